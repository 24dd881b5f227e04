// Tells what one row of a table says: whether it reports anything, or only numbers and names a group of rows.
import type { RawCell } from '../../source/raw-table.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import { parseStatus } from '../values/parse-status.ts'
import type { RowKeys } from './row-keys.ts'
import { headlineWord, isNumber } from './row-words.ts'
import type { TableReader } from './table-reader.ts'

export interface RowInTable extends RowKeys {
  readonly row: number
}

export function textsOf(table: TableReader, row: number): string[] {
  const texts = table.grid.row(row).map(cellText)
  return texts.filter(text => text !== '')
}

/** A number in the code column of a row that reports nothing is the numbering of a section. */
export function isNumbering(table: TableReader, row: RowInTable): boolean {
  return isNumber(row.code) && !reports(table, row)
}

/**
 * "BIỂU 2", "Nhóm 1", "Phần 2 | HẠ TẦNG SỐ": a word that begins no code of the plan, its number, and nothing reported. So
 * is a time that stands alone, "Năm 2024", "Trước 30/6/2025".
 */
export function isHeadline(table: TableReader, matcher: RowMatcher, row: RowInTable): boolean {
  if (isTime(row.code) && textsOf(table, row.row).length === 1) return true
  const headline = headlineWord(row.code)
  if (headline === null || matcher.looksLikeCode(headline.word) || reports(table, row)) return false
  return headline.usual || textsOf(table, row.row).length === 1
}

function isTime(text: string): boolean {
  return parseDeadline(text, { beforeIsExclusive: false })?.meaning.kind === 'day'
}

/**
 * Whether a row without a recognised key still says what only a report says: a status, or a title with two more of its
 * values. A lone number is a figure about the rows above or below it.
 */
export function reports(table: TableReader, { row, code, title }: RowInTable): boolean {
  if (table.frame.subject === 'indicators') {
    return code + title !== '' && isMeasured(table.place(row, 'actual', []).cell)
  }
  if (parseStatus(table.text(row, 'status')) !== null) return true
  if (title === '' || /^(?:[IVX]{1,5}|[A-Z])[.)]?$/.test(table.text(row, 'no'))) return false
  const others = (['completedOn', 'deadline', 'evidence'] as const).filter(key => table.text(row, key) !== '')
  return others.length + (isMeasured(table.place(row, 'progress', []).cell) ? 1 : 0) >= 2
}

/** A figure, or a text that begins like one: "65 trđ" reports something too, though nobody can read what. */
export function isMeasured(cell: RawCell | null): boolean {
  if (cell === null) return false
  return cell.kind === 'number' || cell.kind === 'percent' || (cell.kind === 'text' && /^\s*[+-]?\d/.test(cell.text))
}
