// Turns what zod says of a document into raised messages: one for each fault, at its line, in our own closed words.
import type * as z from 'zod'
import { type Facts, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import { isDocumentProblem, isDocumentType } from '../../diagnostics/document-problem.ts'
import type { RawTree } from '../../source/raw-tree.ts'
import { nearest } from '../text/nearest.ts'
import { type DocumentSource, isMap, locateIn, shortText, valueAt } from './document-source.ts'
import { knownKeys } from './schema-keys.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

interface Problem {
  readonly path: Path
  /** Where it is shown, when that is not the value at `path`. */
  readonly shown?: { readonly path: Path; readonly part: 'key' | 'value' }
  readonly facts: Facts
}

export function schemaProblems(
  source: DocumentSource,
  schema: z.core.$ZodType,
  rule: string,
  issues: readonly Issue[],
): Raised[] {
  const { tree } = source
  const problems = issues.flatMap(issue => flatten(issue, [], tree)).flatMap(found => describe(found, schema, tree))
  return withoutConsequences(problems).map(({ path, shown, facts }) => {
    const at = locateIn(source, shown?.path ?? path, shown?.part)
    return raise(rule, at, facts, subjectOf(path, tree))
  })
}

interface PlacedIssue {
  readonly issue: Issue
  readonly path: Path
}

/** Of a union, the branch that was meant: for a list the one that takes lists. */
function flatten(issue: Issue, prefix: Path, tree: RawTree): PlacedIssue[] {
  const path = [...prefix, ...issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))]
  if (issue.code !== 'invalid_union') return [{ issue, path }]
  const meant = issue.errors.find(branch => branch.length > 0 && branch.every(inner => inner.path.length > 0))
  return meant ? meant.flatMap(inner => flatten(inner, path, tree)) : [{ issue, path }]
}

function describe({ issue, path }: PlacedIssue, schema: z.core.$ZodType, tree: RawTree): Problem[] {
  const value = valueAt(tree.value, path)
  const key = String(path.findLast(part => typeof part === 'string') ?? '')
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path)
    const absent = known.filter(candidate => !(isMap(value) && Object.hasOwn(value, candidate)))
    return issue.keys.map(unknown => unknownKey(unknown, path, known, absent))
  }
  if (value === undefined && (issue.code !== 'custom' || issue.message === 'missing-key')) {
    return [{ path, shown: { path: path.slice(0, -1), part: 'value' }, facts: { problem: 'missing-key', key } }]
  }
  if (value === null) {
    const part = typeof path.at(-1) === 'string' ? 'key' : 'value'
    return [{ path, shown: { path, part }, facts: { problem: 'blank-text', key } }]
  }
  const actual = tree.digits(path) ?? shortText(value)
  return [{ path, facts: { ...judge(issue, value, actual), key, actual } }]
}

function unknownKey(unknown: string, path: Path, known: readonly string[], absent: readonly string[]): Problem {
  const meant = nearest(unknown, absent) ?? withSameLetters(unknown, absent) ?? nearest(unknown, known)
  const place = [...path, unknown]
  const facts = { problem: 'unknown-key', actual: unknown, key: unknown }
  return {
    path: place,
    shown: { path: place, part: 'key' },
    facts: meant === null ? { ...facts, known: known.join(', ') } : { ...facts, expected: meant },
  }
}

/** "tilte" and "title": letters that changed places are too far apart for `nearest` in so short a word. */
export function withSameLetters(word: string, known: readonly string[]): string | null {
  const letters = (text: string) => [...text].sort().join('')
  return known.find(key => letters(key) === letters(word)) ?? null
}

function judge(issue: Issue, value: unknown, actual: string): Facts {
  if (isDocumentType(issue.message)) return { problem: 'wrong-type', expected: issue.message }
  if (isDocumentProblem(issue.message) && issue.message !== 'unknown-value') return { problem: issue.message }
  switch (issue.code) {
    case 'invalid_union':
      return unknownValue(
        value,
        issue.errors.flat().flatMap(inner => (inner.code === 'invalid_value' ? inner.values : [])),
      )
    case 'invalid_value':
      return unknownValue(value, issue.values)
    case 'too_small':
      return issue.origin === 'string'
        ? { problem: 'blank-text' }
        : { problem: 'out-of-range', expected: `≥ ${issue.minimum}` }
    case 'too_big':
      return { problem: 'out-of-range', expected: `≤ ${issue.maximum}` }
    case 'invalid_type':
      if (issue.expected === 'string' && typeof value === 'number') {
        return { problem: 'unquoted-number', expected: `"${actual}"` }
      }
      return { problem: 'wrong-type', expected: typeWords[issue.expected] ?? issue.expected }
    default:
      return { problem: 'wrong-type' }
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  array: 'list',
  object: 'map',
  record: 'map',
}

function unknownValue(value: unknown, values: readonly unknown[]): Facts {
  const known = values.map(String)
  const meant = nearest(shortText(value), known)
  const facts = { problem: 'unknown-value', known: known.join(', ') }
  return meant === null ? facts : { ...facts, expected: meant }
}

/**
 * A key mistyped is one fault, though zod also misses the key that was meant, and the map may then say nothing of what
 * it is for.
 */
function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const meant = new Set<string>()
  const maps = new Set<string>()
  for (const { path, facts } of problems) {
    if (facts.problem !== 'unknown-key') continue
    meant.add(JSON.stringify([...path.slice(0, -1), facts.expected]))
    maps.add(JSON.stringify(path.slice(0, -1)))
  }
  return problems.filter(({ path, facts: { problem } }) => {
    if (problem === 'missing-key') return !meant.has(JSON.stringify(path))
    return !(problem === 'empty-change' || problem === 'amendment-subject') || !maps.has(JSON.stringify(path))
  })
}

/** The task or indicator a place belongs to, where it has an id that can be named. */
function subjectOf(path: Path, tree: RawTree): { task?: string; indicator?: string } {
  const [list, index] = path
  if ((list !== 'tasks' && list !== 'indicators') || index === undefined) return {}
  const id = valueAt(tree.value, [list, index, 'id']) ?? valueAt(tree.value, [list, index, list.slice(0, -1)])
  if (typeof id !== 'string') return {}
  return list === 'tasks' ? { task: id } : { indicator: id }
}
