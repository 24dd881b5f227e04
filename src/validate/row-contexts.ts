// Turns the context of a submission into that of one of its rows, as far as the row is known.
import type { Assignment } from '../model/assignment.ts'
import { previousKey } from '../model/previous-report.ts'
import type { Judgement } from '../model/state.ts'
import type { Submission, TaskRow } from '../model/submission.ts'
import type { JudgedRowContext, RowContext, RowIdentityContext, SubmissionContext } from './rule.ts'

// Written out key by key: there are as many of these as rows, and spreading is slow.

export function identityContext(context: SubmissionContext, earlier: TaskRow | null): RowIdentityContext {
  const { plan, period, asOf, previous, compare, assignments, indicatorAssignments } = context
  return { plan, period, asOf, previous, compare, assignments, indicatorAssignments, earlier }
}

export function rowContext(submission: Submission, assignment: Assignment, context: SubmissionContext): RowContext {
  const { plan, period, asOf, previous, compare, assignments, indicatorAssignments } = context
  const previousTask = previous?.tasks.get(previousKey(assignment.locality, assignment.task.id)) ?? null
  return {
    plan,
    period,
    asOf,
    previous,
    compare,
    assignments,
    indicatorAssignments,
    submission,
    assignment,
    previousTask,
  }
}

export function judgedContext(context: RowContext, judgement: Judgement): JudgedRowContext {
  const { plan, period, asOf, previous, compare, assignments, indicatorAssignments } = context
  const { submission, assignment, previousTask } = context
  return {
    plan,
    period,
    asOf,
    previous,
    compare,
    assignments,
    indicatorAssignments,
    submission,
    assignment,
    previousTask,
    judgement,
  }
}
