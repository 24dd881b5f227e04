// Every way a workbook can write a value, and what is read of it.
import { describe, expect, it } from 'vitest'
import { read, readTable } from './dump.ts'
import { format, namespaces, sheetBytes, sheetXml, stringsXml, workbookBytes } from './workbook-bytes.ts'

const cell = (attributes: string, content: string) => `<row r="1"><c r="A1"${attributes}>${content}</c></row>`
const style = (name: keyof typeof format) => ` s="${format[name]}"`

const cases: readonly (readonly [what: string, row: string, line: string | null])[] = [
  ['a whole number', cell('', '<v>12</v>'), 'A1 number 12'],
  ['a decimal number', cell('', '<v>0.755</v>'), 'A1 number 0.755'],
  ['a negative number', cell('', '<v>-3.5</v>'), 'A1 number -3.5'],
  ['an exponent', cell('', '<v>1.5E-7</v>'), 'A1 number 1.5e-7'],
  ['seventeen digits', cell('', '<v>0.30000000000000004</v>'), 'A1 number 0.30000000000000004'],
  ['minus zero', cell('', '<v>-0</v>'), 'A1 number 0'],
  ['type n', cell(' t="n"', '<v>7</v>'), 'A1 number 7'],
  ['no content', cell('', ''), null],
  ['an empty value', cell('', '<v></v>'), null],
  ['an empty value of a text', cell(' t="str"', '<v/>'), null],
  ['a shared string', cell(' t="s"', '<v>0</v>'), 'A1 text một'],
  ['the string behind an empty one', cell(' t="s"', '<v>2</v>'), 'A1 text ba'],
  ['an empty shared string', cell(' t="s"', '<v>1</v>'), null],
  ['a formula text', cell(' t="str"', '<f>A2</f><v>Hoàn thành</v>'), 'A1 text Hoàn thành'],
  ['a formula that gives no text', cell(' t="str"', '<f>""</f><v></v>'), null],
  ['a formula that gives 0', cell('', '<f>A2*2</f><v>0</v>'), 'A1 number 0'],
  ['a formula that gives false', cell(' t="b"', '<f>A2</f><v>0</v>'), 'A1 boolean false'],
  ['a formula never calculated', cell('', '<f>SUM(A2:A9)</f>'), 'A1 uncalculated SUM(A2:A9)'],
  ['a formula with an empty result', cell('', '<f>A2&amp;"x"</f><v/>'), 'A1 uncalculated A2&"x"'],
  ['a shared formula', cell('', '<f t="shared" ref="A1:A3" si="0">B1+1</f><v>5</v>'), 'A1 number 5'],
  ['a shared formula further down', cell('', '<f t="shared" si="0"/><v>6</v>'), 'A1 number 6'],
  ['an array formula', cell('', '<f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>3</v>'), 'A1 number 3'],
  ['an error', cell(' t="e"', '<f>1/0</f><v>#DIV/0!</v>'), 'A1 error #DIV/0!'],
  ['true', cell(' t="b"', '<v>1</v>'), 'A1 boolean true'],
  ['false in letters', cell(' t="b"', '<v>false</v>'), 'A1 boolean false'],
  ['an inline string', cell(' t="inlineStr"', '<is><t>Tỉnh Sơn La</t></is>'), 'A1 text Tỉnh Sơn La'],
  [
    'an inline string in runs',
    cell(' t="inlineStr"', '<is><r><t>Tỉnh </t></r><r><rPr><b/></rPr><t>Sơn La</t></r></is>'),
    'A1 text Tỉnh Sơn La',
  ],
  ['an empty inline string', cell(' t="inlineStr"', '<is><t/></is>'), null],
  ['a value where an inline string was promised', cell(' t="inlineStr"', '<v>x</v>'), 'A1 text x'],
  ['blanks alone', cell(' t="str"', '<v xml:space="preserve">  \n </v>'), null],
  ['a no-break space alone', cell(' t="inlineStr"', '<is><t>\u00a0</t></is>'), null],
  ['blanks around a text', cell(' t="str"', '<v> x </v>'), 'A1 text  x '],
  ['predefined entities', cell(' t="str"', '<v>a&amp;b &lt;c&gt; &quot;d&quot; &apos;</v>'), `A1 text a&b <c> "d" '`],
  ['character references', cell(' t="str"', '<v>&#272;&#x1EA1;</v>'), 'A1 text Đạ'],
  ['a number in references', cell('', '<v>&#49;2&#x2e;5</v>'), 'A1 number 12.5'],
  ['a date in references', cell(style('date'), '<f>A2</f><v>4602&#50;</v>'), 'A1 date 2025-12-31'],
  ['the number of a string in references', cell(' t="s"', '<v>&#50;</v>'), 'A1 text ba'],
  ['a boolean in references', cell(' t="b"', '<v>&#x31;</v>'), 'A1 boolean true'],
  ['CDATA', cell(' t="str"', '<v><![CDATA[1 < 2 & 3]]></v>'), 'A1 text 1 < 2 & 3'],
  ['an escaped character', cell(' t="str"', '<v>a_x000D_b_x005F_x000A_</v>'), 'A1 text a\rb_x000A_'],
  ['an escaped pair', cell(' t="str"', '<v>_xD83D__xDE00_</v>'), 'A1 text 😀'],
  ['half a pair and NUL stay as written', cell(' t="str"', '<v>_xD83D_ _x0000_</v>'), 'A1 text _xD83D_ _x0000_'],
  ['line ends made one', cell(' t="str"', '<v>a\r\nb\rc</v>'), 'A1 text a\nb\nc'],
  ['a date by built-in format', cell(style('builtInDate'), '<v>46022</v>'), 'A1 date 2025-12-31'],
  ['a date by custom format, time dropped', cell(style('date'), '<v>46022.75</v>'), 'A1 date 2025-12-31'],
  ['a date formula', cell(style('date'), '<f>TODAY()</f><v>46022</v>'), 'A1 date 2025-12-31'],
  ['1 January 1900', cell(style('date'), '<v>1</v>'), 'A1 date 1900-01-01'],
  ['28 February 1900', cell(style('date'), '<v>59</v>'), 'A1 date 1900-02-28'],
  ['the day that never was', cell(style('date'), '<v>60</v>'), 'A1 number 60'],
  ['1 March 1900', cell(style('date'), '<v>61</v>'), 'A1 date 1900-03-01'],
  ['a bare time', cell(style('date'), '<v>0.5</v>'), 'A1 number 0.5'],
  ['a date before 1900', cell(style('date'), '<v>-1</v>'), 'A1 number -1'],
  ['the last day', cell(style('date'), '<v>2958465</v>'), 'A1 date 9999-12-31'],
  ['a day beyond it', cell(style('date'), '<v>2958466</v>'), 'A1 number 2958466'],
  ['text in a date cell', cell(`${style('date')} t="str"`, '<v>Quý II/2025</v>'), 'A1 text Quý II/2025'],
  ['an error in a date cell', cell(`${style('date')} t="e"`, '<v>#N/A</v>'), 'A1 error #N/A'],
  ['an ISO date', cell(' t="d"', '<v>2025-12-31T00:00:00</v>'), 'A1 date 2025-12-31'],
  ['an ISO time', cell(' t="d"', '<v>T12:00:00</v>'), 'A1 text T12:00:00'],
  ['a day there is not', cell(' t="d"', '<v>2025-02-30</v>'), 'A1 text 2025-02-30'],
  ['a percentage', cell(style('percent'), '<v>0.755</v>'), 'A1 percent 0.755'],
  ['a percentage of 0', cell(style('percent'), '<v>0</v>'), 'A1 percent 0'],
  ['text in a percentage cell', cell(`${style('percent')} t="str"`, '<v>75,5%</v>'), 'A1 text 75,5%'],
  ['money whose format says đồng', cell(style('money'), '<v>45000</v>'), 'A1 number 45000'],
  ['a code kept as text', cell(`${style('vnTime').replace('5', '0')} t="str"`, '<v>01</v>'), 'A1 text 01'],
  ['a TCVN3 font', cell(`${style('vnTime')} t="s"`, '<v>0</v>'), 'A1 text một'],
  ['a VNI font on a formula', cell(`${style('vni')} t="str"`, '<v>Soá</v>'), 'A1 text Số'],
  ['a format the workbook does not have', cell(' s="99"', '<v>5</v>'), 'A1 number 5'],
]

