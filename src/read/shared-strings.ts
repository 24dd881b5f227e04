// The strings of a workbook by number: each decoded from the bytes of its part when a cell is first asked for it.
import type { RichText } from './rich-text.ts'
import { byte } from './xml-bytes.ts'
import { decodeEscapes } from './xml-text.ts'

/** So many decoded texts are kept at hand: all of an ordinary workbook, the latest of a huge one. */
const keptTexts = 16_384

/** Marks in place of where a string begins. */
export const isDecoded = -1
export const isBlank = -2

interface StringTable {
  readonly bytes: Buffer
  /** Where each string begins, or one of the marks. */
  readonly starts: readonly number[]
  readonly decoded: ReadonlyMap<number, RichText>
  /** False when none of them is blank, so that nobody need look. */
  readonly anyBlank: boolean
}

/** Every <si> counts, also an empty one: cells refer to them by position (ECMA-376 part 1, 18.4.9). */
export class SharedStrings {
  readonly #table: StringTable
  readonly #keptIndexes: Int32Array
  readonly #keptTexts: string[] = []

  constructor(table: StringTable) {
    this.#table = table
    this.#keptIndexes = new Int32Array(Math.min(keptTexts, table.starts.length)).fill(-1)
  }

  get count(): number {
    return this.#table.starts.length
  }

  text(index: number): string {
    const place = index % keptTexts
    if (this.#keptIndexes[place] === index) return this.#keptTexts[place] ?? ''
    const text = this.#decode(index)
    this.#keptIndexes[place] = index
    this.#keptTexts[place] = text
    return text
  }

  /** The pre-Unicode font one of its runs is written in, or null. */
  font(index: number): string | null {
    return (this.#table.decoded.size > 0 && this.#table.decoded.get(index)?.font) || null
  }

  /** True when there is nothing to see in it. */
  isBlank(index: number): boolean {
    return this.#table.anyBlank && this.#table.starts[index] === isBlank
  }

  #decode(index: number): string {
    const { bytes, starts, decoded } = this.#table
    const start = starts[index] ?? isBlank
    return start < 0 ? (decoded.get(index)?.text ?? '') : decodePlain(bytes, start)
  }
}

export const noStrings = new SharedStrings({ bytes: Buffer.alloc(0), starts: [], decoded: new Map(), anyBlank: false })

/** The plain text that begins at `start` and ends before the next tag. */
export function decodePlain(bytes: Buffer, start: number): string {
  return decodeEscapes(bytes.toString('utf8', start, bytes.indexOf(byte.lessThan, start)))
}
