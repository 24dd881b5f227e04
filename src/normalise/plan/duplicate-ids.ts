// Finds ids that a plan gives twice; the second one is left out of the plan, so only here can it be seen.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { PlanSource } from '../../model/plan.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import type { PlanDocument } from './plan-schema.ts'

interface Entry {
  readonly id: string
  readonly path: TreePath
}

/** Raised at the second and every later one, with the first as the related place (contract section 5). */
export function duplicateIds(document: PlanDocument, source: PlanSource): Raised[] {
  const { localities, reporting, objectives, indicators, tasks } = document
  return [
    ...(localities === 'vn-provinces' ? [] : repeated(codesOf(localities), 'locality')),
    ...repeated(listEntries(reporting.periods, ['reporting', 'periods']), 'period'),
    ...repeated(listEntries(objectives, ['objectives']), 'objective'),
    ...repeated(listEntries(indicators, ['indicators']), 'indicator'),
    ...repeated(listEntries(tasks, ['tasks']), 'task'),
    ...tasks.flatMap(({ milestones }, index) =>
      repeated(listEntries(milestones, ['tasks', index, 'milestones']), 'milestone'),
    ),
  ].map(({ id, path, first, kind }) => {
    const subject = subjectOf(document, kind, id, path)
    return raise(
      'duplicate-id',
      source.locate(path),
      { actual: id, kind, ...carriedOut(document, kind, path) },
      { ...subject, related: [source.locate(first)] },
    )
  })
}

/** What a repeated task of a local plan carries out: it is left out of the plan, and yet not forgotten by its authors. */
function carriedOut({ tasks }: PlanDocument, kind: string, path: TreePath): { readonly implements?: string } {
  const central = kind === 'task' ? tasks[Number(path[1])]?.implements : undefined
  return central === undefined ? {} : { implements: central }
}

/** The first entry of each id, in order. */
export function firstOfEach<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(idOf(item))) seen.set(idOf(item), item)
  return [...seen.values()]
}

function listEntries(items: readonly { readonly id: string }[], list: TreePath): Entry[] {
  return items.map(({ id }, index) => ({ id, path: [...list, index, 'id'] }))
}

function codesOf(localities: readonly { readonly code: string }[]): Entry[] {
  return localities.map(({ code }, index) => ({ id: code, path: ['localities', index, 'code'] }))
}

interface Repeated extends Entry {
  readonly first: TreePath
  readonly kind: string
}

function repeated(entries: readonly Entry[], kind: string): Repeated[] {
  const firsts = new Map<string, TreePath>()
  return entries.flatMap(({ id, path }) => {
    const first = firsts.get(id)
    if (first) return [{ id, path, first, kind }]
    firsts.set(id, path)
    return []
  })
}

function subjectOf(
  { tasks }: PlanDocument,
  kind: string,
  id: string,
  path: TreePath,
): { readonly task?: string; readonly indicator?: string } {
  if (kind === 'task') return { task: id }
  if (kind === 'indicator') return { indicator: id }
  const owner = kind === 'milestone' ? tasks[Number(path[1])]?.id : undefined
  return owner === undefined ? {} : { task: owner }
}
