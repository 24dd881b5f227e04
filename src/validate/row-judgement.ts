// Judges an accepted row: its state, days and colour on the as-of date.
import { type Judgement, judge, type ReportedStatus } from '../model/state.ts'
import type { TaskRow } from '../model/submission.ts'
import { valueOf } from '../source/field.ts'
import type { RowContext } from './rule.ts'

/** Contract section 1, "State", with the dates the row and its submission give. */
export function judgeRow(row: TaskRow, status: ReportedStatus, context: RowContext): Judgement {
  return judge({
    status,
    completedOn: valueOf(row.completedOn),
    due: context.assignment.due,
    reportedOn: valueOf(context.submission.identity.reportedOn),
    asOf: context.asOf,
    dueSoonDays: context.plan.dueSoonDays,
  })
}
