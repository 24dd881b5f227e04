// Workbooks made to hurt a reader, each with what must be said of it.
import { deflateRawSync } from 'node:zlib'
import { columnLetters } from '../../src/source/location.ts'
import { namespaces, relationships, sheetBytes, sheetXml, stringsXml, workbookBytes } from '../read/workbook-bytes.ts'
import { type ZipPart, zipOf } from '../read/zip-bytes.ts'
import type { HostileFile } from './hostile-file.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'
const mebibyte = 1_048_576

/** A workbook whose sheet is written by `fill` into one large buffer, cheaper than a long string. */
function largeSheet(rows: number, rowText: (row: number) => string): Uint8Array {
  const pieces: Buffer[] = []
  for (let row = 1; row <= rows; row++) pieces.push(Buffer.from(rowText(row)))
  const [head = '', tail = ''] = sheetXml('|').split('|')
  return workbookBytes({ [sheetPart]: Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(tail)]) })
}

const usual = (): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  },
  { name: '_rels/.rels', content: Buffer.from(relationships(['officeDocument', 'xl/workbook.xml'])) },
  {
    name: 'xl/workbook.xml',
    content: Buffer.from(
      `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: Buffer.from(relationships(['worksheet', 'worksheets/sheet1.xml'])),
  },
  { name: sheetPart, content: Buffer.from(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')) },
]

const withPart = (part: ZipPart): Buffer => zipOf([...usual().filter(({ name }) => name !== part.name), part])
const blanks = (bytes: number): Buffer => deflateRawSync(Buffer.alloc(bytes, 0x20), { level: 9 })

/** Says it holds what it holds: `bytes` of blanks. */
const flatBomb = (name: string, bytes: number): Buffer =>
  withPart({ name, content: Buffer.alloc(0), packed: blanks(bytes), bytes, crc: 0 })

/** Entries that share one packed stream: 10 GB in a small file. */
function overlapBomb(): Buffer {
  const bytes = 64 * mebibyte
  const packed = blanks(bytes)
  const entries = Array.from({ length: 150 }, (_, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: Buffer.alloc(0),
    packed: index === 0 ? packed : Buffer.alloc(0),
    packedBytes: packed.length,
    bytes,
    offset: 0,
  }))
  return zipOf([...entries, ...usual().filter(({ name }) => name !== sheetPart)])
}

const rowsOfOne = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('')

/** Sheets that are each a part, or all the first one. */
function manySheets(count: number, numberOf: (sheet: number) => number): Record<string, string> {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  const sheets = ids.map(id => `<sheet name="S${id}" sheetId="${id}" r:id="rId${id}"/>`).join('')
  const targets = ids.map(id => ['worksheet', `worksheets/sheet${numberOf(id)}.xml`] as const)
  return {
    'xl/workbook.xml': `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...targets),
  }
}

const oftenNamed = (count: number): Uint8Array =>
  sheetBytes(
    rowsOfOne(5000),
    manySheets(count, () => 1),
  )

/** Entries that share one packed stream, and every one a sheet of 5,000 rows. */
function oftenPacked(count: number): Buffer {
  const content = Buffer.from(sheetXml(rowsOfOne(5000)))
  const packed = deflateRawSync(content)
  const entries = Array.from({ length: count }, (_, index) => ({
    ...{ name: `xl/worksheets/sheet${index + 1}.xml`, content, offset: 0 },
    ...(index === 0 ? { packed } : { packed: Buffer.alloc(0), packedBytes: packed.length }),
  }))
  const parts = Object.entries(manySheets(count, sheet => sheet)).map(([name, text]) => ({
    name,
    content: Buffer.from(text),
  }))
  return zipOf([...entries, ...usual().filter(({ name }) => name.startsWith('_rels/')), ...parts])
}

