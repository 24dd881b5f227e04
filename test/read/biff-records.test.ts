// What the records of an xls stream tell beside the library: how many cells there are, the order and kind of sheets.
import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { readBiffFacts } from '../../src/read/biff-records.ts'
import { CompoundFile } from '../../src/read/compound-file.ts'
import { read, readTable } from './dump.ts'

function record(type: number, bytes: number): Buffer {
  const whole = Buffer.alloc(4 + bytes)
  whole.writeUInt16LE(type, 0)
  whole.writeUInt16LE(bytes, 2)
  return whole
}

/** [MS-XLS] 2.4.174 MulBlank, 2.4.175 MulRk: row, first column, the cells, last column. */
const several = (type: number, each: number, cells: number) => record(type, 6 + each * cells)

it.each<[string, Buffer[], number]>([
  ['one number', [record(0x203, 14)], 1],
  ['one blank', [record(0x201, 6)], 1],
  ['three numbers in one record', [several(0xbd, 6, 3)], 3],
  ['five blanks in one record', [several(0xbe, 2, 5)], 5],
  ['several records', [several(0xbd, 6, 3), record(0x809, 16), record(0xfd, 10), several(0xbe, 2, 2)], 6],
  ['a record cut short', [record(0xbd, 2)], 0],
  ['no cells', [record(0x809, 16), record(0x0a, 0)], 0],
])('%s', (_, records, cells) => {
  expect(readBiffFacts(Buffer.concat(records)).cells).toBe(cells)
})

/** Two sheets, each with a number, and where the records that tell of them begin. */
function twoSheets() {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1]]), 'A')
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([[2]]), 'B')
  const stream = Buffer.from(
    CompoundFile.open(write(workbook, { bookType: 'biff8', type: 'buffer' }))?.stream('Workbook') ?? [],
  )
  const places = (wanted: number) => {
    const found: number[] = []
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
      if (stream.readUInt16LE(at) === wanted) found.push(at)
    }
    return found
  }
  return { stream, listed: places(0x85), beginnings: places(0x809) }
}

it('sheets come in the order of the workbook, wherever they stand', async () => {
  const { stream, listed } = twoSheets()
  const [first = 0, second = 0] = listed
  const [a, b] = [first, second].map(at => Buffer.from(stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))))
  b?.copy(stream, first + 4)
  a?.copy(stream, second + 4)
  expect(readBiffFacts(stream).order).toEqual([1, 0])
  expect(await read('a.xls', stream)).toEqual(['A1 number 2', 'A!A1 number 1'])
})

it.each([
  ['a chart', 0x20],
  ['old macros', 0x40],
])('a sheet that is %s has no cells', async (_, type) => {
  const { stream, beginnings } = twoSheets()
  stream.writeUInt16LE(type, (beginnings[2] ?? 0) + 6)
  const table = await readTable('a.xls', stream)
  expect(table.sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual(['A 1', 'B 0'])
})
