// Gives the rows of one table as cells by column key, with the address where each value is or should be.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { CellLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import type { CellInPlace } from '../values/read-cell.ts'
import type { TableFrame } from './find-tables.ts'
import type { MappedColumn } from './map-columns.ts'
import { columnsOfGrid, type SheetGrid } from './sheet-grid.ts'
import { markedStatus } from './status-marks.ts'
import type { ColumnKey } from './submission-layout.ts'

export interface TableReader {
  readonly file: string
  readonly grid: SheetGrid
  readonly frame: TableFrame
  has(key: ColumnKey): boolean
  /** The cell of a row under a key. Where the table has no such column, the place is the row's key cell. */
  place(row: number, key: ColumnKey, raised: Raised[]): CellInPlace
  /** The cell of a row in one of several columns for a key. */
  placeIn(row: number, column: MappedColumn, raised: Raised[]): CellInPlace
  /** The text under a key, '' when blank. */
  text(row: number, key: ColumnKey): string
  locate(row: number, column: number): CellLocation
  /** The heading cell an absent row is reported at. */
  readonly header: CellLocation
}

/** Agencies, deadlines and the like that a merge spreads over several rows count for each of them; names and figures do not. */
const figureKeys: ReadonlySet<ColumnKey> = new Set(['actual', 'numerator', 'denominator'])

const titleKeys: ReadonlySet<ColumnKey> = new Set(['title', 'indicatorTitle'])
const codeKeys: ReadonlySet<ColumnKey> = new Set(['no', 'task', 'indicator'])

export function tableReader(file: string, sheet: SheetGrid, frame: TableFrame): TableReader {
  const grid = frame.span === undefined ? sheet : columnsOfGrid(sheet, frame.span)
  const byKey = new Map<ColumnKey, MappedColumn[]>()
  for (const column of frame.columns) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column])
  const rowKeys: readonly ColumnKey[] =
    frame.subject === 'tasks' ? ['task', 'title', 'status', 'no'] : ['indicator', 'indicatorTitle', 'actual', 'no']
  const rowKey = rowKeys.flatMap(key => byKey.get(key) ?? [])[0] ?? frame.columns[0]
  const keyColumn = rowKey?.column ?? 1

  const locate = (row: number, column: number): CellLocation => cellLocation(file, grid, row, column)
  const cellOf = (row: number, column: MappedColumn): RawCell | null => {
    if (titleKeys.has(column.key)) return titleCell(grid, row, column)
    if (codeKeys.has(column.key)) return grid.cell(row, column.column)
    const isOwn = figureKeys.has(column.key)
    return wholeCell(grid, row, column, isOwn ? grid.cell(row, column.column) : coveredByRows(grid, row, column.column))
  }

  const place = (row: number, key: ColumnKey, raised: Raised[]): CellInPlace => {
    const columns = byKey.get(key)
    const first = columns?.[0]
    if (!columns || !first) return { cell: null, at: locate(row, keyColumn), heading: '', raised }
    if (first.isMark) return marked(row, columns, raised)
    if (first.counts) {
      return placeIn(row, columns.find(column => cellText(cellOf(row, column)) !== '') ?? first, raised)
    }
    return columns.length > 1 ? joined(row, columns, raised) : placeIn(row, first, raised)
  }

  const placeIn = (row: number, column: MappedColumn, raised: Raised[]): CellInPlace => {
    const cell = cellOf(row, column)
    const at = locate(cell?.row ?? row, cell?.column ?? column.column)
    return { cell, at, heading: column.heading, raised }
  }

  const marked = (row: number, columns: readonly MappedColumn[], raised: Raised[]): CellInPlace => {
    const cells = columns.map(column => ({ heading: column.heading, cell: cellOf(row, column) }))
    const { heading, cell } = markedStatus(cells) ?? { heading: '', cell: null }
    const at = locate(cell?.row ?? row, cell?.column ?? columns[0]?.column ?? keyColumn)
    return { cell, at, heading, raised }
  }

  /** Of several columns with one key the first filled one gives the place. */
  const joined = (row: number, columns: readonly MappedColumn[], raised: Raised[]): CellInPlace => {
    const cells = columns.map(column => ({ column, cell: cellOf(row, column) }))
    const filled = cells.filter(({ cell }) => cellText(cell) !== '')
    const { column, cell } = filled[0] ?? cells[0] ?? { column: null, cell: null }
    const at = locate(cell?.row ?? row, cell?.column ?? column?.column ?? keyColumn)
    const whole = joinCells(filled.map(part => part.cell))
    return { cell: whole ?? cell, at, heading: column?.heading ?? '', raised }
  }

  return {
    file,
    grid,
    frame,
    has: key => byKey.has(key),
    place,
    placeIn,
    text: (row, key) => cellText(place(row, key, []).cell),
    locate,
    header: locate(rowKey?.row ?? frame.headingBottom, keyColumn),
  }
}

/** The address of a cell; CSV and TSV cells carry their line and column too, blank ones those of their row. */
export function cellLocation(file: string, grid: SheetGrid, row: number, column: number): CellLocation {
  const sheet = grid.sheet.name
  if (sheet !== null) return { kind: 'cell', file, sheet, row, column }
  const cells = grid.row(row)
  const nearest = grid.cell(row, column) ?? cells.findLast(cell => cell.column < column) ?? cells[0]
  const position = nearest?.position
  // Written out: of a copy with one property more V8 keeps a shape for each, larger than the copy.
  return position === undefined
    ? { kind: 'cell', file, sheet, row, column }
    : { kind: 'cell', file, sheet, row, column, position }
}

/** The cell, or the one above it that a merge of rows spreads down to it; a merge of columns belongs to its left column. */
export function coveredByRows(grid: SheetGrid, row: number, column: number): RawCell | null {
  const merge = grid.mergeAt(row, column)
  return merge === null || merge.left === column ? grid.covered(row, column) : null
}

/** Under a heading merged over several columns the value may stand in any; where they hold several, no figure is read. */
function wholeCell(grid: SheetGrid, row: number, column: MappedColumn, cell: RawCell | null): RawCell | null {
  const right = grid.mergeAt(column.row, column.column)?.right ?? column.column
  if (right === column.column) return cell
  const others = grid.row(row).filter(one => one.column > column.column && one.column <= right)
  const filled = [cell, ...others].filter(one => cellText(one) !== '')
  const [first] = filled
  return first && filled.length > 1
    ? { ...first, kind: 'text', text: filled.map(cellText).join(' | ') }
    : (first ?? cell)
}

/** Under a heading merged over two columns the number stands in the one, the title in the other. */
function titleCell(grid: SheetGrid, row: number, { row: headingRow, column }: MappedColumn): RawCell | null {
  const own = grid.cell(row, column)
  const right = grid.mergeAt(headingRow, column)?.right ?? column
  if (right === column || !isNumbering(cellText(own))) return own
  const cells = grid.row(row).filter(cell => cell.column > column && cell.column <= right)
  return cells.find(cell => cell.kind === 'text' && cellText(cell) !== '') ?? own
}

function isNumbering(text: string): boolean {
  return /^(?:|\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zđ])[.)]?$/iu.test(text)
}

function joinCells(cells: readonly (RawCell | null)[]): RawCell | null {
  const first = cells[0]
  if (!first || cells.length < 2) return null
  return { ...first, kind: 'text', text: cells.map(cellText).join('\n') }
}
