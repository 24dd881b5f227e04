// Chooses which file stands for each locality and period, and says what became of the others; order of arrival never matters.
import { compareText } from '../diagnostics/order.ts'
import type { CheckedSubmission } from './checked-submission.ts'

export interface SubmissionSelection {
  /** One for each locality and period: the highest revision, then the first path. */
  readonly used: readonly CheckedSubmission[]
  /** A usable file of a lower revision, and the file used instead of it. */
  readonly superseded: readonly Replaced[]
  /** Same locality, period and revision as the file used, other content. */
  readonly duplicates: readonly Replaced[]
  /** Same locality, period, revision and content as the file used. */
  readonly copies: readonly Replaced[]
  readonly unusable: readonly CheckedSubmission[]
}

export interface Replaced {
  readonly submission: CheckedSubmission
  readonly by: CheckedSubmission
}

/** Contract section 5: `superseded-submission` for lower revisions, `duplicate-submission` for equal ones that differ. */
export function selectSubmissions(submissions: readonly CheckedSubmission[]): SubmissionSelection {
  const inOrder = submissions.toSorted((a, b) => compareText(a.source.file, b.source.file))
  const groups = groupBy(
    inOrder.filter(submission => submission.usable),
    submission => `${submission.locality} ${submission.period}`,
  )
  const used: CheckedSubmission[] = []
  const superseded: Replaced[] = []
  const duplicates: Replaced[] = []
  const copies: Replaced[] = []
  for (const group of groups.values()) {
    const highest = Math.max(...group.map(submission => submission.revision))
    const by = group.find(submission => submission.revision === highest)
    if (!by) continue
    used.push(by)
    for (const submission of group) {
      if (submission === by) continue
      const replaced = { submission, by }
      if (submission.revision < highest) superseded.push(replaced)
      else if (submission.content === by.content) copies.push(replaced)
      else duplicates.push(replaced)
    }
  }
  return { used, superseded, duplicates, copies, unusable: inOrder.filter(submission => !submission.usable) }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
