// Formats that xls and xlsb workbooks name by number alone mean what they mean in xlsx, whatever was read before.
import { type CellObject, utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { eachRecord } from '../../src/read/xlsb-records.ts'
import { read } from './dump.ts'

/** One number with a date format of the workbook's own, or with the built-in one. */
function written(bookType: 'biff8' | 'xlsb', z: string): Uint8Array {
  const cell: CellObject = { t: 'n', v: 45_992, z }
  const workbook = { SheetNames: ['S'], Sheets: { S: { ...utils.aoa_to_sheet([[0]]), A1: cell } } }
  return new Uint8Array(write(workbook, { bookType, type: 'buffer' }))
}

/** Made before anything is read: the library that writes them keeps the formats of what it read. */
const [dated, datedXlsb, own] = [written('biff8', 'm/d/yy'), written('xlsb', 'm/d/yy'), written('biff8', 'dd/mm/yyyy')]

/** Another format instead of that of the number ([MS-XLS] 2.4.353 XF: font, format). */
function xlsWith(id: number): Buffer {
  const bytes = Buffer.from(dated)
  for (let at = bytes.indexOf('e0001400', 0, 'hex'); at !== -1; at = bytes.indexOf('e0001400', at + 4, 'hex')) {
    if (bytes.readUInt16LE(at + 6) !== 0) bytes.writeUInt16LE(id, at + 6)
  }
  return bytes
}

/** [MS-XLSB] 2.4.876 BrtXF: parent, format; `more` are records in front of the others, in hex. */
function xlsbWith(id: number, more = ''): Uint8Array {
  const parts = unzipSync(datedXlsb)
  const styles = Buffer.from(parts['xl/styles.bin'] ?? [])
  for (const { type, data } of eachRecord(styles)) {
    if (type === 47 && data.readUInt16LE(2) !== 0) data.writeUInt16LE(id, 2)
  }
  return zipSync({ ...parts, 'xl/styles.bin': Buffer.concat([Buffer.from(more, 'hex'), styles]) })
}

it.each([
  [9, 'percent 45992'],
  [14, 'date 2025-12-01'],
  [27, 'date 2025-12-01'],
  [36, 'date 2025-12-01'],
  [37, 'number 45992'],
  [46, 'number 45992'],
  [49, 'number 45992'],
  [50, 'date 2025-12-01'],
  [58, 'date 2025-12-01'],
  [59, 'number 45992'],
])('format %i: %s', async (id, line) => {
  expect(await read('a.xls', xlsWith(id))).toEqual([`A1 ${line}`])
  expect(await read('a.xlsb', xlsbWith(id))).toEqual([`A1 ${line}`])
})

it('a format of another workbook that was read before means nothing', async () => {
  expect(await read('a.xls', own)).toEqual(['A1 date 2025-12-01'])
  const without = Buffer.from(own)
  const at = without.indexOf(Buffer.from('dd/mm/yyyy', 'utf16le')) - 9
  expect(without.readUInt16LE(at)).toBe(0x41e)
  without.writeUInt16LE(0x5c, at)
  expect(await read('a.xls', without)).toEqual(['A1 number 45992'])
})

it('styles that the library does not know are left aside', async () => {
  expect(await read('a.xlsb', xlsbWith(14, 'b40400'))).toEqual(['A1 date 2025-12-01'])
})
