// Turns a YAML tree into a typed document by its zod schema, or into what is wrong with it, each at its line.
import type * as z from 'zod'
import { type Outcome, raise } from '../../diagnostics/diagnostic.ts'
import { type DocumentSource, isMap, locateIn, shortText } from './document-source.ts'
import { schemaProblems } from './schema-problems.ts'

export interface DocumentKind {
  /** The `kind` the file must say (contract section 2). */
  readonly kind: 'plan' | 'submission' | 'config' | 'report-template'
  /** The rule its problems are raised under. */
  readonly rule: 'invalid-plan' | 'invalid-submission' | 'invalid-config'
}

/** Null when the file does not have the shape of its schema. */
export function readDocument<Schema extends z.ZodType>(
  source: DocumentSource,
  schema: Schema,
  kind: DocumentKind,
): Outcome<z.output<Schema> | null> {
  const root = readRoot(source, kind)
  if (root.value === null) return { value: null, raised: root.raised }
  const result = schema.safeParse(withoutNulls(root.value))
  if (result.success) return { value: result.data, raised: [] }
  return { value: null, raised: schemaProblems(source, schema, kind.rule, result.error.issues) }
}

/** The root as a map that says it is of the right kind. Of a file of another kind nothing more is said than that. */
export function readRoot(
  source: DocumentSource,
  { kind, rule }: DocumentKind,
): Outcome<Readonly<Record<string, unknown>> | null> {
  const { value } = source.tree
  if (!isMap(value)) {
    const facts = { problem: 'wrong-type', actual: shortText(value), expected: 'map' }
    return { value: null, raised: [raise(rule, locateIn(source, []), facts)] }
  }
  const actual = Object.hasOwn(value, 'kind') ? value.kind : undefined
  if (actual === kind) return { value, raised: [] }
  if (actual === undefined || actual === null) {
    const facts = { problem: 'missing-key', key: 'kind', expected: `kind: ${kind}` }
    return { value: null, raised: [raise(rule, locateIn(source, []), facts)] }
  }
  const facts = { problem: 'wrong-kind', actual: shortText(actual), expected: kind }
  return { value: null, raised: [raise(rule, locateIn(source, ['kind']), facts)] }
}

/** Deeper than this no schema looks, so nothing below needs copying. */
const deepestSchema = 12

/** A key with nothing behind it (`product:`) says no more than its absence would; the key itself is still looked at. */
export function withoutNulls(value: unknown, depth = deepestSchema): unknown {
  if (value === null) return undefined
  if (depth === 0) return value
  if (Array.isArray(value)) return value.map(item => (item === null ? item : withoutNulls(item, depth - 1)))
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNulls(item, depth - 1)]))
}
