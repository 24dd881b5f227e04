// Accounts for tables that are not read: why each row is none of the report, and which of the plan's entries stand there.
import type { Plan } from '../../model/plan.ts'
import type { EntryAside, IgnoredRow } from '../../model/submission.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import { rowKeys } from '../layout/row-keys.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { rowMatcher } from '../names/match-row.ts'

export type Unread = 'other-period' | 'other-locality' | 'instructions'

/** The rows of a table of another period or locality, or of an example, are accounted for, and nothing else is said of them. */
export function unreadRows(reader: TableReader, plan: Plan, why: Unread): IgnoredRow[] {
  return classifyRows(reader, matcherOf(reader, plan)).map(entry => ({
    sheet: reader.grid.sheet.name,
    row: entry.row,
    reason: entry.kind === 'data' ? why : entry.reason,
  }))
}

/** The entries that the rows of another period or locality name: who misses one of them in the report is told where it stands. */
export function entriesAside(reader: TableReader, plan: Plan, rows: readonly IgnoredRow[]): EntryAside[] {
  const matcher = matcherOf(reader, plan)
  const { subject } = reader.frame
  return rows.flatMap(({ row, reason }) => {
    if (reason !== 'other-period' && reason !== 'other-locality') return []
    const { code, title, codeIn } = rowKeys(reader, row, matcher)
    const { id } = matcher.match(code, title)
    return id === null ? [] : [{ reason, subject, id, at: reader.place(row, codeIn, []).at }]
  })
}

function matcherOf({ frame }: TableReader, plan: Plan) {
  return rowMatcher(frame.subject === 'tasks' ? plan.tasks : plan.indicators)
}
