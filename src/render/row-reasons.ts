// Turns the rows of a source that do not count into one line: how many were rejected or ignored, and why.
import { formatNumber } from '../language/formatters.ts'
import { reportWords } from '../language/report-words.ts'
import { terms } from '../language/terms.ts'
import type { Language } from '../model/plan.ts'
import type { SourceReport } from '../model/report.ts'

/** Contract section 6: each rejected or ignored row has its reason. Reasons stand in order of first appearance. */
export function rowReasons({ rejectedRows, ignoredRows }: SourceReport, language: Language): string {
  const counts = new Map<string, number>()
  const reasons = [
    ...rejectedRows.map(({ rule }) => rule),
    ...ignoredRows.map(({ reason }) => terms[language].ignored[reason]),
  ]
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const words = reportWords[language]
  return Array.from(counts, ([reason, count]) => words.timesOf(reason, formatNumber(count, language))).join('; ')
}
