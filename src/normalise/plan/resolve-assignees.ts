// Turns written assignees (codes, group names, `all`) into locality codes.
import type { Assignees } from '../../model/indicator.ts'
import type { LocalityRegistry } from '../../model/locality.ts'
import { cleanText } from '../text/fold-text.ts'

export interface AssigneeNames {
  readonly codes: ReadonlySet<string>
  /** Group names, and the codes of their members. */
  readonly groups: ReadonlyMap<string, readonly string[]>
}

export function assigneeNames(
  registry: LocalityRegistry,
  groups: Readonly<Record<string, readonly string[]>>,
): AssigneeNames {
  const codes = new Set(registry.localities.map(locality => locality.code))
  const known = Object.entries(groups).map(
    ([name, members]) => [cleanText(name), members.filter(code => codes.has(code))] as const,
  )
  return { codes, groups: new Map(known) }
}

/** Each locality once, in the order written; names that are neither code nor group are left out (`unknown-reference`). */
export function resolveAssignees(written: Assignees, names: AssigneeNames): Assignees {
  if (written === 'all' || written.includes('all')) return 'all'
  return [...new Set(written.flatMap(name => (names.codes.has(name) ? [name] : (names.groups.get(name) ?? []))))]
}
