// Turns the submissions of some localities into their part of the report; parts join in any order into the whole.
import { assignmentsOf, indicatorAssignmentsOf } from '../model/assignment.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { Plan } from '../model/plan.ts'
import type { IndicatorReport, TaskReport } from '../model/report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { reportIndicators } from './indicator-report.ts'
import { reportTasks } from './task-report.ts'

export interface PartInput {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly asOf: CalendarDate
  /** The codes this part answers for; each code of the plan belongs to exactly one part. */
  readonly localities: readonly string[]
  /** The submissions chosen to stand for their localities; those of other localities or periods are not looked at. */
  readonly used: readonly CheckedSubmission[]
}

/** What one locality contributes: plain data, so that a part can cross a thread. */
export interface LocalityPart {
  readonly code: string
  /** Its place in the plan's registry. */
  readonly order: number
  readonly reportedOn: CalendarDate | null
  readonly tasks: readonly TaskReport[]
  readonly indicators: readonly IndicatorReport[]
}

/** Localities in the order of the plan's registry. */
export interface ConsolidationPart {
  readonly localities: readonly LocalityPart[]
}

/** Every assignment of the named localities, reported or not (contract section 6). */
export function consolidatePart({ plan, period, asOf, localities, used }: PartInput): ConsolidationPart {
  const orders = new Map(plan.registry.localities.map((locality, order) => [locality.code, order]))
  const submissions = new Map(
    used.filter(submission => submission.period === period.id).map(submission => [submission.locality, submission]),
  )
  const judging = { asOf, dueSoonDays: plan.dueSoonDays }
  const parts = localities.map(code => {
    const submission = submissions.get(code) ?? null
    return {
      code,
      order: orders.get(code) ?? orders.size,
      reportedOn: submission?.reportedOn ?? null,
      tasks: reportTasks(assignmentsOf(plan, code, asOf), submission, judging),
      indicators: reportIndicators(indicatorAssignmentsOf(plan, code, asOf), submission, asOf),
    }
  })
  return { localities: parts.toSorted((a, b) => a.order - b.order) }
}

/** Joins parts of different localities; any grouping and any order give the same whole. */
export function mergeParts(parts: readonly ConsolidationPart[]): ConsolidationPart {
  return { localities: parts.flatMap(part => part.localities).toSorted((a, b) => a.order - b.order) }
}
