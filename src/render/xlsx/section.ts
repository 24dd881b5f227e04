// Places a small table of mixed cells on the overview: heading, notes, headings of columns, rows, each cell with its own look.
import type { CellStyle, CellValue, MergeRange } from 'hucre/xlsx'
import { linesOf } from '../../language/row-height.ts'
import { appendRow, fitHeight, type Grid, link, style } from './grid.ts'
import { headerStyle, noteStyle, sectionStyle } from './styles.ts'

export interface SectionCell {
  readonly value: CellValue
  readonly look: CellStyle
  readonly href?: string
  /** How many columns the cell covers; 1 when not said. */
  readonly span?: number
}

export interface Section {
  readonly heading: string
  readonly notes: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly span?: number }[]
  readonly rows: readonly (readonly SectionCell[])[]
}

export function placeSection(grid: Grid, section: Section, widths: readonly number[]): MergeRange[] {
  appendRow(grid, [])
  style(grid, appendRow(grid, [section.heading]), 0, sectionStyle)
  for (const note of section.notes) style(grid, appendRow(grid, [note]), 0, noteStyle)
  const header = section.columns.map(({ heading, ...rest }) => ({ value: heading, look: headerStyle, ...rest }))
  return [header, ...section.rows].flatMap(cells => placeCells(grid, cells, widths))
}

function placeCells(grid: Grid, cells: readonly SectionCell[], widths: readonly number[]): MergeRange[] {
  const row = appendRow(
    grid,
    cells.flatMap(cell => [cell.value, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]),
  )
  const merges: MergeRange[] = []
  let lines = 1
  let column = 0
  for (const { value, look, href, span = 1 } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width, look.font?.bold))
    for (let covered = 0; covered < span; covered += 1) style(grid, row, column + covered, look)
    if (href !== undefined) link(grid, row, column, href, look)
    if (span > 1) merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 })
    column += span
  }
  fitHeight(grid, row, lines)
  return merges
}
