// Turns one assignment, and the row reported for it if there is one, into its line of the report.
import { countExtensions, taskTrail } from '../model/amendment-trail.ts'
import type { Assignment } from '../model/assignment.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { AcceptedRow, CheckedSubmission } from '../model/checked-submission.ts'
import type { KeptTaskRow } from '../model/kept-rows.ts'
import type { TaskReport } from '../model/report.ts'
import { judge } from '../model/state.ts'
import { type Reading, valueOf } from '../source/field.ts'
import { addressOf } from '../source/location.ts'
import { rulesRaisedFor } from './raised-rules.ts'

export interface Judging {
  readonly asOf: CalendarDate
  readonly dueSoonDays: number
}

/** The assignments of a locality in plan order; `used` is the submission that stands for it, or null. */
export function reportTasks(
  assignments: readonly Assignment[],
  used: CheckedSubmission | null,
  judging: Judging,
): TaskReport[] {
  const rows = new Map((used?.tasks ?? []).map(accepted => [accepted.task, accepted]))
  const raised = rulesRaisedFor(used, one => one.task)
  const reportedOn = used?.reportedOn ?? null
  return assignments.map(assignment => {
    const { id } = assignment.task
    const accepted = rows.get(id) ?? { row: null, flags: ['unreported', ...(raised.get(id) ?? [])] }
    return reportTask(assignment, accepted, reportedOn, judging)
  })
}

/** Without a row the flags keep `unreported`, even where the state is `ongoing` (contract section 1). */
function reportTask(
  assignment: Assignment,
  { row, flags }: Pick<AcceptedRow, 'flags'> & { readonly row: KeptTaskRow | null },
  reportedOn: CalendarDate | null,
  judging: Judging,
): TaskReport {
  const { task, locality, lead, product, deadline, due } = assignment
  const status = (row && valueOf(row.status)) ?? 'unreported'
  const amendments = taskTrail(task, assignment.amendments, locality, judging.asOf)
  const judgement = judge({ status, completedOn: row && valueOf(row.completedOn), due, reportedOn, ...judging })
  return {
    task: task.id,
    title: task.title,
    locality,
    objective: task.objective,
    lead,
    product,
    status: judgement.status,
    state: judgement.state,
    colour: judgement.colour,
    due,
    deadline: deadline.text,
    originalDeadline: deadline.text === task.deadline.text ? null : task.deadline.text,
    originalLead: lead === task.lead ? null : task.lead,
    originalProduct: product === task.product ? null : task.product,
    extensions: countExtensions(amendments),
    amendments,
    dueSoon: judgement.dueSoon,
    daysOverdue: judgement.daysOverdue,
    progress: row && valueOf(row.progress),
    completedOn: judgement.completedOn,
    evidence: textOf(row?.evidence),
    result: textOf(row?.result),
    difficulties: textOf(row?.difficulties),
    proposals: textOf(row?.proposals),
    flags,
    source: row && { file: row.place.file, sheet: row.place.sheet, row: row.place.row },
    sourceCell: row && addressOf(row.status.at),
  }
}

function textOf(field: Reading<string> | undefined): string {
  return field?.state === 'given' ? field.value : ''
}
