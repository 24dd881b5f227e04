// A sheet that goes on with the rows of the table before it, without headings → the same with a table of those columns.
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import type { SheetTables } from './table-periods.ts'

/**
 * Long tables are split over sheets, and the headings are not always copied along. A sheet goes on with the task table of
 * the sheet before when its very first row is a task of the plan and some row there reports a status; a list of codes does not.
 */
export function withContinuedTables(sheets: readonly SheetTables[], isTask: (code: string) => boolean): SheetTables[] {
  let last: TableFrame | null = null
  return sheets.map(({ grid, frames }) => {
    const continued = last === null ? null : continuation(grid, frames, last, isTask)
    const all = continued === null ? frames : [continued, ...frames]
    last = all.findLast(frame => frame.subject === 'tasks') ?? last
    return { grid, frames: all }
  })
}

function continuation(
  grid: SheetGrid,
  frames: readonly TableFrame[],
  table: TableFrame,
  isTask: (code: string) => boolean,
): TableFrame | null {
  const { firstRow } = grid
  const lastRow = (frames[0]?.headingTop ?? grid.lastRow + 1) - 1
  const column = (key: string) => table.columns.find(one => one.key === key)?.column ?? 0
  const [code, status] = [column('task'), column('status')]
  if (code === 0 || status === 0 || !isTask(cellText(grid.cell(firstRow, code)))) return null
  const rows = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, index) => firstRow + index)
  if (!rows.some(row => parseStatus(cellText(grid.cell(row, status))) !== null)) return null
  const columns = table.columns.map(one => ({ ...one, row: firstRow }))
  const place = { headingTop: firstRow, headingBottom: firstRow - 1, firstRow, lastRow }
  return { ...table, ...place, columns, strangers: [], repeated: new Set() }
}
