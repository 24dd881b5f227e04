// What a sheet says before it is laid out: its title, its notes, and one table or several below each other.
import type { CellValue } from 'hucre/xlsx'
import type { Colour } from '../../model/state.ts'
import { type Content, cellValue } from './cell-value.ts'
import type { ColumnKind } from './styles.ts'

export interface ColumnFormat {
  readonly heading: string
  /** In characters of the normal font. Where tables share a sheet, the widest one decides. */
  readonly width: number
  readonly kind: ColumnKind
  /** `word`: its words name the colour of the row; `row`: shown in the colour of the row. */
  readonly tone?: 'word' | 'row'
  /** A bar behind a percentage from 0 to 100. */
  readonly bar?: true
}

export interface Column<Row> extends ColumnFormat {
  value(row: Row, index: number): Content
  /** `#'Sheet'!A1` inside the workbook, else an address outside it. */
  href?(row: Row): string | null
}

/** A table with its rows already turned into cells, so that tables of different rows can stand on one sheet. */
export interface Table {
  /** ASCII; unique in the workbook; the same in every language, so that formulas of others can rely on it. */
  readonly name: string
  readonly heading?: string
  readonly notes?: readonly string[]
  readonly columns: readonly ColumnFormat[]
  /** Each row is an array of its own, which the sheet takes over. */
  readonly rows: CellValue[][]
  readonly links: readonly TableLink[]
  /** Which words of the `word` column mean which colour. */
  readonly tones?: ReadonlyMap<string, Colour>
}

export interface TableLink {
  readonly row: number
  readonly column: number
  readonly href: string
}

export interface Page {
  /** At most 31 characters; unique. */
  readonly name: string
  readonly notes: readonly string[]
  readonly tables: readonly Table[]
  /** How many columns stay in view when scrolling sideways. */
  readonly frozenColumns: number
  readonly tabColour?: string
  /** The first so many columns print; all of them when not said. The rest is for the screen. */
  readonly printedColumns?: number
}

type TableTexts = Pick<Table, 'name' | 'heading' | 'notes' | 'tones'>

/** Turns rows of any kind into a table's cells and links; texts too long for a cell end with the mark. */
export function fillTable<Row>(
  texts: TableTexts,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  cutMark: string,
): Table {
  const links: TableLink[] = []
  const cells = rows.map((row, rowIndex) =>
    columns.map((column, index) => {
      const href = column.href?.(row) ?? null
      if (href !== null) links.push({ row: rowIndex, column: index, href })
      return cellValue(column.value(row, rowIndex), column.kind, cutMark)
    }),
  )
  return { ...texts, columns, rows: cells, links }
}
