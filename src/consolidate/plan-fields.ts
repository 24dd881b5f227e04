// Writes the values of a plan's parts as its file would, so that two plans can be compared field by field.
import type { CalendarDate } from '../model/calendar-date.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Assignees, Indicator, Target } from '../model/indicator.ts'
import type { AcceptedException, Amendment, Plan, Task } from '../model/plan.ts'
import type { PlanField } from '../model/plan-comparison.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'

export interface FieldValue {
  readonly text: string
  /** Of a deadline: the day it falls due, null when it has none of its own. */
  readonly due?: CalendarDate | null
}

export type FieldValues = Partial<Readonly<Record<PlanField, FieldValue>>>

export function planValues(plan: Plan): FieldValues {
  const { title, issuedBy, issuedOn, language, dueSoonDays, colours, beforeIsExclusive } = plan
  return texts({
    title,
    issuedBy: issuedBy ?? '',
    issuedOn: issuedOn ?? '',
    language,
    dueSoonDays: String(dueSoonDays),
    greenFrom: String(colours.greenFrom),
    yellowFrom: String(colours.yellowFrom),
    beforeIsExclusive: String(beforeIsExclusive),
  })
}

export function taskValues(task: Task): FieldValues {
  const { title, objective, basis, lead, support, responsible, product, evidence, weight, dependsOn } = task
  return {
    ...texts({ title, objective: objective ?? '', basis: basis ?? '', lead, support: support.join('; ') }),
    ...texts({ responsible: responsible ?? '', assignees: assigneesText(task.assignees) }),
    deadline: deadlineValue(task.deadline),
    ...texts({ product, evidence, weight: String(weight), dependsOn: dependsOn.join(', ') }),
    ...texts({
      milestones: task.milestones.map(one => `${one.id} ${one.title} (${one.by.text})`).join('; '),
      implements: task.implements ?? '',
    }),
  }
}

export function indicatorValues(indicator: Indicator): FieldValues {
  const { title, objective, unit, measure, direction, aggregation, range, baseline, targets, assignees } = indicator
  return texts({
    title,
    objective: objective ?? '',
    unit,
    measure,
    direction,
    aggregation,
    range: range.min === null && range.max === null ? '' : `${range.min ?? ''}–${range.max ?? ''}`,
    baseline: baseline === null ? '' : `${baseline.value}${baseline.on === null ? '' : ` (${baseline.on})`}`,
    targets: targetsText(targets),
    assignees: assigneesText(assignees),
  })
}

export function amendmentValues({ on, set, localities, reason }: Amendment): FieldValues {
  const parts = [
    ...(set.deadline ? [`deadline: ${set.deadline.text}`] : []),
    ...(set.lead === undefined ? [] : [`lead: ${set.lead}`]),
    ...(set.product === undefined ? [] : [`product: ${set.product}`]),
    ...(set.assignees === undefined ? [] : [`assignees: ${assigneesText(set.assignees)}`]),
    ...(set.targets ? [`targets: ${targetsText(set.targets)}`] : []),
  ]
  return texts({ on, set: parts.join('; '), localities: localities === null ? 'all' : localities.join(', '), reason })
}

export function exceptionValues({ reason, approvedBy, until }: AcceptedException): FieldValues {
  return texts({ reason, approvedBy: approvedBy ?? '', until })
}

export function periodValues({ from, to, submitBy, previous }: ReportingPeriod): FieldValues {
  return texts({ from, to, submitBy: submitBy ?? '', previous: previous ?? '' })
}

export function texts(values: Partial<Readonly<Record<PlanField, string>>>): FieldValues {
  return Object.fromEntries(Object.entries(values).map(([field, text]) => [field, { text }]))
}

function deadlineValue({ text, meaning }: Deadline): FieldValue {
  return { text, due: meaning.kind === 'day' ? meaning.day : null }
}

function assigneesText(assignees: Assignees): string {
  return assignees === 'all' ? 'all' : assignees.join(', ')
}

function targetsText(targets: readonly Target[]): string {
  return targets.map(targetText).join('; ')
}

function targetText({ op, value, max, by }: Target): string {
  return `${op === 'range' ? `${value}–${max ?? ''}` : `${op} ${value}`} (${by})`
}
