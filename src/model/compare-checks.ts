// Two checks of the same files → which diagnostics are gone, which are still there, which are new; moved rows do not matter.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import { cellAddress } from '../source/location.ts'

export interface CheckComparison {
  /** Of the earlier check. */
  readonly fixed: readonly Diagnostic[]
  /** Of the present check, as `added` is. */
  readonly remaining: readonly Diagnostic[]
  readonly added: readonly Diagnostic[]
  /** The present file that each of `fixed` belongs to. */
  fileOf(fixed: Diagnostic): string
}

/** A file of the present check, and whose it is. */
export interface ComparedFile {
  readonly file: string
  readonly locality: string | null
}

/**
 * A diagnostic is the same when its rule, locality, task or indicator, and column (by heading, not by letter) are.
 * What the earlier check said about files and localities that are not checked this time is left out.
 */
export function compareChecks(
  earlier: readonly Diagnostic[],
  present: readonly Diagnostic[],
  files: readonly ComparedFile[],
): CheckComparison {
  const ownerOf = fileOwners(files)
  const inOrder = earlier.toSorted(compareDiagnostics)
  const open = new Set(inOrder.map(one => ({ one, owner: ownerOf(one) })))
  const remaining = new Set<Diagnostic>()
  for (const keyOf of keys) {
    const waiting = groupBy([...open], ({ one, owner }) => keyed(keyOf(one), owner.key))
    for (const one of present) {
      const match = remaining.has(one) ? undefined : waiting.get(keyed(keyOf(one), ownerOf(one).key))?.shift()
      if (match === undefined) continue
      open.delete(match)
      remaining.add(one)
    }
  }
  const gone = [...open].flatMap(({ one, owner }) => (owner.file === null ? [] : [[one, owner.file] as const]))
  const fileByFixed = new Map(gone)
  return {
    fixed: gone.map(([one]) => one),
    remaining: present.filter(one => remaining.has(one)),
    added: present.filter(one => !remaining.has(one)),
    fileOf: fixed => fileByFixed.get(fixed) ?? fixed.at.file,
  }
}

interface Owner {
  /** Equal for all files of one locality: a second revision may bear another name. */
  readonly key: string
  /** null for what is about none of the files: it may remain, but nobody can say that it was fixed. */
  readonly file: string | null
}

/** By path, by locality, or by the name alone. */
function fileOwners(files: readonly ComparedFile[]): (one: Diagnostic) => Owner {
  const owners = files.map(({ file, locality }) => ({
    locality,
    name: nameOf(file),
    owner: { file, key: locality === null ? `file ${nameOf(file)}` : `locality ${locality}` },
  }))
  return ({ at, locality }) => {
    const found =
      owners.find(({ owner }) => owner.file === at.file) ??
      owners.findLast(owner => locality !== null && owner.locality === locality) ??
      owners.find(({ name }) => name === nameOf(at.file))
    return found?.owner ?? { key: `other ${locality ?? nameOf(at.file)}`, file: null }
  }
}

function nameOf(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
}

/** null where a diagnostic cannot be recognised in that way. */
type KeyOf = (one: Diagnostic) => string | null

/** From the closest to the loosest: word for word, the same subject and column, the same place, the same rule of a whole file. */
const keys: readonly KeyOf[] = [
  one => JSON.stringify([one.rule, one.task, one.indicator, columnOf(one), one.facts.actual ?? '']),
  one => (hasSubject(one) ? JSON.stringify([one.rule, one.task, one.indicator, columnOf(one)]) : null),
  one => (hasSubject(one) ? null : JSON.stringify([one.rule, placeOf(one)])),
  one => (hasSubject(one) || namesItsRow.has(one.rule) ? null : JSON.stringify([one.rule, columnOf(one)])),
]

/** Without a task or an indicator these are about one row or column each, known by what is written there alone. */
const namesItsRow = new Set(['unknown-task', 'unknown-indicator', 'unknown-column'])

function hasSubject({ task, indicator }: Diagnostic): boolean {
  return task !== null || indicator !== null
}

/** The heading a value stands under; a rule without one is about one column alone. */
function columnOf({ facts }: Diagnostic): string {
  const heading = String(facts.heading ?? facts.column ?? '')
  return heading.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function placeOf({ at }: Diagnostic): string {
  if (at.kind === 'cell') return `${at.sheet ?? ''}!${cellAddress(at)}`
  return at.kind === 'text' ? `${at.line}:${at.column}` : ''
}

function keyed(key: string | null, owner: string): string | null {
  return key === null ? null : `${owner} ${key}`
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
