// Turns the actuals of all localities into one national figure for each indicator, by the aggregation its plan names.
import { compareText } from '../diagnostics/order.ts'
import { stateTarget } from '../model/amendment-trail.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import { type Aggregation, type Indicator, ratioFactor, type Target, targetInForce } from '../model/indicator.ts'
import type { Plan } from '../model/plan.ts'
import type { NationalIndicator } from '../model/report.ts'
import { add, type Decimal, decimalOf, divide, multiply, numberOf, zero } from './exact-decimal.ts'
import { compareWithTarget, originalTarget } from './indicator-report.ts'
import type { ConsolidationPart } from './part.ts'
import { groupBy } from './roll-up.ts'

/** What one locality says of one indicator. */
export interface Contribution {
  readonly actual: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reportedOn: CalendarDate | null
}

type Figure = Pick<NationalIndicator, 'actual' | 'numerator' | 'denominator' | 'localities'>

/** One figure for each indicator, in plan order; `whole` is the part that holds all localities in their order. */
export function nationalIndicators(plan: Plan, asOf: CalendarDate, whole: ConsolidationPart): NationalIndicator[] {
  const contributions = groupBy(
    whole.localities.flatMap(({ indicators, reportedOn }) => indicators.map(report => ({ ...report, reportedOn }))),
    report => report.indicator,
  )
  return plan.indicators.map(indicator => {
    const all = contributions.get(indicator.id) ?? []
    const figure = aggregate(indicator, all)
    const targets = nationalTargets(plan, indicator, asOf)
    return {
      indicator: indicator.id,
      title: indicator.title,
      unit: indicator.unit,
      aggregation: indicator.aggregation,
      direction: indicator.direction,
      baseline: indicator.baseline,
      targets: targets.map(stateTarget),
      ...figure,
      ...compareWithTarget(figure.actual, indicator, targetInForce(targets, asOf)),
      originalTarget: originalTarget(indicator, targets, asOf),
      assigned: all.length,
    }
  })
}

/**
 * Contract section 6: `ratio` adds numerators and denominators and never averages percentages; `weighted-mean` weighs by
 * denominator; `none` is never added. `localities` counts those that gave what the aggregation needs.
 */
export function aggregate(indicator: Indicator, all: readonly Contribution[]): Figure {
  const actuals = all.flatMap(({ actual }) => (isNumber(actual) ? [decimalOf(actual)] : []))
  const localities = actuals.length
  switch (indicator.aggregation) {
    case 'sum':
      return { actual: localities === 0 ? null : numberOf(sum(actuals)), ...noFraction, localities }
    case 'mean':
      return fraction(
        actuals,
        Array.from(actuals, () => decimalOf(1)),
        1,
      )
    case 'weighted-mean':
    case 'ratio':
      return weigh(indicator.aggregation, indicator.unit, all)
    case 'latest':
      return { actual: latest(all), ...noFraction, localities }
    case 'none':
      return { actual: null, ...noFraction, localities }
  }
}

const noFraction = { numerator: null, denominator: null } as const

/** A locality without an actual has not reported the indicator, whatever stands beside the blank. */
function weigh(
  aggregation: Extract<Aggregation, 'weighted-mean' | 'ratio'>,
  unit: string,
  all: readonly Contribution[],
): Figure {
  const counted = all.flatMap(({ actual, numerator, denominator }) => {
    const value = aggregation === 'ratio' ? numerator : actual
    if (!isNumber(actual) || !isNumber(value) || !isNumber(denominator)) return []
    return [{ value: decimalOf(value), weight: decimalOf(denominator) }]
  })
  const weights = counted.map(({ weight }) => weight)
  if (aggregation === 'ratio')
    return fraction(
      counted.map(({ value }) => value),
      weights,
      ratioFactor(unit),
    )
  return fraction(
    counted.map(({ value, weight }) => multiply(value, weight)),
    weights,
    1,
  )
}

/** Σ numerators ÷ Σ denominators × factor; all null when nobody contributed. */
function fraction(numerators: readonly Decimal[], denominators: readonly Decimal[], factor: number): Figure {
  const localities = numerators.length
  if (localities === 0) return { actual: null, ...noFraction, localities }
  const numerator = sum(numerators)
  const denominator = sum(denominators)
  const actual = divide(multiply(numerator, decimalOf(factor)), denominator)
  return { actual, numerator: numberOf(numerator), denominator: numberOf(denominator), localities }
}

/** The actual reported last; of the same day the last in locality order; one without a day counts as the earliest. */
function latest(all: readonly Contribution[]): number | null {
  let found: Contribution | null = null
  for (const one of all) {
    if (!isNumber(one.actual)) continue
    if (found === null || (one.reportedOn ?? '') >= (found.reportedOn ?? '')) found = one
  }
  return found?.actual ?? null
}

/** A decision on one locality's target leaves the national target as it is; a decision on everybody's moves it. */
function nationalTargets(plan: Plan, indicator: Indicator, asOf: CalendarDate): readonly Target[] {
  const decided = plan.amendments
    .filter(
      ({ indicator: concerned, localities, on }) => concerned === indicator.id && localities === null && on <= asOf,
    )
    .toSorted((a, b) => compareText(a.on, b.on) || a.index - b.index)
  return decided.findLast(({ set }) => set.targets)?.set.targets ?? indicator.targets
}

function sum(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce(add, zero)
}

/** YAML can write .inf and .nan; they are no actuals. */
function isNumber(value: number | null): value is number {
  return Number.isFinite(value)
}