describe('one cell', () => {
  it.each(cases)('%s', async (_, row, line) => {
    expect(await read('a.xlsx', sheetBytes(row))).toEqual(line === null ? [] : [line])
  })

  it.each(cases)('%s, with every element prefixed', async (_, row, line) => {
    const prefixed = sheetXml(row)
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
    const lines = await read(
      'a.xlsx',
      workbookBytes({ 'xl/worksheets/sheet1.xml': prefixed.replace('<x:?xml', '<?xml') }),
    )
    expect(lines).toEqual(line === null ? [] : [line])
  })
})

describe('what a cell shows besides its value', () => {
  const styles = `<styleSheet xmlns="${namespaces.main}"><numFmts><numFmt numFmtId="164" formatCode="0&quot;/10&quot;"/></numFmts>
    <fonts><font/><font><strike/></font><font><strike val="0"/></font>
    <font><vertAlign val="superscript"/></font></fonts><cellXfs><xf/><xf numFmtId="164"/><xf fontId="1"/>
    <xf numFmtId="164" fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs></styleSheet>`
  const cells = async (row: string) => {
    const note = '<r><t>81,2</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
    const own = '<r><t>1</t></r><r><rPr><sz val="11"/></rPr><t>81,2</t></r>'
    const strings = `<sst xmlns="${namespaces.main}"><si><t>một</t></si><si/><si>${note}</si><si>${own}</si></sst>`
    const parts = {
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': sheetXml(row),
    }
    const table = await readTable('a.xlsx', workbookBytes(parts))
    return table.sheets[0]?.rows.flatMap(found => found.cells)
  }
  const inline = (properties: string, text: string) =>
    cell(' t="inlineStr"', `<is><r>${properties}<t xml:space="preserve">${text}</t></r><r><t>75</t></r></is>`)
  const place = { row: 1, column: 1 }
  const beside = { before: '', after: '/10', width: 1 }

  it.each([
    ['a format with words', cell(' s="1"', '<v>8</v>'), { kind: 'number', number: 8, beside }],
    ['a fraction in it', cell(' s="1"', '<f>1/3</f><v>0.5</v>'), { kind: 'number', number: 0.5, beside }],
    ['its text', cell(' s="1" t="s"', '<v>0</v>'), { kind: 'text', text: 'một' }],
    ['a number struck through', cell(' s="2"', '<v>8</v>'), { kind: 'number', number: 8, struck: true }],
    ['both', cell(' s="3"', '<v>8</v>'), { kind: 'number', number: 8, beside, struck: true }],
    ['a shared string struck through', cell(' s="2" t="s"', '<v>0</v>'), { kind: 'text', text: 'một', struck: true }],
    ['a formula text', cell(' s="2" t="str"', '<f>A2</f><v>x</v>'), { kind: 'text', text: 'x', struck: true }],
    ['an inline string', cell(' s="2" t="inlineStr"', '<is><t>x</t></is>'), { kind: 'text', text: 'x', struck: true }],
    ['runs struck through', inline('<rPr><strike/></rPr>', '70'), { kind: 'text', text: '7075', struck: true }],
    ['runs that are not', inline('<rPr><strike val="0"/></rPr>', '70'), { kind: 'text', text: '7075' }],
    [
      'a raised digit',
      inline('<rPr><vertAlign val="superscript"/></rPr>', '1'),
      { kind: 'text', text: '175', raised: true },
    ],
    ['a raised letter', inline('<rPr><vertAlign val="superscript"/></rPr>', 'a'), { kind: 'text', text: 'a75' }],
    ['a lowered blank struck', inline('<rPr><strike/></rPr>', ' '), { kind: 'text', text: ' 75' }],
    ['shared runs', cell(' t="s"', '<v>2</v>'), { kind: 'text', text: '81,21', raised: true }],
    ['its own font raised', cell(' s="5" t="s"', '<v>3</v>'), { kind: 'text', text: '181,2', raised: true }],
    ['its own font not raised', cell(' t="s"', '<v>3</v>'), { kind: 'text', text: '181,2' }],
    ['its own font struck', cell(' s="2" t="s"', '<v>3</v>'), { kind: 'text', text: '181,2', struck: true }],
    ['all of it raised', cell(' s="5" t="str"', '<v>81</v>'), { kind: 'text', text: '81' }],
    ['a number raised', cell(' s="5"', '<v>81</v>'), { kind: 'number', number: 81 }],
    ['a font that is not', cell(' s="4"', '<v>8</v>'), { kind: 'number', number: 8 }],
  ])('%s', async (_, row, expected) => {
    expect(await cells(row)).toEqual([{ ...place, ...expected }])
  })

  it('stays with its cell where cells are out of order', async () => {
    const row = '<row r="1"><c r="B1" s="1"><v>8</v></c><c r="A1" s="2"><v>9</v></c></row>'
    expect(await cells(row)).toEqual([
      { ...place, kind: 'number', number: 9, struck: true },
      { row: 1, column: 2, kind: 'number', number: 8, beside },
    ])
  })
})

