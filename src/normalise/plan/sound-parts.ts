// Turns a plan that breaks its schema inside single tasks or indicators into the document without what breaks it.
import type * as z from 'zod'
import type { RawTree } from '../../source/raw-tree.ts'
import { isMap } from '../document/document-source.ts'
import { withoutNulls } from '../document/read-document.ts'
import { type PlanDocument, planSchema } from './plan-schema.ts'

type Path = readonly PropertyKey[]

/**
 * Null where more is wrong than keys of tasks and indicators other than their ids: without those or without whole lists,
 * names that lead somewhere would seem to lead nowhere. A key left out takes no name away that others use.
 */
export function soundParts({ value }: RawTree): PlanDocument | null {
  const written = withoutNulls(value)
  if (!isMap(written)) return null
  const faults = planSchema.safeParse(written).error?.issues.flatMap(pathsOf) ?? []
  if (
    !faults.every(([list, , key]) => (list === 'tasks' || list === 'indicators') && key !== undefined && key !== 'id')
  )
    return null
  const faulty = new Set(faults.map(path => path.slice(0, 3).join('/')))
  const sound = { ...written, ...soundItems(written, 'tasks', faulty), ...soundItems(written, 'indicators', faulty) }
  return planSchema.safeParse(sound).data ?? null
}

function pathsOf(issue: z.core.$ZodIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
}

function soundItems(
  written: Readonly<Record<string, unknown>>,
  list: 'tasks' | 'indicators',
  faulty: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const items = written[list]
  if (!Array.isArray(items)) return {}
  const kept = items.map((item, index) =>
    isMap(item)
      ? Object.fromEntries(Object.entries(item).filter(([key]) => !faulty.has(`${list}/${index}/${key}`)))
      : item,
  )
  return { [list]: kept }
}
