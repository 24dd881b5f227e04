// Turns one assigned indicator, and the actual reported for it if there is one, into its line of the report.
import { indicatorTrail, stateTarget } from '../model/amendment-trail.ts'
import type { IndicatorAssignment } from '../model/assignment.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { AcceptedIndicator, CheckedSubmission } from '../model/checked-submission.ts'
import { achievementRate, type Indicator, meetsTarget, type Target, targetInForce } from '../model/indicator.ts'
import type { IndicatorReport, StatedTargetReport } from '../model/report.ts'
import { valueOf } from '../source/field.ts'
import { addressOf } from '../source/location.ts'
import { rulesRaisedFor } from './raised-rules.ts'

/** The indicators assigned to a locality in plan order, with or without an actual. */
export function reportIndicators(
  assignments: readonly IndicatorAssignment[],
  used: CheckedSubmission | null,
  asOf: CalendarDate,
): IndicatorReport[] {
  const rows = new Map((used?.indicators ?? []).map(accepted => [accepted.indicator, accepted]))
  const raised = rulesRaisedFor(used, one => one.indicator)
  return assignments.map(assignment => {
    const { id } = assignment.indicator
    return reportIndicator(assignment, rows.get(id) ?? null, raised.get(id) ?? [], asOf)
  })
}

function reportIndicator(
  { indicator, locality, targets, amendments }: IndicatorAssignment,
  accepted: AcceptedIndicator | null,
  raised: readonly string[],
  asOf: CalendarDate,
): IndicatorReport {
  const row = accepted?.row
  const actual = row ? valueOf(row.actual) : null
  return {
    indicator: indicator.id,
    locality,
    actual,
    numerator: row ? valueOf(row.numerator) : null,
    denominator: row ? valueOf(row.denominator) : null,
    ...compareWithTarget(actual, indicator, targetInForce(targets, asOf)),
    originalTarget: originalTarget(indicator, targets, asOf),
    amendments: indicatorTrail(indicator, amendments, locality),
    flags: accepted?.flags ?? raised,
    source: row ? { file: row.place.file, sheet: row.place.sheet, row: row.place.row } : null,
    sourceCell: row ? addressOf(row.actual.at) : null,
  }
}

export interface TargetComparison {
  readonly target: number | null
  readonly targetInForce: StatedTargetReport | null
  readonly met: boolean | null
  readonly achievementRate: number | null
}

/** How an actual stands to the target in force; what cannot be told is null. */
export function compareWithTarget(
  actual: number | null,
  indicator: Indicator,
  target: Target | null,
): TargetComparison {
  return {
    target: target?.value ?? null,
    targetInForce: target && stateTarget(target),
    met: actual === null || target === null ? null : meetsTarget(actual, target),
    achievementRate: actual === null ? null : achievementRate(actual, indicator.baseline, target),
  }
}

/** The target that would be in force had nothing been decided; null where that is the one in force. */
export function originalTarget(
  { targets: first }: Indicator,
  targets: readonly Target[],
  asOf: CalendarDate,
): StatedTargetReport | null {
  if (first === targets) return null
  const [before, inForce] = [targetInForce(first, asOf), targetInForce(targets, asOf)]
  if (before === null || inForce === null) return before && stateTarget(before)
  return JSON.stringify(stateTarget(before)) === JSON.stringify(stateTarget(inForce)) ? null : stateTarget(before)
}
