// Which reader takes which file: content first, name second; and what is said of files that none can take.
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits, readSource, unreadableReasons } from '../../src/read/readers.ts'
import { refusal } from './dump.ts'
import { relationships, sheetBytes } from './workbook-bytes.ts'

const workbook = sheetBytes('<row r="1"><c r="A1"><v>1</v></c></row>')
const streamEntry = (name: string) => {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(2 * (name.length + 1), 64)
  return entry
}
const compound = (...streams: readonly string[]) =>
  Buffer.concat([
    ...[Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)],
    ...[streamEntry('Root Entry'), ...streams.map(streamEntry), Buffer.alloc(512)],
  ])
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const gnumeric = '<?xml version="1.0"?><gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"/>'
const packageOf = (target: string) =>
  zip({ '_rels/.rels': relationships(['officeDocument', target]), [target]: '<x/>' })

const read = async (file: string, bytes: Uint8Array | string) => {
  const outcome = await readSource(file, typeof bytes === 'string' ? strToU8(bytes) : bytes)
  const { value } = outcome
  return value === null ? refusal(outcome) : value.kind === 'table' ? value.format : value.kind
}

it('what is too much for the engine is refused, and a defect of this program is not hidden', async () => {
  const failing = (error: Error) => ({
    ...defaultLimits,
    get sheets(): number {
      throw error
    },
  })
  const outcome = await readSource('a.xlsx', workbook, failing(new RangeError('Invalid string length')))
  expect(refusal(outcome)).toBe('unreadable-file damaged beyond-the-engine')
  await expect(readSource('a.xlsx', workbook, failing(new TypeError('x is not a function')))).rejects.toThrow(
    'x is not',
  )
})

describe('what is read', () => {
  it.each<[file: string, bytes: Uint8Array | string, kind: string]>([
    ['a.xlsx', workbook, 'xlsx'],
    ['a.xlsm', workbook, 'xlsx'],
    ['a.XLSX', workbook, 'xlsx'],
    ['a.csv', workbook, 'xlsx'],
    ['a.yaml', workbook, 'xlsx'],
    ['a', workbook, 'xlsx'],
    ['a.csv', 'a,b\n', 'csv'],
    ['a.tsv', 'a\tb\n', 'csv'],
    ['a.txt', 'kind: x, y\n', 'csv'],
    ['a.xlsx', 'Mã;Tên\n1;2\n', 'csv'],
    ['a.xls', 'Mã\tTên\n1\t2\n', 'csv'],
    ['a.yaml', 'kind: plan\n', 'tree'],
    ['a.yml', 'a,b\n', 'tree'],
    ['-', '# kế hoạch\n\n---\nkind: submission\n', 'tree'],
    ['a.xls', '<html><table><tr><td>1</td></tr></table></html>', 'html'],
    ['-', 'Mã,Tên\n', 'csv'],
    ['BM01.csv', 'BM01,MZ\n', 'csv'],
  ])('%s', async (file, bytes, kind) => {
    expect(await read(file, bytes)).toBe(kind)
  })
})

