// Turns an indicator row with numbers that can be read in two ways into the rows that may have been meant instead.
import type { IndicatorRow } from '../model/submission.ts'
import { type RaisedByPlace, raisedAt } from './raised-by-place.ts'

const measured = ['actual', 'numerator', 'denominator'] as const
const twofold: ReadonlySet<string> = new Set(['ambiguous-number', 'ambiguous-percentage'])

/**
 * `1.234` has had its `ambiguous-number`, `0,755` read as a share its `ambiguous-percentage`. What a rule finds is a fault of its own only where every reading leads to it;
 * else it follows from the reading that was taken, and one fault has one diagnostic (contract section 5).
 */
export function otherReadings(row: IndicatorRow, places: RaisedByPlace): IndicatorRow[] {
  if (places.size === 0) return []
  let rows = [row]
  for (const key of measured) {
    const field = row[key]
    if (field.state !== 'given') continue
    const ambiguous = [...raisedAt([field], places)].find(({ rule }) => twofold.has(rule))
    const other = ambiguous?.facts.other
    if (typeof other !== 'number') continue
    rows = [...rows, ...rows.map(one => ({ ...one, [key]: { ...field, value: other } }))]
  }
  return rows.slice(1)
}
