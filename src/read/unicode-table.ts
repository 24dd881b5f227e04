// A table with cells in pre-Unicode fonts → the same in Unicode, with one `legacy-encoding` a sheet at the first of them.
import { type Outcome, type Raised, raise } from '../diagnostics/diagnostic.ts'
import type { RawCell, RawRow, RawSheet, RawTable } from '../source/raw-table.ts'
import { decodeFontText, encodingOfFont } from './legacy-text.ts'

/** Contract section 3. One warning a sheet: who typed one cell so typed them all so. */
export function unicodeTable(file: string, table: RawTable): Outcome<RawTable> {
  if (!table.sheets.some(sheet => sheet.hasLegacyFonts)) return { value: table, raised: [] }
  const raised: Raised[] = []
  const sheets = table.sheets.map(sheet => (sheet.hasLegacyFonts ? unicodeSheet(file, sheet, raised) : sheet))
  return { value: { ...table, sheets }, raised }
}

function unicodeSheet(file: string, { hasLegacyFonts, ...sheet }: RawSheet, raised: Raised[]): RawSheet {
  const first = sheet.hidden ? null : firstChanged(sheet)
  if (first !== null) {
    const at = { kind: 'cell', file, sheet: sheet.name, row: first.row, column: first.column } as const
    const value = decodeFontText(first.text, first.font)
    raised.push(raise('legacy-encoding', at, { encoding: encodingOfFont(first.font) ?? '', actual: first.text, value }))
  }
  const made: MadeCells = new WeakMap()
  return { ...sheet, rows: sheet.rows.map(row => new UnicodeRow(row, made)) }
}

interface FontedCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly font: string
}

function firstChanged({ rows }: RawSheet): FontedCell | null {
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind !== 'text' || cell.font === undefined) continue
      const { row, column, text, font } = cell
      if (decodeFontText(text, font) !== text) return { row, column, text, font }
    }
  }
  return null
}

/** What was made of the cells of a row, for as long as anybody holds those. */
type MadeCells = WeakMap<readonly RawCell[], readonly RawCell[]>

/** Makes its cells when they are asked for: those of a large sheet would not fit beside each other in memory. */
class UnicodeRow implements RawRow {
  readonly row: number
  readonly hidden: boolean
  readonly #typed: RawRow
  readonly #made: MadeCells

  constructor(typed: RawRow, made: MadeCells) {
    this.row = typed.row
    this.hidden = typed.hidden
    this.#typed = typed
    this.#made = made
  }

  get cells(): readonly RawCell[] {
    const typed = this.#typed.cells
    const known = this.#made.get(typed)
    if (known) return known
    const cells = typed.map(inUnicode)
    this.#made.set(typed, cells)
    return cells
  }
}

function inUnicode(cell: RawCell): RawCell {
  if (cell.kind !== 'text' || cell.font === undefined) return cell
  const { font, ...plain } = cell
  return { ...plain, text: decodeFontText(cell.text, font) }
}
