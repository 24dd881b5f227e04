// Turns a value into what may stand in a cell of a workbook: no control characters, no escapes by accident, no more than fits.

/** What one cell holds at most (Excel specifications and limits). */
const mostCharacters = 32_767

/**
 * XML 1.0 has no place for control characters, and `_x0041_` in a text would be read as the letter it stands for
 * (ECMA-376 part 1, 22.4.2.4), so its underscore is escaped in the same way. '' leaves the cell empty.
 */
export function cellContent(value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value
  const text = value.replace(/[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/gu, '').slice(0, mostCharacters)
  return text === '' ? null : text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
}
