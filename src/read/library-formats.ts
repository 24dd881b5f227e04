// What formats mean that a workbook names by number alone → told to the library, which does not know the East Asian ones.
import * as SheetJs from '@e965/xlsx'
import { builtInMeaning } from './number-format.ts'
import { eachRecord } from './xlsb-records.ts'

/** [MS-XLSB] 2.3.2: BrtFmt, BrtXF, and the list of those cells refer to. */
const formatRecord = 44
const formatRecords: ReadonlySet<number> = new Set([formatRecord, 47, 617, 618])
/** A code of each meaning. Of what is just a number nothing need be told. */
const codes = { date: 'd', month: 'm yyyy', year: 'yyyy', percent: '0%', number: null } as const

const builtIn: readonly (readonly [id: number, code: string])[] = Array.from({ length: 59 }, (_, id) => {
  const code = codes[builtInMeaning(id)]
  return code === null ? [] : [[id, code] as const]
}).flat()

/** The library keeps one table for all xls workbooks, and with it the formats of whichever was read before. */
export function resetLibraryFormats(): void {
  const table = SheetJs.SSF.get_table()
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id)
  for (const [id, code] of builtIn) table[id] = code
}

/**
 * The styles of an xlsb workbook: those formats, then its own, which may say otherwise, and what refers to them. What
 * else there is (colours, fonts, borders) the library stumbles over, and no value depends on it.
 */
export function plainStyles(styles: Buffer): Uint8Array {
  const kept: Buffer[] = builtIn.map(([id, code]) => recordOf(id, code))
  for (const { type, whole } of eachRecord(styles)) if (formatRecords.has(type)) kept.push(whole)
  return Buffer.concat(kept)
}

function recordOf(id: number, code: string): Buffer {
  const text = Buffer.from(code, 'utf16le')
  const head = Buffer.alloc(8)
  head.writeUInt8(formatRecord, 0)
  head.writeUInt8(6 + text.length, 1)
  head.writeUInt16LE(id, 2)
  head.writeUInt32LE(code.length, 4)
  return Buffer.concat([head, text])
}
