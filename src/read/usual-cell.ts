// The cell as nearly all programs write it, `<c r="B12" s="3" t="s"><v>45</v></c>` or `<c r="B12" s="3"/>`, in one pass over its bytes.
import { byte } from './xml-bytes.ts'

const letter = { A: 0x41, Z: 0x5a, c: 0x63, r: 0x72, s: 0x73, t: 0x74, v: 0x76 } as const
const nine = 0x39
/** No usual cell is longer. With so many bytes ahead nothing is read past the end, which would slow every read down. */
const longestCell = 96
const longestNumber = 24
/** ZZZ, the last of three letters. */
const lastColumn = 18_278
/** So many digits, with or without a point among them, are exact as a whole number. */
const exactDigits = 15
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent)

/** Answers in place of a position: some other spelling, or cut off; the general scan will tell. */
export const unusual = -1

/** Attributes in the order r, s, t; type none or `s`; one plain value or none. Every other cell is left to the general scan. */
export class UsualCell {
  column = 0
  format = 0
  isEmpty = false
  isShared = false
  value = 0

  /** Reads a cell of `row` from behind `<c`, and answers the position behind it. */
  scan(bytes: Buffer, from: number, row: number): number {
    if (from + longestCell > bytes.length) return unusual
    const attributes = this.#reference(bytes, from, row)
    const content = attributes === unusual ? unusual : this.#attributes(bytes, attributes)
    if (content === unusual || this.isEmpty) return content
    if (bytes[content] !== letter.v || bytes[content + 1] !== byte.greaterThan) return unusual
    const end = this.isShared ? this.#index(bytes, content + 2) : this.#number(bytes, content + 2)
    return end !== unusual && closes(bytes, end) ? end + 8 : unusual
  }

  /** ` r="B12"`: the position behind it. */
  #reference(bytes: Buffer, from: number, row: number): number {
    if (bytes[from] !== byte.blank || bytes[from + 1] !== letter.r) return unusual
    if (bytes[from + 2] !== byte.equals || bytes[from + 3] !== byte.quote) return unusual
    let at = from + 4
    let column = 0
    let code = bytes[at] ?? 0
    for (; code >= letter.A && code <= letter.Z; code = bytes[++at] ?? 0) column = column * 26 + code - letter.A + 1
    let stated = 0
    for (; code >= byte.zero && code <= nine; code = bytes[++at] ?? 0) stated = stated * 10 + code - byte.zero
    if (code !== byte.quote || stated !== row || column === 0 || column > lastColumn) return unusual
    this.column = column
    return at + 1
  }

  /** ` s="3" t="s"><` or ` s="3" t="s"/>`, each attribute optional: the position behind it. */
  #attributes(bytes: Buffer, from: number): number {
    let at = from
    let format = 0
    if (bytes[at] === byte.blank && bytes[at + 1] === letter.s) {
      if (bytes[at + 2] !== byte.equals || bytes[at + 3] !== byte.quote) return unusual
      at += 4
      let code = bytes[at] ?? 0
      for (; code >= byte.zero && code <= nine; code = bytes[++at] ?? 0) format = format * 10 + code - byte.zero
      if (code !== byte.quote || at > from + 10) return unusual
      at++
    }
    this.format = format
    this.isShared = bytes[at] === byte.blank
    if (this.isShared) {
      if (bytes[at + 1] !== letter.t || bytes[at + 2] !== byte.equals || bytes[at + 3] !== byte.quote) return unusual
      if (bytes[at + 4] !== letter.s || bytes[at + 5] !== byte.quote) return unusual
      at += 6
    }
    this.isEmpty = bytes[at] === byte.slash && bytes[at + 1] === byte.greaterThan
    const isOpen = bytes[at] === byte.greaterThan && bytes[at + 1] === byte.lessThan
    return this.isEmpty || isOpen ? at + 2 : unusual
  }

  #index(bytes: Buffer, from: number): number {
    let at = from
    let value = 0
    let code = bytes[at] ?? 0
    for (; code >= byte.zero && code <= nine; code = bytes[++at] ?? 0) value = value * 10 + code - byte.zero
    this.value = value
    return at > from && at < from + 10 ? at : unusual
  }

  /** Digits with at most one point. One division of two exact numbers rounds as `Number` would. */
  #number(bytes: Buffer, from: number): number {
    let at = from
    let value = 0
    let point = 0
    for (const end = from + longestNumber; at < end; at++) {
      const digit = (bytes[at] ?? 0) - byte.zero
      if (digit >= 0 && digit <= 9) value = value * 10 + digit
      else if (bytes[at] === byte.point && point === 0) point = at
      else break
    }
    const digits = at - from - (point === 0 ? 0 : 1)
    if (digits === 0 || point === from || point === at - 1) return unusual
    if (digits > exactDigits) this.value = Number(bytes.toString('latin1', from, at))
    else this.value = point === 0 ? value : value / (powersOfTen[at - point - 1] ?? 1)
    return Number.isFinite(this.value) ? at : unusual
  }
}

/** `</v></c>` */
function closes(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === byte.lessThan &&
    bytes[at + 1] === byte.slash &&
    bytes[at + 2] === letter.v &&
    bytes[at + 3] === byte.greaterThan &&
    bytes[at + 4] === byte.lessThan &&
    bytes[at + 5] === byte.slash &&
    bytes[at + 6] === letter.c &&
    bytes[at + 7] === byte.greaterThan
  )
}
