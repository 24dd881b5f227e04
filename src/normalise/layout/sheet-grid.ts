// Looks cells of one sheet up by row and column, and answers for cells that a merge covers.
import type { MergedRange, RawCell, RawRow, RawSheet } from '../../source/raw-table.ts'
import { mergeLookup } from './merge-lookup.ts'

export interface SheetGrid {
  readonly sheet: RawSheet
  readonly firstRow: number
  /** The last row that holds a cell. */
  readonly lastRow: number
  /** The cells of a row, by column; none for an empty row. */
  row(row: number): readonly RawCell[]
  cell(row: number, column: number): RawCell | null
  /** The cell itself, or the top-left cell of the merge that covers it. */
  covered(row: number, column: number): RawCell | null
  mergeAt(row: number, column: number): MergedRange | null
}

export interface ColumnSpan {
  readonly left: number
  readonly right: number
}

const none: readonly RawCell[] = []

export function sheetGrid(sheet: RawSheet): SheetGrid {
  const rows = new Map<number, RawRow>(sheet.rows.map(row => [row.row, row]))
  const cell = cellLookup(rows)
  const mergeAt = mergeLookup(sheet.merges)
  return {
    sheet,
    firstRow: sheet.rows[0]?.row ?? 1,
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    row: row => rows.get(row)?.cells ?? none,
    cell,
    covered(row, column) {
      const own = cell(row, column)
      if (own !== null) return own
      const merge = mergeAt(row, column)
      return merge === null ? null : cell(merge.top, merge.left)
    },
    mergeAt,
  }
}

export function isHiddenColumn({ sheet }: SheetGrid, column: number): boolean {
  return (sheet.hiddenColumns ?? []).some(({ from, to }) => column >= from && column <= to)
}

/** What stands in some columns of a sheet only, at its own addresses. */
export function columnsOfGrid(grid: SheetGrid, { left, right }: ColumnSpan): SheetGrid {
  const holds = (column: number) => column >= left && column <= right
  return {
    ...grid,
    row: row => grid.row(row).filter(({ column }) => holds(column)),
    cell: (row, column) => (holds(column) ? grid.cell(row, column) : null),
    covered: (row, column) => (holds(column) ? grid.covered(row, column) : null),
    mergeAt: (row, column) => (holds(column) ? grid.mergeAt(row, column) : null),
  }
}

/** Rows are read one after the other and each of their cells several times, so the row at hand is kept by column. */
function cellLookup(rows: ReadonlyMap<number, RawRow>): (row: number, column: number) => RawCell | null {
  let atHand = 0
  let byColumn: RawCell[] = []
  return (row, column) => {
    if (row !== atHand) {
      atHand = row
      byColumn = []
      for (const cell of rows.get(row)?.cells ?? none) byColumn[cell.column] = cell
    }
    return byColumn[column] ?? null
  }
}
