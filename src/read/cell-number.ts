// The digits of a cell value or address in the bytes of a sheet → a number.
import { byte, skipBlanks } from './xml-bytes.ts'

const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A finite number in the form of xsd:double, else null: `1,5`, `NaN` and `1e999` are no cell values. */
export function numberOf(written: string): number | null {
  const text = written.trim()
  const value = numberForm.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value + 0 : null
}

export function readNumber(bytes: Buffer, from: number, to: number): number | null {
  return numberOf(bytes.toString('latin1', from, to))
}

/** A whole number of plain digits, or −1. Larger than any row, column or string number, it stops growing. */
export function readIndex(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - byte.zero
    if (digit < 0 || digit > 9) return -1
    value = Math.min(value * 10 + digit, 4_294_967_295)
  }
  return to > from ? value : -1
}

/** Where the digits of a cell reference begin, and the column its letters spell (A is 1; at most three letters). */
export class ReferenceScan {
  column = 0

  /** The position of the first digit, or −1 when there are no letters or too many. */
  letters(bytes: Buffer, from: number, to: number): number {
    let column = 0
    let at = from
    for (; at < to; at++) {
      const letter = (bytes[at] ?? 0) - 0x40
      if (letter < 1 || letter > 26) break
      column = column * 26 + letter
    }
    this.column = column
    return at > from && at - from <= 3 ? at : -1
  }
}

/** As `readIndex`; some writers leave blanks around it. */
export function readPaddedIndex(bytes: Buffer, start: number, end: number): number {
  let last = end
  while (last > start && bytes[last - 1] === byte.blank) last--
  return readIndex(bytes, skipBlanks(bytes, start), last)
}
