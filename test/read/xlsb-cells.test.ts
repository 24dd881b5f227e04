// Short cells of xlsb workbooks stand behind the cell before, also where that one is blank.
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withColumns } from '../../src/read/xlsb-cells.ts'
import { eachRecord } from '../../src/read/xlsb-records.ts'
import { read } from './dump.ts'
import { int32, recordOf, wide } from './xlsb-bytes.ts'

const row = (index: number) => recordOf(0, int32(index), Buffer.alloc(13))
const cell = (type: number, column: number, content: Buffer = Buffer.alloc(0)) =>
  recordOf(type, int32(column, 0), content)
const short = (type: number, content: Buffer = Buffer.alloc(0)) => recordOf(type, int32(0), content)
/** [MS-XLSB] 2.5.123 RkNumber, of a whole number. */
const packed = (value: number) => int32(value * 4 + 2)
const double = (value: number) => Buffer.from(Float64Array.of(value).buffer)
const one = Buffer.from([1])

/** A workbook of which the cells are these. */
function workbookOf(...cells: readonly Buffer[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['một', 'hai']]), 'A')
  const parts = unzipSync(write(book, { bookType: 'xlsb', type: 'buffer', bookSST: true }))
  const name = 'xl/worksheets/sheet1.bin'
  const records = Array.from(eachRecord(Buffer.from(parts[name] ?? [])))
  const first = records.findIndex(({ type }) => type === 0)
  const kept = records.filter(({ type }) => type > 18).map(({ whole }) => whole)
  return zipSync({ ...parts, [name]: Buffer.concat([...kept.slice(0, first), ...cells, ...kept.slice(first)]) })
}

describe('a short cell', () => {
  it.each<[what: string, cells: readonly Buffer[], lines: readonly string[]]>([
    [
      'behind short blank ones',
      [cell(2, 0, packed(1)), short(12), short(13, packed(3)), short(12), short(12), short(13, packed(6))],
      ['A1 number 1', 'C1 number 3', 'F1 number 6'],
    ],
    ['behind a blank one', [cell(1, 3), short(16, double(0.5))], ['E1 number 0.5']],
    [
      'behind a formula',
      [cell(9, 1, Buffer.concat([double(2), Buffer.alloc(10)])), short(13, packed(3))],
      ['B1 number 2', 'C1 number 3'],
    ],
    [
      'of each kind',
      [cell(7, 0, int32(0)), short(14, Buffer.from([7])), short(15, one), short(17, wide('x')), short(18, int32(1))],
      ['A1 text một', 'B1 error #DIV/0!', 'C1 boolean true', 'D1 text x', 'E1 text hai'],
    ],
    ['with runs', [cell(1, 0), short(61, Buffer.concat([Buffer.alloc(1), wide('x')]))], ['B1 text x']],
    ['in the next row', [cell(1, 3), row(1), cell(1, 0), short(13, packed(2))], ['B2 number 2']],
    ['of much text', [cell(1, 0), short(17, wide('x'.repeat(62)))], [`B1 text ${'x'.repeat(62)}`]],
    ['behind no cell', [short(13, packed(2))], ['unreadable-file damaged workbook']],
    ['behind no cell of its row', [cell(1, 3), row(1), short(13, packed(2))], ['unreadable-file damaged workbook']],
  ])('%s', async (_, cells, lines) => {
    expect(await read('a.xlsb', workbookOf(row(0), ...cells))).toEqual(lines)
  })

  it('is none in sheets as Excel writes them, and these stay as they are', () => {
    const sheet = Buffer.concat([row(0), cell(2, 0, packed(1)), cell(1, 1), cell(62, 2, wide('x'))])
    expect(withColumns(sheet)).toBe(sheet)
  })
})
