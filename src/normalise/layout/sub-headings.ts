// Tells a row of sub-headings by its place, under headings merged over several columns, or by its words, the names of periods.
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { isOfOtherTime, namesTime } from '../values/heading-times.ts'
import { parseStatus } from '../values/parse-status.ts'
import { identityLabelOf } from './identity-label.ts'
import { headlineWord, isNumber, isValueWord } from './row-words.ts'
import type { SheetGrid } from './sheet-grid.ts'

/**
 * "Quý II/2025 | Quý III/2025" under "Tình trạng": at least two under each of the headings from `top` down that are merged
 * over them, or have nothing beside them. A row of data has cells elsewhere too; "I | HẠ TẦNG SỐ" under a merged title is
 * a section. `anyWords`: whether words that nobody expects there, "Cấp tỉnh | Toàn tỉnh", may be such headings.
 */
export function isSubHeadings(grid: SheetGrid, top: number, row: number, anyWords: boolean): boolean {
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  if (cells.length >= 2 && cells.every(cell => namesTime(cellText(cell)))) return !isPeriodOf(cells)
  return standUnderGroups(grid, top, row, anyWords)
}

export function standUnderGroups(grid: SheetGrid, top: number, row: number, anyWords: boolean): boolean {
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  const under = new Map<number, number>()
  for (const cell of cells) {
    const left = groupOver(grid, top, cell) ?? looseGroupOver(grid, top, cell, anyWords)
    if (left === null || !mayBeHeading(cell)) return false
    under.set(left, (under.get(left) ?? 0) + 1)
  }
  return cells.length > 0 && [...under.values()].every(count => count >= 2)
}

/** "Kỳ báo cáo | Quý II/2025" says of what time the rows below are; beside "Kỳ trước" it is a heading. */
function isPeriodOf([label, value, ...more]: readonly RawCell[]): boolean {
  if (label === undefined || value === undefined || more.length > 0) return false
  return identityLabelOf(cellText(label))?.key === 'period' && !isOfOtherTime(cellText(value))
}

/** The first column of the merged heading above a cell, or null. */
function groupOver(grid: SheetGrid, top: number, { row, column }: RawCell): number | null {
  for (let above = row - 1; above >= top; above--) {
    const merge = grid.mergeAt(above, column)
    if (merge !== null && merge.right > merge.left && merge.bottom < row) {
      return cellText(grid.covered(above, column)) === '' ? null : merge.left
    }
  }
  return null
}

const longestWords = 40

/** The column of the heading that stands above "Tỷ lệ (%)" or left of blank ones above it: "Kết quả thực hiện | _". */
function looseGroupOver(grid: SheetGrid, top: number, cell: RawCell, anyWords: boolean): number | null {
  const { column } = cell
  const text = cellText(cell)
  const isUsual = namesTime(text) || isValueWord(text) || parseStatus(text) !== null
  if (!isUsual && !(anyWords && text.length <= longestWords)) return null
  let above = cell.row - 1
  while (above > top && grid.row(above).every(one => cellText(one) === '')) above--
  const isFilled = (at: number) => cellText(grid.cell(above, at)) !== ''
  let left = column
  while (left > 0 && !isFilled(left) && grid.mergeAt(above, left) === null) left--
  return left > 0 && isFilled(left) && grid.mergeAt(above, left) === null ? left : null
}

function mayBeHeading(cell: RawCell): boolean {
  const text = cellText(cell)
  if (cell.kind !== 'text') return isYear(text)
  return !isNumber(text) && !headlineWord(text)?.usual
}

/** A year alone, of those that reports speak of. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text)
}
