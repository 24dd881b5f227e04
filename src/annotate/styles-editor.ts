// The styles part → the same with more fonts, fills, borders and cell formats at the end of its lists; none that is there changes.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { isLightColour, markColours, shadeOf } from './mark-colours.ts'
import { Refusal } from './refusal.ts'
import { attributesOf, withAttributes } from './xml-attributes.ts'
import { changeNode, childOf, childrenOf, parseXmlTree, prefixOfNode, TextEdits, type XmlNode } from './xml-tree.ts'

/** The lists that are added to, in the order of the part (ECMA-376 part 1, 18.8.39), with what an absent one must hold. */
const lists = {
  fonts: { item: 'font', usual: ['<font><sz val="11"/><name val="Calibri"/></font>'] },
  fills: {
    item: 'fill',
    usual: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  },
  borders: { item: 'border', usual: ['<border><left/><right/><top/><bottom/><diagonal/></border>'] },
  cellXfs: { item: 'xf', usual: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'] },
} as const
type ListName = keyof typeof lists
const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const satisfies readonly ListName[]

const inFront: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ['numFmts'],
  fills: ['numFmts', 'fonts'],
  borders: ['numFmts', 'fonts', 'fills'],
  cellXfs: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs'],
}

/** Excel has room for so many cell formats. */
const mostFormats = 64_000

/** A cell that was marked, and the format it had before. */
export interface MarkedFormat {
  readonly marked: number
  readonly original: number
}

export class StylesEditor {
  readonly #text: string
  readonly #part: string
  readonly #root: XmlNode
  readonly #present: Readonly<Record<ListName, readonly XmlNode[]>>
  readonly #added: Readonly<Record<ListName, string[]>> = { fonts: [], fills: [], borders: [], cellXfs: [] }
  readonly #known = new Map<string, number>()
  readonly #filled: string[] = []
  readonly #marks = new Map<string, MarkedFormat>()

  private constructor(text: string, part: string, root: XmlNode) {
    this.#text = text
    this.#part = part
    this.#root = root
    const present = (name: ListName) => childrenOf(childOf(root, name), lists[name].item)
    this.#present = {
      ...{ fonts: present('fonts'), fills: present('fills') },
      ...{ borders: present('borders'), cellXfs: present('cellXfs') },
    }
    for (const name of listNames) if (this.#items(name).length === 0) this.#added[name].push(...lists[name].usual)
  }

  static open(written: string, part: string): StylesEditor | Refusal {
    const text = written.replace(
      /(<(?:\w+:)?styleSheet\b[^>]*?)\s*\/>\s*$/,
      (_, tag: string) => `${tag}></${nameIn(tag)}>`,
    )
    const root = parseXmlTree(text)
    return root?.name === 'styleSheet' ? new StylesEditor(text, part, root) : new Refusal('unfamiliar-part', part)
  }

