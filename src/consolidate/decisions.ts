// Turns the amendments and exceptions of a plan into lists for the report: what was decided, for whom, and what came of it.
import { coversDiagnostic, isInForce } from '../model/accepted-exception.ts'
import { indicatorTrail, taskTrail } from '../model/amendment-trail.ts'
import { amendmentsInForce } from '../model/assignment.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import { includesLocality } from '../model/indicator.ts'
import type { Amendment, Plan } from '../model/plan.ts'
import type { AcceptedDiagnostic, AmendedFor, AmendedValue, AmendmentReport, ExceptionReport } from '../model/report.ts'
import { groupBy } from './roll-up.ts'

/** Every decision in plan order, those not yet in force too. What it replaced may differ from locality to locality. */
export function reportAmendments(plan: Plan, asOf: CalendarDate): AmendmentReport[] {
  return plan.amendments.map(amendment => {
    const { decision, on, reason, task, indicator } = amendment
    const subject = plan.tasks.find(one => one.id === task) ?? plan.indicators.find(one => one.id === indicator)
    const title = subject?.title ?? ''
    const changes = changesOf(plan, amendment, asOf)
    return { decision, on, reason, task, indicator, title, inForce: on <= asOf, changes }
  })
}

function changesOf(plan: Plan, amendment: Amendment, asOf: CalendarDate): AmendedFor[] {
  const chain = plan.amendments.filter(other => isSameSubject(other, amendment) && !isLater(other, amendment))
  const changed = plan.registry.localities.flatMap(({ code }) =>
    changesFor(plan, chain, amendment, code, asOf).map(change => ({ change, code, key: JSON.stringify(change) })),
  )
  return [...groupBy(changed, ({ key }) => key).values()].flatMap(group => {
    const [first] = group
    return first ? [{ ...first.change, localities: group.map(({ code }) => code) }] : []
  })
}

function isSameSubject(a: Amendment, b: Amendment): boolean {
  return a.task === b.task && a.indicator === b.indicator
}

function isLater(a: Amendment, b: Amendment): boolean {
  return a.on > b.on || (a.on === b.on && a.index > b.index)
}

/** What one decision replaced for one locality: the values the decisions before it had left. Of what is not assigned, nothing. */
function changesFor(
  plan: Plan,
  chain: readonly Amendment[],
  amendment: Amendment,
  locality: string,
  asOf: CalendarDate,
): readonly AmendedValue[] {
  const reaching = amendmentsInForce({ amendments: chain }, locality, amendment.on, () => true)
  if (reaching.at(-1) !== amendment) return []
  const task = plan.tasks.find(one => one.id === amendment.task)
  const indicator = plan.indicators.find(one => one.id === amendment.indicator)
  const trail = task
    ? taskTrail(task, reaching, locality, asOf)
    : indicator
      ? indicatorTrail(indicator, reaching, locality)
      : []
  const changes = trail.at(-1)?.changes ?? []
  const assignees = reaching.findLast(({ set }) => set.assignees !== undefined)?.set.assignees
  return includesLocality(assignees ?? (task ?? indicator)?.assignees ?? 'all', locality)
    ? changes
    : changes.filter(({ what }) => what === 'assignees')
}

/** Every exception in plan order, with how much came under it; of two that cover one diagnostic the first silences it. */
export function reportExceptions(
  plan: Pick<Plan, 'exceptions'>,
  asOf: CalendarDate,
  accepted: readonly AcceptedDiagnostic[],
): ExceptionReport[] {
  const inForce = plan.exceptions.filter(exception => isInForce(exception, asOf))
  const silencing = accepted.map(({ diagnostic }) => inForce.find(one => coversDiagnostic(one, diagnostic)))
  return plan.exceptions.map(exception => {
    const { rule, locality, task, indicator, reason, approvedBy, until } = exception
    const silenced = silencing.filter(one => one === exception).length
    return {
      rule,
      locality,
      task,
      indicator,
      reason,
      approvedBy,
      until,
      expired: !isInForce(exception, asOf),
      silenced,
    }
  })
}
