// Answers what stands at a place of a YAML document, and where that place is in its file.
import type { SourceLocation } from '../../source/location.ts'
import type { RawTree, TreePath } from '../../source/raw-tree.ts'

/** A tree together with its file: what a location is made of. */
export interface DocumentSource {
  readonly file: string
  readonly tree: RawTree
}

export function locateIn(source: DocumentSource, path: TreePath, part?: 'key' | 'value'): SourceLocation {
  return { kind: 'text', file: source.file, ...source.tree.locate(path, part) }
}

/** undefined where nothing stands. Own keys alone count, so that no name reaches what every object inherits. */
export function valueAt(root: unknown, path: TreePath): unknown {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as it is quoted: a scalar as text, anything larger by its brackets. */
export function shortText(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  return isMap(value) ? '{…}' : String(value ?? '')
}
