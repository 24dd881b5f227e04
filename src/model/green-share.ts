// Judges a green share: which colour a locality, or any other set of assignments, has.
import type { Ratio } from './report.ts'
import type { Colour } from './state.ts'

/** From how many percent on a share is green, and below that yellow; whole numbers. */
export interface ColourThresholds {
  readonly greenFrom: number
  readonly yellowFrom: number
}

/** What holds where the plan says nothing else; nobody's official rule (contract section 1). */
export const defaultColours: ColourThresholds = { greenFrom: 95, yellowFrom: 70 }

/** Compared as whole numbers. Without assignments there is nothing to be late with: green. */
export function colourOfShare(
  { numerator, denominator }: Pick<Ratio, 'numerator' | 'denominator'>,
  { greenFrom, yellowFrom }: ColourThresholds,
): Colour {
  if (numerator * 100 >= greenFrom * denominator) return 'green'
  return numerator * 100 >= yellowFrom * denominator ? 'yellow' : 'red'
}
