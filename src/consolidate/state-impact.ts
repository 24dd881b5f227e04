// Judges a compiled report's assignments once by each of two plans, and tells whose states would change.
import { type Assignment, assignmentsOf, indicatorAssignmentsOf } from '../model/assignment.ts'
import type { CompiledReport } from '../model/compiled-report.ts'
import { meetsTarget, targetInForce } from '../model/indicator.ts'
import type { Plan } from '../model/plan.ts'
import type { StateImpact } from '../model/plan-comparison.ts'
import { hasMoved, type Moved, type TaskMove } from '../model/report-comparison.ts'
import { isOverdue, judge, type State } from '../model/state.ts'
import { stateMoves } from './compare-reports.ts'

/**
 * Both plans are judged with the same statuses, completion dates and as-of date, so that what differs comes of the plan
 * alone. An assignment the report does not know is unreported.
 */
export function stateImpact(from: Plan, to: Plan, report: CompiledReport): StateImpact {
  const [before, after] = [judgeAll(from, report), judgeAll(to, report)]
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  const moves = keys.flatMap((key): Pick<TaskMove, 'task' | 'title' | 'locality' | 'state'>[] => {
    const [old, present] = [before.get(key) ?? null, after.get(key) ?? null]
    const known = present ?? old
    if (known === null || old?.state === present?.state) return []
    const { task, title, locality } = known
    return [{ task, title, locality, state: { from: old?.state ?? null, to: present?.state ?? null } }]
  })
  const overdue = (all: ReadonlyMap<string, Judged>) => [...all.values()].filter(({ state }) => isOverdue(state)).length
  const { plan, period, asOf } = report
  const localities = [from, to].flatMap(({ registry }) => registry.localities)
  return {
    report: { plan: plan.id, version: plan.version, period },
    asOf,
    overdue: { from: overdue(before), to: overdue(after) },
    assignments: { from: before.size, to: after.size },
    states: stateMoves(moves),
    indicators: indicatorImpact(from, to, report),
    names: Object.fromEntries(localities.map(({ code, name }) => [code, name])),
  }
}

interface Judged {
  readonly task: string
  readonly title: string
  readonly locality: string
  readonly state: State
}

function judgeAll(plan: Plan, report: CompiledReport): Map<string, Judged> {
  const reported = new Map(report.tasks.map(task => [keyOf(task.locality, task.task), task]))
  const reportedOn = new Map(report.localities.map(locality => [locality.code, locality.reportedOn]))
  const judgeOne = ({ task: { id, title }, due }: Assignment, locality: string): Judged => {
    const row = reported.get(keyOf(locality, id))
    const { state } = judge({
      status: row?.status ?? 'unreported',
      completedOn: row?.completedOn ?? null,
      due,
      reportedOn: reportedOn.get(locality) ?? null,
      asOf: report.asOf,
      dueSoonDays: plan.dueSoonDays,
    })
    return { task: id, title, locality, state }
  }
  return new Map(
    plan.registry.localities.flatMap(({ code }) =>
      assignmentsOf(plan, code, report.asOf).map(one => [keyOf(code, one.task.id), judgeOne(one, code)] as const),
    ),
  )
}

function indicatorImpact(from: Plan, to: Plan, report: CompiledReport): StateImpact['indicators'] {
  const [before, after] = [targetsOf(from, report), targetsOf(to, report)]
  return report.indicators.flatMap(({ indicator, locality, actual }) => {
    if (actual === null) return []
    const key = keyOf(locality, indicator)
    const met: Moved<boolean | null> = { from: before.get(key)?.(actual) ?? null, to: after.get(key)?.(actual) ?? null }
    if (!hasMoved(met)) return []
    const title = to.indicators.find(({ id }) => id === indicator)?.title ?? ''
    return [{ indicator, title, locality, actual, met }]
  })
}

/** For each assigned indicator with a target in force, whether an actual meets it. */
function targetsOf(plan: Plan, { asOf }: CompiledReport): Map<string, (actual: number) => boolean> {
  return new Map(
    plan.registry.localities.flatMap(({ code }) =>
      indicatorAssignmentsOf(plan, code, asOf).flatMap(({ indicator, targets }) => {
        const target = targetInForce(targets, asOf)
        return target ? [[keyOf(code, indicator.id), (actual: number) => meetsTarget(actual, target)] as const] : []
      }),
    ),
  )
}

function keyOf(locality: string, id: string): string {
  return JSON.stringify([locality, id])
}
