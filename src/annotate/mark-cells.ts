// The cells to mark on one sheet → the changes of its rows: another format for each, and the cells that were not there.
import { cellAddress } from '../source/location.ts'
import { columnsOf } from './sheet-frame.ts'
import type { CellPlace, CellSpan, RowSpan, SheetSpans } from './sheet-spans.ts'
import { withAttributes } from './xml-attributes.ts'
import type { TextEdits } from './xml-tree.ts'

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
  const { prefix, sheetData } = spans
  const columnFormat = columnFormats(text, spans)
  const rows = new Map<number, RowSpan>()
  for (const row of spans.rows) if (!rows.has(row.row)) rows.set(row.row, row)
  const inRows = new Map<number, CellPlace[]>()
  for (const place of places) inRows.set(place.row, [...(inRows.get(place.row) ?? []), place])
  let added = ''
  for (const [number, inRow] of inRows) {
    const row = rows.get(number)
    const write: WriteCell = place => {
      const format = reformat(place, rowFormat(row) ?? columnFormat(place.column))
      return `<${prefix}c r="${cellAddress(place)}" s="${format}"/>`
    }
    if (row !== undefined) {
      const missing = inRow.filter(place => !reformatPresent(edits, text, row, place, reformat))
      if (missing.length > 0) insertCells(edits, text, prefix, row, missing, write)
      continue
    }
    const written = `<${prefix}row r="${number}">${inRow.map(write).join('')}</${prefix}row>`
    const next = spans.rows.find(span => span.row > number)
    if (sheetData.isEmpty) added += written
    else edits.insert(next?.start ?? sheetData.contentEnd, written)
  }
  if (added === '') return
  edits.replace(sheetData.start, sheetData.end, `<${prefix}sheetData>${added}</${prefix}sheetData>`)
}

/** A cell that is not there yet, as it is written. */
type WriteCell = (place: CellPlace) => string

function reformatPresent(edits: TextEdits, text: string, row: RowSpan, place: CellPlace, reformat: Reformat): boolean {
  const cell = row.cells.find(({ column }) => column === place.column)
  if (cell !== undefined) reformatCell(edits, text, cell, reformat(place, cell.format))
  return cell !== undefined
}

export function reformatCell(edits: TextEdits, text: string, cell: CellSpan, format: number): void {
  const opening = text.slice(cell.start, cell.contentStart)
  edits.replace(cell.start, cell.contentStart, withAttributes(opening, { s: String(format) }))
}

function insertCells(
  edits: TextEdits,
  text: string,
  prefix: string,
  row: RowSpan,
  missing: readonly CellPlace[],
  write: WriteCell,
): void {
  const opening = withAttributes(text.slice(row.start, row.contentStart), { spans: widened(row, missing) })
  if (row.isEmpty) {
    const content = missing.map(write).join('')
    edits.replace(row.start, row.contentStart, `${opening.replace(/\s*\/>$/, '>')}${content}</${prefix}row>`)
    return
  }
  edits.replace(row.start, row.contentStart, opening)
  for (const place of missing) {
    const next = row.cells.find(({ column }) => column > place.column)
    edits.insert(next?.start ?? row.contentEnd, write(place))
  }
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