describe('what is not', () => {
  it.each<[what: string, file: string, bytes: Uint8Array | string, refusal: string]>([
    ['no bytes', 'a.xlsx', '', 'empty'],
    ['no bytes', 'a.yaml', '', 'empty'],
    ['an xls workbook', 'a.xls', compound('Workbook'), 'damaged workbook'],
    ['an old xls workbook', 'a.xls', compound('Book'), 'damaged workbook'],
    ['an xls workbook in other letters', 'a.xls', compound('WorkBook'), 'damaged workbook'],
    ['a bare BIFF stream', 'a.xls', Buffer.from('0908100000060500', 'hex'), 'damaged workbook'],
    ['an xls workbook named xlsx', 'a.xlsx', compound('Workbook'), 'damaged workbook'],
    ['a workbook with a password', 'a.xlsx', compound('EncryptedPackage'), 'encrypted'],
    ['an old Word document', 'a.xlsx', compound('WordDocument'), 'not-a-spreadsheet doc'],
    ['a Word document with a workbook in it', 'a.xls', compound('WordDocument', 'Workbook'), 'not-a-spreadsheet doc'],
    ['a workbook with a Word document in it', 'a.xls', compound('Workbook', 'WordDocument'), 'damaged workbook'],
    [
      'a Word document that speaks of a Book',
      'a.xls',
      Buffer.concat([compound('WordDocument'), Buffer.from('MacBook và E-Book', 'utf16le')]),
      'not-a-spreadsheet doc',
    ],
    ['another text under the name of a workbook', 'a.xlsx', '{"a":1,"b":2}', 'not-a-spreadsheet text'],
    ['another old container', 'a.xlsx', compound('__properties'), 'not-a-spreadsheet ole'],
    [
      'an ods workbook without content',
      'a.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'damaged missing-part',
    ],
    [
      'an odt document',
      'a.xlsx',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'not-a-spreadsheet odt',
    ],
    ['an xlsb workbook', 'a.xlsb', packageOf('xl/workbook.bin'), 'damaged workbook'],
    ['a Word document', 'a.xlsx', packageOf('word/document.xml'), 'not-a-spreadsheet docx'],
    ['a presentation', 'a.xlsx', packageOf('ppt/presentation.xml'), 'not-a-spreadsheet pptx'],
    ['another package', 'a.xlsx', packageOf('visio/document.xml'), 'not-a-spreadsheet zip'],
    ['an archive of files', 'a.xlsx', zip({ 'a.txt': 'x' }), 'not-a-spreadsheet zip'],
    ['an empty archive', 'a.xlsx', zipSync({}), 'not-a-spreadsheet zip'],
    ['a web page without a table', 'a.xlsx', '\ufeff\n<!DOCTYPE html><html>', 'not-a-spreadsheet html'],
    [
      'Excel 2003 XML without a root',
      'a.xml',
      '<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'damaged root-element',
    ],
    ['a Gnumeric workbook', 'a.gnumeric', gzipSync(strToU8(gnumeric)), 'unsupported-format gnumeric'],
    ['a Gnumeric workbook as XML', 'a.xls', gnumeric, 'unsupported-format gnumeric'],
    ['another compressed file', 'a.xlsx', gzipSync(strToU8('a,b\n')), 'not-a-spreadsheet gzip'],
    ['a compressed file cut short', 'a.xlsx', Buffer.from('1f8b', 'hex'), 'not-a-spreadsheet gzip'],
    ['SYLK', 'a.slk', 'ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n', 'unsupported-format slk'],
    ['DIF', 'a.csv', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', 'unsupported-format dif'],
    [
      'an OpenOffice 1 workbook',
      'a.sxc',
      zip({ mimetype: 'application/vnd.sun.xml.calc', 'content.xml': '<a/>' }),
      'unsupported-format sxc',
    ],
    ['a Lotus 1-2-3 workbook', 'a.wk1', Buffer.from('0000020006040600', 'hex'), 'unsupported-format lotus'],
    [
      'an Apple Numbers workbook of 2009',
      'a.numbers',
      zip({ 'index.xml': '<?xml version="1.0"?><ls:document/>' }),
      'unsupported-format numbers',
    ],
    ['an Apple Numbers workbook', 'a.numbers', zip({ 'Index/Tables/DataList.iwa': 'x' }), 'unsupported-format numbers'],
    ['other XML', 'a.xlsx', '<?xml version="1.0"?><a/>', 'not-a-spreadsheet xml'],
    ['a PDF', 'a.xlsx', '%PDF-1.7', 'not-a-spreadsheet pdf'],
    ['an image', 'a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-spreadsheet png'],
    ['noise', 'a.xlsx', Buffer.from([1, 2, 3, 0, 200, 201]), 'not-a-spreadsheet binary'],
    ['words', 'a.xlsx', 'Không có tệp\n', 'not-a-spreadsheet text'],
    ['half a workbook', 'a.xlsx', workbook.subarray(0, 1000), 'truncated'],
  ])('%s (%s)', async (_, file, bytes, reason) => {
    expect(await read(file, bytes)).toBe(`unreadable-file ${reason}`)
  })

  it('is said of the file, with one of the known reasons', async () => {
    const { raised } = await readSource('submissions/14.xlsx', new Uint8Array())
    expect(raised).toEqual([
      {
        rule: 'unreadable-file',
        at: { kind: 'file', file: 'submissions/14.xlsx' },
        facts: { reason: 'empty' },
        locality: null,
        task: null,
        indicator: null,
        related: [],
      },
    ])
    expect(unreadableReasons).toContain(raised[0]?.facts.reason)
  })

  it('is said of the line where a text has one', async () => {
    const { raised } = await readSource('plan.yaml', strToU8('a: 1\na: 2\n'))
    expect(raised[0]?.at).toEqual({ kind: 'text', file: 'plan.yaml', line: 2, column: 1 })
  })

  it('names the limit that was passed', async () => {
    const { raised } = await readSource('a.csv', strToU8('a,b,c'), { ...defaultLimits, fileBytes: 4 })
    expect(raised.map(({ rule, facts }) => ({ rule, facts }))).toEqual([
      { rule: 'oversized-file', facts: { limit: 'fileBytes', actual: 5, maximum: 4 } },
    ])
  })
})
