// What the records of an xls stream tell beside the library: how many cells there are, the order and kind of sheets.
import { read as readSheetJs, utils, write } from '@e965/xlsx'
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

it('a formula of a kind the library cannot spell has the value it was saved with', async () => {
  const { stream } = twoSheets()
  const at = stream.lastIndexOf(Buffer.from('03020e00', 'hex'))
  const cell = stream.subarray(at + 4, at + 18)
  // A name in place of a reference, as Excel 97 took them: PtgElfRw ([MS-XLS] 2.5.198.54).
  const formula = Buffer.concat([cell, Buffer.alloc(6), Buffer.from('0600180200000000', 'hex')])
  const head = Buffer.from([0x06, 0x00, formula.length, 0x00])
  const changed = Buffer.concat([stream.subarray(0, at), head, formula, stream.subarray(at + 18)])
  expect(() => readSheetJs(changed, { WTF: true })).toThrow('Unsupported ELFs')
  expect(await read('a.xls', changed)).toEqual(['A1 number 1', 'B!A1 number 2'])
})

it('texts are in the code page that the workbook names, whatever version its sheets name', async () => {
  const workbook = { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet([['QQQ']]) } }
  const bytes = Buffer.from(write(workbook, { bookType: 'biff5', type: 'buffer' }))
  const sheet = bytes.lastIndexOf(Buffer.from([0x09, 0x08]))
  expect(bytes.readUInt16LE(sheet + 4)).toBe(0x500)
  bytes.writeUInt16LE(0x600, sheet + 4)
  bytes.writeUInt16LE(932, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4)
  bytes.set([0x82, 0xa0, 0x41], bytes.indexOf('QQQ'))
  expect(await read('a.xls', bytes)).toEqual(['A1 text あA'])
})

it('what formats show beside numbers is in that code page too', async () => {
  const sheet = { ...utils.aoa_to_sheet([[0]]), A1: { t: 'n', v: 8, z: '0" QQQ"' } }
  const bytes = Buffer.from(write({ SheetNames: ['S'], Sheets: { S: sheet } }, { bookType: 'biff5', type: 'buffer' }))
  bytes.writeUInt16LE(932, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4)
  bytes.set([0x82, 0xa0, 0x41], bytes.indexOf('QQQ'))
  const [row] = (await readTable('a.xls', bytes)).sheets[0]?.rows ?? []
  expect(row?.cells).toMatchObject([{ kind: 'number', number: 8, beside: { before: '', after: ' あA' } }])
})

it('a version between BIFF5 and BIFF8 is read as the former', async () => {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['a', 1, 'bc']]), 'A')
  const bytes = Buffer.from(write(workbook, { bookType: 'biff5', type: 'buffer' }))
  const lines = await read('a.xls', bytes)
  const beginning = Buffer.from('0908080000', 'hex')
  for (let at = bytes.indexOf(beginning); at !== -1; at = bytes.indexOf(beginning, at + 1)) bytes[at + 4] = 0x80
  expect(lines).toEqual(['A1 text a', 'B1 number 1', 'C1 text bc'])
  expect(await read('a.xls', bytes)).toEqual(lines)
})
