// Turns all checked submissions into the choice of those that count, and everything raised, in total order.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import { type SubmissionSelection, selectSubmissions } from '../model/select-submissions.ts'
import type { SubmissionSetContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'

export interface CheckedSubmissionSet {
  readonly selection: SubmissionSelection
  readonly raised: readonly Raised[]
}

const setRules = rulesOf('submission-set')

/** Contract section 5: a superseded submission is not checked further; a copy says nothing the file used does not say. */
export function checkSubmissionSet(
  submissions: readonly CheckedSubmission[],
  context: SubmissionSetContext,
): CheckedSubmissionSet {
  const selection = selectSubmissions(submissions)
  const silent = new Set([...selection.superseded, ...selection.copies].map(({ submission }) => submission))
  const own = submissions.filter(submission => !silent.has(submission)).flatMap(submission => submission.raised)
  const common = setRules.flatMap(rule => rule.check(submissions, context))
  return { selection, raised: [...own, ...common].sort(compareDiagnostics) }
}
