// Spreadsheet content as the file holds it: sheets, rows and cells with addresses, before any meaning.
import type { TextPosition } from './location.ts'

/**
 * One non-empty cell. `percent` holds the stored number (0.755 for 75,5 %); `date` an ISO day, time dropped;
 * `shows` where the cell's format shows no more of it than its month and year, or its year: Excel keeps a typed
 * 12/2025 as 1 December 2025. `uncalculated` is a formula the writing program never gave a result. `font` is set where
 * the file names one of the pre-Unicode Vietnamese fonts (.Vn…, VNI-…), or the letters of a page are those of one.
 * `beside` is what the cell's format shows around its number: 8 as "8/10".
 */
export type RawCell = RawCellAddress &
  (
    | { readonly kind: 'text'; readonly text: string; readonly font?: string }
    | { readonly kind: 'number'; readonly number: number; readonly beside?: ShownBeside }
    | { readonly kind: 'percent'; readonly number: number; readonly beside?: ShownBeside }
    | { readonly kind: 'date'; readonly date: string; readonly shows?: 'month' | 'year' }
    | { readonly kind: 'boolean'; readonly boolean: boolean }
    | { readonly kind: 'error'; readonly text: string }
    | { readonly kind: 'uncalculated'; readonly formula: string }
  )

/** `width`: how many digits show at least, "NV-01". */
export interface ShownBeside {
  readonly before: string
  readonly after: string
  readonly width: number
}

interface RawCellAddress {
  readonly row: number
  readonly column: number
  /** CSV and TSV only: where the cell's text begins. */
  readonly position?: TextPosition
  /** A line is drawn through it or a part of it: that was taken back. Workbooks only. */
  readonly struck?: true
  /** CSV only: a decimal comma before it made one field two, so that it may stand in the wrong column. */
  readonly shifted?: true
  /** Some of its digits stand higher or lower than the others, as the mark of a note does. Workbooks only. */
  readonly raised?: true
}

/** One row that has at least one cell, in column order. */
export interface RawRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly RawCell[]
}

/** A merged range; both corners inclusive. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A stretch of columns; both ends inclusive. */
export interface ColumnRange {
  readonly from: number
  readonly to: number
}

export interface RawSheet {
  /** null for CSV and TSV. */
  readonly name: string | null
  readonly hidden: boolean
  /** Rows in order; empty rows are absent, so use `row`, never the index. */
  readonly rows: readonly RawRow[]
  readonly merges: readonly MergedRange[]
  /** Columns that do not show; their cells are among the others. Absent where there are none. */
  readonly hiddenColumns?: readonly ColumnRange[]
  /** Set where some cell names a pre-Unicode font, so that nobody has to look through the others. */
  readonly hasLegacyFonts?: boolean
}

/** `format` says what the bytes were, whatever the file's name. */
export interface RawTable {
  readonly kind: 'table'
  readonly format: 'xlsx' | 'xls' | 'ods' | 'xlsb' | 'xml' | 'csv' | 'html'
  readonly sheets: readonly RawSheet[]
}
