// Turns YAML text into a RawTree for tests, without the limits and messages of the real reader.
import { isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { TextPosition } from '../../src/source/location.ts'
import type { RawTree, TreePath } from '../../src/source/raw-tree.ts'

export function treeOfYaml(text: string): RawTree {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true })
  const locate = (path: TreePath, part: 'key' | 'value' = 'value'): TextPosition => {
    for (let length = path.length; length >= 0; length--) {
      const offset = offsetOf(document, path.slice(0, length), length === path.length ? part : 'value')
      if (offset === null) continue
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    }
    return { line: 1, column: 1 }
  }
  const digits = (path: TreePath): string | null => {
    const node = document.getIn(path, true)
    const source = isScalar(node) && Number.isFinite(node.value) ? node.source : undefined
    return source === undefined || source === String(document.getIn(path)) ? null : source
  }
  return { kind: 'tree', value: document.toJS(), locate, digits }
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: TreePath, part: 'key' | 'value'): number | null {
  const last = path.at(-1)
  const parent = document.getIn(path.slice(0, -1), true)
  if (part === 'key' && typeof last === 'string' && isNode(parent) && 'items' in parent) {
    const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === last)
    return isPair(pair) && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? null) : null
}
