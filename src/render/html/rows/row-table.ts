// Reads one table out of the page's data: the text or number in any column and row.
import { type ColumnKind, type PageData, type TableName, tableColumns } from './page-data.ts'

export interface RowTable {
  readonly name: TableName
  readonly length: number
  /** '' for an unknown column or an absent text. */
  text(column: string, row: number): string
  number(column: string, row: number): number | null
  /** Where the text stands among all texts: equal for equal texts. 0 is ''. */
  textId(column: string, row: number): number
  kind(column: string): ColumnKind
  /** Where the file of a row is reached, or null. */
  href(row: number): string | null
}

export function rowTable(data: PageData, name: TableName): RowTable {
  const columns = data.tables[name]
  const kinds: Readonly<Record<string, ColumnKind>> = tableColumns[name]
  const textId = (column: string, row: number): number => columns[column]?.[row] ?? 0
  const files = columns.file ?? []
  return {
    name,
    length: files.length,
    text: (column, row) => data.strings[textId(column, row)] ?? '',
    number: (column, row) => columns[column]?.[row] ?? null,
    textId,
    kind: column => kinds[column] ?? 'text',
    href: row => data.hrefs[String(textId('file', row))] ?? null,
  }
}
