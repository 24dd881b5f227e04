// Turns what changed between two plans into tables in words: counts, parts added and removed, fields old and new.
import { terms } from '../../language/terms.ts'
import {
  type FieldChange,
  type ItemChange,
  isUnchanged,
  type ListComparison,
  type PlanComparison,
  type PlanField,
  planLists,
  type StateImpact,
} from '../../model/plan-comparison.ts'
import {
  block,
  type DiffBlock,
  type DiffDraft,
  type DiffWording,
  dateText,
  moveText,
  namesText,
  numberText,
} from './block.ts'
import { stateBlocks } from './state-rows.ts'

export function draftPlanDiff(comparison: PlanComparison, wording: DiffWording): DiffDraft {
  const { words } = wording
  const { from, to } = comparison.plans
  const name = ({ id, version, file }: typeof from) => words.plan(id, version, file)
  const blocks = [
    ...fieldBlock(words.section.whole, comparison.changes, wording),
    ...planLists.flatMap(list => listBlock(words.list[list], comparison.lists[list], wording)),
    ...(comparison.impact === null ? [] : impactBlocks(comparison.impact, wording)),
  ]
  return {
    title: words.plansTitle(name(from), name(to)),
    remarks: [
      ...(isUnchanged(comparison) ? [words.nothing] : []),
      ...(comparison.sameVersion ? [words.sameVersion(to.version)] : []),
      ...otherPlan(comparison, wording),
    ],
    blocks,
    words,
  }
}

/** A report of another version is judged all the same; its reader has to know. */
function otherPlan({ impact, plans: { from, to } }: PlanComparison, { words }: DiffWording): string[] {
  if (impact === null) return []
  const { plan, version } = impact.report
  const isOne = [from, to].some(side => side.id === plan && side.version === version)
  return isOne ? [] : [words.otherPlan(plan, version)]
}

function fieldBlock(title: string, changes: readonly FieldChange[], wording: DiffWording): DiffBlock[] {
  const { column, field } = wording.words
  const columns = [column.field, column.before, column.after].map(heading => ({ heading }))
  return block(
    title,
    columns,
    changes.map(change => [field[change.field], ...valueTexts(change, wording)]),
  )
}

/** Removed parts first, for somebody may be working on them; then what was added, then field by field what changed. */
function listBlock(title: string, { added, removed, changed }: ListComparison, wording: DiffWording): DiffBlock[] {
  const { words } = wording
  if (added.length + removed.length + changed.length === 0) return []
  const name = ({ id, title: text }: { readonly id: string; readonly title: string }) => `${id} ${text}`.trim()
  const rows = [
    ...removed.map(item => [words.removed, name(item), '', '', '']),
    ...added.flatMap(item => itemRows(words.added, name(item), tellingChanges(item), wording)),
    ...changed.flatMap(item => itemRows(words.changed, name(item), item.changes, wording)),
  ]
  const { column } = words
  const columns = [column.change, column.part, column.field, column.before, column.after].map(heading => ({ heading }))
  return block(title, columns, rows, words.listCounts(added.length, removed.length, changed.length))
}

/** The item once, then its fields under each other. */
function itemRows(what: string, name: string, changes: readonly FieldChange[], wording: DiffWording): string[][] {
  const [first, ...others] = changes.map(change => [wording.words.field[change.field], ...valueTexts(change, wording)])
  return [[what, name, ...(first ?? ['', '', ''])], ...others.map(row => ['', '', ...row])]
}

/** Of a new part, what tells it from others; the rest stands in the plan. */
const tellingFields: ReadonlySet<PlanField> = new Set([
  ...(['deadline', 'lead', 'assignees', 'implements', 'targets', 'set', 'localities', 'until'] as const),
  ...(['members', 'from', 'to', 'submitBy'] as const),
])

function tellingChanges({ changes }: ItemChange): FieldChange[] {
  return changes.filter(({ field }) => tellingFields.has(field))
}

/** Days are written as the language does; a deadline also tells the day it falls due. */
function valueTexts({ field, from, to, due }: FieldChange, wording: DiffWording): string[] {
  const { language, words } = wording
  const text = (value: string, day: string | null | undefined): string => {
    if (value === '') return words.none
    if (field === 'assignees' || field === 'localities') return value === 'all' ? words.all : value
    const written = value.replace(/\d{4}-\d{2}-\d{2}/g, found => dateText(found, wording)).replace(/>=|<=/g, operator)
    if (day === null || day === undefined) return written
    const last = dateText(day, wording)
    return written === last ? written : `${written} (${last})`
  }
  const operator = (found: string): string =>
    found === '>=' ? terms[language].operator['>='] : terms[language].operator['<=']
  return [text(from, due?.from), text(to, due?.to)]
}

function impactBlocks(impact: StateImpact, wording: DiffWording): DiffBlock[] {
  const { words } = wording
  const { states, names, overdue, assignments, report, asOf, indicators } = impact
  const changed = states.reduce((sum, move) => sum + move.assignments.length, 0)
  const counts = [
    words.impactCounts(changed, Math.max(assignments.from, assignments.to), report.period, dateText(asOf, wording)),
    `${words.figure.overdue}: ${moveText(overdue, value => numberText(value, wording))}.`,
  ].join(' ')
  const { column, section } = words
  const columns = [
    { heading: column.indicator },
    { heading: column.met },
    { heading: column.count, align: 'right' as const },
    { heading: column.localities },
  ]
  const rows = groupOutcomes(indicators).map(({ first, localities }) => [
    `${first.indicator} ${first.title}`.trim(),
    moveText(first.met, value => (value === null ? words.none : value ? words.met : words.notMet)),
    numberText(localities.length, wording),
    namesText(
      localities.map(code => names[code] ?? code),
      Object.keys(names).length,
      wording,
    ),
  ])
  return [
    ...stateBlocks(section.impact, states, names, counts, wording),
    ...block(section.impactIndicators, columns, rows),
  ]
}

interface OutcomeGroup {
  readonly first: StateImpact['indicators'][number]
  readonly localities: string[]
}

/** Localities for which the outcome of one indicator turns the same way share a row. */
function groupOutcomes(indicators: StateImpact['indicators']): OutcomeGroup[] {
  const groups = new Map<string, OutcomeGroup>()
  for (const one of indicators) {
    const key = JSON.stringify([one.indicator, one.met])
    const group = groups.get(key)
    if (group) group.localities.push(one.locality)
    else groups.set(key, { first: one, localities: [one.locality] })
  }
  return [...groups.values()]
}
