// Turns a page into a sheet of the workbook: title, notes, tables with filters, frozen headings, and how it prints.
import type { TableDefinition, WriteOptions, WriteSheet } from 'hucre/xlsx'
import { cellAddress, columnLetters } from '../../source/location.ts'
import { quotedSheet } from './cell-text.ts'
import { cellValue } from './cell-value.ts'
import type { Drafting } from './drafting.ts'
import { appendRow, emptyGrid, type Grid, link, style } from './grid.ts'
import type { ColumnFormat, Page } from './page.ts'
import { type PlacedTable, placeTable } from './place-table.ts'
import { pageSetup, printFooter } from './print.ts'
import { contextStyle, linkStyle, noteStyle, titleStyle } from './styles.ts'
import { toneRules } from './tone-rules.ts'

export type DefinedName = NonNullable<WriteOptions['namedRanges']>[number]

export interface LaidOut {
  /** All of the sheet but the rows of its tables. */
  readonly sheet: WriteSheet
  readonly tables: readonly PlacedTable[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Repeats the headings on every printed page. */
  readonly names: readonly DefinedName[]
}

export function layOutPage(page: Page, drafting: Drafting): LaidOut {
  const grid = emptyGrid()
  placeTitle(grid, { ...page, notes: withPrintNote(page, drafting) }, drafting)
  const widths = widthsOf(page)
  const placed = page.tables.filter(table => table.length > 0).map(table => placeTable(grid, table, widths, drafting))
  const headings = placed.length === 1 ? placed.map(({ header }) => header + 1) : []
  const sheet: WriteSheet = {
    name: page.name,
    rows: grid.rows,
    cells: grid.cells,
    rowDefs: grid.heights,
    columns: widths.map(width => ({ width })),
    tables: placed.map(definitionOf),
    conditionalRules: placed.flatMap(({ table, header, last }, index) => toneRules(table, header + 2, last + 1, index)),
    view: page.tabColour === undefined ? {} : { tabColor: { rgb: page.tabColour } },
    pageSetup,
    headerFooter: printFooter(drafting),
  }
  for (const rows of headings) sheet.freezePane = { rows, columns: page.frozenColumns }
  const names = [...printArea(page, grid.rows.length), ...headings.map(row => printTitles(page.name, row))]
  return { sheet, tables: placed, widths, names }
}

/** The writer would leave a sheet name with spaces unquoted, which Excel refuses; so the name is given whole. */
function printTitles(sheet: string, row: number): DefinedName {
  return { name: '_xlnm.Print_Titles', range: `${quotedSheet(sheet)}!$${row}:$${row}`, scope: sheet }
}

/** What is not printed is said where it would be looked for. */
function withPrintNote({ notes, printedColumns }: Page, { words }: Drafting): readonly string[] {
  if (printedColumns === undefined) return notes
  return [[...notes, words.printedColumns(columnLetters(printedColumns))].join(' ')]
}

function printArea({ name, printedColumns }: Page, rows: number): DefinedName[] {
  if (printedColumns === undefined) return []
  const range = `${quotedSheet(name)}!$A$1:$${columnLetters(printedColumns)}$${rows}`
  return [{ name: '_xlnm.Print_Area', range, scope: name }]
}

export function placeTitle(grid: Grid, page: Pick<Page, 'name' | 'notes'>, { report, words, day }: Drafting): void {
  style(grid, appendRow(grid, [page.name]), 0, titleStyle)
  const { plan, period, asOf } = report
  const context = [plan.title, words.periodLine(period.id, day(period.from), day(period.to)), words.asOfLine(day(asOf))]
  style(grid, appendRow(grid, [cellValue(context.join(' · '), 'text', words.cut)]), 0, contextStyle)
  for (const note of page.notes) style(grid, appendRow(grid, [note]), 0, noteStyle)
  const back = appendRow(grid, [words.backToOverview])
  link(grid, back, 0, `#${quotedSheet(words.sections.overview)}!A1`, linkStyle)
}

function widthsOf({ tables }: Page): number[] {
  const count = Math.max(...tables.map(table => table.columns.length))
  return Array.from({ length: count }, (_, column) => Math.max(...tables.map(table => widthOf(table.columns[column]))))
}

/** Never too narrow for the longest word of its heading. */
function widthOf(column: ColumnFormat | undefined): number {
  if (!column) return 0
  return Math.max(column.width, ...column.heading.split(' ').map(word => word.length + 2))
}

/** The looks are the cells' own, so that every program shows the same; the table brings filters and its name. */
function definitionOf({ table, header, last }: PlacedTable): TableDefinition {
  return {
    name: table.name,
    range: `A${header + 1}:${cellAddress({ row: last + 1, column: table.columns.length })}`,
    columns: table.columns.map(column => ({ name: column.heading })),
    style: 'TableStyleLight1',
    showRowStripes: false,
  }
}
