// How the parts of a workbook hang together: names, relationships, sheets, dialects, merges and what is hidden.
import { describe, expect, it } from 'vitest'
import { read, readTable } from './dump.ts'
import { namespaces, type Parts, relationships, sheetBytes, sheetXml, workbookBytes } from './workbook-bytes.ts'

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const two = '<row r="1"><c r="A1"><v>2</v></c></row>'
const { main, references } = namespaces

const workbookXml = (sheets: string, properties = '') =>
  `<workbook xmlns="${main}" xmlns:r="${references}">${properties}<sheets>${sheets}</sheets></workbook>`

const twoSheets: Parts = {
  'xl/workbook.xml': workbookXml(
    '<sheet name="Hai" sheetId="7" r:id="rId2"/><sheet name="Một" sheetId="1" r:id="rId1"/>',
  ),
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
  ),
  'xl/worksheets/sheet1.xml': sheetXml(one),
  'xl/worksheets/sheet2.xml': sheetXml(two),
}

it.each([
  'http://schemas.microsoft.com/office/excel/2006/2',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/7/main',
])('a workbook of before Excel 2007 was finished is of a format that is not read: %s', async namespace => {
  const bytes = workbookBytes({ 'xl/workbook.xml': `<workbook xmlns="${namespace}"><sheets/></workbook>` })
  expect(await read('a.xlsx', bytes)).toEqual(['unreadable-file unsupported-format xlsx-beta'])
})

