// JSON text of a file this program made earlier → what its schema takes from it, or the place that is not as it should be.
import type * as z from 'zod'

export interface JsonReading<Value> {
  readonly value: Value | null
  /** The place and what stands there, in no language: `tasks[3].status: "done"`. null when the file was read. */
  readonly problem: string | null
}

/** Never throws. A byte order mark is no fault. */
export function readJson<Schema extends z.ZodType>(content: string, schema: Schema): JsonReading<z.output<Schema>> {
  const tree = parseJson(content)
  if (tree === null) return { value: null, problem: 'JSON' }
  const parsed = schema.safeParse(tree.value)
  if (parsed.success) return { value: parsed.data, problem: null }
  return { value: null, problem: describeProblem(tree.value, parsed.error.issues[0]?.path ?? []) }
}

/** Null when it is not JSON. */
function parseJson(content: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) }
  } catch {
    return null
  }
}

function describeProblem(value: unknown, path: readonly PropertyKey[]): string {
  let found = value
  let place = ''
  for (const key of path) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
    place += typeof key === 'number' ? `[${key}]` : `${place === '' ? '' : '.'}${String(key)}`
  }
  return `${place === '' ? 'JSON' : place}: ${excerpt(found)}`
}

/** Short enough for one line; `–` when nothing stands there. */
function excerpt(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value).slice(0, 60)
}
