// Tells the sheet that this program puts into marked copies from the sheets of the submitter.
import type { RawSheet } from './raw-table.ts'

/** Stands in a hidden cell of that sheet's first row, where it survives saving, renaming and moving the sheet. */
export const correctionMark = 'tiendo/corrections/1'

/** A marked copy that comes back corrected is read without its list: what it quotes is not what is reported. */
export function isCorrectionSheet({ rows }: RawSheet): boolean {
  const first = rows[0]
  return first?.row === 1 && first.cells.some(cell => cell.kind === 'text' && cell.text === correctionMark)
}
