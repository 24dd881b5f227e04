// Turns the task rows of a usable submission into accepted and rejected rows, and what the rules say of each.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { AcceptedRow, RejectedRow } from '../model/checked-submission.ts'
import type { Submission, TaskRow } from '../model/submission.ts'
import { type RaisedByPlace, raisedAt } from './raised-by-place.ts'
import { identityContext, judgedContext, rowContext } from './row-contexts.ts'
import { isNameUnreadable, taskFields } from './row-fields.ts'
import { judgeRow } from './row-judgement.ts'
import type { RowContext, SubmissionContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'

export interface CheckedRows<Accepted> {
  readonly accepted: readonly Accepted[]
  readonly rejected: readonly RejectedRow[]
  readonly raised: readonly Raised[]
}

const identityRules = rulesOf('row-identity')
const rowRules = rulesOf('row')
const judgedRules = rulesOf('judged-row')

/** Rows in file order: the first one of a task speaks for it, whatever becomes of it. */
export function checkTaskRows(
  submission: Submission,
  context: SubmissionContext,
  places: RaisedByPlace,
): CheckedRows<AcceptedRow> {
  const earlier = new Map<string, TaskRow>()
  const accepted: AcceptedRow[] = []
  const rejected: RejectedRow[] = []
  const raised: Raised[] = []
  for (const row of submission.tasks) {
    const assignment = row.taskId === null ? undefined : context.assignments.get(row.taskId)
    const refusal = refuse(row, (row.taskId !== null && earlier.get(row.taskId)) || null, context)
    if (refusal !== null || !assignment) {
      if (refusal?.raised) raised.push(...about([refusal.raised], row.taskId))
      rejected.push({ place: row.place, rule: refusal?.rule ?? 'unassigned-task' })
      continue
    }
    earlier.set(assignment.task.id, row)
    const checked = checkRow(row, rowContext(submission, assignment, context))
    raised.push(...about(checked.raised, assignment.task.id))
    if (checked.rejectedBy !== null) {
      rejected.push({ place: row.place, rule: checked.rejectedBy })
      continue
    }
    accepted.push({ row, task: assignment.task.id, flags: flagsOf(row, checked.raised, places) })
  }
  return { accepted, rejected, raised }
}

/** Most rows have none. */
const noFlags: readonly string[] = []

function flagsOf(row: TaskRow, raised: readonly Raised[], places: RaisedByPlace): readonly string[] {
  const atCells = places.size === 0 ? [] : [...raisedAt(taskFields(row), places)]
  if (raised.length === 0 && atCells.length === 0) return noFlags
  return [...new Set([...raised, ...atCells].map(({ rule }) => rule))].sort()
}

interface Refusal {
  readonly rule: string
  /** null when the row's name could not be read, which has been said already. */
  readonly raised: Raised | null
}

function refuse(row: TaskRow, earlier: TaskRow | null, context: SubmissionContext): Refusal | null {
  if (row.taskId === null && isNameUnreadable(row)) return { rule: 'unreadable-value', raised: null }
  const inPlace = identityContext(context, earlier)
  for (const rule of identityRules) {
    const raised = rule.check(row, inPlace)
    if (raised !== null) return { rule: rule.name, raised }
  }
  return null
}

interface CheckedRow {
  readonly raised: readonly Raised[]
  readonly rejectedBy: string | null
}

function checkRow(row: TaskRow, context: RowContext): CheckedRow {
  const raised: Raised[] = []
  let rejectedBy = rejectionOfStatus(row)
  for (const rule of rowRules) {
    const one = rule.check(row, context)
    if (one === null) continue
    raised.push(one)
    if (rule.rejects) rejectedBy ??= rule.name
  }
  if (rejectedBy !== null || row.status.state !== 'given') return { raised, rejectedBy: rejectedBy ?? 'missing-status' }
  const judged = judgedContext(context, judgeRow(row, row.status.value, context))
  for (const rule of judgedRules) {
    const one = rule.check(row, judged)
    if (one !== null) raised.push(one)
  }
  return { raised, rejectedBy: null }
}

/** A status that could not be read, or has no column, has had its diagnostic; its row is rejected without another. */
function rejectionOfStatus({ status }: TaskRow): string | null {
  if (status.state !== 'unreadable') return null
  return status.raw === '' ? 'missing-column' : 'unreadable-value'
}

function about(raised: readonly Raised[], task: string | null): Raised[] {
  return raised.map(one => ({ ...one, task }))
}
