// Says what makes a kind of table: its headings, which of its columns may stand more than once, and when it is one at all.
import { type Headings, submissionHeadings } from './match-headings.ts'
import type { ColumnKey, TableSubject } from './submission-layout.ts'

/** Tables are found and their columns mapped in one way; what differs between submissions and annexes is this. */
export interface TableLayout {
  readonly headings: Headings
  /** Keys that several columns may share; every part is kept. Of the others the likeliest heading wins. */
  readonly joined: ReadonlySet<ColumnKey>
  isTable(subject: TableSubject, keys: ReadonlySet<ColumnKey>): boolean
  /** Whether a table ends where a list with headings of its own begins; in an annex whatever stands below is kept. */
  readonly endsAtLists?: true
}

/** Contract section 3. Free text may be split over several columns ("Tồn tại, hạn chế" beside "Nguyên nhân"). */
export const submissionTables: TableLayout = {
  endsAtLists: true,
  headings: submissionHeadings,
  joined: new Set(['evidence', 'result', 'difficulties', 'proposals', 'note', 'support']),
  isTable(subject, keys) {
    if (subject === 'indicators') {
      const named = keys.has('indicator') || keys.has('indicatorTitle')
      const measured = (['actual', 'target', 'unit', 'numerator', 'denominator'] as const).some(key => keys.has(key))
      return named && measured && (keys.size >= 3 || keys.has('indicator'))
    }
    if (keys.has('task') || keys.has('title')) return keys.size >= 3 || (keys.size === 2 && keys.has('status'))
    return keys.size >= 4 && keys.has('status')
  },
}
