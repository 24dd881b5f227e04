// Finds the records of comma-separated text in which a decimal comma without quotes has cut a number in two.
import type { RawCell, RawRow } from '../source/raw-table.ts'

const fewest = 3

/**
 * `81,2` becomes two fields, and all behind it stand one column too far right. A record is cut where it has more fields
 * than the words above it, down from the last blank line, and holds digits behind digits; from there on its cells say so.
 * `counts`: the number of fields of each record, the first being that of row 1.
 */
export function withSplitNumbers(rows: readonly RawRow[], counts: readonly number[]): RawRow[] {
  let width = 0
  let last = 0
  return rows.map(row => {
    const count = counts[row.row - 1] ?? 0
    if (row.row > last + 1) width = 0
    last = row.row
    const isCut = width > 0 && count > width
    // Of the labels of a report and the headings right below them the longer ones are those of the table.
    if (isOfWords(row)) width = Math.max(width, count)
    return isCut ? withSplit(row) : row
  })
}

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** Headings, or labels; a row of data has a code, a day or a figure. */
function isOfWords({ cells }: RawRow): boolean {
  return cells.length >= fewest && cells.every(cell => /^\D*\p{L}\D*$/u.test(textOf(cell).replace(year, '')))
}

function withSplit(row: RawRow): RawRow {
  const { cells } = row
  const at = cells.findIndex((cell, index) => {
    const next = cells[index + 1]
    return next?.column === cell.column + 1 && /\d$/.test(textOf(cell)) && /^\d+ ?%?$/.test(textOf(next))
  })
  if (at === -1) return row
  return { ...row, cells: cells.map((cell, index): RawCell => (index < at ? cell : { ...cell, shifted: true })) }
}

function textOf(cell: RawCell): string {
  return cell.kind === 'text' ? cell.text.trim() : ''
}
