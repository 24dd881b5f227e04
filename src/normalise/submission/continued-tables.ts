// A sheet that goes on with the rows of the table before it, without headings → the same with a table of those columns.
import { classifyRows } from '../layout/classify-rows.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import { rowKeys } from '../layout/row-keys.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { tableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import type { SheetTables } from './divide-tables.ts'
import type { RowMatcher } from './match-row.ts'

/**
 * Long tables are split over sheets, and the headings are not always copied along. A sheet goes on with the task table of
 * the sheet before when, below titles and sections at most, it has a task of the plan and its status in the same columns;
 * a list of codes does not.
 */
export function withContinuedTables(file: string, sheets: readonly SheetTables[], matcher: RowMatcher): SheetTables[] {
  let last: TableFrame | null = null
  return sheets.map(({ grid, frames }) => {
    const continued = last === null ? null : continuation(file, { grid, frames }, last, matcher)
    const all = continued === null ? frames : [continued, ...frames]
    last = all.findLast(frame => frame.subject === 'tasks') ?? last
    return { grid, frames: all }
  })
}

function continuation(
  file: string,
  { grid, frames }: SheetTables,
  table: TableFrame,
  matcher: RowMatcher,
): TableFrame | null {
  const lastRow = (frames[0]?.headingTop ?? grid.lastRow + 1) - 1
  const firstRow = belowLabels(grid, lastRow)
  const moved = (own: readonly MappedColumn[]) => own.map(one => ({ ...one, row: firstRow }))
  const place = { headingTop: firstRow, headingBottom: firstRow - 1, firstRow, lastRow }
  const frame = {
    ...table,
    ...place,
    columns: moved(table.columns),
    rivals: moved(table.rivals),
    strangers: [],
    repeated: new Set<number>(),
  }
  const reader = tableReader(file, grid, frame)
  const rows = classifyRows(reader, matcher)
  const first = rows.findIndex(({ kind }) => kind === 'data')
  const isTitle = ({ row }: { readonly row: number }) => filledCells(grid, row) <= 2
  const reportsTask = ({ row }: { readonly row: number }) => {
    const { code, title } = rowKeys(reader, row, matcher)
    return matcher.match(code, title).id !== null && parseStatus(reader.text(row, 'status')) !== null
  }
  const goesOn = rows.slice(0, first).every(isTitle) && rows.some(reportsTask)
  return goesOn ? frame : null
}

/** What says whose rows these are, or of which period, stands above the table. */
function belowLabels(grid: SheetGrid, lastRow: number): number {
  for (let row = lastRow; row >= grid.firstRow; row--) {
    if (grid.row(row).some(cell => identityLabelOf(cellText(cell)) !== null)) return row + 1
  }
  return grid.firstRow
}

function filledCells(grid: SheetGrid, row: number): number {
  return grid.row(row).filter(cell => cellText(cell) !== '').length
}
