// The shared strings of an xls workbook → how those are written that have runs of several fonts ([MS-XLS] 2.4.265 SST).
import { type FontRun, letteringOfRuns, type TextLettering } from './binary-lettering.ts'

/** How many strings there are in the workbook's cells, and how many different ones. */
const headBytes = 8
const flag = { wide: 0x01, phonetic: 0x04, rich: 0x08 } as const

/** By their numbers. `records` are the SST record and those that continue it; `runsOf` reads runs of four bytes each. */
export function letteringOfStrings(
  records: readonly Buffer[],
  runsOf: (bytes: Buffer) => FontRun[],
): ReadonlyMap<number, TextLettering> {
  const found = new Map<number, TextLettering>()
  const reader = new StringReader(records)
  reader.bytes(headBytes)
  for (let index = 0; ; index++) {
    const head = reader.bytes(3)
    if (head.length < 3) return found
    const flags = head[2] ?? 0
    const runs = flags & flag.rich ? reader.number(2) : 0
    const phonetic = flags & flag.phonetic ? reader.number(4) : 0
    const text = reader.characters(head.readUInt16LE(0), (flags & flag.wide) !== 0, runs > 0)
    const lettering = runs > 0 ? letteringOfRuns(text, runsOf(reader.bytes(4 * runs))) : null
    if (lettering !== null) found.set(index, lettering)
    reader.bytes(phonetic)
  }
}

/** Reads on over the ends of records; behind the last there is nothing. */
class StringReader {
  readonly #records: readonly Buffer[]
  #index = 0
  #at = 0

  constructor(records: readonly Buffer[]) {
    this.#records = records
  }

  /** So many, or as many as there are. */
  bytes(count: number): Buffer {
    const pieces: Buffer[] = []
    for (let left = count; left > 0; ) {
      const record = this.#record()
      if (record === undefined) break
      const piece = record.subarray(this.#at, this.#at + left)
      this.#at += piece.length
      left -= piece.length
      pieces.push(piece)
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  number(size: 2 | 4): number {
    const bytes = this.bytes(size)
    return bytes.length < size ? 0 : bytes.readUIntLE(0, size)
  }

  /** A record that continues a text begins with how wide its characters are. '' where they are only passed over. */
  characters(count: number, isWide: boolean, isKept: boolean): string {
    let text = ''
    let width = isWide ? 2 : 1
    for (let left = count; left > 0; ) {
      const before = this.#index
      const record = this.#record()
      if (record === undefined) break
      if (this.#index > before) width = 1 + ((record[this.#at++] ?? 0) & flag.wide)
      const taken = Math.max(0, Math.min(left, Math.floor((record.length - this.#at) / width)))
      const end = this.#at + taken * width
      if (isKept) text += record.toString(width === 2 ? 'utf16le' : 'latin1', this.#at, end)
      left -= taken
      // Half a character at the end of a record is none.
      this.#at = left > 0 ? record.length : end
    }
    return text
  }

  /** The record that the next byte is in. */
  #record(): Buffer | undefined {
    while (this.#at >= (this.#records[this.#index]?.length ?? Number.POSITIVE_INFINITY)) {
      this.#index++
      this.#at = 0
    }
    return this.#records[this.#index]
  }
}
