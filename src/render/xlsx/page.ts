// What a sheet says before it is laid out: its title, its notes, and one table or several below each other.
import type { Content } from './cell-value.ts'
import type { ColumnKind } from './styles.ts'
import type { ConditionPart, Tone } from './tones.ts'

export interface ColumnFormat {
  readonly heading: string
  /** In characters of the normal font. Where tables share a sheet, the widest one decides. */
  readonly width: number
  readonly kind: ColumnKind
  /** Shown in the colour of the row. */
  readonly tone?: true
  /** What the conditions for the row's colour find in this column. */
  readonly part?: ConditionPart
  /** A bar behind a percentage from 0 to 100. */
  readonly bar?: true
}

export interface Column<Row> extends ColumnFormat {
  value(row: Row, index: number): Content
  /** `#'Sheet'!A1` inside the workbook, else an address outside it. */
  href?(row: Row): string | null
}

/** A table whose rows are cells already, whatever they are made of, so that different ones can stand on one sheet. */
export interface Table {
  /** ASCII; unique in the workbook; the same in every language, so that formulas of others can rely on it. */
  readonly name: string
  readonly heading?: string
  readonly notes?: readonly string[]
  readonly columns: readonly ColumnFormat[]
  /** How many rows it has. */
  readonly length: number
  /** A row is put into words only when it is asked for: there may be as many as assignments. */
  rows(): Iterable<TableRow>
  /** Which rows have which colour; the first condition that holds decides. */
  readonly tones?: readonly Tone[]
}

export interface TableRow {
  /** Column by column. */
  readonly contents: readonly Content[]
  readonly links: readonly TableLink[]
}

export interface TableLink {
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

/** Turns rows of any kind into a table's cells and links. */
export function fillTable<Row>(texts: TableTexts, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const linked = columns.flatMap((column, index) => (column.href ? [{ column, index }] : []))
  return {
    ...texts,
    columns,
    length: rows.length,
    *rows() {
      for (const [index, row] of rows.entries()) {
        const contents = columns.map(column => column.value(row, index))
        yield { contents, links: linked.flatMap(({ column, index }) => linkOf(column.href?.(row) ?? null, index)) }
      }
    },
  }
}

function linkOf(href: string | null, column: number): TableLink[] {
  return href === null ? [] : [{ column, href }]
}
