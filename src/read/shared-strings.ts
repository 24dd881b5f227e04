// The strings of a workbook by number: each becomes a string of its own when a cell first asks for it.
import type { TextLook } from './cell-look.ts'
import type { RichText } from './rich-text.ts'
import { blankMark, type StringPlaces } from './string-texts.ts'
import { decodeEscapes } from './xml-text.ts'

/** So many texts are kept at hand: all of an ordinary workbook, of a huge one those that come again and again. */
const keptTexts = 4096

interface StringTable extends StringPlaces {
  readonly decoded: ReadonlyMap<number, RichText>
  /** False when none of them is blank, so that nobody need look. */
  readonly anyBlank: boolean
}

/** Every <si> counts, also an empty one: cells refer to them by position (ECMA-376 part 1, 18.4.9). */
export class SharedStrings {
  readonly #table: StringTable
  /** Whose text is kept at each place: its number and one. */
  readonly #keptNumbers: Int32Array
  readonly #keptTexts: string[]

  constructor(table: StringTable) {
    const places = Math.min(keptTexts, table.count)
    this.#table = table
    this.#keptNumbers = new Int32Array(places)
    this.#keptTexts = Array<string>(places)
  }

  get count(): number {
    return this.#table.count
  }

  text(index: number): string {
    const place = index % keptTexts
    if (this.#keptNumbers[place] === index + 1) return this.#keptTexts[place] ?? ''
    const text = this.#decode(index)
    this.#keptNumbers[place] = index + 1
    this.#keptTexts[place] = text
    return text
  }

  /** The pre-Unicode font one of its runs is written in, or null. */
  font(index: number): string | null {
    return (this.#table.decoded.size > 0 && this.#table.decoded.get(index)?.font) || null
  }

  /** How some of its runs look, or null. */
  look(index: number): TextLook | null {
    return (this.#table.decoded.size > 0 && this.#table.decoded.get(index)?.look) || null
  }

  /** True when there is nothing to see in it. */
  isBlank(index: number): boolean {
    return this.#table.anyBlank && this.#table.places[2 * index] === blankMark
  }

  #decode(index: number): string {
    const { places, cut, decoded } = this.#table
    const start = places[2 * index] ?? blankMark
    return start < 0 ? (decoded.get(index)?.text ?? '') : decodeEscapes(cut(start, places[2 * index + 1] ?? start))
  }
}

const none = { count: 0, places: new Int32Array(), cut: () => '', decoded: new Map() }
export const noStrings = new SharedStrings({ ...none, anyBlank: false })
