// Turns the tables of a submission into its rows: read, of another period, or of no entry at all; each is accounted for.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { IgnoredRow, IndicatorRow, Submission, TaskRow } from '../../model/submission.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import { entriesOf, withLines } from '../layout/entry-lines.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { rowMatcher } from '../names/match-row.ts'
import { raiseColumns, rowsBelow } from './raise-columns.ts'
import { readIndicatorRow, readTaskRow } from './read-rows.ts'
import { rowTimes } from './row-times.ts'

type Rows = Pick<Submission, 'tasks' | 'indicators' | 'ignored'>

export function readTables(
  readers: readonly TableReader[],
  plan: Plan,
  period: ReportingPeriod | null,
  raised: Raised[],
): Rows {
  const tasks: TaskRow[] = []
  const indicators: IndicatorRow[] = []
  const ignored: IgnoredRow[] = []
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
    for (const entry of entries) {
      const whole = withLines(reader, entry)
      if (isOfOther(entry.row)) ignored.push({ sheet, row: entry.row, reason: 'other-period' })
      else if (frame.subject === 'tasks') tasks.push(readTaskRow(whole, entry, matcher, plan, raised))
      else indicators.push(readIndicatorRow(whole, entry, matcher, plan, raised))
    }
    for (const one of classified) {
      if (one.kind === 'ignored') ignored.push({ sheet, row: one.row, reason: one.reason })
    }
    ignored.push(...rowsBelow(reader).map(({ row }) => ({ sheet, row, reason: 'footer' as const })))
  }
  return { tasks, indicators, ignored }
}