const damagedCases: readonly (readonly [what: string, row: string, refusal: string])[] = [
  ['a decimal comma', cell('', '<v>1,5</v>'), 'unreadable-file damaged cell-value'],
  ['NaN', cell('', '<v>NaN</v>'), 'unreadable-file damaged cell-value'],
  ['infinity', cell('', '<v>1e999</v>'), 'unreadable-file damaged cell-value'],
  ['a very long number', cell('', `<v>${'9'.repeat(400)}</v>`), 'unreadable-file damaged cell-value'],
  ['digits and letters', cell('', '<v>12abc</v>'), 'unreadable-file damaged cell-value'],
  ['a string that is not there', cell(' t="s"', '<v>3</v>'), 'unreadable-file damaged cell-value'],
  ['a string before the first', cell(' t="s"', '<v>-1</v>'), 'unreadable-file damaged cell-value'],
  ['neither true nor false', cell(' t="b"', '<v>2</v>'), 'unreadable-file damaged cell-value'],
  ['an unknown entity', cell(' t="str"', '<v>&nbsp;</v>'), 'unreadable-file damaged cell-value'],
  ['a stray ampersand', cell(' t="str"', '<v>a & b</v>'), 'unreadable-file damaged cell-value'],
  ['an unknown type', cell(' t="x"', '<v>1</v>'), 'unreadable-file damaged cell-type'],
  ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'unreadable-file damaged cell-reference'],
  ['column A, row 0', '<row r="0"><c r="A0"><v>1</v></c></row>', 'unreadable-file damaged row-number'],
  ['a reference of letters', '<row r="1"><c r="A"><v>1</v></c></row>', 'unreadable-file damaged cell-reference'],
  ['four letters', '<row r="1"><c r="ABCD1"><v>1</v></c></row>', 'unreadable-file damaged cell-reference'],
  [
    'one address twice',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    'unreadable-file damaged address-twice',
  ],
  [
    'one row twice',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    'unreadable-file damaged address-twice',
  ],
  ['an unclosed cell', '<row r="1"><c r="A1"><v>1</v></row>', 'unreadable-file damaged xml-closing-tag'],
  ['a control character', cell(' t="str"', '<v>a\u0001</v>'), 'unreadable-file damaged xml-text'],
  ['a repeated attribute', '<row r="1" r="2"><c><v>1</v></c></row>', 'unreadable-file damaged xml-opening-tag'],
  ['two values', cell('', '<v>1</v><v>2</v>'), 'unreadable-file damaged sheet-layout'],
  ['a row beyond the last', '<row r="1048577"/>', 'oversized-file rows 1048577 1048576'],
  ['a row far beyond', '<row r="99999999999"/>', 'oversized-file rows 4294967295 1048576'],
  ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'oversized-file columns 16385 16384'],
]

