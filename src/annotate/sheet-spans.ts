// The text of a worksheet part → where its rows, cells and other elements stand.
import { columnNumber } from '../source/location.ts'
import { attributesOf } from './xml-attributes.ts'
import { localName, prefixOf, XmlTags } from './xml-tags.ts'

/** Counted from 1, as in A1 addresses. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface CellSpan {
  readonly column: number
  readonly start: number
  /** Behind the opening tag. */
  readonly contentStart: number
  readonly format: number
}

export interface RowSpan {
  readonly row: number
  readonly start: number
  readonly contentStart: number
  /** Before the closing tag. */
  readonly contentEnd: number
  readonly isEmpty: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** Empty for a row that was not asked for. */
  readonly cells: readonly CellSpan[]
}

/** A child of `worksheet`. `holds`: the names of its own children, for one that only wraps others. */
export interface ChildSpan {
  readonly name: string
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
  readonly isEmpty: boolean
  readonly holds: readonly string[]
}

export interface SheetSpans {
  /** The prefix of the sheet's elements, with its colon, or ''. */
  readonly prefix: string
  readonly rootAttributes: ReadonlyMap<string, string>
  readonly contentEnd: number
  readonly children: readonly ChildSpan[]
  readonly sheetData: ChildSpan
  /** In the order they are written. */
  readonly rows: readonly RowSpan[]
}

interface Building {
  prefix: string
  rootAttributes: ReadonlyMap<string, string>
  readonly children: ChildSpan[]
  readonly rows: RowSpan[]
}

/** `wants` tells the rows whose cells are needed. null for what is no worksheet around one `sheetData`. */
export function findSheetSpans(text: string, wants: (row: number) => boolean): SheetSpans | null {
  const tags = new XmlTags(text)
  if (!tags.next() || localName(tags.name) !== 'worksheet' || !tags.is('open')) return null
  const rootAttributes = attributesOf(text.slice(tags.start, tags.end))
  const building: Building = { prefix: prefixOf(tags.name), rootAttributes, children: [], rows: [] }
  while (tags.next() && !tags.is('close')) {
    const isRows = localName(tags.name) === 'sheetData' && tags.is('open')
    building.children.push(isRows ? readRows(text, tags, building.rows, wants) : readChild(tags))
  }
  const sheetData = building.children.filter(child => child.name === 'sheetData')
  const [only] = sheetData
  if (!tags.is('close') || only === undefined || sheetData.length > 1) return null
  return { ...building, contentEnd: tags.start, sheetData: only }
}

/** Any child but the rows; the tags are left at its end. */
function readChild(tags: XmlTags): ChildSpan {
  const { name, start, end: contentStart, kind } = tags
  const holds: string[] = []
  if (kind === 'empty') {
    return {
      name: localName(name),
      start,
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
      isEmpty: true,
      holds,
    }
  }
  let depth = 1
  while (depth > 0 && tags.next()) {
    if (!tags.is('close') && holds.length < 20) holds.push(localName(tags.name))
    depth += tags.is('open') ? 1 : tags.is('close') ? -1 : 0
  }
  return { name: localName(name), start, contentStart, contentEnd: tags.start, end: tags.end, isEmpty: false, holds }
}

/** A row or cell without `r` follows its neighbour (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). */
function readRows(text: string, tags: XmlTags, rows: RowSpan[], wants: (row: number) => boolean): ChildSpan {
  const { start, end: contentStart } = tags
  let row = 0
  while (tags.next() && !tags.is('close')) {
    const attributes = attributesOf(text.slice(tags.start, tags.end))
    row = Number(attributes.get('r') ?? row + 1)
    rows.push(readRow(text, tags, row, attributes, wants(row)))
  }
  const { start: contentEnd, end } = tags
  return { name: 'sheetData', start, contentStart, contentEnd, end, isEmpty: false, holds: [] }
}

function readRow(
  text: string,
  tags: XmlTags,
  row: number,
  attributes: ReadonlyMap<string, string>,
  isWanted: boolean,
): RowSpan {
  const { start, end: contentStart, kind } = tags
  const cells: CellSpan[] = []
  if (kind === 'empty') return { row, start, contentStart, contentEnd: contentStart, isEmpty: true, attributes, cells }
  let depth = 1
  let column = 0
  while (depth > 0 && tags.next()) {
    if (isWanted && depth === 1 && !tags.is('close')) {
      const cell = cellOf(text, tags, column)
      cells.push(cell)
      column = cell.column
    }
    depth += tags.is('open') ? 1 : tags.is('close') ? -1 : 0
  }
  return { row, start, contentStart, contentEnd: tags.start, isEmpty: false, attributes, cells }
}

function cellOf(text: string, { start, end: contentStart }: XmlTags, before: number): CellSpan {
  const attributes = attributesOf(text.slice(start, contentStart))
  const reference = attributes.get('r')
  const column = reference === undefined ? before + 1 : columnOf(reference)
  return { column, start, contentStart, format: Number(attributes.get('s') ?? 0) }
}

/** `B12` → 2 */
function columnOf(reference: string): number {
  return columnNumber(/^\$?([A-Z]*)/.exec(reference.toUpperCase())?.[1] ?? '')
}
