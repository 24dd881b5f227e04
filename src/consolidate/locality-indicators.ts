// Turns the indicators of the country into those of one locality: its own actual against its own target.
import type { IndicatorReport, NationalIndicator, Report, StatedTargetReport } from '../model/report.ts'

/** Those it was assigned, in plan order; title, unit, baseline and the targets of other days are the plan's. */
export function ownIndicators({ nationalIndicators, indicators }: Report, code: string): NationalIndicator[] {
  const own = new Map(indicators.filter(({ locality }) => locality === code).map(one => [one.indicator, one]))
  return nationalIndicators.flatMap(national => {
    const one = own.get(national.indicator)
    return one ? [ownIndicator(national, one)] : []
  })
}

function ownIndicator(national: NationalIndicator, one: IndicatorReport): NationalIndicator {
  const { actual, numerator, denominator, target, targetInForce, met, achievementRate, originalTarget } = one
  return {
    ...national,
    ...{ actual, numerator, denominator, target, targetInForce, met, achievementRate, originalTarget },
    targets: withTarget(national.targets, targetInForce),
    localities: actual === null ? 0 : 1,
    assigned: 1,
  }
}

/** A decision may have given this locality another target for the same day, or for another. */
function withTarget(
  targets: readonly StatedTargetReport[],
  own: StatedTargetReport | null,
): readonly StatedTargetReport[] {
  if (own === null) return targets
  return [...targets.filter(({ by }) => by !== own.by), own].toSorted((a, b) => (a.by < b.by ? -1 : 1))
}
