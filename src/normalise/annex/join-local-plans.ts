// Puts the two annexes of one locality, its tasks in one spreadsheet and its targets in another, together as one plan.
import type { Plan, PlanSource } from '../../model/plan.ts'

/** Null where they are no two halves: another locality, another parent version, or tasks or targets in both. */
export function joinLocalPlans(one: Plan, other: Plan): Plan | null {
  if (one.locality === null || one.locality !== other.locality) return null
  const [tasks, targets] = one.tasks.length > 0 ? [one, other] : [other, one]
  if (tasks.indicators.length > 0 || targets.tasks.length > 0 || targets.indicators.length === 0) return null
  const source: PlanSource = {
    ...tasks.source,
    file: `${tasks.source.file}, ${targets.source.file}`,
    locate: (path, part) => (path[0] === 'indicators' ? targets : tasks).source.locate(path, part),
  }
  return { ...tasks, indicators: targets.indicators, source }
}
