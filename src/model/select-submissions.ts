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
  /** Same content as the file used: of the same locality, period and revision, or of a revision nobody can read. */
  readonly copies: readonly Replaced[]
  /** Files that cannot stand for anybody, or of which nobody can say whether they are before or after another one. */
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
  const undecided = new Set([...groups.values()].filter(isUndecided).flat())
  for (const group of groups.values()) {
    const highest = Math.max(...group.map(orderOf))
    const by = group.find(submission => orderOf(submission) === highest)
    if (!by || undecided.has(by)) continue
    used.push(by)
    for (const submission of group) {
      if (submission === by) continue
      const replaced = { submission, by }
      if (submission.revision !== null && submission.revision < highest) superseded.push(replaced)
      else if (submission.content === by.content) copies.push(replaced)
      else duplicates.push(replaced)
    }
  }
  const unusable = inOrder.filter(submission => !submission.usable || undecided.has(submission))
  return { used, superseded, duplicates, copies, unusable }
}

/**
 * A file whose revision cannot be read may correct the others or be corrected by them. What it says was said at its
 * cell; until that is written plainly none of files that differ is taken for the last word.
 */
function isUndecided(group: readonly CheckedSubmission[]): boolean {
  return group.some(({ revision }) => revision === null) && group.some(({ content }) => content !== group[0]?.content)
}

function orderOf({ revision }: CheckedSubmission): number {
  return revision ?? 0
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
