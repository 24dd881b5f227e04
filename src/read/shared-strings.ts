// The table of shared strings of a workbook: texts that cells refer to by number, decoded in runs when first asked for.
import type { RichText } from './rich-text.ts'
import { decodeEscapes } from './xml-text.ts'

/** Marks in place of a run. */
export const isDecoded = -1
export const isBlank = -2

/** What stands between two strings of one run. */
export const runSeparator = '</t></si><si><t>'
/** Long enough that decoding costs little for each string, short enough that asking for one costs little. */
export const longestRun = 64
/** So many decoded runs are kept at hand: all of an ordinary workbook, the latest of a huge one. */
const keptRuns = 256

/** Strings that follow each other in the part, spelled as plainly as can be. */
export interface StringRun {
  /** The number of its first string. */
  readonly first: number
  readonly from: number
  to: number
  count: number
}

export interface StringTable {
  readonly bytes: Buffer
  /** For each string the number of its run, or one of the marks. */
  readonly runOf: readonly number[]
  readonly runs: readonly StringRun[]
  readonly decoded: ReadonlyMap<number, RichText>
  /** False when none of them is blank, so that nobody need look. */
  readonly anyBlank: boolean
}

/** Every <si> counts, also an empty one: cells refer to them by position (ECMA-376 part 1, 18.4.9). */
export class SharedStrings {
  readonly #table: StringTable
  readonly #kept: { readonly run: number; readonly texts: readonly string[] }[] = []

  constructor(table: StringTable) {
    this.#table = table
  }

  get count(): number {
    return this.#table.runOf.length
  }

  text(index: number): string {
    const { runOf, runs, decoded } = this.#table
    const run = runOf[index] ?? isBlank
    const first = runs[run]?.first
    if (first === undefined) return decoded.get(index)?.text ?? ''
    const kept = this.#kept[run % keptRuns]
    const texts = kept?.run === run ? kept.texts : this.#decode(run)
    return texts[index - first] ?? ''
  }

  /** The pre-Unicode font one of its runs is written in, or null. */
  font(index: number): string | null {
    return (this.#table.decoded.size > 0 && this.#table.decoded.get(index)?.font) || null
  }

  /** True when there is nothing to see in it. */
  isBlank(index: number): boolean {
    return this.#table.anyBlank && this.#table.runOf[index] === isBlank
  }

  #decode(run: number): readonly string[] {
    const { from, to } = this.#table.runs[run] ?? { from: 0, to: 0 }
    const texts = this.#table.bytes.toString('utf8', from, to).split(runSeparator).map(decodeEscapes)
    this.#kept[run % keptRuns] = { run, texts }
    return texts
  }
}

export const noStrings = new SharedStrings({
  bytes: Buffer.alloc(0),
  runOf: [],
  runs: [],
  decoded: new Map(),
  anyBlank: false,
})