  /** The format of a cell once it is marked: its own with another fill. */
  mark(format: number, severity: Severity): number {
    const key = `${format} ${severity}`
    const known = this.#marks.get(key)
    if (known !== undefined) return known.marked
    const xf = this.xf(format)
    const colour = markColours[severity]
    const argb = this.#hasLightLetters(xf) ? colour.behindLight : colour.behindDark
    const marked = this.withFill(xf, this.solidFill(shadeOf(argb, this.#shadeFor(xf))))
    this.#marks.set(key, { marked, original: format })
    return marked
  }

  /** A number for each fill that marked cells had, in order of their marks. */
  #shadeFor(xf: string): number {
    const fill = attributesOf(openingOf(xf)).get('fillId') ?? '0'
    if (!this.#filled.includes(fill)) this.#filled.push(fill)
    return this.#filled.indexOf(fill)
  }

  /** All formats made by `mark`, in order. */
  get marks(): readonly MarkedFormat[] {
    return [...this.#marks.values()]
  }

  /** The number of a list's item; an item that was added before is not added again. */
  add(list: ListName, item: string): number {
    const key = `${list} ${item}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const number = this.#items(list).length + this.#added[list].push(item) - 1
    this.#known.set(key, number)
    return number
  }

  solidFill(argb: string): number {
    const pattern = `<patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill>`
    return this.add('fills', `<fill>${pattern}</fill>`)
  }

  /** A format like `xf` with that fill. */
  withFill(xf: string, fill: number): number {
    const end = xf.indexOf('>') + 1
    const tag = withAttributes(xf.slice(0, end), { fillId: String(fill), applyFill: fill === 0 ? null : '1' })
    return this.add('cellXfs', `${tag}${xf.slice(end)}`)
  }

  /** The element of a cell format, without its prefixes; one that is not there stands for the first. */
  xf(format: number): string {
    const items = this.#items('cellXfs')
    const added = this.#added.cellXfs[format - items.length]
    const node = items[format] ?? items[0]
    if (format >= items.length && added !== undefined) return added
    return node === undefined ? lists.cellXfs.usual[0] : this.#plain(node)
  }

  get formatCount(): number {
    return this.#items('cellXfs').length + this.#added.cellXfs.length
  }

  /** The colour a format's solid fill has, or null. */
  fillColour(format: number): string | null {
    return solidColour(this.#items('fills')[Number(attributesOf(openingOf(this.xf(format))).get('fillId') ?? 0)])
  }

  /** Whether the workbook has a solid fill of any of these colours, used or not. */
  hasFill(colours: ReadonlySet<string>): boolean {
    return this.#items('fills').some(fill => colours.has(solidColour(fill) ?? ''))
  }

  finish(): string | Refusal {
    if (this.formatCount > mostFormats) return new Refusal('too-many-formats', this.#part)
    const edits = new TextEdits()
    for (const name of listNames) this.#write(edits, name)
    return edits.apply(this.#text)
  }

  #write(edits: TextEdits, name: ListName): void {
    const added = this.#added[name]
    if (added.length === 0) return
    const prefix = prefixOfNode(this.#root)
    const append = added.map(item => withPrefix(item, prefix)).join('')
    const node = childOf(this.#root, name)
    const count = String(this.#items(name).length + added.length)
    if (node !== null) {
      changeNode(edits, this.#text, node, { attributes: { count }, append })
      return
    }
    const place = this.#root.children.findLast(child => inFront[name].includes(child.name))
    const list = `<${prefix}${name} count="${count}">${append}</${prefix}${name}>`
    edits.insert(place?.end ?? this.#root.contentStart, list)
  }

  #items(name: ListName): readonly XmlNode[] {
    return this.#present[name]
  }

  #hasLightLetters(xf: string): boolean {
    const font = this.#items('fonts')[Number(attributesOf(openingOf(xf)).get('fontId') ?? 0)]
    const colour = font === undefined ? null : childOf(font, 'color')
    return colour !== null && isLightColour(colour.attributes)
  }

  /** An element as it is written, its own prefix taken away: it comes back when the part is written. */
  #plain(node: XmlNode): string {
    const prefix = prefixOfNode(this.#root)
    const text = this.#text.slice(node.start, node.end)
    return prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
  }
}

function solidColour(fill: XmlNode | undefined): string | null {
  const pattern = fill === undefined ? null : childOf(fill, 'patternFill')
  if (pattern?.attributes.get('patternType') !== 'solid') return null
  return childOf(pattern, 'fgColor')?.attributes.get('rgb')?.toUpperCase() ?? null
}

function nameIn(tag: string): string {
  return /^<([\w:]+)/.exec(tag)?.[1] ?? ''
}

function openingOf(element: string): string {
  return element.slice(0, element.indexOf('>') + 1)
}

function withPrefix(element: string, prefix: string): string {
  return prefix === '' ? element : element.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${prefix}`)
}
