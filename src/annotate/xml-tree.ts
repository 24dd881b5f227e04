// The text of one small part → its elements, each with the places of its tags, so that a change touches nothing else.
import { attributesOf, withAttributes } from './xml-attributes.ts'
import { localName, prefixOf, XmlTags } from './xml-tags.ts'

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string
  /** As written. */
  readonly tag: string
  readonly start: number
  /** Behind the opening tag. */
  readonly contentStart: number
  /** Before the closing tag; `contentStart` for an empty element. */
  readonly contentEnd: number
  readonly end: number
  readonly isEmpty: boolean
  readonly children: readonly XmlNode[]
  /** By name as written. */
  readonly attributes: ReadonlyMap<string, string>
}

interface OpenNode {
  readonly name: string
  readonly start: number
  readonly contentStart: number
  readonly children: XmlNode[]
}

/** The root element of a well-formed text; null when there is none. `maximumDepth` leaves deeper elements out. */
export function parseXmlTree(text: string, maximumDepth = 200): XmlNode | null {
  const open: OpenNode[] = []
  const tags = new XmlTags(text)
  while (tags.next()) {
    const { kind, name, start, end } = tags
    if (kind === 'open') {
      open.push({ name, start, contentStart: end, children: [] })
      continue
    }
    const closed = kind === 'close' ? open.pop() : { name, start, contentStart: end, children: [] }
    if (closed === undefined) return null
    const parent = open.at(-1)
    if (parent !== undefined && open.length > maximumDepth) continue
    const contentEnd = kind === 'close' ? start : end
    const node = nodeOf(text, closed, contentEnd, end, kind === 'empty')
    if (parent === undefined) return node
    parent.children.push(node)
  }
  return null
}

function nodeOf(
  text: string,
  { name, start, contentStart, children }: OpenNode,
  contentEnd: number,
  end: number,
  isEmpty: boolean,
): XmlNode {
  let attributes: ReadonlyMap<string, string> | null = null
  return {
    name: localName(name),
    tag: name,
    ...{ start, contentStart, contentEnd, end, isEmpty, children },
    get attributes() {
      attributes ??= attributesOf(text.slice(start, contentStart))
      return attributes
    },
  }
}

export function childOf(node: XmlNode, name: string): XmlNode | null {
  return node.children.find(child => child.name === name) ?? null
}

export function childrenOf(node: XmlNode | null, name: string): readonly XmlNode[] {
  return node?.children.filter(child => child.name === name) ?? []
}

/** The prefix its namespace goes by here, with the colon, or ''. */
export function prefixOfNode(node: XmlNode): string {
  return prefixOf(node.tag)
}

/** Changes to one text, each at a place of the text as it was. */
export class TextEdits {
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string; readonly order: number }[] =
    []

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, order: this.#edits.length })
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0
  }

  /** Insertions at one place come in the order they were asked for, and before what is replaced there. */
  apply(text: string): string {
    const pieces: string[] = []
    let at = 0
    const replaces = (edit: { readonly start: number; readonly end: number }) => (edit.end > edit.start ? 1 : 0)
    const inOrder = this.#edits.toSorted((a, b) => a.start - b.start || replaces(a) - replaces(b) || a.order - b.order)
    for (const edit of inOrder) {
      pieces.push(text.slice(at, edit.start), edit.text)
      at = edit.end
    }
    return `${pieces.join('')}${text.slice(at)}`
  }
}

export interface NodeChange {
  readonly attributes?: Readonly<Record<string, string | null>>
  /** Before the first child. */
  readonly prepend?: string
  /** Behind the last child. */
  readonly append?: string
}

/** One change of an element: its attributes, and content at either end. An empty element is opened for content. */
export function changeNode(edits: TextEdits, text: string, node: XmlNode, change: NodeChange): void {
  const { attributes = {}, prepend = '', append = '' } = change
  const opening = withAttributes(text.slice(node.start, node.contentStart), attributes)
  if (node.isEmpty) {
    const content = prepend + append
    const whole = content === '' ? opening : `${opening.replace(/\s*\/>$/, '>')}${content}</${node.tag}>`
    edits.replace(node.start, node.end, whole)
    return
  }
  edits.replace(node.start, node.contentStart, opening + prepend)
  if (append !== '') edits.insert(node.contentEnd, append)
}
