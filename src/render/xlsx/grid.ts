// Puts values, styles and links where they belong on a sheet, within what Excel accepts.
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { rowHeight } from '../../language/row-height.ts'
import { looksLikeError } from './cell-text.ts'
import { isFollowable } from './sheet-links.ts'

export interface Grid {
  /** Rows and columns count from 0, as the writer counts them. */
  readonly rows: CellValue[][]
  readonly cells: Map<string, Partial<Cell>>
  readonly heights: NonNullable<WriteSheet['rowDefs']>
}

export function emptyGrid(): Grid {
  return { rows: [], cells: new Map(), heights: new Map() }
}

/** Appends a row of plain values, which the grid takes over. Texts that would be read as errors are kept as texts. */
export function appendRow(grid: Grid, values: CellValue[]): number {
  const row = grid.rows.push(values) - 1
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column]
    if (typeof value === 'string' && looksLikeError(value)) decorate(grid, row, column, { richText: [{ text: value }] })
  }
  return row
}

/** Adds a style or a link to a cell that is there. */
function decorate(grid: Grid, row: number, column: number, look: Partial<Cell>): void {
  const key = `${row},${column}`
  grid.cells.set(key, { ...grid.cells.get(key), ...look })
}

export function style(grid: Grid, row: number, column: number, look: CellStyle): void {
  decorate(grid, row, column, { style: look })
}

/** Keeps rows free for what is written into the finished sheet. */
export function reserveRows(grid: Grid, count: number): void {
  for (let row = 0; row < count; row += 1) grid.rows.push([])
}

/** Makes a row tall enough for so many lines. */
export function fitHeight(grid: Grid, row: number, lines: number): void {
  if (lines > 1) grid.heights.set(row, { height: rowHeight(lines) })
}

/** Links a cell where Excel can follow; otherwise it stays plain text. */
export function link(grid: Grid, row: number, column: number, href: string, look: CellStyle): void {
  if (!isFollowable(href)) return
  const hyperlink = href.startsWith('#') ? { target: '', location: href.slice(1) } : { target: href }
  decorate(grid, row, column, { hyperlink, style: look })
}
