// A YAML document → plain values, and beside them the offset at which each value and each key begins.
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { TreePath } from '../source/raw-tree.ts'
import type { ReadLimits } from './limits.ts'

/** One value with its marks: where it begins, where its key does, and the same for what it holds. */
export interface MarkedValue {
  readonly value: unknown
  /** A number as it was typed, where JavaScript would write it otherwise. */
  readonly digits: string | null
  readonly start: number
  readonly keyStart: number
  readonly children: ReadonlyMap<string, MarkedValue>
  /** How many values it is, those that aliases repeat counted again. */
  readonly size: number
}

/** What the tree itself forbids, with the offset of the place. */
export interface TreeComplaint {
  readonly code: 'duplicate-key' | 'key-not-text' | 'unresolved-alias'
  readonly offset: number
}

export interface PassedLimit {
  readonly limit: keyof ReadLimits
  readonly actual: number
}

/** Builds values bottom-up. The first complaint or passed limit ends it: `complaint` or `passed` is then set. */
export class TreeBuilder {
  readonly #limits: ReadLimits
  readonly #anchors = new Map<string, MarkedValue>()
  #aliases = 0
  #depth = 0
  complaint: TreeComplaint | null = null
  passed: PassedLimit | null = null

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** null after a complaint. An anchor is known behind its value only, so no value can hold itself. */
  build(node: unknown, start: number, keyStart = start): MarkedValue | null {
    if (isAlias(node)) return this.#repeat(node.source, start, keyStart)
    if (!isMap(node) && !isSeq(node)) {
      const value = isScalar(node) ? plainValue(node.value, node.source) : null
      const digits = isScalar(node) ? digitsOf(value, node.source) : null
      return this.#keep(node, { value, digits, start, keyStart, children: new Map(), size: 1 })
    }
    this.#depth++
    if (this.#depth > this.#limits.yamlDepth) return this.#pass('yamlDepth', this.#depth)
    const children = isMap(node) ? this.#buildMap(node) : this.#buildList(node)
    this.#depth--
    if (children === null) return null
    let size = 1
    for (const child of children.values()) size += child.size
    if (size > this.#limits.yamlNodes) return this.#pass('yamlNodes', size)
    const value = isMap(node)
      ? Object.fromEntries(Array.from(children, ([key, child]) => [key, child.value]))
      : Array.from(children.values(), child => child.value)
    return this.#keep(node, { value, digits: null, start, keyStart, children, size })
  }

  #buildMap(map: YAMLMap): Map<string, MarkedValue> | null {
    const children = new Map<string, MarkedValue>()
    const composed = new Set<string>()
    if (map.items.length > this.#limits.yamlKeys) return this.#pass('yamlKeys', map.items.length)
    for (const pair of map.items) {
      const key = isPair(pair) && isScalar(pair.key) ? pair.key : null
      const keyStart = key?.range?.[0] ?? 0
      if (key === null || typeof key.value !== 'string') return this.#complain('key-not-text', keyStart)
      if (composed.has(key.value.normalize('NFC'))) return this.#complain('duplicate-key', keyStart)
      composed.add(key.value.normalize('NFC'))
      const child = this.build(pair.value, startOf(pair, keyStart), keyStart)
      if (child === null) return null
      children.set(key.value, child)
    }
    return children
  }

  #buildList(list: YAMLSeq): Map<string, MarkedValue> | null {
    const children = new Map<string, MarkedValue>()
    for (const [index, item] of list.items.entries()) {
      const child = this.build(item, offsetOf(item) ?? list.range?.[0] ?? 0)
      if (child === null) return null
      children.set(String(index), child)
    }
    return children
  }

  #repeat(anchor: string, start: number, keyStart: number): MarkedValue | null {
    this.#aliases++
    if (this.#aliases > this.#limits.yamlAliases) return this.#pass('yamlAliases', this.#aliases)
    const known = this.#anchors.get(anchor)
    return known ? { ...known, start, keyStart } : this.#complain('unresolved-alias', start)
  }

  #keep(node: unknown, built: MarkedValue): MarkedValue {
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.#anchors.set(node.anchor, built)
    return built
  }

  #complain(code: TreeComplaint['code'], offset: number): null {
    this.complaint = { code, offset }
    return null
  }

  #pass(limit: keyof ReadLimits, actual: number): null {
    this.passed = { limit, actual }
    return null
  }
}

/** The value at a path; where the path leads nowhere, the last parent on it, and `missing`. */
export function follow(root: MarkedValue, path: TreePath): { readonly found: MarkedValue; readonly missing: boolean } {
  let found = root
  for (const step of path) {
    const next = found.children.get(String(step))
    if (next === undefined) return { found, missing: true }
    found = next
  }
  return { found, missing: false }
}

/**
 * A code such as 01 keeps its zero, and a number too long to be exact its digits: both stay the text that was typed
 * (YAML 1.2 would make them the numbers 1 and something near).
 */
function plainValue(value: unknown, source: string | undefined): unknown {
  if (typeof value !== 'number' || source === undefined) return value
  const inexact = Number.isInteger(value) && !Number.isSafeInteger(value)
  return inexact || /^[-+]?0\d/.test(source) ? source : value
}

function digitsOf(value: unknown, source: string | undefined): string | null {
  return Number.isFinite(value) && source !== undefined && source !== String(value) ? source : null
}

function startOf(pair: Pair, otherwise: number): number {
  return offsetOf(pair.value) ?? otherwise
}

function offsetOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined
}

function isRanged(node: unknown): node is Node {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)
}
