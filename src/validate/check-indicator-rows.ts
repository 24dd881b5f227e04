// Turns the indicator rows of a usable submission into accepted and rejected rows, and what the rules say of each.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { IndicatorAssignment } from '../model/assignment.ts'
import type { AcceptedIndicator, RejectedRow } from '../model/checked-submission.ts'
import { previousKey } from '../model/previous-report.ts'
import type { IndicatorRow, Submission } from '../model/submission.ts'
import type { CheckedRows } from './check-task-rows.ts'
import { otherReadings } from './other-readings.ts'
import { type RaisedByPlace, raisedAt } from './raised-by-place.ts'
import { indicatorFields, isNameUnreadable } from './row-fields.ts'
import type { IndicatorContext, SubmissionContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'

const identityRules = rulesOf('indicator-identity')
const indicatorRules = rulesOf('indicator')

/** Rows in file order: the first one of an indicator counts, even without an actual. */
export function checkIndicatorRows(
  submission: Submission,
  context: SubmissionContext,
  places: RaisedByPlace,
): CheckedRows<AcceptedIndicator> {
  const earlier = new Map<string, IndicatorRow>()
  const accepted: AcceptedIndicator[] = []
  const rejected: RejectedRow[] = []
  const raised: Raised[] = []
  for (const row of submission.indicators) {
    const assignment = row.indicatorId === null ? undefined : context.indicatorAssignments.get(row.indicatorId)
    const refusal = refuse(row, (row.indicatorId !== null && earlier.get(row.indicatorId)) || null, context)
    if (refusal !== null || !assignment) {
      if (refusal?.raised) raised.push({ ...refusal.raised, indicator: row.indicatorId })
      rejected.push({ place: row.place, rule: refusal?.rule ?? 'unassigned-indicator' })
      continue
    }
    const { id } = assignment.indicator
    earlier.set(id, row)
    const found = checkRow(row, indicatorContext(submission, assignment, context), places)
    raised.push(...found.map(one => ({ ...one, indicator: id })))
    const flags = [...found, ...raisedAt(indicatorFields(row), places)].map(({ rule }) => rule)
    accepted.push({ row, indicator: id, flags: [...new Set(flags)].sort() })
  }
  return { accepted, rejected, raised }
}

interface Refusal {
  readonly rule: string
  /** null when the row's name could not be read, which has been said already. */
  readonly raised: Raised | null
}

function refuse(row: IndicatorRow, earlier: IndicatorRow | null, context: SubmissionContext): Refusal | null {
  if (row.indicatorId === null && isNameUnreadable(row)) return { rule: 'unreadable-value', raised: null }
  const inPlace = { ...context, earlier }
  for (const rule of identityRules) {
    const raised = rule.check(row, inPlace)
    if (raised !== null) return { rule: rule.name, raised }
  }
  return null
}

function checkRow(row: IndicatorRow, context: IndicatorContext, places: RaisedByPlace): Raised[] {
  const readings = otherReadings(row, places)
  return indicatorRules.flatMap(rule => {
    const raised = rule.check(row, context)
    return raised !== null && readings.every(reading => rule.check(reading, context) !== null) ? [raised] : []
  })
}

function indicatorContext(
  submission: Submission,
  assignment: IndicatorAssignment,
  context: SubmissionContext,
): IndicatorContext {
  const key = previousKey(assignment.locality, assignment.indicator.id)
  return { ...context, submission, assignment, previousIndicator: context.previous?.indicators.get(key) ?? null }
}
