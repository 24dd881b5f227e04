// Turns rows with named fields into the columns of numbers that the page carries.
import { type Cells, type ColumnName, type TableName, tableColumns } from '../rows/page-data.ts'
import type { StringList } from './string-list.ts'

export type RowFields<T extends TableName> = {
  readonly [C in ColumnName<T>]: string | number | null
}

/** Columns in which people write freely, and the most each may hold; narratives as much as the page has room for. */
const running: Readonly<Record<string, number>> = {
  title: 1000,
  product: 1000,
  message: 600,
  fix: 600,
  evidence: Number.POSITIVE_INFINITY,
  result: Number.POSITIVE_INFINITY,
  difficulties: Number.POSITIVE_INFINITY,
  proposals: Number.POSITIVE_INFINITY,
}

export function encodeTable<T extends TableName>(
  name: T,
  rows: readonly RowFields<T>[],
  strings: StringList,
): Record<string, Cells> {
  const cellOf = (column: string, value: string | number | null): number | null => {
    if (typeof value === 'number') return Number.isFinite(value) ? value : null
    if (kinds[column] === 'number') return null
    const most = running[column]
    return most === undefined ? strings.place(value) : strings.placeCut(value, most)
  }
  const kinds: Readonly<Record<string, string>> = tableColumns[name]
  const columns: Record<string, Cells> = {}
  for (const column of columnsOf(name)) columns[column] = rows.map(row => cellOf(column, row[column]))
  return columns
}

function columnsOf<T extends TableName>(name: T): ColumnName<T>[] {
  const names: string[] = Object.keys(tableColumns[name])
  return names.filter((column): column is ColumnName<T> => column in tableColumns[name])
}