describe('a cell that contradicts the format ends the reading', () => {
  it.each(damagedCases)('%s', async (_, row, refusal) => {
    expect(await read('a.xlsx', sheetBytes(row))).toEqual([refusal])
  })
})

describe('addresses', () => {
  it('follow the neighbour where they are not written', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>'
    const lines = ['A1 number 1', 'C1 number 3', 'C5 number 4', 'D5 number 5', 'A6 number 6']
    expect(await read('a.xlsx', sheetBytes(rows))).toEqual(lines)
  })

  it('are put in order', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>4</v></c><c r="A3" t="s"><v>0</v></c></row><row r="1"><c r="AA1"><v>1</v></c></row>'
    expect(await read('a.xlsx', sheetBytes(rows))).toEqual(['AA1 number 1', 'A3 text một', 'B3 number 4'])
  })

  it('reach the last cell there is', async () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await read('a.xlsx', sheetBytes(rows))).toEqual(['XFD1048576 number 1'])
  })

  it('are counted past rows and cells without a value', async () => {
    const rows = '<row r="1" s="1"/><row><c s="1"/></row><row r="3"><c s="1"/><c><v>1</v></c></row>'
    expect(await read('a.xlsx', sheetBytes(rows))).toEqual(['B3 number 1'])
  })
})

