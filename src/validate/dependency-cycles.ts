// Finds the circles among the dependencies of tasks.
import type { Task } from '../model/plan.ts'

export interface DependencyCycle {
  /** The first task of the circle in plan order. */
  readonly task: Task
  /** Which entry of its `dependsOn` leads into the circle. */
  readonly place: number
  /** From the task back to itself: NV-01, NV-02, NV-01. */
  readonly ids: readonly string[]
}

/** So many circles are enough to work on; the rest shows when these are cut. */
const mostCycles = 200

/**
 * A circle belongs to its first task in plan order, so from each task only later ones are followed. For each entry of
 * `dependsOn` the shortest way back is given: every circle that a person must cut is named, without listing all ways
 * round, of which there may be exponentially many.
 */
export function dependencyCycles(tasks: readonly Task[]): DependencyCycle[] {
  const entangled = withoutLooseEnds(tasks)
  const order = new Map(entangled.map((task, place) => [task.id, place]))
  const dependents = dependentsOf(entangled)
  const cycles: DependencyCycle[] = []
  for (const [place, task] of entangled.entries()) {
    if (cycles.length >= mostCycles) break
    const next = wayBack(task.id, dependents, id => (order.get(id) ?? -1) > place)
    for (const id of new Set(task.dependsOn)) {
      if (id !== task.id && !next.has(id)) continue
      cycles.push({ task, place: task.dependsOn.indexOf(id), ids: [task.id, ...pathFrom(id, task.id, next)] })
    }
  }
  return cycles
}

/** By the id of a task, those that stand in a circle with it. */
export function circleFinder(tasks: readonly Task[]): (id: string) => { has(other: string): boolean } {
  const dependents = dependentsOf(withoutLooseEnds(tasks))
  return id => (dependents.has(id) ? wayBack(id, dependents, () => true) : new Set())
}

type Arrows = ReadonlyMap<string, readonly string[]>

/** Tasks left when those that wait for nothing, and those that nothing waits for, are taken away again and again. */
function withoutLooseEnds(tasks: readonly Task[]): readonly Task[] {
  const dependents = dependentsOf(tasks)
  const needs = new Map(tasks.map(task => [task.id, task.dependsOn.filter(id => dependents.has(id))]))
  const waiting = peel(needs, dependents)
  const entangled = peel(dependents, needs)
  return tasks.filter(({ id }) => waiting.has(id) && entangled.has(id))
}

/** The tasks that cannot be taken away by always taking one from which no arrow leads to another that is left. */
function peel(arrows: Arrows, backwards: Arrows): ReadonlySet<string> {
  const left = new Map([...arrows].map(([id, others]) => [id, others.length]))
  const free = [...left].filter(([, count]) => count === 0).map(([id]) => id)
  for (const id of free) {
    left.delete(id)
    for (const other of backwards.get(id) ?? []) {
      const count = (left.get(other) ?? 0) - 1
      if (left.has(other)) left.set(other, count)
      if (count === 0) free.push(other)
    }
  }
  return new Set(left.keys())
}

/** By task id, those that wait for it. */
function dependentsOf(tasks: readonly Task[]): Arrows {
  const dependents = new Map<string, string[]>(tasks.map(task => [task.id, []]))
  for (const { id, dependsOn } of tasks) for (const needed of dependsOn) dependents.get(needed)?.push(id)
  return dependents
}

/** For each task looked at from which `goal` is reached, the next one on a shortest way: breadth first, against the arrows. */
function wayBack(goal: string, dependents: Arrows, isLookedAt: (id: string) => boolean): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  const reached = [goal]
  for (const id of reached) {
    for (const dependent of dependents.get(id) ?? []) {
      if (!isLookedAt(dependent) || next.has(dependent)) continue
      next.set(dependent, id)
      reached.push(dependent)
    }
  }
  return next
}

function pathFrom(start: string, goal: string, next: ReadonlyMap<string, string>): string[] {
  const path = [start]
  for (let id = start; id !== goal; ) {
    id = next.get(id) ?? goal
    path.push(id)
  }
  return path
}
