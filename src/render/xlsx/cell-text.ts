// Makes any text a cell that Excel shows as that text: never a formula, never an escape, never more than a cell holds.
import { cutText, documentText } from '../document-text.ts'

/** Excel's limit for the text of one cell, in UTF-16 units. */
const cellTextLimit = 32_767

/**
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring): `_x0041_` stands for "A", so a text that only looks like an escape has its
 * first underscore escaped. '' becomes null, an empty cell.
 */
export function cellText(text: string, cutMark: string): string | null {
  const clean = cutText(documentText(text), cellTextLimit, cutMark)
  return clean === '' ? null : clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
}

/** The writer turns texts such as `#N/A` into error values; these must be written as rich text to stay what they are. */
export function looksLikeError(text: string): boolean {
  return text.startsWith('#') && /^#[A-Z0-9/_]+[!?]?$/u.test(text)
}

/** A sheet as the start of a reference: 'Chỉ tiêu'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
