// What a cell's format adds to what it holds, and the runs of its text: signs beside a number, lines, raised digits.
import type { CellLook } from './cell-code.ts'
import { besideOf } from './number-affix.ts'
import type { CellFormat } from './xlsx-styles.ts'

/** How the runs of a text look. */
export interface TextLook extends CellLook {
  /** Some digits are in the cell's own font, beside others that are not: they are raised where that font is. */
  readonly ownDigits?: true
}

/** Where all of a text is raised, nothing of it is. */
export function textLook(font: Pick<CellFormat, 'struck' | 'raised'>, runs: TextLook | null): CellLook | null {
  if (runs === null && !font.struck) return null
  const isRaised = runs?.raised || (font.raised && runs?.ownDigits)
  const isStruck = runs?.struck || font.struck
  if (!isRaised && !isStruck) return null
  return { ...(isStruck ? { struck: true } : {}), ...(isRaised ? { raised: true } : {}) }
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
  #look: TextLook | null = null
  #hasOwnDigits = false
  #hasOthers = false

  /** `font` is null for the cell's own. */
  add(piece: string, font: RunFont | null): void {
    if (font === null) this.#hasOwnDigits ||= /\d/.test(piece)
    else this.#hasOthers ||= piece.trim() !== ''
    if (font?.isStruck && piece.trim() !== '') this.#look = { ...this.#look, struck: true }
    if (font?.isRaised && /\d/.test(piece)) this.#look = { ...this.#look, raised: true }
  }

  /** Null where nothing is to be told of them. */
  get look(): TextLook | null {
    return this.#hasOwnDigits && this.#hasOthers ? { ...this.#look, ownDigits: true } : this.#look
  }
}
