// YAML content as the file holds it: plain values, and where each of them stands.
import type { TextPosition } from './location.ts'

export type TreePath = readonly (string | number)[]

/**
 * `locate` answers for the value at a path, or for its key; a path that is not there answers for its nearest parent.
 * `digits` answers for a number as it was typed, where the number alone would be written otherwise (1.10, 1e3, 0x30).
 */
export interface RawTree {
  readonly kind: 'tree'
  readonly value: unknown
  locate(path: TreePath, part?: 'key' | 'value'): TextPosition
  digits(path: TreePath): string | null
}
