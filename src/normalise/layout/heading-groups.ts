// Headings over several columns: the sheet as if each that was typed over the first of them only were merged over all.
import type { MergedRange, RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { isOfOtherTime, namesTime } from '../values/heading-times.ts'
import { identityLabelOf } from './identity-label.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { isYear } from './sub-headings.ts'

/**
 * In the heading rows `top`…`bottom`: a heading with nothing beside it and headings below it and beside those, as
 * "center across selection" leaves it, belongs to all of them.
 */
export function spreadHeadings(grid: SheetGrid, top: number, bottom: number): SheetGrid {
  const spread: MergedRange[] = []
  for (let row = top; row < bottom; row++) {
    let widest = 0
    for (const cell of grid.row(row)) {
      const end = lastOfGroup(grid, top, bottom, cell)
      // Behind the last of "Kỳ trước | Kỳ này" come columns of neither.
      const right = widest > 0 && namesTime(cellText(cell)) ? Math.min(end, cell.column + widest - 1) : end
      if (right > cell.column) spread.push({ top: row, bottom: row, left: cell.column, right })
      if (namesTime(cellText(cell))) widest = Math.max(widest, right - cell.column + 1)
    }
  }
  if (spread.length === 0) return grid
  const spreadAt = (row: number, column: number) =>
    spread.find(range => range.top === row && range.left <= column && column <= range.right)
  return {
    ...grid,
    covered(row, column) {
      const range = spreadAt(row, column)
      return range ? grid.cell(row, range.left) : grid.covered(row, column)
    },
    mergeAt: (row, column) => spreadAt(row, column) ?? grid.mergeAt(row, column),
  }
}

function lastOfGroup(grid: SheetGrid, top: number, bottom: number, cell: RawCell): number {
  const { row, column } = cell
  let next = row + 1
  while (next < bottom && grid.row(next).every(one => cellText(one) === '')) next++
  if (cellText(cell) === '' || grid.mergeAt(row, column) !== null || !isFilled(grid, next, column)) return column
  let last = column
  while (isFree(grid, row, last + 1) && isFilled(grid, next, last + 1) && sharesGroup(grid, top, cell, last + 1)) {
    last++
  }
  return last
}

function isFilled(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.cell(row, column)
  return cell !== null && cellText(cell) !== ''
}

function isFree(grid: SheetGrid, row: number, column: number): boolean {
  return !isFilled(grid, row, column) && grid.mergeAt(row, column) === null
}

/** Under one heading of the rows above, or under none. */
function sharesGroup(grid: SheetGrid, top: number, { row, column }: RawCell, other: number): boolean {
  for (let above = top; above < row; above++) {
    if (grid.covered(above, column) !== grid.covered(above, other)) return false
  }
  return true
}

const longestName = 60

/** "Kỳ báo cáo" beside "Kỳ trước" is no label of an identity field. */
function isLabel(text: string, texts: readonly string[]): boolean {
  return (
    identityLabelOf(text) !== null && !(namesTime(text) && texts.some(other => other !== text && isOfOtherTime(other)))
  )
}

/** The label of an identity field whose value stands below it, not beside it. */
function isLabelOfColumn(grid: SheetGrid, row: number, column: number): boolean {
  const isLabelAt = (at: number) => identityLabelOf(cellText(grid.cell(row, at))) !== null
  return isLabelAt(column) && (isLabelAt(column + 1) || !isFilled(grid, row, column + 1))
}

/**
 * "Kỳ trước | Kỳ này" above headings that stand complete in the row below. The period in a title above a table is no
 * group of its columns: it stands alone, over the first or over all.
 */
export function isPeriodGroups(grid: SheetGrid, row: number): boolean {
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  const texts = cells.map(cellText)
  if (!texts.some(text => namesTime(text) || isYear(text))) return false
  if (texts.some(text => text.length > longestName || !(/\p{L}/u.test(text) || isYear(text)) || isLabel(text, texts)))
    return false
  // "Mã đơn vị | Kỳ báo cáo" above "01 | 2025-Q3" are identity fields.
  if (cells.some(({ column }) => isLabelOfColumn(grid, row - 1, column))) return false
  if (cells.length > 1) return cells.every(cell => cell.kind === 'text' || isYear(cellText(cell)))
  const below = grid.row(row + 1).filter(cell => cellText(cell) !== '')
  const merge = grid.mergeAt(row, cells[0]?.column ?? 0)
  const [first, last] = [below[0]?.column ?? 0, below.at(-1)?.column ?? 0]
  return merge !== null && merge.right > merge.left && merge.left > first && merge.right < last
}
