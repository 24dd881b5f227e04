// Turns the decisions taken on one task or indicator, in order, into what each of them changed, old value and new.
import type { CalendarDate } from './calendar-date.ts'
import { resolveDue } from './deadline.ts'
import { includesLocality, type Target } from './indicator.ts'
import type { Amendment, Task } from './plan.ts'
import type { AmendedValue, AppliedAmendment, StatedTargetReport } from './report.ts'

const none: readonly AppliedAmendment[] = []

/** For one locality. A decision that repeats what stands already changes nothing, and is listed all the same. */
export function taskTrail(
  task: Task,
  amendments: readonly Amendment[],
  locality: string,
  asOf: CalendarDate,
): readonly AppliedAmendment[] {
  if (amendments.length === 0) return none
  let { deadline, lead, product } = task
  let assigned = includesLocality(task.assignees, locality)
  return amendments.map(amendment => {
    const { set } = amendment
    const changes: AmendedValue[] = []
    if (set.deadline && set.deadline.text !== deadline.text) {
      const days = { fromDue: resolveDue(deadline, asOf), toDue: resolveDue(set.deadline, asOf) }
      changes.push({ what: 'deadline', from: deadline.text, to: set.deadline.text, ...days })
      deadline = set.deadline
    }
    if (set.lead !== undefined && set.lead !== lead) {
      changes.push({ what: 'lead', from: lead, to: set.lead })
      lead = set.lead
    }
    if (set.product !== undefined && set.product !== product) {
      changes.push({ what: 'product', from: product, to: set.product })
      product = set.product
    }
    const included = set.assignees === undefined ? assigned : includesLocality(set.assignees, locality)
    if (included !== assigned) changes.push({ what: 'assignees', from: standing(assigned), to: standing(included) })
    assigned = included
    return applied(amendment, changes)
  })
}

/** The same for the targets and assignees of an indicator. */
export function indicatorTrail(
  indicator: { readonly targets: readonly Target[]; readonly assignees: Task['assignees'] },
  amendments: readonly Amendment[],
  locality: string,
): readonly AppliedAmendment[] {
  if (amendments.length === 0) return none
  let { targets } = indicator
  let assigned = includesLocality(indicator.assignees, locality)
  return amendments.map(amendment => {
    const { set } = amendment
    const changes: AmendedValue[] = []
    if (set.targets && !sameTargets(targets, set.targets)) {
      changes.push({ what: 'targets', from: targets.map(stateTarget), to: set.targets.map(stateTarget) })
      targets = set.targets
    }
    const included = set.assignees === undefined ? assigned : includesLocality(set.assignees, locality)
    if (included !== assigned) changes.push({ what: 'assignees', from: standing(assigned), to: standing(included) })
    assigned = included
    return applied(amendment, changes)
  })
}

/** The decisions that moved the deadline to a later day, or to none at all; bringing it forward is no extension. */
export function extensionsOf(trail: readonly AppliedAmendment[]): readonly AppliedAmendment[] {
  return trail.filter(({ changes }) => changes.some(isExtension))
}

export function countExtensions(trail: readonly AppliedAmendment[]): number {
  return extensionsOf(trail).length
}

function isExtension(change: AmendedValue): boolean {
  if (change.what !== 'deadline' || change.fromDue === null) return false
  return change.toDue === null || change.toDue > change.fromDue
}

export function stateTarget({ op, value, max, by }: Target): StatedTargetReport {
  return { op, value, max, by }
}

function sameTargets(a: readonly Target[], b: readonly Target[]): boolean {
  return JSON.stringify(a.map(stateTarget)) === JSON.stringify(b.map(stateTarget))
}

function standing(assigned: boolean): 'assigned' | 'unassigned' {
  return assigned ? 'assigned' : 'unassigned'
}

function applied({ decision, on, reason }: Amendment, changes: readonly AmendedValue[]): AppliedAmendment {
  return { decision, on, reason, changes }
}
