// Reads the cells of one row of an annex: those a plan has a key for, and those it has none for.
import type { AnnexRemark } from '../../model/annex.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { coveredByRows, type TableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { oneLine } from './annex-rows.ts'

/** A cell of an entry: the first that spoke, and the text of all that did. */
export interface DraftCell {
  readonly cell: RawCell
  readonly at: SourceLocation
  readonly text: string
  readonly heading: string
}

/** Keys whose cells become one value of an entry each. */
export const textKeys = ['lead', 'support', 'responsible', 'basis', 'deadline', 'product', 'unit'] as const

export const usedKeys: ReadonlySet<ColumnKey> = new Set([
  ...textKeys,
  'no',
  'task',
  'title',
  'indicator',
  'indicatorTitle',
  'target',
])

/** Keys of the row itself; a merge never spreads them. */
export const rowKeys: ReadonlySet<ColumnKey> = new Set(['no', 'task', 'title', 'indicator', 'indicatorTitle'])

/** The cells of a row from left to right, as one line. */
export function rowText({ grid }: Pick<TableReader, 'grid'>, row: number): string {
  return grid
    .row(row)
    .map(cell => oneLine(cellText(cell)))
    .filter(text => text !== '')
    .join(' | ')
}

/** Every target column, from left to right. */
export function targetCells(table: TableReader, row: number): DraftCell[] {
  return table.frame.columns.flatMap(({ key, column, heading }) => {
    const cell = key === 'target' ? coveredByRows(table.grid, row, column) : null
    return cell === null || cellText(cell) === ''
      ? []
      : [{ cell, at: table.locate(cell.row, cell.column), heading, text: cellText(cell) }]
  })
}

/** Whether the value of a cell goes into an entry; what lies hidden under a merge of columns, or words under "TT", do not. */
export function isRead({ grid, frame }: TableReader, cell: RawCell): boolean {
  const { row, column } = cell
  const key = frame.columns.find(one => one.column === column)?.key
  if (key === undefined || !usedKeys.has(key)) return false
  if (key === 'no' && /\p{L}{2,} \p{L}{2,}/u.test(cellText(cell))) return false
  return rowKeys.has(key) || coveredByRows(grid, row, column) !== null
}

/** What no entry takes is kept with its heading. */
export function unreadCells(
  table: TableReader,
  row: number,
  reads: (table: TableReader, cell: RawCell) => boolean = isRead,
): AnnexRemark[] {
  const { frame, grid } = table
  return grid.row(row).flatMap(cell => {
    const text = oneLine(cellText(cell))
    if (text === '' || reads(table, cell)) return []
    const columns = [...frame.columns, ...frame.rivals, ...frame.strangers]
    const heading = columns.find(({ column }) => column === cell.column)?.heading ?? ''
    return [
      {
        kind: 'unread-cell' as const,
        at: table.locate(row, cell.column),
        facts: { actual: text, heading: oneLine(heading) },
      },
    ]
  })
}
