// A bare 0,755 beside the target 0,8, where the plan wants 80 %, → the actual in per cent, and what must be said about it.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import { type Indicator, isPercentage } from '../../model/indicator.ts'
import type { Plan } from '../../model/plan.ts'
import type { IndicatorRow } from '../../model/submission.ts'
import { quoteOf } from '../../source/field.ts'
import { progressFromPercent } from '../values/parse-progress.ts'

type Figures = Pick<IndicatorRow, 'unit' | 'target' | 'actual'>

/** "0,8", "≥ 0.8": a number alone, with no sign or word for how it counts. */
const bare = /^[^\p{L}%‰]*$/u

/**
 * Of 0,755 alone nobody can tell that it is not 0,755 %. Where the target in its row is a target of the plan divided by
 * a hundred, the row counts in shares of one, and so does its actual: it is read like a share of progress, with
 * `ambiguous-percentage`.
 */
export function asShareOfTarget<Row extends Figures>(
  row: Row,
  planned: Indicator | undefined,
  { amendments }: Pick<Plan, 'amendments'>,
  raised: Raised[],
): Row {
  const { unit, target, actual } = row
  if (!planned || !isPercentage(planned.unit) || (unit.state === 'given' && !isPercentage(unit.value))) return row
  if (actual.state !== 'given' || actual.value <= 0 || actual.value > 1 || !bare.test(actual.raw)) return row
  if (target.state !== 'given' || target.value.value === null || !bare.test(target.raw)) return row
  const stated = target.value.value
  const decided = amendments.flatMap(({ indicator, set }) => (indicator === planned.id ? (set.targets ?? []) : []))
  const targets = [...planned.targets, ...decided].map(({ value }) => value)
  if (targets.includes(stated) || !targets.includes(progressFromPercent(stated))) return row
  const value = progressFromPercent(actual.value)
  const facts = { ...quoteOf(actual), value, other: actual.value, stated, target: progressFromPercent(stated) }
  raised.push(raise('ambiguous-percentage', actual.at, facts, { related: [target.at] }))
  return { ...row, actual: { ...actual, value } }
}
