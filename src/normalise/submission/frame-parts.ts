// A table → its parts: those below headings that are repeated further down, or those below some of its rows.
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import { isColumnNumbers } from '../layout/row-words.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { cellText } from '../text/cell-text.ts'

/**
 * Headings that come again are those of the next page, as a rule. Where titles of different times stand above them they
 * begin tables of their own.
 */
export function partsOfFrame(frame: TableFrame): TableFrame[] {
  if (frame.repeated.size === 0) return [frame]
  const rows = [...frame.repeated].toSorted((a, b) => a - b)
  const tops = rows.filter(row => !frame.repeated.has(row - 1))
  const bottomOf = (top: number) => rows.find(row => row >= top && !frame.repeated.has(row + 1)) ?? top
  const starts = [
    { top: frame.headingTop, bottom: frame.headingBottom },
    ...tops.map(top => ({ top, bottom: bottomOf(top) })),
  ]
  return starts.map(({ top, bottom }, index) => {
    const moved = <T extends { readonly row: number }>(columns: readonly T[]) =>
      columns.map(column => ({ ...column, row: column.row + top - frame.headingTop }))
    return {
      ...frame,
      columns: moved(frame.columns),
      rivals: moved(frame.rivals),
      strangers: moved(frame.strangers),
      foreign: moved(frame.foreign),
      headingTop: top,
      headingBottom: bottom,
      firstRow: bottom + 1,
      lastRow: (starts[index + 1]?.top ?? frame.lastRow + 1) - 1,
      repeated: new Set<number>(),
    }
  })
}

export interface FramePart<Start> {
  readonly frame: TableFrame
  /** What begins it; null for the rows right below the headings. */
  readonly at: Start | null
}

/**
 * The parts that begin with these rows. What stands above the first of them is a part where it holds an entry; a row
 * with no entry below it stands above the next table.
 */
export function partsAtRows<Start extends { readonly row: number }>(
  grid: SheetGrid,
  frame: TableFrame,
  rows: readonly Start[],
): FramePart<Start>[] {
  const partOf = (firstRow: number, lastRow: number): TableFrame => ({ ...frame, firstRow, lastRow, isPart: true })
  const lastOf = (index: number) => (rows[index + 1]?.row ?? frame.lastRow + 1) - 1
  const starts = rows.filter(({ row }, index) => holdsEntry(grid, partOf(row, lastOf(index))))
  const [first] = starts
  if (first === undefined) return [{ frame, at: null }]
  const head = partOf(frame.firstRow, first.row - 1)
  const parts = starts.map((at, index) => ({
    frame: partOf(at.row, (starts[index + 1]?.row ?? frame.lastRow + 1) - 1),
    at,
  }))
  return holdsEntry(grid, head) ? [{ frame: head, at: null }, ...parts] : parts
}

const nameKeys: ReadonlySet<ColumnKey> = new Set(['no', 'task', 'title', 'indicator', 'indicatorTitle'])
const reportKeys: ReadonlySet<ColumnKey> = new Set(['status', 'progress', 'actual'])

/** A row with three cells or more, or with a name and what is reported of it; a label with its value is none. */
function holdsEntry(grid: SheetGrid, { firstRow, lastRow, repeated, columns }: TableFrame): boolean {
  const under = (keys: ReadonlySet<ColumnKey>, column: number) =>
    columns.some(one => keys.has(one.key) && one.column === column)
  for (let row = firstRow; row <= lastRow; row++) {
    const filled = repeated.has(row) ? [] : grid.row(row).filter(cell => cellText(cell) !== '')
    const texts = filled.map(cellText)
    if (isColumnNumbers(texts) || identityLabelOf(texts[0] ?? '') !== null) continue
    const isNamed = filled.some(({ column }) => under(nameKeys, column))
    if (new Set(texts).size > 2 || (isNamed && filled.some(({ column }) => under(reportKeys, column)))) return true
  }
  return false
}
