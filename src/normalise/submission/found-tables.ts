// What was found in a workbook and what was passed over → the account that --verbose gives of it.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { FoundTable, PassedOver } from '../../model/submission.ts'
import { isCorrectionSheet } from '../../source/correction-mark.ts'
import type { RawSheet, RawTable } from '../../source/raw-table.ts'
import { findTables } from '../layout/find-tables.ts'
import { isHiddenColumn, sheetGrid } from '../layout/sheet-grid.ts'
import type { TableReader } from '../layout/table-reader.ts'
import type { SheetTables } from './divide-tables.ts'
import { identityArea, identityValues } from './identity-values.ts'

/** When a hidden sheet holds what was looked for, that is what must be said. */
export function hiddenTable({ sheets }: RawTable): Facts {
  const hidden = sheets.find(
    sheet => sheet.hidden && findTables(sheetGrid(sheet)).some(({ subject }) => subject === 'tasks'),
  )
  return hidden?.name ? { hidden: hidden.name } : {}
}

interface Searched {
  /** The sheets that were searched for this report. */
  readonly found: readonly SheetTables[]
  readonly guides: readonly SheetTables[]
  /** Those of `found`, and their tables, that speak of another period. */
  readonly others: readonly SheetTables[]
  /** Those that speak of another locality. */
  readonly foreign: readonly SheetTables[]
}

export function passedOver({ sheets }: RawTable, { found, guides, others, foreign }: Searched): PassedOver[] {
  const holds = (some: readonly SheetTables[], sheet: RawSheet) => some.find(({ grid }) => grid.sheet === sheet)
  return sheets.flatMap((sheet): PassedOver[] => {
    if (sheet.name === null || sheet.rows.length === 0) return []
    const name = sheet.name
    if (sheet.hidden) return [{ sheet: name, reason: 'hidden-sheet' }]
    if (isCorrectionSheet(sheet)) return [{ sheet: name, reason: 'corrections' }]
    if (holds(guides, sheet)) return [{ sheet: name, reason: 'instructions' }]
    if (holds(others, sheet)?.frames.length) return [{ sheet: name, reason: 'other-period' }]
    if (holds(foreign, sheet)?.frames.length) return [{ sheet: name, reason: 'other-locality' }]
    const read = holds(found, sheet)
    return read === undefined || isRead(read) ? [] : [{ sheet: name, reason: 'no-table' }]
  })
}

/** A sheet without a table is read where it says whose report this is. */
function isRead({ grid, frames }: SheetTables): boolean {
  return frames.length > 0 || !identityValues('', identityArea(grid, frames)).next().done
}

export function describeTable(reader: TableReader): FoundTable {
  const { frame, grid, header } = reader
  const columns = frame.columns.map(({ key, column, heading }) => ({ key, column, heading }))
  const inTable = (row: number) => row >= frame.firstRow && row <= frame.lastRow
  return {
    ...{ subject: frame.subject, sheet: grid.sheet.name, header, headerRow: frame.headingBottom, columns },
    hiddenRows: grid.sheet.rows.filter(({ row, hidden }) => hidden && inTable(row)).length,
    hiddenColumns: columns.flatMap(({ column }) => (isHiddenColumn(grid, column) ? [column] : [])),
  }
}
