// A table whose headings are repeated further down → its parts, each with the rows below its own headings.
import type { TableFrame } from '../layout/find-tables.ts'
import type { MappedColumn, StrangeColumn } from '../layout/map-columns.ts'

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
    const moved = <T extends MappedColumn | StrangeColumn>(columns: readonly T[]) =>
      columns.map(column => ({ ...column, row: column.row + top - frame.headingTop }))
    return {
      ...frame,
      columns: moved(frame.columns),
      rivals: moved(frame.rivals),
      strangers: moved(frame.strangers),
      headingTop: top,
      headingBottom: bottom,
      firstRow: bottom + 1,
      lastRow: (starts[index + 1]?.top ?? frame.lastRow + 1) - 1,
      repeated: new Set<number>(),
    }
  })
}
