// The cell as nearly all programs write it, `<c r="B12" s="3" t="s"><v>45</v></c>` or `<c r="B12" s="3"/>`, in one pass over its bytes.
import type { CellTexts } from './cell-texts.ts'
import { FormulaScan } from './formula-scan.ts'
import { byte, startsWith } from './xml-bytes.ts'

const textType = Buffer.from('str"')
const inlineType = Buffer.from('inlineStr"')
const inlineOpening = Buffer.from('is><t>')
const spacedOpening = Buffer.from('is><t xml:space="preserve">')
const inlineClosing = Buffer.from('</t></is></c>')
const closing = Buffer.from('</v></c>')
const letter = { A: 0x41, Z: 0x5a, c: 0x63, f: 0x66, i: 0x69, n: 0x6e, r: 0x72, s: 0x73, t: 0x74, v: 0x76 } as const
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

/** What a usual cell holds. */
export const usualKind = { empty: 0, number: 1, shared: 2, text: 3 } as const

/**
 * Attributes in the order r, s, t; type none, `n`, `s`, `str` or `inlineStr`; one plain value or none, with or without a
 * formula. Every other cell is left to the general scan.
 */
export class UsualCell {
  readonly #texts: CellTexts
  readonly #formula = new FormulaScan()
  #isInline = false
  column = 0
  format = 0
  kind: (typeof usualKind)[keyof typeof usualKind] = usualKind.empty
  value = 0

  /** `texts` takes the cells' own texts; the text of a cell that was just read is the one it passed over last. */
  constructor(texts: CellTexts) {
    this.#texts = texts
  }

  /** Reads a cell of `row` from behind `<c`, and answers the position behind it. */
  scan(bytes: Buffer, from: number, row: number): number {
    if (from + longestCell > bytes.length) return unusual
    const attributes = this.#reference(bytes, from, row)
    const content = attributes === unusual ? unusual : this.#attributes(bytes, attributes)
    if (content === unusual || this.kind === usualKind.empty) return content
    if (this.#isInline) return this.#inlineText(bytes, content)
    const value = bytes[content] === letter.f ? this.#behindFormula(bytes, content + 1) : content
    if (value === unusual || bytes[value] !== letter.v || bytes[value + 1] !== byte.greaterThan) return unusual
    if (this.kind === usualKind.text) return this.#text(bytes, value + 2, closing)
    const end = this.kind === usualKind.shared ? this.#index(bytes, value + 2) : this.#number(bytes, value + 2)
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
    this.#isInline = false
    this.kind = usualKind.number
    if (bytes[at] === byte.blank) at = this.#type(bytes, at)
    const isOpen = bytes[at] === byte.greaterThan && bytes[at + 1] === byte.lessThan
    if (isOpen) return at + 2
    this.kind = usualKind.empty
    return bytes[at] === byte.slash && bytes[at + 1] === byte.greaterThan ? at + 2 : unusual
  }

  /** ` t="s"`: the position behind it. */
  #type(bytes: Buffer, from: number): number {
    if (bytes[from + 1] !== letter.t || bytes[from + 2] !== byte.equals || bytes[from + 3] !== byte.quote) return from
    const at = from + 4
    if (bytes[at] === letter.s && bytes[at + 1] === byte.quote) {
      this.kind = usualKind.shared
      return at + 2
    }
    if (bytes[at] === letter.n && bytes[at + 1] === byte.quote) return at + 2
    this.#isInline = bytes[at] === letter.i
    this.kind = usualKind.text
    const end = behind(bytes, at, this.#isInline ? inlineType : textType)
    return end === unusual ? from : end
  }

  /** The position behind the `<` that follows a formula, with room for a number behind it. */
  #behindFormula(bytes: Buffer, from: number): number {
    const at = this.#formula.scan(bytes, from)
    return at < 0 || at + longestCell > bytes.length || bytes[at] !== byte.lessThan ? unusual : at + 1
  }

  #inlineText(bytes: Buffer, at: number): number {
    const start = behind(bytes, at, inlineOpening)
    return this.#text(bytes, start === unusual ? behind(bytes, at, spacedOpening) : start, inlineClosing)
  }

  #text(bytes: Buffer, from: number, after: Buffer): number {
    const end = from === unusual ? unusual : this.#texts.scan(bytes, from)
    return end >= 0 && end + longestCell <= bytes.length && this.#texts.isPlain ? behind(bytes, end, after) : unusual
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

/** The position behind a word that stands at `at`. */
function behind(bytes: Buffer, at: number, word: Buffer): number {
  return startsWith(bytes, at, word) ? at + word.length : unusual
}

/** `</v></c>`, without a loop: nearly every cell ends so. */
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
