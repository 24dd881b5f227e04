// Turns the tables of a submission into its rows: read, of another period, or of no entry at all; each is accounted for.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { EntryAside, IgnoredRow, IndicatorRow, Submission, TaskRow } from '../../model/submission.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import { entriesOf, withLines } from '../layout/entry-lines.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { rowMatcher } from '../names/match-row.ts'
import { raiseColumns, rowsBelow } from './raise-columns.ts'
import { readIndicatorRow, readTaskRow } from './read-rows.ts'
import { rowTimes } from './row-times.ts'
import { entriesAside } from './unread-tables.ts'

type Rows = Pick<Submission, 'tasks' | 'indicators' | 'ignored' | 'aside'>

export function readTables(
  readers: readonly TableReader[],
  plan: Plan,
  period: ReportingPeriod | null,
  raised: Raised[],
): Rows {
  const tasks: TaskRow[] = []
  const indicators: IndicatorRow[] = []
  const ignored: IgnoredRow[] = []
  const aside: EntryAside[] = []
  const matchers = { tasks: rowMatcher(plan.tasks), indicators: rowMatcher(plan.indicators) }
  for (const reader of readers) {
    const { frame, grid } = reader
    const sheet = grid.sheet.name
    const matcher = matchers[frame.subject]
    const classified = classifyRows(reader, matcher)
    const entries = entriesOf(reader, classified)
    const hasOthers = readers.some(other => other !== reader && other.has('status'))
    raised.push(...raiseColumns(reader, { entries, hasOthers }, matcher))
    const isOfOther = rowTimes(reader, period, plan)
    const others = new Set(entries.filter(({ row }) => isOfOther(row)))
    const apart = [...others].map(({ row }) => ({ sheet, row, reason: 'other-period' as const }))
    ignored.push(...apart)
    aside.push(...entriesAside(reader, plan, apart))
    for (const entry of entries) {
      if (others.has(entry)) continue
      const whole = withLines(reader, entry)
      if (frame.subject === 'tasks') tasks.push(readTaskRow(whole, entry, matcher, plan, raised))
      else indicators.push(readIndicatorRow(whole, entry, matcher, plan, raised))
    }
    for (const one of classified) {
      if (one.kind === 'ignored') ignored.push({ sheet, row: one.row, reason: one.reason })
    }
    ignored.push(...rowsBelow(reader).map(({ row }) => ({ sheet, row, reason: 'footer' as const })))
  }
  return { tasks, indicators, ignored, aside }
}
