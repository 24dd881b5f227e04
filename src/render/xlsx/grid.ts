// Puts values, styles and links where they belong on a sheet, within what Excel accepts.
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { daysBetween } from '../../model/calendar-date.ts'
import { cellText, looksLikeError } from './cell-text.ts'
import type { Content } from './page.ts'
import { rowHeight, type WrappedText } from './row-height.ts'
import type { ColumnKind } from './styles.ts'

export interface Grid {
  /** Rows and columns count from 0, as the writer counts them. */
  readonly rows: CellValue[][]
  readonly cells: Map<string, Partial<Cell>>
  readonly heights: NonNullable<WriteSheet['rowDefs']>
  links: number
}

/** Excel repairs a sheet with more than 65,530 links, and an address of more than 2,079 characters. */
const mostLinks = 65_000
const longestHref = 2_000

export function emptyGrid(): Grid {
  return { rows: [], cells: new Map(), heights: new Map(), links: 0 }
}

/** Appends a row of plain values; its look comes from the columns. Texts that would be read as errors are kept as texts. */
export function appendRow(grid: Grid, values: readonly CellValue[]): number {
  const row = grid.rows.push([...values]) - 1
  values.forEach((value, column) => {
    if (typeof value === 'string' && looksLikeError(value)) decorate(grid, row, column, { richText: [{ text: value }] })
  })
  return row
}

/** Adds a style or a link to a cell that is there. */
export function decorate(grid: Grid, row: number, column: number, look: Partial<Cell>): void {
  const key = `${row},${column}`
  grid.cells.set(key, { ...grid.cells.get(key), ...look })
}

export function style(grid: Grid, row: number, column: number, look: CellStyle): void {
  decorate(grid, row, column, { style: look })
}

/** Makes a row tall enough for its texts. */
export function fitHeight(grid: Grid, row: number, texts: Iterable<WrappedText>): void {
  const height = rowHeight(texts)
  if (height !== null) grid.heights.set(row, { height })
}

/** Links a cell where Excel can follow; otherwise it stays plain text. */
export function link(grid: Grid, row: number, column: number, href: string, look: CellStyle): void {
  if (grid.links >= mostLinks || href.length > longestHref) return
  grid.links += 1
  const hyperlink = href.startsWith('#') ? { target: '', location: href.slice(1) } : { target: href }
  decorate(grid, row, column, { hyperlink, style: look })
}

/** What the writer is given for a content of a column: a serial number for a day, safe text for text. */
export function cellValue(content: Content, kind: ColumnKind, cutMark: string): CellValue {
  if (typeof content !== 'string') return content
  return kind === 'date' ? serialDay(content) : cellText(content, cutMark)
}

/** ECMA-376 part 1, 18.17.4.1: day 1 is 1900-01-01, and a 29 February 1900 that never was is counted. */
function serialDay(day: string): number {
  const serial = daysBetween('1899-12-30', day)
  return day < '1900-03-01' ? serial - 1 : serial
}
