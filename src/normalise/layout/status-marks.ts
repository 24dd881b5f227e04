// Columns to be ticked, "Đã hoàn thành | Đang thực hiện | Chưa thực hiện" → the status that the mark in a row says.
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { parseStatus } from '../values/parse-status.ts'

interface Headed {
  readonly heading: string
}

/** The columns next to each other whose headings are status words, where they name two statuses or more; else none. */
export function markColumns<Column extends Headed>(columns: readonly Column[]): readonly Column[] {
  for (const [first, { heading }] of columns.entries()) {
    if (parseStatus(heading) === null) continue
    const rest = columns.slice(first)
    const end = rest.findIndex(column => parseStatus(column.heading) === null)
    const run = end === -1 ? rest : rest.slice(0, end)
    const statuses = new Set(run.map(column => parseStatus(column.heading)))
    return statuses.size >= 2 ? run : []
  }
  return []
}

/** "Đúng hạn" and "Quá hạn" below "Đã hoàn thành" are to be ticked as "Đã hoàn thành: Đúng hạn" is. */
export function timedStatus(
  heading: string,
  groups: readonly string[],
): { readonly heading: string; readonly groups: readonly string[] } {
  const above = groups.at(-1) ?? ''
  const isTiming = parseStatus(heading) === null && parseStatus(above) !== null
  const together = `${above} ${heading}`
  return isTiming && parseStatus(together) !== null
    ? { heading: together, groups: groups.slice(0, -1) }
    : { heading, groups }
}

/** What Wingdings shows as a tick is "ü" or "þ". */
const marks = /^(?:x{1,3}|v|[×✓✔√☑☒●•*+üþ]|có|yes|1)$/iu
const unmarked = /^(?:|[-–—]|0|không|no)$/iu

export interface MarkCell extends Headed {
  readonly cell: RawCell | null
}

/**
 * The place of a row's mark, with the words of its heading for a text. Two marks, or anything else in such a column, say
 * no status: then the text tells what stands there. Without a mark the place is the first column.
 */
export function markedStatus(cells: readonly MarkCell[]): MarkCell | null {
  const filled = cells.filter(({ cell }) => cell !== null && !isUnmarked(cell))
  const [first] = filled
  if (!first?.cell) return cells[0] === undefined ? null : { ...cells[0], cell: null }
  const says = filled.length === 1 && isMark(first.cell, first.heading)
  const text = says ? first.heading : filled.map(({ heading, cell }) => `${heading}: ${cellText(cell)}`).join('; ')
  const { row, column } = first.cell
  return { heading: first.heading, cell: { kind: 'text', row, column, text } }
}

function isUnmarked(cell: RawCell): boolean {
  return cell.kind === 'boolean' ? !cell.boolean : unmarked.test(cellText(cell))
}

function isMark(cell: RawCell, heading: string): boolean {
  if (cell.kind === 'boolean') return cell.boolean
  const text = cellText(cell)
  return (cell.kind !== 'date' && marks.test(text)) || parseStatus(text) === parseStatus(heading)
}
