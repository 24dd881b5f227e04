// What a cell's format adds to what it holds: signs beside a number, a line through it.
import type { CellLook } from './cell-code.ts'
import { besideOf } from './number-affix.ts'
import type { CellFormat } from './xlsx-styles.ts'

/** `runs` is how parts of a text look. */
export function textLook({ struck }: CellFormat, runs: CellLook | null): CellLook | null {
  return struck ? { ...runs, struck } : runs
}

/** `value` is null for what is shown as a day. Null where the format adds nothing, as nearly all do. */
export function numberLook({ affix, struck }: CellFormat, value: number | null): CellLook | null {
  if (affix === null && !struck) return null
  const beside = value === null ? null : besideOf(affix, value)
  return beside === null && !struck ? null : { ...(beside && { beside }), ...(struck ? { struck } : {}) }
}
