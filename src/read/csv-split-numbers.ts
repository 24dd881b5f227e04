// Finds the records of comma-separated text in which a decimal comma without quotes has cut a number in two.
import type { RawCell, RawRow } from '../source/raw-table.ts'

const fewest = 3

/**
 * `81,2` becomes two fields, and all behind it stand one column too far right. A record is cut where it has more fields
 * than the headings, the first record of words alone, and holds digits behind digits; from there on its cells say so.
 * `counts`: the number of fields of each record, the first being that of row 1.
 */
export function withSplitNumbers(rows: readonly RawRow[], counts: readonly number[]): RawRow[] {
  const headings = rows.find(
    ({ cells }) => cells.length >= fewest && cells.every(cell => /^[^\d]*\p{L}/u.test(textOf(cell))),
  )
  const width = headings === undefined ? Number.POSITIVE_INFINITY : (counts[headings.row - 1] ?? 0)
  return rows.map(row => ((counts[row.row - 1] ?? 0) > width ? withSplit(row) : row))
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