describe('shared strings', () => {
  const third = sheetBytes(cell(' t="s"', '<v>2</v>'))
  const items: readonly (readonly [what: string, item: string, line: string | null])[] = [
    ['in runs', '<si><r><t>Xây </t></r><r><rPr><sz val="12"/></rPr><t>dựng</t></r></si>', 'A1 text Xây dựng'],
    [
      'with a phonetic hint',
      '<si><t>課長</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>',
      'A1 text 課長',
    ],
    ['with blanks kept', '<si><t xml:space="preserve"> x </t></si>', 'A1 text  x '],
    ['with entities', '<si><t>KH&amp;CN</t></si>', 'A1 text KH&CN'],
    ['with an escape', '<si><t>a_x000D_</t></si>', 'A1 text a\r'],
    ['with a comment', '<si><t>a<!-- b -->c</t></si>', 'A1 text ac'],
    ['with CDATA', '<si><t><![CDATA[a & b]]></t></si>', 'A1 text a & b'],
    ['in a TCVN3 run', '<si><r><rPr><rFont val=".VnTimeH"/></rPr><t>Céng</t></r></si>', 'A1 text CỘNG'],
    ['blank', '<si><t xml:space="preserve"> \u3000</t></si>', null],
    ['blank by escapes', '<si><t>_x000D__x000A_</t></si>', null],
  ]

  it.each(items)('%s', async (_, item, line) => {
    const parts = { 'xl/sharedStrings.xml': stringsXml(`<si/><si><t></t></si>${item}`) }
    const rows = cell(' t="s"', '<v>2</v>')
    expect(await read('a.xlsx', sheetBytes(rows, parts))).toEqual(line === null ? [] : [line])
  })

  it('are found in a prefixed part', async () => {
    const prefixed = `<x:sst xmlns:x="${namespaces.main}"><x:si/><x:si/><x:si><x:t>c</x:t></x:si></x:sst>`
    expect(await read('a.xlsx', sheetBytes(cell(' t="s"', '<v>2</v>'), { 'xl/sharedStrings.xml': prefixed }))).toEqual([
      'A1 text c',
    ])
    expect(await read('a.xlsx', third)).toEqual(['A1 text ba'])
  })

  it.each([
    ['malformed', '<si><t>a</si>', 'unreadable-file damaged xml-closing-tag'],
    ['with an unknown entity', '<si><t>&foo;</t></si>', 'unreadable-file damaged xml-text'],
    ['with a control character', '<si><t>\u0002</t></si>', 'unreadable-file damaged xml-text'],
  ])('%s end the reading', async (_, items, refusal) => {
    expect(await read('a.xlsx', sheetBytes('', { 'xl/sharedStrings.xml': stringsXml(items) }))).toEqual([refusal])
  })
})
