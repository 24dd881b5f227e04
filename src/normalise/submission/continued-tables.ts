// A sheet that goes on with the rows of the table before it, without headings → the same with a table of those columns.
import { classifyRows } from '../layout/classify-rows.ts'
import { reportsOwn } from '../layout/entry-lines.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import { rowKeys } from '../layout/row-keys.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { TableSubject } from '../layout/submission-layout.ts'
import { tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import type { SheetTables } from './divide-tables.ts'

/**
 * Long tables are split over sheets, and the headings are not always copied along. A sheet goes on with the table of tasks
 * or of indicators of the sheets before when, below titles and sections at most, it has an entry of the plan and its
 * status or figure in the same columns; a list of codes does not.
 */
export function withContinuedTables(
  file: string,
  sheets: readonly SheetTables[],
  matcherOf: (subject: TableSubject) => RowMatcher,
): SheetTables[] {
  const last = new Map<TableSubject, TableFrame>()
  return sheets.map(({ grid, frames }) => {
    const [continued] = [...last.values()].flatMap(table => {
      return continuation(file, { grid, frames }, table, matcherOf(table.subject)) ?? []
    })
    const all = continued === undefined ? frames : [continued, ...frames]
    for (const frame of all) last.set(frame.subject, frame)
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
  const { below: _, ...own } = table
  const frame: TableFrame = {
    ...own,
    ...place,
    columns: moved(table.columns),
    rivals: moved(table.rivals),
    strangers: table.strangers.map(one => ({ ...one, row: firstRow })),
    repeated: new Set<number>(),
  }
  const reader = tableReader(file, grid, frame)
  const rows = classifyRows(reader, matcher)
  const first = rows.findIndex(({ kind }) => kind === 'data')
  const isTitle = ({ row }: { readonly row: number }) => filledCells(grid, row) <= 2
  const says = (row: number) =>
    table.subject === 'tasks' ? parseStatus(reader.text(row, 'status')) !== null : reportsOwn(reader, row)
  const reportsEntry = ({ row }: { readonly row: number }) => {
    const { code, title } = rowKeys(reader, row, matcher)
    return matcher.match(code, title).id !== null && says(row)
  }
  const goesOn = rows.slice(0, first).every(isTitle) && rows.some(reportsEntry)
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