/** A table beside which each of eight thousand columns is merged over all rows. */
function tallMerges(): Uint8Array {
  const text = (address: string, shown: string) => `<c r="${address}" t="inlineStr"><is><t>${shown}</t></is></c>`
  const row = (number: number, code: string, status: string) =>
    `<row r="${number}">${text(`A${number}`, code)}${text(`B${number}`, status)}</row>`
  const rows = Array.from({ length: 2000 }, (_, index) => row(index + 2, 'NV-01', 'Hoàn thành'))
  const tall = Array.from({ length: 8000 }, (_, index) => {
    const letters = columnLetters(index + 10)
    return `<mergeCell ref="${letters}1:${letters}5000"/>`
  })
  const sheet = sheetXml(
    `${row(1, 'Mã nhiệm vụ', 'Trạng thái')}${rows.join('')}`,
    `<mergeCells>${tall.join('')}</mergeCells>`,
  )
  return workbookBytes({ [sheetPart]: sheet })
}

function namespaceFlood(): Uint8Array {
  const declared = Array.from({ length: 20_000 }, (_, index) => ` xmlns:a${index}="u"`).join('')
  const rows = '<x:row><x:c/></x:row>'.repeat(100_000)
  const sheet = `<x:worksheet xmlns:x="${namespaces.main}"${declared}><x:sheetData>${rows}</x:sheetData></x:worksheet>`
  return workbookBytes({ [sheetPart]: sheet })
}

