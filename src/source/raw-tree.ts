// YAML content as the file holds it: plain values, and where each of them stands.
import type { TextPosition } from './location.ts'

export type TreePath = readonly (string | number)[]

/** `locate` answers for the value at a path, or for its key; a path that is not there answers for its nearest parent. */
export interface RawTree {
  readonly kind: 'tree'
  readonly value: unknown
  locate(path: TreePath, part?: 'key' | 'value'): TextPosition
}
