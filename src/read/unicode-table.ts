// A table with cells in pre-Unicode fonts → the same in Unicode, with one `legacy-encoding` a sheet at the first of them.
import { type Outcome, type Raised, raise } from '../diagnostics/diagnostic.ts'
import type { RawCell, RawSheet, RawTable } from '../source/raw-table.ts'
import { decodeFontText, encodingOfFont } from './legacy-text.ts'

/** Contract section 3. One warning a sheet: who typed one cell so typed them all so. */
export function unicodeTable(file: string, table: RawTable): Outcome<RawTable> {
  if (!table.sheets.some(sheet => sheet.hasLegacyFonts)) return { value: table, raised: [] }
  const raised: Raised[] = []
  const sheets = table.sheets.map(sheet => (sheet.hasLegacyFonts ? unicodeSheet(file, sheet, raised) : sheet))
  return { value: { ...table, sheets }, raised }
}

function unicodeSheet(file: string, { hasLegacyFonts, ...sheet }: RawSheet, raised: Raised[]): RawSheet {
  let told = false
  const decode = (cell: RawCell): RawCell => {
    if (cell.kind !== 'text' || cell.font === undefined) return cell
    const { font, ...plain } = cell
    const text = decodeFontText(cell.text, font)
    if (!told && !sheet.hidden && text !== cell.text) {
      const at = { kind: 'cell', file, sheet: sheet.name, row: cell.row, column: cell.column } as const
      raised.push(
        raise('legacy-encoding', at, { encoding: encodingOfFont(font) ?? '', actual: cell.text, value: text }),
      )
      told = true
    }
    return { ...plain, text }
  }
  const rows = sheet.rows.map(({ row, hidden, cells }) => ({ row, hidden, cells: cells.map(decode) }))
  return { ...sheet, rows }
}
