// The cells to mark on one sheet → the changes of its rows: another format for each, and the cells that were not there.
import { cellAddress } from '../source/location.ts'
import { columnsOf } from './sheet-frame.ts'
import type { CellSpan, RowSpan, SheetSpans } from './sheet-spans.ts'
import { withAttributes } from './xml-attributes.ts'
import type { TextEdits } from './xml-tree.ts'

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The format a cell gets, given the one it has or would have. */
export type Reformat = (place: CellPlace, format: number) => number

/** Every place once, in order of row and column. */
export function markCells(
  edits: TextEdits,
  text: string,
  spans: SheetSpans,
  places: readonly CellPlace[],
  reformat: Reformat,
): void {
  const columnFormat = columnFormats(text, spans)
  const byRow = new Map<number, CellPlace[]>()
  for (const place of places) byRow.set(place.row, [...(byRow.get(place.row) ?? []), place])
  const rows = new Map<number, RowSpan>()
  for (const row of spans.rows) if (!rows.has(row.row)) rows.set(row.row, row)
  for (const [number, inRow] of byRow) {
    const row = rows.get(number)
    const base = (place: CellPlace) => rowFormat(row) ?? columnFormat(place.column)
    const write = (place: CellPlace) => writeCell(spans.prefix, place, reformat(place, base(place)))
    if (row === undefined) insertRow(edits, spans, number, inRow.map(write).join(''))
    else markRow(edits, text, spans, row, inRow, reformat, write)
  }
}

function markRow(
  edits: TextEdits,
  text: string,
  spans: SheetSpans,
  row: RowSpan,
  places: readonly CellPlace[],
  reformat: Reformat,
  write: (place: CellPlace) => string,
): void {
  const missing: CellPlace[] = []
  for (const place of places) {
    const cell = row.cells.find(({ column }) => column === place.column)
    if (cell === undefined) missing.push(place)
    else reformatCell(edits, text, cell, reformat(place, cell.format))
  }
  if (missing.length === 0) return
  const opening = withAttributes(text.slice(row.start, row.contentStart), { spans: widened(row, missing) })
  if (row.isEmpty) {
    const content = missing.map(write).join('')
    edits.replace(row.start, row.contentStart, `${opening.replace(/\s*\/>$/, '>')}${content}</${spans.prefix}row>`)
    return
  }
  edits.replace(row.start, row.contentStart, opening)
  for (const place of missing) {
    const next = row.cells.find(({ column }) => column > place.column)
    edits.insert(next?.start ?? row.contentEnd, write(place))
  }
}

export function reformatCell(edits: TextEdits, text: string, cell: CellSpan, format: number): void {
  const opening = text.slice(cell.start, cell.contentStart)
  edits.replace(cell.start, cell.contentStart, withAttributes(opening, { s: String(format) }))
}

function insertRow(edits: TextEdits, { prefix, rows, sheetData }: SheetSpans, row: number, cells: string): void {
  const written = `<${prefix}row r="${row}">${cells}</${prefix}row>`
  const next = rows.find(span => span.row > row)
  if (sheetData.isEmpty)
    edits.replace(sheetData.start, sheetData.end, `<${prefix}sheetData>${written}</${prefix}sheetData>`)
  else edits.insert(next?.start ?? sheetData.contentEnd, written)
}

function writeCell(prefix: string, place: CellPlace, format: number): string {
  return `<${prefix}c r="${cellAddress(place)}" s="${format}"/>`
}

/** `spans` is a hint to programs; one that leaves out a cell is worse than none (ECMA-376 part 1, 18.3.1.73). */
function widened({ attributes }: RowSpan, added: readonly CellPlace[]): string | null {
  const match = /^(\d+):(\d+)$/.exec(attributes.get('spans') ?? '')
  if (match === null) return null
  const columns = added.map(({ column }) => column)
  return `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`
}

function rowFormat(row: RowSpan | undefined): number | null {
  const custom = row?.attributes.get('customFormat')
  const isOwn = custom === '1' || custom === 'true'
  return row !== undefined && isOwn ? Number(row.attributes.get('s') ?? 0) : null
}

/** What a cell that is not written looks like: the format of its column (18.3.1.13). */
function columnFormats(text: string, spans: SheetSpans): (column: number) => number {
  const columns = columnsOf(text, spans)
  return column => {
    const found = columns.find(attributes => isWithin(attributes, column))
    return Number(found?.get('style') ?? 0)
  }
}

export function isWithin(attributes: ReadonlyMap<string, string>, column: number): boolean {
  return Number(attributes.get('min')) <= column && column <= Number(attributes.get('max'))
}
