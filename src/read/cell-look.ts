// What a cell's format adds to what it holds, and the runs of its text: signs beside a number, lines, raised digits.
import type { CellLook } from './cell-code.ts'
import { besideOf } from './number-affix.ts'
import type { CellFormat } from './xlsx-styles.ts'

/** `runs` is how parts of a text look. */
export function textLook({ struck }: Pick<CellFormat, 'struck'>, runs: CellLook | null): CellLook | null {
  return struck ? { ...runs, struck } : runs
}

/** `value` is null for what is shown as a day. Null where the format adds nothing, as nearly all do. */
export function numberLook(
  { affix, struck }: Pick<CellFormat, 'affix' | 'struck'>,
  value: number | null,
): CellLook | null {
  if (affix === null && !struck) return null
  const beside = value === null ? null : besideOf(affix, value)
  return beside === null && !struck ? null : { ...(beside && { beside }), ...(struck ? { struck } : {}) }
}

/** How one run of a text is written. */
export interface RunFont {
  readonly isStruck: boolean
  /** Higher or lower than the others. */
  readonly isRaised: boolean
}

/** Gathers how the runs of one text look: a blank struck through is nothing, a raised letter is no mark that reads as a digit. */
export class RunsLook {
  #look: { struck?: true; raised?: true } | null = null

  add(piece: string, { isStruck, isRaised }: RunFont): void {
    if (isStruck && piece.trim() !== '') this.#look = { ...this.#look, struck: true }
    if (isRaised && /\d/.test(piece)) this.#look = { ...this.#look, raised: true }
  }

  /** Null where all of them look alike. */
  get look(): CellLook | null {
    return this.#look
  }
}
