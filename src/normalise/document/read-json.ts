// JSON text of a file this program made earlier → its value, or the place that is not as it should be.

/** null when it is not JSON; a byte order mark is no fault. */
export function parseJson(content: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) }
  } catch {
    return null
  }
}

/** The place and what stands there, in no language: `tasks[3].status: "done"`. */
export function describeJsonProblem(value: unknown, path: readonly PropertyKey[]): string {
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
