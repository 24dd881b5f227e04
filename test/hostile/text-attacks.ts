// CSV, YAML, HTML, OpenDocument and old workbooks made to hurt a reader, each with what must be said of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { protectedWorkbook } from '../../fixtures/rules/protected-workbook.mjs'
import { repository } from '../support/source-files.ts'
import type { HostileFile } from './hostile-file.ts'

const mebibyte = 1_048_576
const head = 'kind: submission\nplan: KH-57\nlocality: "48"\nperiod: 2025-Q3\n'

const aliasBomb = `${head}x0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 9 },
  (_, index) => `x${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`,
).join('\n')}\n`

const formatOf = (name: string): Buffer => readFileSync(join(repository, 'fixtures', 'formats', name))

const spaces = ['office', 'table', 'text']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

const ods = (rows: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8('<m/>'),
    'content.xml': strToU8(
      `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })

const oneCell = '<table><tr><td>a</td></tr></table>'

const page = (name: string, body: string, wanted: string): HostileFile => ({
  name,
  make: () => strToU8(`<html>${body}`),
  wanted,
})

function taskRows(count: number): string {
  const rows = Array.from({ length: count }, (_, row) => `NV-${row},Việc ${row},xyz,${row},ab`)
  return ['Mã nhiệm vụ,Nội dung nhiệm vụ,Trạng thái,Tiến độ (%),Ngày hoàn thành', ...rows].join('\n')
}

export const textAttacks: readonly HostileFile[] = [
  { name: 'no bytes.xlsx', make: () => new Uint8Array(), wanted: 'unreadable-file empty' },
  { name: 'blanks.csv', make: () => strToU8(' \n \r\n'), wanted: 'unreadable-file empty' },
  {
    name: 'a password.xlsx',
    make: () => protectedWorkbook(),
    wanted: 'unreadable-file encrypted',
  },
  {
    name: 'NUL bytes.csv',
    make: () => strToU8('Mã nhiệm vụ,Trạng thái\nNV-01,\0\0\0'),
    wanted: 'unreadable-file not-a-spreadsheet',
  },
  { name: 'NUL bytes alone.xlsx', make: () => new Uint8Array(mebibyte), wanted: 'unreadable-file not-a-spreadsheet' },
  {
    name: 'a quote never closed.csv',
    make: () => strToU8(`Mã nhiệm vụ,Trạng thái\n"NV-01,xong\n${'NV-02,xong\n'.repeat(10_000)}`),
    wanted: 'unreadable-file csv-quotes',
  },
  {
    name: 'a quote never closed in a long file.csv',
    make: () => strToU8(`Mã nhiệm vụ,Trạng thái\n"NV-01,xong\n${'NV-02,xong\n'.repeat(200_000)}`),
    wanted: 'oversized-file csvRecordCharacters',
  },
  {
    name: 'one line of 15 MB.csv',
    make: () => Buffer.alloc(15 * mebibyte, 'a,'),
    wanted: 'oversized-file csvRecordCharacters',
  },
  { name: 'one line of 100 MB.csv', make: () => Buffer.alloc(100 * mebibyte, 'a'), wanted: 'oversized-file csvBytes' },
  { name: 'one line of 99 MB.xlsx', make: () => Buffer.alloc(99 * mebibyte, 'a;'), wanted: 'oversized-file csvBytes' },
  {
    name: 'four million short lines.csv',
    make: () => Buffer.alloc(15 * mebibyte, 'a,b\n'),
    wanted: 'oversized-file looseCells',
    isLarge: true,
  },
  {
    name: 'eight million cells.csv',
    make: () => Buffer.alloc(15 * mebibyte, `${'1,'.repeat(400)}\n`),
    wanted: 'oversized-file looseCells',
    isLarge: true,
  },
  {
    name: 'nearly half a million cells.csv',
    make: () => strToU8(`${'a7x,'.repeat(20)}\n`.repeat(24_500)),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'twenty thousand rows and three faults in each.csv',
    make: () => strToU8(taskRows(20_000)),
    wanted: 'unreadable-value',
    isLarge: true,
  },
  {
    name: 'nearly a hundred thousand tasks.csv',
    make: () => strToU8(taskRows(95_000)),
    wanted: 'oversized-file entryRows',
  },
  {
    name: 'quotes in quotes.csv',
    make: () => Buffer.alloc(15 * mebibyte, `${'"'.repeat(8)}\n`),
    wanted: 'oversized-file looseCells',
    isLarge: true,
  },
  {
    name: 'seventeen thousand columns.csv',
    make: () => strToU8(`${'1,'.repeat(17_000)}\n`),
    wanted: 'oversized-file columns',
  },
  { name: 'alias bomb.yaml', make: () => strToU8(aliasBomb), wanted: 'oversized-file yamlNodes' },
  {
    name: 'aliases without end.yaml',
    make: () => strToU8(`${head}a: &a x\nb: [${'*a, '.repeat(10_000)}*a]\n`),
    wanted: 'oversized-file yamlAliases',
  },
  {
    name: 'deep brackets.yaml',
    make: () => strToU8(`${head}x: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`),
    wanted: 'oversized-file yamlDepth',
  },
  {
    name: 'deep indentation.yaml',
    make: () => strToU8(`${head}${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`),
    wanted: 'oversized-file yamlDepth',
  },
  {
    name: 'fifty thousand keys.yaml',
    make: () => strToU8(`${head}${Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('')}`),
    wanted: 'oversized-file yamlKeys',
  },
  {
    name: 'three hundred thousand keys.yaml',
    make: () => strToU8(`${head}${Array.from({ length: 300_000 }, (_, index) => `k${index}: 1\n`).join('')}`),
    wanted: 'oversized-file yamlNodes',
  },
  {
    name: 'one text of 3 MB.yaml',
    make: () => strToU8(`${head}preparedBy: ${'a'.repeat(3 * mebibyte)}\ntasks: []\nindicators: []\n`),
    wanted: 'missing-task',
  },
  {
    name: 'keys of prototypes.yaml',
    make: () => strToU8(`${head}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n`),
    wanted: 'invalid-submission',
  },
  {
    name: 'code in a tag.yaml',
    make: () => strToU8(`${head}x: !!js/function "function () { return 1 }"\n`),
    wanted: 'unreadable-file yaml-syntax',
  },
  {
    name: 'tables in tables.xls',
    make: () => strToU8(`<html><body>${'<table><tr><td>'.repeat(100_000)}`),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'spans without end.xls',
    make: () => strToU8(`<table>${'<tr><td colspan="1000" rowspan="65534">x</td></tr>'.repeat(1000)}</table>`),
    wanted: 'oversized-file columns',
  },
  page('comments never closed.xls', `${oneCell}${'<!-- >'.repeat(2_500_000)}`, 'unrecognised-layout'),
  page('tags never closed.xls', `${oneCell}${'<td '.repeat(4_000_000)}`, 'oversized-file csvRecordCharacters'),
  page('quotes never closed.xls', `${oneCell}${'<a b="'.repeat(2_500_000)}`, 'oversized-file csvRecordCharacters'),
  page('styles never closed.xls', `${oneCell}${'<style>'.repeat(2_000_000)}`, 'unrecognised-layout'),
  page('one tag of 15 MB.xls', `${oneCell}<td ${'a'.repeat(15 * mebibyte)}>`, 'unrecognised-layout'),
  page('one cell of 15 MB.xls', `<table><tr><td>${'a'.repeat(15 * mebibyte)}`, 'oversized-file csvRecordCharacters'),
  page('many merged blanks.xls', `<table>${'<tr><td colspan=2>'.repeat(900_000)}`, 'oversized-file merges'),
  {
    name: 'sixteen thousand column styles.ods',
    make: () =>
      ods(
        `${Array.from({ length: 16_384 }, (_, index) => `<table:table-column table:default-cell-style-name="c${index}"/>`).join('')}${`<table:table-row>${'<table:table-cell/>'.repeat(16_384)}</table:table-row>`.repeat(100)}`,
      ),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'blanks by the million.ods',
    make: () =>
      ods(
        `<table:table-row><table:table-cell><text:p>x${'<text:s text:c="32767"/>'.repeat(200_000)}y</text:p></table:table-cell></table:table-row>`,
      ),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'references by the million.ods',
    make: () =>
      ods(
        `<table:table-row><table:table-cell><text:p>${'&amp;'.repeat(4_000_000)}</text:p></table:table-cell></table:table-row>`,
      ),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'rows repeated a million times.ods',
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="7"/></table:table-row>',
      ),
    wanted: 'oversized-file looseCells',
  },
  {
    name: 'nearly half a million repeated cells.ods',
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="490"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="7"/></table:table-row>',
      ),
    wanted: 'unrecognised-layout',
    isLarge: true,
  },
  {
    name: 'cut in the middle.xls',
    make: () => formatOf('report.xls').subarray(0, 4000),
    wanted: 'unreadable-file',
  },
  {
    name: 'two paragraphs in a quarter of a million rows.ods',
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="240000"><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row>',
      ),
    wanted: 'unrecognised-layout',
  },
  {
    name: 'blanks in every cell.ods',
    make: () =>
      ods(
        '<table:table-row><table:table-cell><text:p>a<text:s text:c="32767"/>b</text:p></table:table-cell></table:table-row>'.repeat(
          20_000,
        ),
      ),
    wanted: 'oversized-file partBytes',
  },
  {
    name: 'properties without a value.yaml',
    make: () => strToU8(`a: ${'! '.repeat(1_900_000)}`),
    wanted: 'oversized-file yamlNodes',
  },
  {
    name: 'cut in the middle.ods',
    make: () => formatOf('report.ods').subarray(0, 2500),
    wanted: 'unreadable-file truncated',
  },
  {
    name: 'a picture.xlsx',
    make: () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    wanted: 'unreadable-file not-a-spreadsheet',
  },
  { name: 'a PDF.xlsx', make: () => strToU8('%PDF-1.7\n'), wanted: 'unreadable-file not-a-spreadsheet' },
]
