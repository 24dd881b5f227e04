// Lays out one sheet of a template: title, identity fields, headings, sections and lines; ready to freeze, filter and print.
import type { Workbook, Worksheet } from 'exceljs'
import { columnLetters } from '../../source/location.ts'
import type { ColumnRole } from '../columns.ts'
import type { Section, Template } from '../template.ts'
import { cellContent } from './cell-content.ts'
import { pageSetup, printFooter } from './print.ts'
import { rowHeight } from './row-height.ts'
import { type CellKind, cellLook, headerLook, openColumn, sectionLook, titleLook } from './styles.ts'

export interface SheetColumn<Key extends string> extends CellKind {
  readonly key: Key
  readonly heading: string
  readonly width: number
  readonly role: ColumnRole
}

export interface TableSheet<Key extends string, Line> {
  readonly name: string
  readonly title: string
  readonly columns: readonly SheetColumn<Key>[]
  readonly sections: readonly Section<Line>[]
  /** How many columns stay in sight when the sheet is scrolled to the right. */
  readonly frozen: number
  /** Rows kept between the title and the headings. */
  readonly identityRows: number
  valueOf(line: Line, key: Key, number: number): string | number | null
}

export interface PlacedLine<Line> {
  readonly line: Line
  readonly row: number
}

export interface PlacedTable<Key extends string, Line> {
  readonly sheet: Worksheet
  readonly lines: readonly PlacedLine<Line>[]
  readonly firstRow: number
  readonly lastRow: number
  /** The letters of a column, or null where the sheet does not have it. */
  letters(key: Key): string | null
}

export function addTableSheet<Key extends string, Line>(
  workbook: Workbook,
  table: TableSheet<Key, Line>,
  template: Template,
): PlacedTable<Key, Line> {
  const { columns, frozen } = table
  const headerRow = table.identityRows + 3
  const sheet = workbook.addWorksheet(table.name, {
    pageSetup: { ...pageSetup('landscape'), printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: printFooter(template),
    views: [
      { state: 'frozen', xSplit: frozen, ySplit: headerRow, activeCell: `A${headerRow + 1}`, showGridLines: false },
    ],
  })
  sheet.columns = columns.map(({ width }) => ({ width, style: openColumn }))
  writeTop(sheet, table, headerRow)
  const lines = writeLines(sheet, table, headerRow + 1, template)
  const lastRow = Math.max(lines.at(-1)?.row ?? 0, headerRow + 1)
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastRow, column: columns.length } }
  const letters = (key: Key): string | null => {
    const index = columns.findIndex(column => column.key === key)
    return index === -1 ? null : columnLetters(index + 1)
  }
  return { sheet, lines, firstRow: headerRow + 1, lastRow, letters }
}

function writeTop<Key extends string, Line>(sheet: Worksheet, table: TableSheet<Key, Line>, headerRow: number): void {
  const title = sheet.getCell(1, 1)
  title.value = table.title
  title.style = titleLook
  sheet.getRow(1).height = 26
  sheet.getRow(headerRow - 1).height = 8
  sheet.getRow(headerRow).height = 50
  for (const [index, { heading, role }] of table.columns.entries()) {
    const cell = sheet.getCell(headerRow, index + 1)
    cell.value = cellContent(heading)
    cell.style = headerLook(role)
  }
}

function writeLines<Key extends string, Line>(
  sheet: Worksheet,
  { columns, sections, valueOf }: TableSheet<Key, Line>,
  firstRow: number,
  { origin }: Template,
): PlacedLine<Line>[] {
  const placed: PlacedLine<Line>[] = []
  let row = firstRow
  for (const { title, lines } of sections) {
    if (title !== null) writeSection(sheet, row++, title, columns.length)
    for (const line of lines) {
      placed.push({ line, row })
      const texts = columns.map((column, index) => {
        const cell = sheet.getCell(row, index + 1)
        cell.value = cellContent(valueOf(line, column.key, placed.length))
        cell.style = cellLook(origin === null ? 'open' : column.role, column)
        return [String(cell.value ?? ''), column.width] as const
      })
      sheet.getRow(row).height = rowHeight(texts)
      row += 1
    }
  }
  return placed
}

/** The title stands in the first column and runs on over the empty cells beside it: a merge would be in the way of sorting. */
function writeSection(sheet: Worksheet, row: number, title: string, width: number): void {
  for (let column = 1; column <= width; column++) sheet.getCell(row, column).style = sectionLook
  sheet.getCell(row, 1).value = cellContent(title)
  sheet.getRow(row).height = 20
}

/** Filtering, sorting, formatting and resizing stay possible; there is no password. */
export async function protectSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertHyperlinks: true,
    sort: true,
    autoFilter: true,
  })
}
