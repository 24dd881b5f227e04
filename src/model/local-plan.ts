// Puts a locality's own plan beside the central one: what it was assigned, what it promises, and where it says so.
import type { TreePath } from '../source/raw-tree.ts'
import { type Assignment, assignmentsOf, type IndicatorAssignment, indicatorAssignmentsOf } from './assignment.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Deadline } from './deadline.ts'
import type { Indicator, Target } from './indicator.ts'
import type { Amendment, Plan, Task } from './plan.ts'

/** Values are those after the decisions the local plan itself records; paths lead to where its file states them. */
export interface LocalTask {
  readonly task: Task
  readonly path: TreePath
  readonly deadline: Deadline
  readonly deadlinePath: TreePath
  /** The central assignment it carries out; null when it names none, or one that is not assigned to the locality. */
  readonly assignment: Assignment | null
}

export interface LocalTarget {
  readonly target: Target
  readonly path: TreePath
}

export interface LocalIndicator {
  readonly indicator: Indicator
  readonly path: TreePath
  /** In order of `by`. */
  readonly targets: readonly LocalTarget[]
}

export interface LocalPlan {
  readonly plan: Plan
  readonly central: Plan
  /** Central tasks and indicators assigned to the locality, after the decisions taken; none while it is not known. */
  readonly assignments: readonly Assignment[]
  readonly indicatorAssignments: readonly IndicatorAssignment[]
  readonly tasks: readonly LocalTask[]
  readonly indicators: readonly LocalIndicator[]
}

export function localPlanOf(plan: Plan, central: Plan, asOf: CalendarDate): LocalPlan {
  const code = central.registry.localities.find(locality => locality.code === plan.locality)?.code ?? null
  const assignments = code === null ? [] : assignmentsOf(central, code, asOf)
  const byId = new Map(assignments.map(assignment => [assignment.task.id, assignment]))
  const decisions = plan.amendments
    .filter(({ on, localities }) => on <= asOf && (localities === null || localities.includes(plan.locality ?? '')))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index))
  return {
    plan,
    central,
    assignments,
    indicatorAssignments: code === null ? [] : indicatorAssignmentsOf(central, code, asOf),
    tasks: plan.tasks.map(task => localTask(task, decisions, byId.get(task.implements ?? '') ?? null)),
    indicators: plan.indicators.map(indicator => localIndicator(indicator, decisions)),
  }
}

function localTask(task: Task, decisions: readonly Amendment[], assignment: Assignment | null): LocalTask {
  const path = ['tasks', task.index]
  const decision = decisions.findLast(({ task: id, set }) => id === task.id && set.deadline !== undefined)
  return {
    task,
    path,
    deadline: decision?.set.deadline ?? task.deadline,
    deadlinePath: decision ? ['amendments', decision.index, 'set', 'deadline'] : [...path, 'deadline'],
    assignment,
  }
}

function localIndicator(indicator: Indicator, decisions: readonly Amendment[]): LocalIndicator {
  const path = ['indicators', indicator.index]
  const decision = decisions.findLast(({ indicator: id, set }) => id === indicator.id && set.targets !== undefined)
  const list = decision ? ['amendments', decision.index, 'set', 'targets'] : [...path, 'targets']
  const targets = decision?.set.targets ?? indicator.targets
  return {
    indicator,
    path,
    targets: targets.map((target, place) => ({ target, path: [...list, target.index ?? place] })),
  }
}
