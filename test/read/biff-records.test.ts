// What the records of an xls stream tell beside the library: how many cells there are.
import { expect, it } from 'vitest'
import { readBiffFacts } from '../../src/read/biff-records.ts'

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
