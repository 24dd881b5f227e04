// Says where a value came from: one union, from the reader to the last report.

/** A whole file: used when no place inside it can be named. `file` is relative to the working directory, with `/`. */
export interface FileLocation {
  readonly kind: 'file'
  readonly file: string
}

/** A place in a text file (YAML). Lines and columns count from 1. */
export interface TextLocation {
  readonly kind: 'text'
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * A cell of a spreadsheet. Rows and columns count from 1, as Excel shows them. `sheet` is null in CSV and TSV files,
 * which carry `position`, the line and column of the text, beside the cell it would be in Excel.
 */
export interface CellLocation {
  readonly kind: 'cell'
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly column: number
  readonly position?: TextPosition
}

export interface TextPosition {
  readonly line: number
  readonly column: number
}

export type SourceLocation = FileLocation | TextLocation | CellLocation

/** The letters of a column: 1 → A, 27 → AA (ECMA-376 part 1, 18.18.7 ST_CellRef). */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The A1 address of a cell: row 12, column 2 → B12. */
export function cellAddress(at: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(at.column)}${at.row}`
}

/** The A1 address of a place, or null where it is no cell. */
export function addressOf(at: SourceLocation): string | null {
  return at.kind === 'cell' ? cellAddress(at) : null
}

/** The cell of an A1 address: B12 → row 12, column 2; null for any other text. */
export function cellOfAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address)
  return match === null ? null : { row: Number(match[2]), column: columnNumber(match[1] ?? '') }
}

/** The opposite of `columnLetters`: AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
