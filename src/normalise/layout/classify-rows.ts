// Sorts the rows of a table into data and the kinds of rows that surround data: sections, totals, notes, signatures.
import type { IgnoredReason } from '../../model/submission.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { foldText } from '../text/fold-text.ts'
import { parseStatus } from '../values/parse-status.ts'
import { coveredRow, reportsOwn, setLinesApart } from './entry-lines.ts'
import { isHeadline, isNumbering, type RowInTable, reports, textsOf } from './row-facts.ts'
import { rowKeys } from './row-keys.ts'
import { countsOn, isColumnNumbers, isTotal } from './row-words.ts'
import { type SortedRow, setLegendsApart, setSectionsApart } from './rows-apart.ts'
import { isApart } from './section-lines.ts'
import type { TableReader } from './table-reader.ts'

export type ClassifiedRow =
  | { readonly row: number; readonly kind: 'data' }
  | { readonly row: number; readonly kind: 'ignored'; readonly reason: IgnoredReason }

/** A stray cell far below would make a million blank rows; of a longer gap no more are counted. */
const longestGap = 100

/**
 * Every row from the first below the heading to the last that holds anything, in order; none with a cell is left out but
 * those put aside.
 */
export function classifyRows(table: TableReader, matcher: RowMatcher): ClassifiedRow[] {
  const { firstRow, lastRow } = table.frame
  const kinds: SortedRow[] = []
  let gap = 0
  for (let row = firstRow; row <= lastRow; row++) {
    gap = table.grid.row(row).length === 0 ? gap + 1 : 0
    if (gap > longestGap || isApart(table.frame, row)) continue
    const keys = rowKeys(table, row, matcher)
    kinds.push({ row, ...keys, kind: kindOf(table, matcher, { row, ...keys }) })
  }
  setSectionsApart(table, matcher, kinds)
  setLegendsApart(table, matcher, kinds)
  setLinesApart(table, kinds)
  const lastText = kinds.findLastIndex(({ kind }) => kind !== 'blank')
  const lastData = kinds.findLastIndex(({ kind }) => kind === 'data')
  return kinds.slice(0, lastText + 1).map(({ row, kind }, index) => {
    if (kind === 'data') return { row, kind }
    if (kind !== 'text') return { row, kind: 'ignored', reason: kind }
    return { row, kind: 'ignored', reason: index < lastData ? 'section' : 'footer' }
  })
}

function kindOf(table: TableReader, matcher: RowMatcher, one: RowInTable) {
  const { row, code, title } = one
  if (table.frame.repeated.has(row)) return 'repeated-header'
  const isCode = () => {
    if (matcher.isCode(code)) return true
    return matcher.looksLikeCode(code) && !isNumbering(table, one) && !isHeadline(table, matcher, one)
  }
  // Nearly every row; the texts of its other cells need not be looked at.
  if (/\p{L}.*\d/u.test(code) && isCode()) return 'data'
  const texts = textsOf(table, row)
  if (texts.length === 0) return 'blank'
  if (isColumnNumbers(texts)) {
    // "A | x | 5" may be a row of the plan's "A"; only under the headings, and counting on, is it their numbers.
    if (!matcher.isCode(code) || (row === table.frame.firstRow && countsOn(texts))) return 'column-numbers'
  }
  if (code !== '' && isCode()) return 'data'
  // The plan may have an indicator called "Trung bình số ngày …", or "Tổng số …".
  if (title !== '' && code === '' && matcher.isTitle(title)) return 'data'
  if (isTotal(texts[0] ?? '') || isTotal(title)) return 'total'
  if (code + title === '' && coveredRow(table, row) !== null) return reportsOwn(table, row) ? 'data' : 'continuation'
  if (code === '' && isBreakdown(table, row, title)) return 'breakdown'
  return reports(table, one) ? 'data' : 'text'
}

/**
 * "Trong đó: cấp xã", and under an indicator "- Cấp tỉnh": a part of the entry above, whose figure is in it already. A
 * task has no such parts: a line below it with a status of its own is a task that somebody forgot to name.
 */
function isBreakdown(table: TableReader, row: number, title: string): boolean {
  const isPart = /^(?:trong do|of which)\b/.test(foldText(title))
  if (table.frame.subject === 'tasks') return isPart && parseStatus(table.text(row, 'status')) === null
  return isPart || /^[-–—+•*]\s*\p{L}/u.test(title) || places.test(title.normalize('NFC'))
}

/** "Huyện Mai Sơn", "Khu vực nông thôn": where the figure above was counted. */
const places =
  /^(?:(?:Huyện|Thành phố|Thị xã|Thị trấn|Xã|Phường|Đặc khu)(?:\s+\p{Lu}\p{Ll}*)+|(?:Khu vực\s+)?(?:[Tt]hành thị|[Nn]ông thôn)|Cấp\s+(?:tỉnh|huyện|xã))\s*$/u
