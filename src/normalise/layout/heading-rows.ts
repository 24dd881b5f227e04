// Looks at single rows: may a table's headings begin here, do they go on, does another list begin?
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import { periodPhrases } from '../values/period-phrases.ts'
import { isPeriodGroups } from './heading-groups.ts'
import { exactHeading, type Headings, isHeading, matchHeading } from './match-headings.ts'
import { isNumber } from './row-words.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { standUnderGroups } from './sub-headings.ts'
import type { TableLayout } from './table-layout.ts'

/** Looking for headings forgives slips of a letter only this far down; further down they must be exact. */
const searchedRows = 300
const subjects = ['tasks', 'indicators'] as const

/**
 * A cheap look before the thorough one. Inside a table, row upon row, two of the first cells must be headings to the
 * letter; so must they far down, where no table was found yet.
 */
export function looksLikeHeading(
  grid: SheetGrid,
  row: number,
  belowTable: boolean,
  { headings }: TableLayout,
): boolean {
  const cells = grid.row(row)
  if (cells.length === 0) return false
  const thorough = belowTable ? followsBreak(grid, row) : row < grid.firstRow + searchedRows
  if (thorough) {
    const texts = cells.filter(cell => cell.kind === 'text' && cell.text.length <= longestHeading)
    return texts.some(cell => standsForKey(cellText(cell), headings)) || isPeriodGroups(grid, row)
  }
  const first = cells.slice(0, 4)
  if (first.some(cell => cell.kind !== 'text')) return false
  const short = first.filter(cell => cell.kind === 'text' && cell.text.length <= 40 && !/\d/.test(cell.text))
  if (short.length < 2) return false
  return short.filter(cell => subjects.some(subject => isHeading(cellText(cell), subject, headings))).length >= 2
}

const longestHeading = 80

/** Whether a blank row, or one with a title alone, stands above. */
function followsBreak(grid: SheetGrid, row: number): boolean {
  let filled = 0
  for (const cell of grid.row(row - 1)) if (cellText(cell) !== '' && ++filled > 1) return false
  return true
}

/** A second or third heading row holds words only, at least half of them headings. */
export function continuesHeading(grid: SheetGrid, row: number, { headings }: TableLayout): boolean {
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  if (cells.length === 0 || cells.some(cell => cell.kind !== 'text') || isTimedLine(grid, row, cells)) return false
  const matched = cells.filter(cell => standsForKey(cellText(cell), headings))
  return matched.length * 2 >= cells.length
}

/** "Kết quả thực hiện quý II/2025" below the first headings, or across several, begins what was reported then. */
function isTimedLine(grid: SheetGrid, row: number, [line, ...more]: readonly RawCell[]): boolean {
  if (line === undefined || more.length > 0 || periodPhrases(cellText(line), '2000').length === 0) return false
  const merge = grid.mergeAt(row, line.column)
  const above = grid.row(row - 1).filter(cell => cellText(cell) !== '')
  const over = above.filter(({ column }) => column >= line.column && column <= (merge?.right ?? line.column))
  const areSingle = over.every(({ column }) => (grid.mergeAt(row - 1, column)?.right ?? column) === column)
  return areSingle && (over.length > 1 || (over.length === 1 && above.indexOf(over[0] ?? line) < 2))
}

/** How many blank rows may part the rows of one heading. */
const widestGap = 3

/**
 * The row at or below this one that goes on with the heading where blank rows part "Kết quả thực hiện | _" from "Trạng
 * thái | Tiến độ (%)"; else this one. A row of data, or the headings of the next table, have cells elsewhere too.
 */
export function rowBelowGap(grid: SheetGrid, top: number, row: number, { endsAtLists }: TableLayout): number {
  const isBlank = (at: number) => grid.row(at).every(cell => cellText(cell) === '')
  let next = row
  while (next < row + widestGap && isBlank(next)) next++
  return next > row && standUnderGroups(grid, top, next, endsAtLists === true) ? next : row
}

/**
 * "TT | Nội dung | Dự kiến" below a blank row or a title: headings, of which none says what was done, so that the rows
 * below them are none of the table above.
 */
export function isOtherList(grid: SheetGrid, row: number, { headings, endsAtLists }: TableLayout): boolean {
  if (!endsAtLists || !followsBreak(grid, row)) return false
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  if (cells.length < 2) return false
  const texts = cells.map(cellText)
  if (cells.some(cell => cell.kind !== 'text') || texts.some(text => text.length > longestHeading)) return false
  if (texts.some(text => parseStatus(text) !== null || isNumber(text))) return false
  const keys = texts.map(text => subjects.map(subject => exactHeading(text, subject, headings)?.key ?? null))
  const known = new Set(keys.flatMap(([task, indicator]) => task ?? indicator ?? []))
  return known.size >= 2 || known.has('no')
}

function standsForKey(text: string, headings: Headings): boolean {
  return subjects.some(subject => matchHeading(text, subject, headings) !== null)
}
