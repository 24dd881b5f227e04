// Picks out of a report the lists that people read first, in the order they read them; every format shows the same ones.
import { compareText } from '../diagnostics/order.ts'
import type { LocalityReport, NationalIndicator, Report, SubmissionStanding, TaskReport } from '../model/report.ts'
import { isOverdue } from '../model/state.ts'

export function localityNames(report: Report): ReadonlyMap<string, string> {
  return new Map(report.localities.map(locality => [locality.code, locality.name]))
}

/** Title and unit of each indicator; the lines of a locality carry its id alone. */
export function indicatorsById(report: Report): ReadonlyMap<string, NationalIndicator> {
  return new Map(report.nationalIndicators.map(indicator => [indicator.indicator, indicator]))
}

/** Best first; localities of one rank stay in plan order. */
export function rankedLocalities(report: Report): LocalityReport[] {
  return report.localities.toSorted((a, b) => a.rank - b.rank)
}

/** The longest overdue first; the same number of days in the order of the report. */
export function overdueTasks(report: Report): TaskReport[] {
  return report.tasks.filter(task => isOverdue(task.state)).toSorted((a, b) => b.daysOverdue - a.daysOverdue)
}

/** The nearest due date first. */
export function dueSoonTasks(report: Report): TaskReport[] {
  return report.tasks.filter(task => task.dueSoon).toSorted((a, b) => compareText(a.due ?? '', b.due ?? ''))
}

/** What localities said stands in their way or ask for; overdue ones first, the rest in the order of the report. */
export function tasksWithDifficulties(report: Report): TaskReport[] {
  return report.tasks
    .filter(task => task.difficulties.trim() !== '' || task.proposals.trim() !== '')
    .toSorted((a, b) => overdueDays(b) - overdueDays(a))
}

function overdueDays(task: TaskReport): number {
  return isOverdue(task.state) ? task.daysOverdue : 0
}

const standingOrder: readonly SubmissionStanding[] = ['missing', 'unusable', 'late']

/** Localities that sent nothing, then those whose file cannot be used, then those that were late. */
export function lateOrMissing(report: Report): LocalityReport[] {
  return standingOrder.flatMap(standing => report.localities.filter(locality => locality.submission === standing))
}

/** Assignments of one task that share a due date, a deadline as written, a lead, their decisions and a number of days. */
export interface TaskGroup {
  readonly first: TaskReport
  readonly tasks: readonly TaskReport[]
}

/** Groups in order of first appearance, so a sorted list gives sorted groups. */
export function groupByTask(tasks: readonly TaskReport[]): TaskGroup[] {
  const groups = new Map<string, TaskReport[]>()
  for (const task of tasks) {
    const { deadline, originalDeadline, due, daysOverdue, lead, originalLead, amendments } = task
    const decisions = amendments.map(({ decision }) => decision)
    const key = JSON.stringify([task.task, deadline, originalDeadline, due, daysOverdue, lead, originalLead, decisions])
    const group = groups.get(key)
    if (group) group.push(task)
    else groups.set(key, [task])
  }
  return [...groups.values()].flatMap(group => (group[0] ? [{ first: group[0], tasks: group }] : []))
}
