// The records of a sheet of an xlsb workbook → the same, each cell with its column, which short ones leave out.
import { damaged, type Fault } from './fault.ts'
import { eachRecord } from './xlsb-records.ts'

/** [MS-XLSB] 2.3.2: BrtRowHdr; BrtCellBlank to BrtFmlaError, and BrtCellRString. */
const rowHeader = 0
const richText = 62
/**
 * Records that [MS-XLSB] does not describe and Excel reads, as LibreOffice does: a blank cell, a packed number, an error, a
 * truth value, a number, a text and a shared one, a rich one, each in the column behind the cell before, blank or not.
 */
const shortCells: ReadonlyMap<number, number> = new Map([
  ...[12, 13, 14, 15, 16, 17, 18].map(type => [type, type - 11] as const),
  [61, richText],
])

/** Nearly no workbook has such cells; the library takes no notice of blank ones between them. */
export function withColumns(sheet: Buffer): Buffer | Fault {
  let count = 0
  for (const { type } of eachRecord(sheet)) if (shortCells.has(type)) count++
  if (count === 0) return sheet
  // Each becomes longer by its column, and its size perhaps by one byte.
  const full = Buffer.alloc(sheet.length + 5 * count)
  let length = 0
  let column: number | null = null
  for (const { type, data, whole } of eachRecord(sheet)) {
    const fullType = shortCells.get(type)
    if (fullType === undefined) {
      if (type === rowHeader) column = null
      else if (isCell(type) && data.length >= 4) column = data.readUInt32LE(0)
      length += whole.copy(full, length)
      continue
    }
    // Behind no cell, it is not known where it stands.
    if (column === null) return damaged('workbook')
    column++
    for (const byte of [fullType, ...sizeOf(data.length + 4)]) length = full.writeUInt8(byte, length)
    length = full.writeUInt32LE(column, length)
    length += data.copy(full, length)
  }
  return full.subarray(0, length)
}

function isCell(type: number): boolean {
  return (type >= 1 && type <= 11) || type === richText
}

/** Seven bits a byte, as many bytes as say that one more follows. */
function sizeOf(size: number): number[] {
  return size < 0x80 ? [size] : [0x80 | (size & 0x7f), ...sizeOf(size >> 7)]
}
