// Looks again at rows taken for data that only their neighbours show to be none: numbered sections and legends.
import type { IgnoredReason } from '../../model/submission.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import { isNumbering, type RowInTable, textsOf } from './row-facts.ts'
import type { ColumnKey } from './submission-layout.ts'
import type { TableReader } from './table-reader.ts'

export interface SortedRow extends RowInTable {
  kind: 'data' | 'text' | Exclude<IgnoredReason, 'section' | 'footer'>
}

/**
 * "1 | NHÓM MỘT" over "1 | Thành lập …": where numbers are codes of the plan and of numbered sections, the row that
 * reports nothing under another title is a section, as long as the code has a row of its own.
 */
export function setSectionsApart(table: TableReader, matcher: RowMatcher, kinds: SortedRow[]): void {
  const numbered = kinds.flatMap(one => {
    const { kind, code, title } = one
    if (kind !== 'data' || title === '' || !isNumbering(table, one)) return []
    const { id } = matcher.match(code, '')
    return id === null || matcher.match('', title).id === id ? [] : [{ one, id }]
  })
  if (numbered.length === 0) return
  const sections = new Set(numbered.map(({ one }) => one))
  const rest = kinds.filter(one => one.kind === 'data' && !sections.has(one))
  const named = new Set(rest.map(({ code }) => matcher.match(code, '').id))
  for (const { one, id } of numbered) if (named.has(id)) one.kind = 'text'
}

/**
 * Below the last row that names a task, a status word and nothing else reported explains the words of the table
 * ("Chú thích: | Hoàn thành"), or counts the rows that have it; it is no row of a task that somebody forgot to name. Over a single task "Hoàn thành | 1"
 * may as well be a share.
 */
export function setLegendsApart(table: TableReader, matcher: RowMatcher, kinds: SortedRow[]): void {
  if (table.frame.subject !== 'tasks') return
  const isNamed = ({ kind, code, title }: SortedRow) =>
    kind === 'data' && (code === '' ? matcher.isTitle(title) : matcher.looksLikeCode(code))
  const after = kinds.slice(kinds.findLastIndex(isNamed) + 1)
  const counts = after.filter(one => one.kind === 'data' && isNameless(table, one))
  const named = kinds.filter(isNamed).length
  if (named >= 2 && countOf(table, counts) === named) for (const one of counts) one.kind = 'text'
  let below: Below = 'adjacent'
  for (const one of after) {
    if (one.kind === 'data' && isLegend(table, one, below)) one.kind = 'text'
    const opens = one.kind === 'text' && legendWords.test(foldText(textsOf(table, one.row)[0] ?? ''))
    if (opens) below = 'explained'
    else if (one.kind !== 'data' && below === 'adjacent') below = 'apart'
  }
}

function isNameless(table: TableReader, { row, code, title }: RowInTable): boolean {
  return code + title === '' && table.text(row, 'no') === ''
}

/** What "Hoàn thành | 5", "Đang thực hiện | 3" add up to: two statuses or more, each once with a number and nothing else. */
function countOf(table: TableReader, rows: readonly RowInTable[]): number | null {
  const statuses = new Set<string>()
  let count = 0
  for (const { row } of rows) {
    const [status, number, ...more] = table.grid.row(row).filter(cell => cellText(cell) !== '')
    const named = status === undefined ? null : parseStatus(cellText(status))
    if (named === null || statuses.has(named) || number?.kind !== 'number' || more.length > 0) return null
    statuses.add(named)
    count += number.number
  }
  return rows.length < 2 ? null : count
}

const legendWords =
  /^(?:ghi chu|chu thich|chu giai|chu dan|quy uoc|luu y|ky hieu|giai thich|trang thai|tinh trang|trong do|note|notes|legend|key|status|where)\b/

/** Right under the last named row, with something between, or below the heading of an explanation. */
type Below = 'adjacent' | 'apart' | 'explained'

function isLegend(table: TableReader, one: SortedRow, below: Below): boolean {
  const { row, code, title } = one
  const says = (key: ColumnKey) => table.text(row, key) !== ''
  // The explanation of a word stands in whatever column comes next.
  if (below !== 'adjacent' && isNameless(table, one) && isWordAndMeaning(table, row, below)) return true
  if (reportedKeys.some(says)) return false
  return below === 'explained' || legendWords.test(foldText(`${code} ${title}`))
}

/** Below "Trạng thái | Số lượng" the meaning may be a count. */
function isWordAndMeaning(table: TableReader, row: number, below: Below): boolean {
  const cells = table.grid.row(row).filter(cell => cellText(cell) !== '')
  return (
    cells.length <= 2 && (below === 'explained' || cells.every(cell => cell.kind === 'text' && !/\d/.test(cell.text)))
  )
}

/** What only the row of a task holds beside its status. */
const reportedKeys = [
  'deadline',
  'progress',
  'completedOn',
  'evidence',
  'result',
  'difficulties',
  'proposals',
  'lead',
  'responsible',
] as const satisfies readonly ColumnKey[]
