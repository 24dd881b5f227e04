// The strings of an xlsb workbook → how those are written that have runs of several fonts ([MS-XLSB] 2.5.118 RichStr).
import { type BinaryFont, letteringOfRuns, type TextLettering } from './binary-lettering.ts'
import { type BinaryRecord, textAt } from './xlsb-records.ts'

/** [MS-XLSB] 2.3.2: BrtSSTItem. */
const sharedString = 19
const hasRuns = 0x01

/** By their numbers. */
export function letteringOfSharedStrings(
  records: Iterable<BinaryRecord>,
  fonts: readonly BinaryFont[],
): ReadonlyMap<number, TextLettering> {
  const found = new Map<number, TextLettering>()
  let index = 0
  for (const { type, data } of records) {
    if (type !== sharedString) continue
    const lettering = letteringOfString(data, fonts)
    if (lettering !== null) found.set(index, lettering)
    index++
  }
  return found
}

/** Flags, the text, how many runs there are, and of each its place and font. */
export function letteringOfString(data: Buffer, fonts: readonly BinaryFont[]): TextLettering | null {
  if (((data[0] ?? 0) & hasRuns) === 0) return null
  const text = textAt(data, 1)
  const at = 5 + 2 * text.length
  const stated = at + 4 <= data.length ? data.readUInt32LE(at) : 0
  const count = Math.min(stated, Math.floor((data.length - at - 4) / 4))
  const runs = Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = at + 4 + 4 * index
    return { from: data.readUInt16LE(place), font: fonts[data.readUInt16LE(place + 2)] }
  })
  return letteringOfRuns(text, runs)
}
