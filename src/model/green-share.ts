// Judges a green share: which colour a locality, or any other set of assignments, has.
import type { Ratio } from './report.ts'
import type { Colour } from './state.ts'

/** Configurable defaults in percent, nobody's official rule (contract section 1). */
const greenFrom = 95
const yellowFrom = 70

/** Compared as whole numbers. Without assignments there is nothing to be late with: green. */
export function colourOfShare({ numerator, denominator }: Pick<Ratio, 'numerator' | 'denominator'>): Colour {
  if (numerator * 100 >= greenFrom * denominator) return 'green'
  return numerator * 100 >= yellowFrom * denominator ? 'yellow' : 'red'
}
