// Turns two plans into what changed between them: parts added, removed and changed, old value and new.
import type { AcceptedException, Amendment, Plan } from '../model/plan.ts'
import {
  type ComparedPlan,
  type FieldChange,
  type ItemChange,
  isUnchanged,
  type ListComparison,
  type PlanComparison,
  type PlanItem,
  type PlanList,
  planFields,
} from '../model/plan-comparison.ts'
import {
  amendmentValues,
  exceptionValues,
  type FieldValues,
  indicatorValues,
  periodValues,
  planValues,
  taskValues,
  texts,
} from './plan-fields.ts'

/** A plan and itself give nothing. Parts are told apart by their ids; a new id is a new part. */
export function comparePlans(from: Plan, to: Plan): PlanComparison {
  const changes = compareValues(planValues(from), planValues(to))
  const [before, after] = [partsOf(from), partsOf(to)]
  const list = (name: PlanList): ListComparison => compareLists(before[name], after[name])
  const lists = {
    objectives: list('objectives'),
    tasks: list('tasks'),
    indicators: list('indicators'),
    amendments: list('amendments'),
    exceptions: list('exceptions'),
    periods: list('periods'),
    groups: list('groups'),
    localities: list('localities'),
  }
  const isSame = isUnchanged({ changes, lists })
  return {
    kind: 'plans',
    plans: { from: headingOf(from), to: headingOf(to) },
    changes,
    lists,
    sameVersion: !isSame && from.version === to.version,
    impact: null,
  }
}

function headingOf({ source, id, version, title }: Plan): ComparedPlan {
  return { file: source.file, id, version, title }
}

interface Part extends PlanItem {
  readonly values: FieldValues
}

function partsOf(plan: Plan): Readonly<Record<PlanList, readonly Part[]>> {
  const tasks = new Map(plan.tasks.map(task => [task.id, task.title]))
  const titles = new Map([...tasks, ...plan.indicators.map(one => [one.id, one.title] as const)])
  return {
    objectives: plan.objectives.map(({ id, title }) => ({ id, title, values: texts({ title }) })),
    tasks: plan.tasks.map(task => ({ id: task.id, title: task.title, values: taskValues(task) })),
    indicators: plan.indicators.map(one => ({ id: one.id, title: one.title, values: indicatorValues(one) })),
    amendments: plan.amendments.map(one => amendmentPart(one, titles)),
    exceptions: plan.exceptions.map(exceptionPart),
    periods: plan.periods.map(period => ({ id: period.id, title: '', values: periodValues(period) })),
    groups: Object.entries(plan.groups).map(([id, codes]) => ({
      id,
      title: '',
      values: texts({ members: codes.join(', ') }),
    })),
    localities: plan.registry.localities.map(({ code, name }) => ({
      id: code,
      title: name,
      values: texts({ title: name }),
    })),
  }
}

/** A decision is known by its number and what it speaks of. */
function amendmentPart(amendment: Amendment, titles: ReadonlyMap<string, string>): Part {
  const subject = amendment.task ?? amendment.indicator ?? ''
  return {
    id: `${amendment.decision}: ${subject}`,
    title: titles.get(subject) ?? '',
    values: amendmentValues(amendment),
  }
}

function exceptionPart(exception: AcceptedException): Part {
  const { rule, locality, task, indicator } = exception
  const named = [locality, task, indicator].filter(one => one !== null)
  return { id: [rule, ...named].join(' '), title: '', values: exceptionValues(exception) }
}

function compareLists(from: readonly Part[], to: readonly Part[]): ListComparison {
  const [before, after] = [numbered(from), numbered(to)]
  const changed = [...after].flatMap(([key, part]): ItemChange[] => {
    const earlier = before.get(key)
    const changes = earlier ? compareValues(earlier.values, part.values) : []
    return changes.length === 0 ? [] : [{ id: part.id, title: part.title, changes }]
  })
  const added = [...after].filter(([key]) => !before.has(key))
  const removed = [...before].filter(([key]) => !after.has(key))
  return {
    added: added.map(([, { id, title, values }]) => ({ id, title, changes: compareValues({}, values) })),
    removed: removed.map(([, { id, title }]) => ({ id, title })),
    changed,
  }
}

/** Parts of one id are told apart by their order: a decision may speak of one task twice. */
function numbered(parts: readonly Part[]): Map<string, Part> {
  const counts = new Map<string, number>()
  return new Map(
    parts.map(part => {
      const count = (counts.get(part.id) ?? 0) + 1
      counts.set(part.id, count)
      return [JSON.stringify([part.id, count]), part]
    }),
  )
}

function compareValues(from: FieldValues, to: FieldValues): FieldChange[] {
  return planFields.flatMap(field => {
    const [before, after] = [from[field], to[field]]
    if ((before?.text ?? '') === (after?.text ?? '')) return []
    const due =
      before?.due === undefined && after?.due === undefined
        ? null
        : { from: before?.due ?? null, to: after?.due ?? null }
    return [{ field, from: before?.text ?? '', to: after?.text ?? '', ...(due && { due }) }]
  })
}
