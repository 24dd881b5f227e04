// Puts together what the checks of one submission need: the options of the run and what the plan asks of its locality.
import { assignmentsOf, indicatorAssignmentsOf } from '../model/assignment.ts'
import type { Submission } from '../model/submission.ts'
import type { SubmissionContext } from './rule.ts'

export type CheckOptions = Omit<SubmissionContext, 'assignments' | 'indicatorAssignments'>

/** Without a known locality nothing is assigned. */
export function submissionContext(submission: Submission, options: CheckOptions): SubmissionContext {
  const { plan, asOf } = options
  const code = submission.localityMatch.kind === 'matched' ? submission.localityMatch.code : null
  const tasks = code === null ? [] : assignmentsOf(plan, code, asOf)
  const indicators = code === null ? [] : indicatorAssignmentsOf(plan, code, asOf)
  return {
    ...options,
    assignments: new Map(tasks.map(assignment => [assignment.task.id, assignment])),
    indicatorAssignments: new Map(indicators.map(assignment => [assignment.indicator.id, assignment])),
  }
}
