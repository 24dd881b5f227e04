// Turns what changed between two plans into tables in words: counts, parts added and removed, fields old and new.
import { terms } from '../../language/terms.ts'
import {
  type FieldChange,
  isUnchanged,
  type ListComparison,
  type PlanComparison,
  planLists,
  type StateImpact,
} from '../../model/plan-comparison.ts'
import { block, type DiffBlock, type DiffDraft, type DiffWording, dateText, moveText, numberText } from './block.ts'
import { stateBlock } from './state-rows.ts'

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
    ...added.map(item => [words.added, name(item), '', '', '']),
    ...changed.flatMap(item =>
      item.changes.map((change, index) => [
        index === 0 ? words.changed : '',
        index === 0 ? name(item) : '',
        words.field[change.field],
        ...valueTexts(change, wording),
      ]),
    ),
  ]
  const { column } = words
  const columns = [column.change, column.part, column.field, column.before, column.after].map(heading => ({ heading }))
  return block(title, columns, rows, words.listCounts(added.length, removed.length, changed.length))
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
  const rows = indicators.map(({ indicator, title, locality, actual, met }) => [
    `${indicator} ${title}`.trim(),
    names[locality] ?? locality,
    numberText(actual, wording),
    moveText(met, value => (value === null ? words.none : value ? words.met : words.notMet)),
  ])
  const { column, section } = words
  const columns = [
    { heading: column.indicator },
    { heading: column.locality },
    { heading: column.actual, align: 'right' as const },
    { heading: column.met },
  ]
  return [
    ...stateBlock(section.impact, states, names, counts, wording),
    ...block(section.impactIndicators, columns, rows),
  ]
}
