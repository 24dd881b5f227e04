// Turns task reports into totals, one way for the whole country, a locality, an objective and a lead agency.
import type { Plan } from '../model/plan.ts'
import type { LeadReport, ObjectiveReport, Ratio, TaskReport, Totals } from '../model/report.ts'
import { isOverdue, type State, states } from '../model/state.ts'

/** Totals of any set of assignments (contract section 6: the same shape everywhere). States sum to the assignments. */
export function rollUp(tasks: readonly TaskReport[]): Totals {
  const counts = new Map<State, number>()
  let dueSoon = 0
  let unreported = 0
  for (const task of tasks) {
    counts.set(task.state, countOf(counts, task.state) + 1)
    if (task.dueSoon) dueSoon += 1
    if (task.status === 'unreported') unreported += 1
  }
  const completed = countOf(counts, 'completed-on-time') + countOf(counts, 'completed-late')
  return {
    assignments: tasks.length,
    states: stateCounts(counts),
    overdue: states.filter(isOverdue).reduce((sum, state) => sum + countOf(counts, state), 0),
    dueSoon,
    unreported,
    completion: ratioOf(completed, tasks.length),
  }
}

/** A percentage with its parts; 0 ÷ 0 has no value. */
export function ratioOf(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator }
}

/** Totals by objective in plan order; tasks of no objective, or of one the plan does not name, stand last under ''. */
export function rollUpObjectives(plan: Plan, tasks: readonly TaskReport[]): ObjectiveReport[] {
  const known = new Set(plan.objectives.map(objective => objective.id))
  const objectiveOf = new Map(plan.tasks.map(task => [task.id, task.objective ?? '']))
  const groups = groupBy(tasks, task => {
    const objective = objectiveOf.get(task.task) ?? ''
    return known.has(objective) ? objective : ''
  })
  const named = plan.objectives.map(({ id, title }) => ({ id, title, totals: rollUp(groups.get(id) ?? []) }))
  const rest = known.has('') ? undefined : groups.get('')
  return rest ? [...named, { id: '', title: '', totals: rollUp(rest) }] : named
}

/** Totals by lead agency as named after amendments, in the order the plan first names them. */
export function rollUpLeads(plan: Plan, tasks: readonly TaskReport[]): LeadReport[] {
  const byTask = groupBy(tasks, task => task.task)
  const inPlanOrder = plan.tasks.flatMap(task => byTask.get(task.id) ?? [])
  const groups = groupBy(inPlanOrder, task => task.lead)
  return Array.from(groups, ([name, group]) => ({ name, totals: rollUp(group) }))
}

function stateCounts(counts: ReadonlyMap<State, number>): Record<State, number> {
  return {
    'completed-on-time': countOf(counts, 'completed-on-time'),
    'completed-late': countOf(counts, 'completed-late'),
    'in-progress-on-time': countOf(counts, 'in-progress-on-time'),
    'in-progress-overdue': countOf(counts, 'in-progress-overdue'),
    'not-started-on-time': countOf(counts, 'not-started-on-time'),
    'not-started-overdue': countOf(counts, 'not-started-overdue'),
    'unreported-on-time': countOf(counts, 'unreported-on-time'),
    'unreported-overdue': countOf(counts, 'unreported-overdue'),
    ongoing: countOf(counts, 'ongoing'),
  }
}

function countOf(counts: ReadonlyMap<State, number>, state: State): number {
  return counts.get(state) ?? 0
}

/** Groups in order of first appearance. */
export function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
