// The sections of a table and the tasks below them → whether the times they name are those by which the tasks are due.
import { resolveDue } from '../../model/deadline.ts'
import type { Plan } from '../../model/plan.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { rowKeys } from '../layout/row-keys.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { tableReader } from '../layout/table-reader.ts'
import { rowMatcher } from '../names/match-row.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import { periodSpan } from '../values/parse-period.ts'
import type { SectionTime } from './section-time.ts'

export type DuePlan = Pick<Plan, 'tasks' | 'beforeIsExclusive'>

interface TimedPart {
  readonly frame: TableFrame
  readonly time: SectionTime | null
}

/** What is due every year is due in no part of one. */
const lastDay = '9999-12-31'

/**
 * "Quý I/2025", "Quý II/2025", … above the tasks that are due in them sort one report by deadline. Where a task stands
 * below two of them, they are reports of two periods. Most tasks are due so, or all that are due at all: one that goes on
 * for ever stands below some quarter too.
 */
export function isSortedByDeadline(grid: SheetGrid, parts: readonly TimedPart[], plan: DuePlan): boolean {
  const sections = parts.flatMap(({ frame, time }) => (time === null ? [] : [{ frame, time }]))
  if (sections.length === 0 || !sections.every(({ time }) => time.kind === 'named' && time.isBare)) return false
  const all = parts.flatMap(({ frame }) => [...new Set(tasksOf(grid, frame, plan).map(({ id }) => id))])
  if (new Set(all).size < all.length) return false
  const placed = sections.flatMap(({ frame, time }) => {
    const span = time.kind === 'named' ? periodSpan(time.phrase) : null
    const isWithin = (due: string | null) => span !== null && due !== null && span.from <= due && due <= span.to
    return tasksOf(grid, frame, plan).map(({ due }) => ({ isDated: due !== null, isDue: isWithin(due) }))
  })
  const due = placed.filter(({ isDue }) => isDue).length
  return due > 0 && (due * 2 > placed.length || placed.every(({ isDated, isDue }) => isDue || !isDated))
}

function tasksOf(grid: SheetGrid, frame: TableFrame, plan: DuePlan) {
  if (frame.subject !== 'tasks') return []
  const matcher = rowMatcher(plan.tasks)
  const table = tableReader('', grid, frame)
  const rows = Array.from({ length: frame.lastRow - frame.firstRow + 1 }, (_, index) => frame.firstRow + index)
  return rows.flatMap(row => {
    if (grid.row(row).length === 0) return []
    const { code, title } = rowKeys(table, row, matcher)
    const { id } = matcher.match(code, title)
    const planned = plan.tasks.find(task => task.id === id)
    if (planned === undefined) return []
    const stated = parseDeadline(table.text(row, 'deadline'), plan)
    const deadline = stated === null || stated.text === '' ? planned.deadline : stated
    return [{ id: planned.id, due: resolveDue(deadline, lastDay) }]
  })
}
