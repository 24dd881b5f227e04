// Turns what a submission had raised into the names of the rules behind each task or indicator that has no accepted row.

import type { Raised } from '../diagnostics/diagnostic.ts'
import { compareText } from '../diagnostics/order.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'

/** Rule names by subject, each once and in alphabetical order: why a row was rejected, or that there is none. */
export function rulesRaisedFor(
  used: CheckedSubmission | null,
  subject: (raised: Raised) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, Set<string>>()
  for (const raised of used?.raised ?? []) {
    const id = subject(raised)
    if (id === null) continue
    const names = rules.get(id)
    if (names) names.add(raised.rule)
    else rules.set(id, new Set([raised.rule]))
  }
  return new Map(Array.from(rules, ([id, names]) => [id, [...names].toSorted(compareText)]))
}
