// Turns what a reader asks for into the rows that answer it, in the order asked for: quick enough for tens of thousands.
import { foldForSearch } from './fold.ts'
import type { RowTable } from './row-table.ts'

export interface RowsFilter {
  readonly where: Readonly<Record<string, string>>
  readonly condition: string
  readonly search: string
}

export interface RowsOrder {
  readonly column: string
  readonly descending: boolean
}

export interface Searching {
  /** The columns a search looks into. */
  readonly columns: readonly string[]
  /** The folded text at a place among all texts; the caller keeps what it has folded. */
  folded(id: number, text: string): string
}

/** Remembers each folded text, so that it is folded once however often it is looked for. */
export function foldedTexts(): Searching['folded'] {
  const folded: string[] = []
  return (id, text) => {
    folded[id] ??= foldForSearch(text)
    return folded[id] ?? ''
  }
}

export function selectRows(
  table: RowTable,
  { where, condition, search }: RowsFilter,
  meets: (table: RowTable, row: number, condition: string) => boolean,
  searching: Searching,
): number[] {
  const wanted = Object.entries(where)
  const words = foldForSearch(search)
    .split(' ')
    .filter(word => word !== '')
  const rows: number[] = []
  for (let row = 0; row < table.length; row += 1) {
    if (!wanted.every(([column, value]) => table.text(column, row) === value)) continue
    if (condition !== '' && !meets(table, row, condition)) continue
    if (words.length > 0 && !containsAll(table, row, words, searching)) continue
    rows.push(row)
  }
  return rows
}

/** Every word must be found, in whichever column. */
function containsAll(table: RowTable, row: number, words: readonly string[], searching: Searching): boolean {
  return words.every(word =>
    searching.columns.some(column =>
      searching.folded(table.textId(column, row), table.text(column, row)).includes(word),
    ),
  )
}

/** Equal rows stay in the order of the report; blank cells come last either way. */
export function sortRows(
  table: RowTable,
  rows: readonly number[],
  { column, descending }: RowsOrder,
  folded: Searching['folded'],
): number[] {
  const direction = descending ? -1 : 1
  const keyed = rows.map(row => ({ row, key: sortKey(table, column, row, folded) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.row - b.row
    if (a.key === null || a.key === '') return 1
    if (b.key === null || b.key === '') return -1
    return a.key < b.key ? -direction : direction
  })
  return keyed.map(({ row }) => row)
}

function sortKey(table: RowTable, column: string, row: number, folded: Searching['folded']): number | string | null {
  return table.kind(column) === 'number'
    ? table.number(column, row)
    : folded(table.textId(column, row), table.text(column, row))
}
