// Turns the checked parts of a plan file into the model's tasks, indicators, amendments and exceptions.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Deadline } from '../../model/deadline.ts'
import type { Indicator, Target } from '../../model/indicator.ts'
import type { AcceptedException, Amendment, AmendmentChange, PlanSource, Task } from '../../model/plan.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import type { AmendmentDocument, IndicatorDocument, PlanDocument, TaskDocument } from './plan-schema.ts'
import { type AssigneeNames, resolveAssignees } from './resolve-assignees.ts'

/** What every part needs: who can be named, how deadlines are read, where things stand; `raised` takes what is found. */
export interface PlanReading {
  readonly names: AssigneeNames
  readonly objectives: ReadonlySet<string>
  readonly beforeIsExclusive: boolean
  readonly source: PlanSource
  readonly raised: Raised[]
}

export function readTask(written: TaskDocument, index: number, reading: PlanReading): Task {
  const { id, objective, assignees, deadline, milestones } = written
  const path = ['tasks', index]
  const readIn = (value: string | number, place: TreePath) =>
    readDeadline(value, [...path, ...place], id, reading) ?? { text: String(value), meaning: { kind: 'ongoing' } }
  return {
    ...written,
    objective: objective !== undefined && reading.objectives.has(objective) ? objective : null,
    basis: written.basis ?? null,
    responsible: written.responsible ?? null,
    implements: written.implements ?? null,
    assignees: resolveAssignees(assignees, reading.names),
    deadline: readIn(deadline, ['deadline']),
    milestones: milestones.map(({ by, ...milestone }, place) => ({
      ...milestone,
      by: readIn(by, ['milestones', place, 'by']),
    })),
    index,
  }
}

export function readIndicator(written: IndicatorDocument, index: number, reading: PlanReading): Indicator {
  const { id, title, objective, range, baseline, targets, assignees } = written
  return {
    ...written,
    title: title ?? id,
    objective: objective !== undefined && reading.objectives.has(objective) ? objective : null,
    range: { min: range.min ?? null, max: range.max ?? null },
    baseline: baseline ? { value: baseline.value, on: baseline.on ?? null } : null,
    targets: readTargets(targets),
    assignees: resolveAssignees(assignees, reading.names),
    index,
  }
}

export function readAmendment(written: AmendmentDocument, index: number, reading: PlanReading): Amendment {
  const { decision, on, task, indicator, set, localities, reason } = written
  const resolved = resolveAssignees(localities, reading.names)
  return {
    decision,
    on,
    task: task ?? null,
    indicator: indicator ?? null,
    set: readChange(set, ['amendments', index, 'set'], task, reading),
    localities: resolved === 'all' ? null : resolved,
    reason,
    index,
  }
}

export function readException(written: PlanDocument['exceptions'][number], index: number): AcceptedException {
  const { rule, locality, task, indicator, reason, approvedBy, until } = written
  return {
    rule,
    locality: locality ?? null,
    task: task ?? null,
    indicator: indicator ?? null,
    reason,
    approvedBy: approvedBy ?? null,
    until,
    index,
  }
}

/** A new deadline that cannot be read changes nothing: the one before it stays. */
function readChange(
  set: AmendmentDocument['set'],
  path: TreePath,
  task: string | undefined,
  reading: PlanReading,
): AmendmentChange {
  const { deadline, lead, product, assignees, targets } = set
  const read = deadline === undefined ? null : readDeadline(deadline, [...path, 'deadline'], task, reading)
  return {
    ...(read && { deadline: read }),
    ...(lead !== undefined && { lead }),
    ...(product !== undefined && { product }),
    ...(assignees && { assignees: resolveAssignees(assignees, reading.names) }),
    ...(targets && { targets: readTargets(targets) }),
  }
}

function readTargets(written: IndicatorDocument['targets']): Target[] {
  return written
    .map(({ by, op, value, max }, index) => ({ by, op, value, max: max ?? null, index }))
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

/** Blank is ongoing (contract section 1). Null, with one `unreadable-value`, when the text means no deadline. */
function readDeadline(
  written: string | number,
  path: TreePath,
  task: string | undefined,
  { beforeIsExclusive, source, raised }: PlanReading,
): Deadline | null {
  const text = String(written)
  if (text === '') return { text, meaning: { kind: 'ongoing' } }
  const deadline = parseDeadline(text, { beforeIsExclusive })
  if (deadline !== null) return deadline
  const facts = { actual: text, kind: 'deadline', heading: String(path.at(-1)) }
  raised.push(raise('unreadable-value', source.locate(path), facts, task === undefined ? {} : { task }))
  return null
}
