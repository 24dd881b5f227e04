// Puts one table on a sheet: its heading and notes, the headings of its columns, and the place where its rows will stand.
import { linesOf } from '../../language/row-height.ts'
import type { Drafting } from './drafting.ts'
import { appendRow, fitHeight, type Grid, reserveRows, style } from './grid.ts'
import type { Table } from './page.ts'
import { appendSamples } from './sample-looks.ts'
import { headerStyle, noteStyle, sectionStyle } from './styles.ts'

/** Rows are counted from 0. */
export interface PlacedTable {
  readonly table: Table
  /** Row of the headings; the first row of data is the next one. */
  readonly header: number
  readonly last: number
}

/** A sheet holds 1,048,576 rows; title and notes need a few. */
const mostRows = 1_000_000

/** The rows themselves are written later (`fillSheets`); there is at least one. */
export function placeTable(
  grid: Grid,
  table: Table,
  widths: readonly number[],
  { words, number, looks }: Drafting,
): PlacedTable {
  if (table.heading !== undefined) {
    appendRow(grid, [])
    style(grid, appendRow(grid, [table.heading]), 0, sectionStyle)
  }
  const count = Math.min(table.length, mostRows)
  const cut = count < table.length ? [words.shownOf(number(count), number(table.length))] : []
  for (const note of [...(table.notes ?? []), ...cut]) style(grid, appendRow(grid, [note]), 0, noteStyle)
  const header = placeHeadings(grid, table, widths)
  appendSamples(grid, looks)
  reserveRows(grid, count - 1)
  return { table, header, last: header + count }
}

function placeHeadings(grid: Grid, table: Table, widths: readonly number[]): number {
  const headings = table.columns.map(column => column.heading)
  const row = appendRow(grid, headings)
  headings.forEach((_, column) => {
    style(grid, row, column, headerStyle)
  })
  // A filter button covers the end of the last line.
  fitHeight(grid, row, Math.max(...headings.map((text, column) => linesOf(text, (widths[column] ?? 0) - 1, true))))
  return row
}
