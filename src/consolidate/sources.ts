// Turns the files that were read into their accounts: which stood for a locality, and what became of every row.
import { compareText } from '../diagnostics/order.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { SourceReport } from '../model/report.ts'
import type { SubmissionSelection } from '../model/select-submissions.ts'
import type { IgnoredReason, IgnoredRow } from '../model/submission.ts'

/** Contract section 6: for every source read = accepted + rejected + ignored. Ordered by file. */
export function reportSources(
  submissions: readonly CheckedSubmission[],
  { used, superseded, duplicates, copies }: SubmissionSelection,
): SourceReport[] {
  const standing = new Set(used)
  const reasons = new Map<CheckedSubmission, IgnoredReason>([
    ...superseded.map(({ submission }) => [submission, 'superseded'] as const),
    ...[...duplicates, ...copies].map(({ submission }) => [submission, 'duplicate-file'] as const),
  ])
  return submissions
    .toSorted((a, b) => compareText(a.source.file, b.source.file))
    .map(submission =>
      standing.has(submission)
        ? reportUsed(submission)
        : reportUnused(submission, reasons.get(submission) ?? 'unusable-file'),
    )
}

function reportUsed(submission: CheckedSubmission): SourceReport {
  const { tasks, indicators, rejected, ignored } = submission
  const accepted = tasks.length + indicators.length
  return {
    ...identityOf(submission),
    used: true,
    rows: {
      read: accepted + rejected.length + ignored.length,
      accepted,
      rejected: rejected.length,
      ignored: ignored.length,
    },
    rejectedRows: rejected
      .map(({ place, rule }) => ({ sheet: place.sheet, row: place.row, rule }))
      .toSorted((a, b) => compareRows(a, b) || compareText(a.rule, b.rule)),
    ignoredRows: inOrder(ignored),
  }
}

/** A file nobody counts: its own ignored rows keep their reason, all others are ignored with the file's. */
function reportUnused(submission: CheckedSubmission, reason: IgnoredReason): SourceReport {
  const rows = placesOf(submission).map(({ sheet, row }) => ({ sheet, row, reason }))
  const ignored = inOrder([...rows, ...(submission.submission ?? submission).ignored])
  return {
    ...identityOf(submission),
    used: false,
    rows: { read: ignored.length, accepted: 0, rejected: 0, ignored: ignored.length },
    rejectedRows: [],
    ignoredRows: ignored,
  }
}

function identityOf({ source, locality, usable, revision }: CheckedSubmission) {
  return { file: source.file, sha256: source.sha256, locality, revision: usable ? revision : null }
}

/** An unusable file's rows were never judged, so they are counted as they were read. */
function placesOf({ submission, tasks, indicators, rejected }: CheckedSubmission) {
  if (submission) return [...submission.tasks, ...submission.indicators].map(row => row.place)
  return [
    ...tasks.map(({ row }) => row.place),
    ...indicators.map(({ row }) => row.place),
    ...rejected.map(row => row.place),
  ]
}

function inOrder(rows: readonly IgnoredRow[]): IgnoredRow[] {
  return rows
    .map(({ sheet, row, reason }) => ({ sheet, row, reason }))
    .toSorted((a, b) => compareRows(a, b) || compareText(a.reason, b.reason))
}

interface Row {
  readonly sheet: string | null
  readonly row: number
}

function compareRows(a: Row, b: Row): number {
  return compareText(a.sheet ?? '', b.sheet ?? '') || a.row - b.row
}