describe('sheets', () => {
  it('come in the order of the workbook, by relationship id', async () => {
    expect(await read('a.xlsx', workbookBytes(twoSheets))).toEqual(['A1 number 2', 'Một!A1 number 1'])
  })

  it('say whether they are hidden', async () => {
    const sheets = ['visible', 'hidden', 'veryHidden'].map(
      (state, index) => `<sheet name="${state}" sheetId="${index + 1}" r:id="" state="${state}"/>`,
    )
    const table = await readTable('a.xlsx', workbookBytes({ 'xl/workbook.xml': workbookXml(sheets.join('')) }))
    expect(table.sheets.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual([
      'visible false',
      'hidden true',
      'veryHidden true',
    ])
  })

  it('that are charts, or tied to no part, have no cells', async () => {
    const table = await readTable(
      'a.xlsx',
      workbookBytes({
        'xl/workbook.xml': workbookXml(
          '<sheet name="Biểu đồ" sheetId="1" r:id="rId1"/><sheet name="Rời" sheetId="2" r:id=""/>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(['chartsheet', 'chartsheets/sheet1.xml']),
      }),
    )
    expect(table.sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual(['Biểu đồ 0', 'Rời 0'])
  })

  it.each([
    ['an id nobody knows', '<sheet name="A" sheetId="1" r:id="rId9"/>', 'sheet-list'],
    [
      'one name twice',
      '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId1"/>',
      'sheet-list',
    ],
    [
      'one part twice',
      '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>',
      'sheet-list',
    ],
    ['a part that is not there', '<sheet name="A" sheetId="1" r:id="rId4"/>', 'missing-part'],
    ['no sheet at all', '', 'no-sheets'],
  ])('refuse %s', async (_, sheets, detail) => {
    const bytes = workbookBytes({
      'xl/workbook.xml': workbookXml(sheets),
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ...(['styles', 'sharedStrings'] as const).map(type => [type, `${type}.xml`] as const),
        ['worksheet', 'worksheets/sheet2.xml'],
      ),
    })
    expect(await read('a.xlsx', bytes)).toEqual([`unreadable-file damaged ${detail}`])
  })

  it('hold the hidden rows and the merged ranges', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="0"><c r="A3"><v>3</v></c></row>'
    const tail = '<mergeCells count="2"><mergeCell ref="B1:C3"/><mergeCell ref="E5"/></mergeCells>'
    const table = await readTable('a.xlsx', workbookBytes({ 'xl/worksheets/sheet1.xml': sheetXml(rows, tail) }))
    expect(table.sheets[0]?.rows.map(({ row, hidden }) => `${row} ${hidden}`)).toEqual(['1 false', '2 true', '3 false'])
    expect(table.sheets[0]?.merges).toEqual([
      { top: 1, left: 2, bottom: 3, right: 3 },
      { top: 5, left: 5, bottom: 5, right: 5 },
    ])
  })
})

describe('merged ranges', () => {
  const grid = [1, 2, 3, 4]
    .map(
      row =>
        `<row r="${row}">${['A', 'B', 'C'].map(column => `<c r="${column}${row}"><v>${row}</v></c>`).join('')}</row>`,
    )
    .join('')
  const merged = (...ranges: string[]) => {
    const cells = ranges.map(range => `<mergeCell ref="${range}"/>`).join('')
    return read(
      'a.xlsx',
      workbookBytes({ 'xl/worksheets/sheet1.xml': sheetXml(grid, `<mergeCells>${cells}</mergeCells>`) }),
    )
  }
  const addresses = async (...ranges: string[]) => (await merged(...ranges)).map(line => line.split(' ')[0]).join(' ')

  it('hide all cells but the top left one', async () => {
    expect(await addresses('A2:B3')).toBe('A1 B1 C1 A2 C2 C3 A4 B4 C4')
  })

  it('may be whole columns and rows', async () => {
    expect(await addresses('B:C')).toBe('A1 B1 A2 A3 A4')
    expect(await addresses('2:3')).toBe('A1 B1 C1 A2 A4 B4 C4')
  })

  it('may follow each other in a column', async () => {
    expect(await addresses('A1:A2', 'A3:C4')).toBe('A1 B1 C1 B2 C2 A3')
  })

  it('may begin above the first cell and end below the last', async () => {
    expect(await addresses('C1:C1048576', 'A1:B1')).toBe('A1 C1 A2 B2 A3 B3 A4 B4')
  })

  it('may overlap where there are no cells', async () => {
    expect(await addresses('A9:B12', 'B10:C11')).toBe('A1 B1 C1 A2 B2 C2 A3 B3 C3 A4 B4 C4')
  })

  it.each([
    ['overlap', ['A1:B2', 'B2:C3'], 'unreadable-file damaged merges-overlap'],
    ['turned round', ['B2:A1'], 'unreadable-file damaged merged-range'],
    ['no range', ['Sheet1!A1'], 'unreadable-file damaged merged-range'],
    ['neither columns nor cells', ['A:B2'], 'unreadable-file damaged merged-range'],
    ['one letter', ['A'], 'unreadable-file damaged merged-range'],
  ])('are refused when they %s', async (_, ranges, refusal) => {
    expect(await merged(...ranges)).toEqual([refusal])
  })
})

describe('dates', () => {
  const date = '<row r="1"><c r="A1" s="2"><v>44560</v></c></row>'

  it.each([
    ['1', 'A1 date 2025-12-31'],
    ['true', 'A1 date 2025-12-31'],
    ['0', 'A1 date 2021-12-30'],
    ['false', 'A1 date 2021-12-30'],
  ])('count from 1904 when date1904 is %s', async (value, line) => {
    const workbook = workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>', `<workbookPr date1904="${value}"/>`)
    expect(await read('a.xlsx', sheetBytes(date, { 'xl/workbook.xml': workbook }))).toEqual([line])
  })
})

describe('part names', () => {
  const moved = (target: string, name: string): Parts => ({
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', target]),
    'xl/worksheets/sheet1.xml': null,
    [name]: sheetXml(one),
  })

  it.each([
    ['relative', 'data/a.xml', 'xl/data/a.xml'],
    ['absolute', '/data/a.xml', 'data/a.xml'],
    ['through the folder above', '../data/./a.xml', 'data/a.xml'],
    ['with backslashes', 'data\\a.xml', 'xl\\data\\a.xml'],
    ['in another case', 'Data/A.xml', 'xl/data/a.XML'],
    ['percent-encoded', 'b%E1%BA%A3ng.xml', 'xl/bảng.xml'],
  ])('%s', async (_, target, name) => {
    expect(await read('a.xlsx', workbookBytes(moved(target, name)))).toEqual(['A1 number 1'])
  })

  it('may lie outside any xl folder', async () => {
    const parts: Parts = {
      '_rels/.rels': relationships(['officeDocument', 'book.xml']),
      'book.xml': workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>'),
      '_rels/book.xml.rels': relationships(['worksheet', 'a.xml']),
      'a.xml': sheetXml(one),
      'xl/workbook.xml': null,
    }
    expect(await read('a.xlsx', workbookBytes(parts))).toEqual(['A1 number 1'])
  })

  it.each<[what: string, parts: Parts]>([
    ['the package relationships', { '_rels/.rels': null }],
    ['the workbook', { 'xl/workbook.xml': null }],
    ['the workbook relationships', { 'xl/_rels/workbook.xml.rels': null }],
    ['a sheet', { 'xl/worksheets/sheet1.xml': null }],
    ['the styles', { 'xl/styles.xml': null }],
    [
      'the strings of a cell',
      {
        'xl/sharedStrings.xml': null,
        'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      },
    ],
  ])('%s may not be missing', async (_, parts) => {
    expect((await read('a.xlsx', workbookBytes(parts)))[0]).toMatch(
      /^unreadable-file damaged (missing-part|sheet-list)$/,
    )
  })

  it('of strings may be named and missing where no cell has any', async () => {
    expect(await read('a.xlsx', sheetBytes(one, { 'xl/sharedStrings.xml': null }))).toEqual(['A1 number 1'])
  })

  it('of strings and styles may be named nowhere', async () => {
    const parts = { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']) }
    expect(
      await read('a.xlsx', sheetBytes(one, { ...parts, 'xl/styles.xml': null, 'xl/sharedStrings.xml': null })),
    ).toEqual(['A1 number 1'])
  })
})

describe('dialects', () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(references, 'http://purl.oclc.org/ooxml/officeDocument/relationships')

  it('strict Open XML', async () => {
    const parts: Parts = {
      '_rels/.rels': strict(relationships(['officeDocument', 'xl/workbook.xml'])),
      'xl/workbook.xml': strict(workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>')),
      'xl/_rels/workbook.xml.rels': strict(
        relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
      ),
      'xl/sharedStrings.xml': strict(`<sst xmlns="${main}"><si><t>một</t></si></sst>`),
      'xl/worksheets/sheet1.xml': strict(
        sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2025-12-31</v></c></row>'),
      ),
    }
    expect(await read('a.xlsx', workbookBytes(parts))).toEqual(['A1 text một', 'B1 date 2025-12-31'])
  })

  it('every part prefixed', async () => {
    const prefixed = (xml: string) => xml.replace('xmlns=', 'xmlns:ns0=').replace(/<(\/?)(?=[a-z])/gi, '<$1ns0:')
    const parts: Parts = {
      '_rels/.rels': prefixed(relationships(['officeDocument', 'xl/workbook.xml'])),
      'xl/workbook.xml': prefixed(workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>'))
        .replaceAll('r:', 'q:')
        .replace(':r=', ':q='),
      'xl/_rels/workbook.xml.rels': prefixed(
        relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
      ),
      'xl/styles.xml': prefixed(`<styleSheet xmlns="${main}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`),
      'xl/worksheets/sheet1.xml': prefixed(
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1"><v>46022</v></c></row></sheetData></worksheet>`,
      ),
    }
    expect(await read('a.xlsx', workbookBytes(parts))).toEqual(['A1 date 2025-12-31'])
  })

  const utf16 = (xml: string, mark: string) => Buffer.from(mark + xml.replace(/^<\?xml.*\n/, ''), 'utf16le')

  const latin1 = Buffer.from(
    sheetXml(one, '<!-- \u00e9 -->').replace(/^<\?xml.*\n/, '<?xml version="1.0" encoding="ISO-8859-1"?>\n'),
    'latin1',
  )

  it.each<[what: string, xml: string | Uint8Array]>([
    ['a byte order mark', `\ufeff${sheetXml(one)}`],
    ['UTF-16', utf16(sheetXml(one), '\ufeff')],
    ['UTF-16 without a mark', utf16(sheetXml(one), '')],
    ['Latin-1, where it says so', latin1],
    ['UTF-16 with the larger byte first', utf16(sheetXml(one), '').swap16()],
    ['single quotes', sheetXml(one).replaceAll('"', "'")],
    ['blanks in tags', sheetXml('<row  r="1" ><c\n r = "A1"\t><v >1</v ></c ></row >')],
    ['line ends between tags', sheetXml('\r\n<row r="1">\r\n\t<c r="A1">\r\n<v>1</v>\r\n</c>\r\n</row>\r\n')],
    [
      'comments and instructions',
      sheetXml('<!-- <row r="9"> --><row r="1"><?x y?><c r="A1"><!-- 7 --><v>1</v></c></row>'),
    ],
    [
      'rows in a comment before the rows',
      sheetXml(one).replace('<sheetData>', `<!-- <sheetData>${two}</sheetData> --><sheetData>`),
    ],
    ['rows in a comment behind the rows', sheetXml(one, `<!-- <sheetData>${two}</sheetData> -->`)],
    [
      'elements of other makers',
      sheetXml(
        '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><y:z xmlns:y="urn:y"><y:v>2</y:v></y:z></ext></extLst></c></row>',
      ),
    ],
    [
      'cells in two versions',
      sheetXml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:y="urn:y">' +
          '<mc:Choice Requires="y"><row r="1"><c r="A1"><v>2</v></c></row></mc:Choice>' +
          '<mc:Fallback><row r="1"><c r="A1"><v>1</v></c></row></mc:Fallback></mc:AlternateContent>',
      ),
    ],
    ['attributes where they say nothing', sheetXml('<row r="1"><c r="A1"><v t="n">1</v></c></row>')],
    [
      'attributes of other makers',
      sheetXml('<row r="1" xmlns:q="urn:q" q:r="7" spans="1:1"><c r="A1" q:t="s" cm="1"><v>1</v></c></row>'),
    ],
  ])('%s', async (_, xml) => {
    expect(await read('a.xlsx', workbookBytes({ 'xl/worksheets/sheet1.xml': xml }))).toEqual(['A1 number 1'])
  })

  it.each<[what: string, xml: string | Uint8Array, refusal: string]>([
    ['a DOCTYPE', `<!DOCTYPE worksheet [<!ENTITY x "1">]>${sheetXml(one).replace(/^.*\n/, '')}`, 'unsafe doctype'],
    ['another root', sheetXml(one).replaceAll('worksheet', 'chartsheet'), 'damaged root-element'],
    ['another namespace', sheetXml(one).replace(main, 'urn:x'), 'damaged root-element'],
    [
      'two sets of rows',
      sheetXml(one).replace('</worksheet>', `<sheetData>${two}</sheetData></worksheet>`),
      'damaged sheet-layout',
    ],
    ['no end', sheetXml(one).replace('</worksheet>', ''), 'damaged xml-unclosed'],
    ['an end in the rows', sheetXml(one).replace('</sheetData></worksheet>', ''), 'damaged xml-unclosed'],
    ['text behind the end', `${sheetXml(one)}x`, 'damaged xml-text'],
    ['a second root', `${sheetXml(one)}<a/>`, 'damaged xml-opening-tag'],
    ['an unbound prefix', sheetXml('<row r="1"><z:c r="A1"/></row>'), 'damaged xml-opening-tag'],
    [
      'bytes that are no UTF-8',
      Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>\u00e9</v></c></row>'), 'latin1'),
      'damaged xml-encoding',
    ],
    [
      'bytes that are no Latin-1 either',
      Buffer.from('<?xml version="1.0" encoding="koi8-r"?><a>\xe9</a>', 'latin1'),
      'damaged xml-encoding',
    ],
    ['nothing', '', 'damaged xml-unclosed'],
    ['no rows element', `<worksheet xmlns="${main}"/>`, 'damaged sheet-layout'],
    ['an absurd depth', sheetXml(one, `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), 'damaged xml-opening-tag'],
  ])('refuse %s', async (_, xml, refusal) => {
    expect(await read('a.xlsx', workbookBytes({ 'xl/worksheets/sheet1.xml': xml }))).toEqual([
      `unreadable-file ${refusal}`,
    ])
  })
})
