// Finds the names in a plan that lead nowhere: objectives, tasks, localities, groups, periods, rules.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { LocalityRegistry } from '../../model/locality.ts'
import type { PlanSource } from '../../model/plan.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import { matchLocality } from '../names/match-locality.ts'
import { memoise } from '../text/memoise.ts'
import { nearestAmong } from '../text/nearest.ts'
import type { PlanDocument } from './plan-schema.ts'
import type { AssigneeNames } from './resolve-assignees.ts'

/** What a name should lead to: the `kind` fact of `unknown-reference`. */
export type ReferenceKind = 'objective' | 'indicator' | 'task' | 'period' | 'locality' | 'assignee' | 'rule'

interface Reference {
  readonly kind: ReferenceKind
  readonly name: string | undefined
  readonly path: TreePath
  readonly task?: string
  readonly indicator?: string
}

/** `knownRules` null: the names of rules are not judged. */
export function unknownReferences(
  document: PlanDocument,
  registry: LocalityRegistry,
  names: AssigneeNames,
  knownRules: readonly string[] | null,
  source: PlanSource,
): Raised[] {
  const known = knownNames(document, names, knownRules)
  const suggest = suggester(known, registry)
  const raiseUnknown = (rule: string, { kind, name, path, task, indicator }: Reference): Raised[] => {
    if (name === undefined || known[kind]?.has(name) !== false) return []
    const meant = suggest(kind, name)
    const facts = { actual: name, kind, ...(meant === null ? {} : { expected: meant }) }
    return [raise(rule, source.locate(path), facts, { ...(task && { task }), ...(indicator && { indicator }) })]
  }
  return [
    ...[...references(document)].flatMap(reference => raiseUnknown('unknown-reference', reference)),
    ...[...amendmentSubjects(document)].flatMap(reference => raiseUnknown('amendment-of-unknown-task', reference)),
  ]
}

type KnownNames = Readonly<Record<ReferenceKind, ReadonlySet<string> | null>>

function knownNames(document: PlanDocument, names: AssigneeNames, knownRules: readonly string[] | null): KnownNames {
  const idsOf = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id))
  return {
    objective: idsOf(document.objectives),
    indicator: idsOf(document.indicators),
    task: idsOf(document.tasks),
    period: idsOf(document.reporting.periods),
    locality: names.codes,
    assignee: new Set([...names.codes, ...names.groups.keys(), 'all']),
    rule: knownRules === null ? null : new Set(knownRules),
  }
}

/** A unit's name, or a code it had before July 2025, tells for sure which code is meant; else the nearest spelling. */
function suggester(
  known: KnownNames,
  registry: LocalityRegistry,
): (kind: ReferenceKind, name: string) => string | null {
  const spellings = new Map<ReferenceKind, (name: string) => string | null>()
  return (kind, name) => {
    if (kind === 'locality' || kind === 'assignee') {
      const former = registry.former.find(unit => unit.code === name)
      if (former) return former.successor
      const match = /\d/.test(name) ? null : matchLocality(null, name, registry)
      if (match?.kind === 'matched') return match.code
    }
    const spelling = spellings.get(kind) ?? memoise(nearestAmong(known[kind] ?? []))
    spellings.set(kind, spelling)
    return spelling(name)
  }
}

function* references(document: PlanDocument): Generator<Reference> {
  const { groups, locality, parent, indicators, tasks } = document
  // Whose plan a local plan is, its parent's list of localities says; its own may be one of communes.
  if (parent === undefined) yield { kind: 'locality', name: locality, path: ['locality'] }
  for (const [group, members] of Object.entries(groups)) yield* each('locality', members, ['groups', group])
  yield* previousPeriods(document)
  for (const [index, { id, objective, assignees }] of indicators.entries()) {
    const path = ['indicators', index]
    yield { kind: 'objective', name: objective, path: [...path, 'objective'], indicator: id }
    yield* each('assignee', assignees, [...path, 'assignees'], { indicator: id })
  }
  for (const [index, { id, objective, assignees, dependsOn }] of tasks.entries()) {
    const path = ['tasks', index]
    yield { kind: 'objective', name: objective, path: [...path, 'objective'], task: id }
    yield* each('assignee', assignees, [...path, 'assignees'], { task: id })
    yield* each('task', dependsOn, [...path, 'dependsOn'], { task: id })
  }
  yield* decisionReferences(document)
}

/** What came before the first period belongs to an earlier plan and is not looked for. */
function* previousPeriods({ reporting }: PlanDocument): Generator<Reference> {
  const { periods } = reporting
  for (const [index, { from, previous }] of periods.entries()) {
    if (!periods.some(other => other.from < from)) continue
    yield { kind: 'period', name: previous, path: ['reporting', 'periods', index, 'previous'] }
  }
}

function* decisionReferences({ amendments, exceptions }: PlanDocument): Generator<Reference> {
  for (const [index, { set, localities, task, indicator }] of amendments.entries()) {
    const path = ['amendments', index]
    const subject = { ...(task && { task }), ...(indicator && { indicator }) }
    yield* each('assignee', set.assignees ?? 'all', [...path, 'set', 'assignees'], subject)
    yield* each('assignee', localities, [...path, 'localities'], subject)
  }
  for (const [index, exception] of exceptions.entries()) {
    for (const kind of ['rule', 'locality', 'task', 'indicator'] as const) {
      yield { kind, name: exception[kind], path: ['exceptions', index, kind] }
    }
  }
}

function* amendmentSubjects({ amendments }: PlanDocument): Generator<Reference> {
  for (const [index, { task, indicator }] of amendments.entries()) {
    yield { kind: 'task', name: task, path: ['amendments', index, 'task'] }
    yield { kind: 'indicator', name: indicator, path: ['amendments', index, 'indicator'] }
  }
}

function* each(
  kind: ReferenceKind,
  written: 'all' | readonly string[],
  path: TreePath,
  subject: Pick<Reference, 'task' | 'indicator'> = {},
): Generator<Reference> {
  if (written === 'all') return
  for (const [index, name] of written.entries()) yield { kind, name, path: [...path, index], ...subject }
}
