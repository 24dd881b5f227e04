// Rows below an entry that belong to it: further lines of its texts, and lines that report something else of it.
import { cellText } from '../text/cell-text.ts'
import type { CellInPlace } from '../values/read-cell.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { isMeasured } from './row-facts.ts'
import { keyColumns } from './row-keys.ts'
import type { SortedRow } from './rows-apart.ts'
import type { ColumnKey } from './submission-layout.ts'
import type { TableReader } from './table-reader.ts'

/** A row of data with the row whose code and title are its own, and the rows that go on with its texts. */
export interface Entry {
  readonly row: number
  readonly keys: number
  readonly lines: readonly number[]
}

/** The row above whose code or title a merge spreads over this one; null where none does. */
export function coveredRow({ grid, frame }: TableReader, row: number): number | null {
  const keys: readonly ColumnKey[] = Object.values(keyColumns(frame.subject))
  for (const { key, column } of frame.columns) {
    const merge = keys.includes(key) ? grid.mergeAt(row, column) : null
    if (merge !== null && merge.top < row && cellText(grid.cell(merge.top, merge.left)) !== '') return merge.top
  }
  return null
}

/** Whether a row says for itself, not by a merge, what only one row of an entry can say: its status or its figure. */
export function reportsOwn(table: TableReader, row: number): boolean {
  const key = table.frame.subject === 'tasks' ? 'status' : 'actual'
  return table.frame.columns.some(column => {
    const cell = column.key === key ? table.grid.cell(row, column.column) : null
    return cell !== null && (key === 'status' ? cellText(cell) !== '' : isMeasured(cell))
  })
}

/** Texts that may take several lines. */
const textKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['lead', 'support', 'responsible', 'product', 'evidence', 'result'] as const),
  ...(['difficulties', 'proposals', 'note', 'source'] as const),
])
const lineKeys: ReadonlySet<ColumnKey> = new Set([...textKeys, 'completedOn', 'numerator', 'denominator'])

/**
 * Right below an entry: "| Khu vực II | 50 |" reports on the same indicator a second time. Between two entries a row that
 * holds nothing but texts of that sort goes on with the one above; below the last they may be a signature.
 */
export function setLinesApart(table: TableReader, kinds: SortedRow[]): void {
  const { grid, frame } = table
  const columns = new Set(frame.columns.filter(({ key }) => lineKeys.has(key)).map(({ column }) => column))
  const lastData = kinds.findLastIndex(({ kind }) => kind === 'data')
  for (const [index, one] of kinds.entries()) {
    const above = kinds[index - 1]?.kind
    if (one.kind !== 'text' || (above !== 'data' && above !== 'continuation')) continue
    const filled = grid.row(one.row).filter(cell => cellText(cell) !== '')
    if (isSecond(table, one, filled.length)) one.kind = 'data'
    else if (index < lastData && filled.every(({ column }) => columns.has(column))) one.kind = 'continuation'
  }
}

function isSecond(table: TableReader, { row, code, title }: SortedRow, filled: number): boolean {
  const isNameless = code + title + table.text(row, 'no') === ''
  return table.frame.subject === 'indicators' && isNameless && filled > 1 && reportsOwn(table, row)
}

/** The entries of a table. One without a code and a title that reports on the indicator above is a second row of it. */
export function entriesOf(table: TableReader, rows: readonly ClassifiedRow[]): Entry[] {
  const entries: Entry[] = []
  const { code, title } = keyColumns(table.frame.subject)
  for (const one of rows) {
    const last = entries.at(-1)
    if (one.kind === 'data') {
      const isNameless =
        table.text(one.row, code) === '' && [title, 'no' as const].every(key => table.text(one.row, key) === '')
      const above = table.frame.subject === 'indicators' && last && isNext(last, one.row) ? last.keys : null
      const keys = isNameless ? (coveredRow(table, one.row) ?? above) : null
      entries.push({ row: one.row, keys: keys ?? one.row, lines: [] })
    } else if (one.reason === 'continuation' && last && isNext(last, one.row)) {
      entries[entries.length - 1] = { ...last, lines: [...last.lines, one.row] }
    }
  }
  return entries
}

function isNext({ row, lines }: Entry, next: number): boolean {
  return (lines.at(-1) ?? row) === next - 1
}

/** The same rows, where an entry's cells go on in its lines: texts below each other; of two days or figures none is chosen. */
export function withLines(table: TableReader, { row, lines }: Entry): TableReader {
  if (lines.length === 0) return table
  const place: TableReader['place'] = (asked, key, raised) => {
    const own = table.place(asked, key, raised)
    if (asked !== row || !lineKeys.has(key)) return own
    const further = lines.map(line => table.place(line, key, raised))
    return joinPlaces(own, further, textKeys.has(key) ? '\n' : ' | ')
  }
  return { ...table, place }
}

function joinPlaces(own: CellInPlace, further: readonly CellInPlace[], separator: string): CellInPlace {
  // A merge gives one cell to every line.
  const cells = new Map([own, ...further].map(place => [place.cell, place] as const))
  const [first, ...more] = [...cells.values()].filter(({ cell }) => cellText(cell) !== '')
  if (!first?.cell || more.length === 0) return first ?? own
  const text = [first, ...more].map(({ cell }) => cellText(cell)).join(separator)
  return { ...first, cell: { ...first.cell, kind: 'text', text } }
}
