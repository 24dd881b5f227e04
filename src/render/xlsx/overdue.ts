// The sheets of assignments that need somebody today: overdue ones by days, then those soon due.
import { daysBetween } from '../../model/calendar-date.ts'
import type { TaskReport } from '../../model/report.ts'
import { dueSoonTasks, overdueTasks } from '../report-lists.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { taskColumns } from './task-columns.ts'
import { assignmentTones } from './tones.ts'

/** Issue order: the longest overdue first. Overdue shows as a word, as a colour and as days. */
export function overduePage(drafting: Drafting): Page {
  const { words, report } = drafting
  const c = taskColumns(drafting)
  const columns: Column<TaskReport>[] = [
    c.number,
    c.locality,
    c.task,
    c.title,
    c.lead,
    c.deadline,
    c.originalDeadline,
    c.extensions,
    c.due,
    c.daysOverdue,
    c.state,
    c.colour,
    c.progress,
    c.difficulties,
    c.source,
  ]
  return {
    name: words.sections.overdue,
    notes: [words.formulas.daysOverdue],
    tables: [fillTable({ name: 'Overdue', tones: assignmentTones(drafting) }, columns, overdueTasks(report))],
    frozenColumns: 2,
    printedColumns: columns.length - 1,
    tabColour: 'C00000',
  }
}

export function dueSoonPage(drafting: Drafting): Page {
  const { words, report, number } = drafting
  const c = taskColumns(drafting)
  const daysLeft: Column<TaskReport> = {
    heading: words.columns.daysLeft,
    width: 10,
    kind: 'count',
    tone: true,
    value: task => (task.due === null ? null : daysBetween(report.asOf, task.due)),
  }
  const columns: Column<TaskReport>[] = [
    c.number,
    c.locality,
    c.task,
    c.title,
    c.lead,
    c.deadline,
    c.due,
    daysLeft,
    c.state,
    c.colour,
    c.progress,
    c.difficulties,
    c.source,
  ]
  return {
    name: words.sections.dueSoon,
    notes: [words.formulas.dueSoon(number(report.dueSoonDays))],
    tables: [fillTable({ name: 'DueSoon', tones: assignmentTones(drafting) }, columns, dueSoonTasks(report))],
    frozenColumns: 2,
    printedColumns: columns.length - 1,
    tabColour: 'FFC000',
  }
}
