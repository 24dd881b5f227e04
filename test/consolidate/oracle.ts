// Works out the figures of a report a second time, row by row and without any of the program's own arithmetic.
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import type { Amendment, Plan, Task } from '../../src/model/plan.ts'
import type { State, Status } from '../../src/model/state.ts'
import type { Workspace } from './arbitraries.ts'

export interface Figures {
  assignments: number
  states: Partial<Record<State, number>>
  unreported: number
  green: number
}

/** Keys: `all`, `locality 14`, `objective MT1`, `lead Bộ Nội vụ`. */
export function countByHand(workspace: Workspace): Record<string, Figures> {
  const figures: Record<string, Figures> = { all: none() }
  for (const { code } of workspace.plan.registry.localities) {
    figures[`locality ${code}`] = none()
    for (const task of workspace.plan.tasks) {
      const decisions = decisionsOn(workspace, task, code)
      const assignees = lastSet(decisions, 'assignees') ?? task.assignees
      if (assignees !== 'all' && !assignees.includes(code)) continue
      const [status, state] = stateByHand(workspace, task, code)
      const named = workspace.plan.objectives.some(objective => objective.id === task.objective)
      const lead = lastSet(decisions, 'lead') ?? task.lead
      for (const key of ['all', `locality ${code}`, `objective ${named ? task.objective : ''}`, `lead ${lead}`]) {
        figures[key] ??= none()
        figures[key].assignments++
        figures[key].states[state] = (figures[key].states[state] ?? 0) + 1
        if (status === 'unreported') figures[key].unreported++
        else if (!state.endsWith('overdue')) figures[key].green++
      }
    }
  }
  return figures
}

/** `on-time`, `late`, `unusable` or `missing` for one locality. */
export function standingByHand(workspace: Workspace, code: string): string {
  const used = usedByHand(workspace, code)
  if (used) return (used.reportedOn ?? '') > (workspace.period.submitBy ?? '9999') ? 'late' : 'on-time'
  const useless = workspace.submissions.some(one => one.locality === code && (!one.usable || one.period === null))
  return useless ? 'unusable' : 'missing'
}

/** The file that stands for a locality: highest revision, then first name. */
export function usedByHand({ submissions, period }: Workspace, code: string): CheckedSubmission | undefined {
  let best: CheckedSubmission | undefined
  for (const one of submissions) {
    if (one.locality !== code || !one.usable || one.period !== period.id) continue
    const better =
      !best ||
      (one.revision ?? 0) > (best.revision ?? 0) ||
      ((one.revision ?? 0) === (best.revision ?? 0) && one.source.file < best.source.file)
    if (better) best = one
  }
  return best
}

function stateByHand(workspace: Workspace, task: Task, code: string): [string, State] {
  const { asOf } = workspace
  const meaning = (lastSet(decisionsOn(workspace, task, code), 'deadline') ?? task.deadline).meaning
  const due =
    meaning.kind === 'day' ? meaning.day : meaning.kind === 'yearly' ? `${asOf.slice(0, 4)}-12-31` : '9999-12-31'
  const used = usedByHand(workspace, code)
  const row = used?.tasks.find(one => one.task === task.id)?.row
  let status: Status = row?.status.state === 'given' ? row.status.value : 'unreported'
  if (status === 'completed') {
    const [reported = asOf] = [used?.reportedOn ?? asOf, asOf].toSorted()
    const done = row?.completedOn.state === 'given' ? row.completedOn.value : reported
    if (done <= asOf) return [status, done <= due ? 'completed-on-time' : 'completed-late']
    status = 'in-progress'
  }
  if (due === '9999-12-31') return [status, 'ongoing']
  return [status, `${status}-${asOf > due ? 'overdue' : 'on-time'}` as const]
}

function decisionsOn({ plan, asOf }: { plan: Plan; asOf: string }, task: Task, code: string): Amendment[] {
  const taken = plan.amendments.filter(one => one.task === task.id && !(one.on > asOf))
  const here = taken.filter(one => one.localities?.includes(code) ?? true)
  const inOrder: Amendment[] = []
  for (const one of here) {
    let place = inOrder.length
    while (place > 0 && comesAfter(inOrder[place - 1], one)) place--
    inOrder.splice(place, 0, one)
  }
  return inOrder
}

function comesAfter(a: Amendment | undefined, b: Amendment): boolean {
  return a !== undefined && (a.on > b.on || (a.on === b.on && a.index > b.index))
}

function lastSet<K extends 'deadline' | 'lead' | 'assignees'>(
  decisions: Amendment[],
  key: K,
): Amendment['set'][K] | undefined {
  let value: Amendment['set'][K] | undefined
  for (const one of decisions) value = one.set[key] ?? value
  return value
}

function none(): Figures {
  return { assignments: 0, states: {}, unreported: 0, green: 0 }
}
