// One task for one locality: what the plan asks of it on a day, after the decisions taken by then.
import type { CalendarDate } from './calendar-date.ts'
import { type Deadline, resolveDue } from './deadline.ts'
import { type Indicator, includesLocality, type Target } from './indicator.ts'
import type { Amendment, Plan, Task } from './plan.ts'

export interface Assignment {
  readonly task: Task
  readonly locality: string
  readonly lead: string
  readonly product: string
  readonly deadline: Deadline
  readonly due: CalendarDate | null
  /** In the order they were taken; the old values are in `task`. */
  readonly amendments: readonly Amendment[]
}

export interface IndicatorAssignment {
  readonly indicator: Indicator
  readonly locality: string
  /** In order of `by`. */
  readonly targets: readonly Target[]
  readonly amendments: readonly Amendment[]
}

/** The assignments of a locality in plan order. A decision counts from its own day on. */
export function assignmentsOf(plan: Plan, locality: string, asOf: CalendarDate): Assignment[] {
  return plan.tasks.flatMap(task => {
    const amendments = amendmentsInForce(plan, locality, asOf, amendment => amendment.task === task.id)
    const assignees = amendments.findLast(amendment => amendment.set.assignees !== undefined)?.set.assignees
    if (!includesLocality(assignees ?? task.assignees, locality)) return []
    const deadline = amendments.findLast(amendment => amendment.set.deadline)?.set.deadline ?? task.deadline
    const lead = amendments.findLast(amendment => amendment.set.lead !== undefined)?.set.lead ?? task.lead
    const product = amendments.findLast(amendment => amendment.set.product !== undefined)?.set.product ?? task.product
    return [{ task, locality, lead, product, deadline, due: resolveDue(deadline, asOf), amendments }]
  })
}

/** The indicators a locality reports, in plan order, with its targets after the decisions taken by `asOf`. */
export function indicatorAssignmentsOf(plan: Plan, locality: string, asOf: CalendarDate): IndicatorAssignment[] {
  return plan.indicators.flatMap(indicator => {
    const amendments = amendmentsInForce(plan, locality, asOf, amendment => amendment.indicator === indicator.id)
    const assignees = amendments.findLast(amendment => amendment.set.assignees !== undefined)?.set.assignees
    if (!includesLocality(assignees ?? indicator.assignees, locality)) return []
    const targets = amendments.findLast(amendment => amendment.set.targets)?.set.targets ?? indicator.targets
    return [{ indicator, locality, targets, amendments }]
  })
}

/** The decisions taken by `asOf` that concern something and reach a locality, in the order they were taken. */
export function amendmentsInForce(
  plan: Pick<Plan, 'amendments'>,
  locality: string,
  asOf: CalendarDate,
  concerns: (amendment: Amendment) => boolean,
): Amendment[] {
  return plan.amendments
    .filter(amendment => amendment.on <= asOf && concerns(amendment))
    .filter(amendment => amendment.localities === null || amendment.localities.includes(locality))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index))
}
