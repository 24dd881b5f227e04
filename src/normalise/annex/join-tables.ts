// Several spreadsheets of one document, a file for each annex, as one table whose sheets are named after their files.
import type { RawTable } from '../../source/raw-table.ts'

export interface NamedTable {
  readonly file: string
  readonly table: RawTable
}

/** One alone stays as it is. */
export function joinTables(tables: readonly NamedTable[]): NamedTable | null {
  const [first] = tables
  if (!first || tables.length === 1) return first ?? null
  const sheets = tables.flatMap(({ file, table }) =>
    table.sheets.map(sheet => ({
      ...sheet,
      name: [baseName(file), ...(sheet.name === null ? [] : [sheet.name])].join('!'),
    })),
  )
  return { file: tables.map(({ file }) => file).join(', '), table: { ...first.table, sheets } }
}

/** What a sheet is called in its own file. */
export function ownSheetName(name: string): string {
  return name.slice(name.indexOf('!') + 1)
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
