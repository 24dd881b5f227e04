// Finds the objective an assignment counts under, the way the totals of objectives count it.
import type { Report, TaskReport } from '../../model/report.ts'

export interface NamedObjective {
  /** '' for a task of no objective, or of one the plan does not list. */
  readonly id: string
  readonly title: string
}

const none: NamedObjective = { id: '', title: '' }

export function objectiveOf(report: Report): (task: TaskReport) => NamedObjective {
  const objectives = new Map(report.objectives.map(({ id, title }) => [id, { id, title }]))
  return ({ objective }) => (objective === null ? none : (objectives.get(objective) ?? none))
}