const entities = [
  '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">',
  ...Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`),
  ']>',
].join('')

const merges = (count: number): string =>
  `<mergeCells>${Array.from({ length: count }, (_, index) => `<mergeCell ref="A${2 * index + 1}:B${2 * index + 2}"/>`).join('')}</mergeCells>`

export const workbookAttacks: readonly HostileFile[] = [
  {
    name: 'flat bomb in a sheet.xlsx',
    make: () => flatBomb(sheetPart, 120 * mebibyte),
    wanted: 'oversized-file partBytes',
  },
  {
    name: 'flat bomb in the strings.xlsx',
    make: () =>
      zipOf([
        ...usual().filter(({ name }) => !name.endsWith('workbook.xml.rels')),
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: Buffer.from(
            relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
          ),
        },
        {
          ...{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(0) },
          ...{ packed: blanks(100 * mebibyte), bytes: 100 * mebibyte, crc: 0 },
        },
      ]),
    wanted: 'oversized-file partBytes',
  },
  {
    name: 'bomb in a picture nobody reads.xlsx',
    make: () => flatBomb('xl/media/image1.png', 120 * mebibyte),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'bomb that lies about its size.xlsx',
    make: () => withPart({ name: sheetPart, content: Buffer.alloc(0), packed: blanks(100 * mebibyte), bytes: 4000 }),
    wanted: 'unreadable-file damaged',
  },
  { name: 'overlapping entries.xlsx', make: overlapBomb, wanted: 'unreadable-file damaged' },
  {
    name: 'nested archives.xlsx',
    make: () => {
      let inner = zipOf([{ name: 'a', content: Buffer.alloc(mebibyte) }])
      for (let depth = 0; depth < 20; depth++) inner = zipOf([{ name: 'a.zip', content: inner }])
      return inner
    },
    wanted: 'unreadable-file not-a-spreadsheet',
  },
  {
    name: 'twenty thousand entries.xlsx',
    make: () =>
      zipOf([
        ...usual(),
        ...Array.from({ length: 20_000 }, (_, index) => ({
          name: `xl/a${index}.xml`,
          content: Buffer.alloc(0),
          method: 0,
        })),
      ]),
    wanted: 'oversized-file zipEntries',
  },
  {
    name: 'huge dimension.xlsx',
    make: () =>
      workbookBytes({
        [sheetPart]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
          '<sheetData>',
          '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="4294967295" width="9"/></cols><sheetData>',
        ),
      }),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'a million empty styled rows.xlsx',
    make: () => largeSheet(1_048_575, row => `<row r="${row}" s="1" customFormat="1" spans="1:9"/>`),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'two million empty styled cells.xlsx',
    make: () =>
      largeSheet(
        200_000,
        row => `<row r="${row}">${Array.from('ABCDEFGHIJ', column => `<c r="${column}${row}" s="1"/>`).join('')}</row>`,
      ),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'sixteen thousand columns.xlsx',
    make: () => sheetBytes(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'seventeen thousand columns.xlsx',
    make: () => sheetBytes(`<row r="1">${'<c><v>1</v></c>'.repeat(17_000)}</row>`),
    wanted: 'oversized-file columns',
  },
  {
    name: 'six million cells.xlsx',
    make: () => largeSheet(60_000, row => `<row r="${row}">${'<c><v>1</v></c>'.repeat(100)}</row>`),
    wanted: 'oversized-file cells',
    isLarge: true,
  },
  {
    name: 'a row beyond the last.xlsx',
    make: () => sheetBytes('<row r="2147483647"><c><v>1</v></c></row>'),
    wanted: 'oversized-file rows',
  },
  {
    name: 'two hundred thousand merges.xlsx',
    make: () => workbookBytes({ [sheetPart]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', merges(200_000)) }),
    wanted: 'oversized-file merges',
  },
  { name: 'eight thousand tall merges.xlsx', make: tallMerges, wanted: 'missing-locality' },
  {
    name: 'eight million sheets.xlsx',
    make: () =>
      workbookBytes({
        'xl/workbook.xml': `<workbook xmlns="${namespaces.main}"><sheets>${'<sheet/>'.repeat(7_500_000)}</sheets></workbook>`,
      }),
    wanted: 'oversized-file listEntries',
    isLarge: true,
  },
  { name: 'nineteen hundred sheets of one part.xlsx', make: () => oftenNamed(1900), wanted: 'unreadable-file damaged' },
  { name: 'nineteen hundred times one sheet.xlsx', make: () => oftenPacked(1900), wanted: 'oversized-file rows' },
  {
    name: 'hidden columns without end.xlsx',
    make: () =>
      workbookBytes({
        [sheetPart]: `<worksheet xmlns="${namespaces.main}"><cols>${'<col min="1" max="1" hidden="1"/>'.repeat(1_500_000)}</cols><sheetData/></worksheet>`,
      }),
    wanted: 'oversized-file listEntries',
    isLarge: true,
  },
  { name: 'twenty thousand namespaces.xlsx', make: namespaceFlood, wanted: 'unrecognised-layout' },
  {
    name: 'everything merged.xlsx',
    make: () =>
      workbookBytes({
        [sheetPart]: sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      }),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'entity expansion.xlsx',
    make: () => workbookBytes({ [sheetPart]: `${entities}${sheetXml('<row r="1"><c t="str"><v>&j;</v></c></row>')}` }),
    wanted: 'unreadable-file unsafe',
  },
  {
    name: 'external entity.xlsx',
    make: () =>
      workbookBytes({
        'xl/workbook.xml': '<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
      }),
    wanted: 'unreadable-file unsafe',
  },
  {
    name: 'elements a hundred thousand deep.xlsx',
    make: () => workbookBytes({ [sheetPart]: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }),
    wanted: 'unreadable-file damaged',
  },
  {
    name: 'one string of 60 MB.xlsx',
    make: () => workbookBytes({ 'xl/sharedStrings.xml': stringsXml(`<si><t>${'a'.repeat(60 * mebibyte)}</t></si>`) }),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'a path that leads out.xlsx',
    make: () => zipOf([...usual(), { name: '../../etc/cron.d/x', content: Buffer.from('x') }]),
    wanted: 'unreadable-file unsafe',
  },
  {
    name: 'a relationship that leads out.xlsx',
    make: () =>
      workbookBytes({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '../../../../../../etc/passwd']) }),
    wanted: 'unreadable-file',
  },
  {
    name: 'two entries of one name.xlsx',
    make: () => zipOf([...usual(), { name: sheetPart, content: Buffer.from(sheetXml('')) }]),
    wanted: 'unreadable-file unsafe',
  },
  {
    name: 'keys of prototypes.xlsx',
    make: () =>
      sheetBytes(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t>constructor</t></is></c></row>',
      ),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'cut in the middle.xlsx',
    make: () => Buffer.from(sheetBytes('<row r="1"><c><v>1</v></c></row>')).subarray(0, 700),
    wanted: 'unreadable-file truncated',
  },
  {
    name: 'one bit turned.xlsx',
    make: () => {
      const bytes = Buffer.from(sheetBytes('<row r="1"><c><v>1</v></c></row>'))
      const at = bytes.indexOf(sheetPart) + sheetPart.length + 8
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      return bytes
    },
    wanted: 'unreadable-file damaged',
  },
]
