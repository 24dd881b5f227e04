// YAML 1.2 text → RawTree: plain values that know their line and column, or the first thing that is wrong.
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { TextPosition } from '../source/location.ts'
import type { RawTree } from '../source/raw-tree.ts'
import { type Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { follow, TreeBuilder } from './yaml-tree.ts'

/** What no text editor writes: control characters, and marks that turn the direction of a line unseen. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/

/**
 * YAML 1.2 core schema, one document, without merge keys. Every warning is an error: a tag or directive that is not
 * understood would change values unseen. Keys are texts, told apart after NFC. Codes such as 01 stay texts.
 */
export function readYaml(text: string, limits: ReadLimits): RawTree | Fault {
  const lines = new LineCounter()
  const early = refuseEarly(text, limits)
  if (early) return early
  const document = withoutStacks(() =>
    parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      strict: true,
      stringKeys: true,
      merge: false,
      // Its own check takes quadratic time; TreeBuilder does it in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    }),
  )
  const complaint = complaintOf(document)
  // The parser's own end, at some hundred levels.
  if (complaint?.code === 'resource-exhaustion') return oversized('yamlDepth', limits.yamlDepth + 1, limits)
  if (complaint) return syntaxFault(complaint.code, positionAt(lines, complaint.offset))
  return buildTree(document, lines, limits)
}

/** The parser goes on after an error, and a stack for each of a hundred thousand costs more than all its reading. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function buildTree(document: Document, lines: LineCounter, limits: ReadLimits): RawTree | Fault {
  const builder = new TreeBuilder(limits)
  const root = builder.build(document.contents, document.contents?.range?.[0] ?? 0)
  if (builder.passed) return oversized(builder.passed.limit, builder.passed.actual, limits)
  if (root === null) {
    return syntaxFault(builder.complaint?.code ?? 'structure', positionAt(lines, builder.complaint?.offset ?? 0))
  }
  if (root.value === null) return unreadable('empty')
  return {
    kind: 'tree',
    value: root.value,
    locate(path, part = 'value') {
      const { found, missing } = follow(root, path)
      return positionAt(lines, missing || part === 'key' ? found.keyStart : found.start)
    },
    digits(path) {
      const { found, missing } = follow(root, path)
      return missing ? null : found.digits
    },
  }
}

interface Complaint {
  readonly code: string
  readonly offset: number
}

/** The parser's first error or warning. */
function complaintOf(document: Document.Parsed): Complaint | null {
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first) return { code: first.code.toLowerCase().replaceAll('_', '-'), offset: first.pos[0] }
  return document.directives.yaml.version === '1.2' ? null : { code: 'yaml-version', offset: 0 }
}

/** What would cost too much to parse, judged by counting characters: the parser itself knows no limits. */
function refuseEarly(text: string, limits: ReadLimits): Fault | null {
  const control = unprintable.exec(text)
  if (control) return syntaxFault('control-character', positionIn(text, control.index))
  const { nodes, depth } = estimate(text)
  if (depth > limits.yamlDepth + strayBrackets) return oversized('yamlDepth', depth, limits)
  return nodes > limits.yamlNodes ? oversized('yamlNodes', nodes, limits) : null
}

/** Brackets in prose that may stand open without being lists. */
const strayBrackets = 100

/** At least as many values as there are, with their tags, anchors and directives; and how deep brackets or `- - -` on one line nest. */
function estimate(text: string): { readonly nodes: number; readonly depth: number } {
  let open = 0
  let dashes = 0
  let depth = 0
  let nodes = 1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isBlank(character)) continue
    dashes = (character === '-' || character === '?' || character === ':') && isBlank(text[at + 1]) ? dashes + 1 : 0
    if (character === '[' || character === '{') open++
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
    const isProperty = (character === '!' || character === '&' || character === '%') && /\s/.test(text[at - 1] ?? '\n')
    if (isProperty || character === '\n' || character === ',' || character === '[' || character === '{' || dashes > 1)
      nodes++
    depth = Math.max(depth, open, dashes)
  }
  return { nodes, depth }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

function positionIn(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function positionAt(lines: LineCounter, offset: number): TextPosition {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function syntaxFault(code: string, position: TextPosition): Fault {
  return unreadable('yaml-syntax', { code }, position)
}
