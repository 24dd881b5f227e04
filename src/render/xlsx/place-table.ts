// Puts one table on a sheet: its heading and notes, the headings of its columns, its rows, their links and heights.
import type { CellValue } from 'hucre/xlsx'
import type { Drafting } from './drafting.ts'
import { appendRow, fitHeight, type Grid, link, style } from './grid.ts'
import type { Table } from './page.ts'
import { linesOf } from '../../language/row-height.ts'
import { headerStyle, type Looks, noteStyle, sectionStyle } from './styles.ts'

export interface PlacedTable {
  readonly table: Table
  /** Row of the headings, from 0. */
  readonly header: number
  readonly last: number
}

/** What a table must know of its sheet. `alone`: cells take their look from the columns, which no other table shares. */
export interface SheetColumns {
  readonly widths: readonly number[]
  readonly alone: boolean
}

/** A sheet holds 1,048,576 rows; title and notes need a few. */
const mostRows = 1_000_000

export function placeTable(grid: Grid, table: Table, columns: SheetColumns, drafting: Drafting): PlacedTable {
  const { words, number } = drafting
  if (table.heading !== undefined) {
    appendRow(grid, [])
    style(grid, appendRow(grid, [table.heading]), 0, sectionStyle)
  }
  const rows = table.rows.slice(0, mostRows)
  const cut = rows.length < table.rows.length ? [words.shownOf(number(rows.length), number(table.rows.length))] : []
  for (const note of [...(table.notes ?? []), ...cut]) style(grid, appendRow(grid, [note]), 0, noteStyle)
  const header = placeHeadings(grid, table, columns)
  if (rows.length === 0) style(grid, appendRow(grid, [words.none]), 0, noteStyle)
  for (const row of rows) placeRow(grid, table, row, columns, drafting.looks)
  for (const { row, column, href } of table.links) {
    const look = drafting.looks[table.columns[column]?.kind ?? 'text'].linked
    if (row < rows.length) link(grid, header + 1 + row, column, href, look)
  }
  return { table, header, last: header + rows.length }
}

function placeHeadings(grid: Grid, table: Table, { widths }: SheetColumns): number {
  const headings = table.columns.map(column => column.heading)
  const row = appendRow(grid, headings)
  headings.forEach((_, column) => {
    style(grid, row, column, headerStyle)
  })
  // A filter button covers the end of the last line.
  fitHeight(grid, row, Math.max(...headings.map((text, column) => linesOf(text, (widths[column] ?? 0) - 1, true))))
  return row
}

function placeRow(grid: Grid, table: Table, values: CellValue[], { widths, alone }: SheetColumns, looks: Looks): void {
  const row = appendRow(grid, values)
  let lines = 1
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column]
    const kind = table.columns[column]?.kind ?? 'text'
    const whole = kind === 'decimal' && Number.isInteger(value)
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widths[column] ?? 0))
    if (!alone || whole) style(grid, row, column, looks[whole ? 'count' : kind].plain)
  }
  fitHeight(grid, row, lines)
}
