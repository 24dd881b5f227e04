// Two readings of a workbook → whether every sheet of the one says the same in the other, cell by cell.
import { isCorrectionSheet } from '../source/correction-mark.ts'
import type { MergedRange, RawCell, RawRow, RawSheet, RawTable } from '../source/raw-table.ts'

/** Lists of corrections are left out on both sides; order, names, hiding, merges, rows and values must agree. */
export function isSameContent(a: RawTable, b: RawTable): boolean {
  const [left, right] = [a, b].map(table => table.sheets.filter(sheet => !isCorrectionSheet(sheet)))
  return allSame(left ?? [], right ?? [], isSameSheet)
}

function isSameSheet(a: RawSheet, b: RawSheet): boolean {
  const isSameFrame = a.name === b.name && a.hidden === b.hidden && allSame(a.merges, b.merges, isSameRange)
  return isSameFrame && allSame(a.rows, b.rows, isSameRow)
}

function isSameRange(a: MergedRange, b: MergedRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

function isSameRow(a: RawRow, b: RawRow): boolean {
  return a.row === b.row && a.hidden === b.hidden && allSame(a.cells, b.cells, isSameCell)
}

function isSameCell(a: RawCell, b: RawCell): boolean {
  return a.column === b.column && a.kind === b.kind && valueOf(a) === valueOf(b) && fontOf(a) === fontOf(b)
}

function valueOf(cell: RawCell): string | number | boolean {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text
    case 'number':
    case 'percent':
      return cell.number
    case 'date':
      return cell.date
    case 'boolean':
      return cell.boolean
    case 'uncalculated':
      return cell.formula
  }
}

function fontOf(cell: RawCell): string | undefined {
  return cell.kind === 'text' ? cell.font : undefined
}

function allSame<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return other !== undefined && same(one, other)
    })
  )
}
