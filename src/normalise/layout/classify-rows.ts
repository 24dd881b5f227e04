// Sorts the rows of a table into data and the kinds of rows that surround data: sections, totals, notes, signatures.
import type { IgnoredReason } from '../../model/submission.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { RowMatcher } from '../submission/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { parseNumber } from '../values/parse-number.ts'
import { parseStatus } from '../values/parse-status.ts'
import { keyColumns, type RowKeys, rowKeys } from './row-keys.ts'
import type { ColumnKey } from './submission-layout.ts'
import type { TableReader } from './table-reader.ts'

export type ClassifiedRow =
  | { readonly row: number; readonly kind: 'data' }
  | { readonly row: number; readonly kind: 'ignored'; readonly reason: IgnoredReason }

interface RowKind extends RowKeys {
  readonly row: number
  kind: 'data' | 'text' | Exclude<IgnoredReason, 'section' | 'footer'>
}

/** A stray cell far below would make a million blank rows; of a longer gap no more are counted. */
const longestGap = 100

/** Every row from the first below the heading to the last that holds anything, in order; none with a cell is left out. */
export function classifyRows(table: TableReader, matcher: RowMatcher): ClassifiedRow[] {
  const { firstRow, lastRow } = table.frame
  const kinds: RowKind[] = []
  let gap = 0
  for (let row = firstRow; row <= lastRow; row++) {
    gap = table.grid.row(row).length === 0 ? gap + 1 : 0
    if (gap > longestGap) continue
    const keys = rowKeys(table, row, matcher)
    kinds.push({ row, ...keys, kind: kindOf(table, matcher, row, keys) })
  }
  setSectionsApart(table, matcher, kinds)
  setLegendsApart(table, matcher, kinds)
  const lastText = kinds.findLastIndex(({ kind }) => kind !== 'blank')
  const lastData = kinds.findLastIndex(({ kind }) => kind === 'data')
  return kinds.slice(0, lastText + 1).map(({ row, kind }, index) => {
    if (kind === 'data') return { row, kind }
    if (kind !== 'text') return { row, kind: 'ignored', reason: kind }
    return { row, kind: 'ignored', reason: index < lastData ? 'section' : 'footer' }
  })
}

function kindOf(table: TableReader, matcher: RowMatcher, row: number, { code, title }: RowKeys) {
  if (table.frame.repeated.has(row)) return 'repeated-header'
  const isCode = () => {
    if (matcher.isCode(code)) return true
    return matcher.looksLikeCode(code) && ![isNumbering, isHeadline].some(is => is(table, matcher, row, code))
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
  if (isContinuation(table, row, code, title)) return 'continuation'
  if (code === '' && isBreakdown(table, title)) return 'breakdown'
  return reports(table, matcher, row) ? 'data' : 'text'
}

/**
 * "Trong đó: cấp xã", and under an indicator "- Cấp tỉnh": a part of the entry above, whose figure is in it already. A
 * task has no such parts: a line below it with a status of its own is a task that somebody forgot to name.
 */
function isBreakdown(table: TableReader, title: string): boolean {
  if (/^(?:trong do|of which)\b/.test(foldText(title))) return true
  return table.frame.subject === 'indicators' && /^[-–—+•*]\s*\p{L}/u.test(title)
}

/**
 * "1 | NHÓM MỘT" over "1 | Thành lập …": where numbers are codes of the plan and of numbered sections, the row that
 * reports nothing under another title is a section, as long as the code has a row of its own.
 */
function setSectionsApart(table: TableReader, matcher: RowMatcher, kinds: RowKind[]): void {
  const numbered = kinds.flatMap(one => {
    const { kind, row, code, title } = one
    if (kind !== 'data' || title === '' || !isNumbering(table, matcher, row, code)) return []
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
 * ("Chú thích: | Hoàn thành"); it is no row of a task that somebody forgot to name.
 */
function setLegendsApart(table: TableReader, matcher: RowMatcher, kinds: RowKind[]): void {
  if (table.frame.subject !== 'tasks') return
  const isNamed = ({ kind, code, title }: RowKind) =>
    kind === 'data' && (code === '' ? matcher.isTitle(title) : matcher.looksLikeCode(code))
  const after = kinds.slice(kinds.findLastIndex(isNamed) + 1)
  let below: Below = 'adjacent'
  for (const one of after) {
    if (one.kind === 'data' && isLegend(table, one, below)) one.kind = 'text'
    const opens = one.kind === 'text' && legendWords.test(foldText(textsOf(table, one.row)[0] ?? ''))
    if (opens) below = 'explained'
    else if (one.kind !== 'data' && below === 'adjacent') below = 'apart'
  }
}

const legendWords =
  /^(?:ghi chu|chu thich|chu giai|chu dan|quy uoc|luu y|ky hieu|giai thich|trang thai|tinh trang|trong do|note|notes|legend|key|status|where)\b/

/** Right under the last named row, with something between, or below the heading of an explanation. */
type Below = 'adjacent' | 'apart' | 'explained'

function isLegend(table: TableReader, { row, code, title }: RowKind, below: Below): boolean {
  const says = (key: ColumnKey) => table.text(row, key) !== ''
  const isNameless = code + title === '' && !says('no')
  // The explanation of a word stands in whatever column comes next.
  if (below !== 'adjacent' && isNameless && isWordAndMeaning(table, row, below)) return true
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

function textsOf(table: TableReader, row: number): string[] {
  const texts = table.grid.row(row).map(cellText)
  return texts.filter(text => text !== '')
}

/** "(1) (2) (3) …" or "1 2 3=1+2 …" or "A B 1 2" under the headings. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every(text => /^[([]?\s*(?:\d{1,2}|[A-Za-z])\s*[)\]]?(?:\s*=.{1,20})?$/.test(text))
}

/** "A", "B", "1", "2": each the next of its kind, and numbers from 1. */
function countsOn(texts: readonly string[]): boolean {
  const marks = texts.map(text => /\d{1,2}|[A-Za-z]/.exec(text)?.[0] ?? '')
  return marks.every((mark, index) => {
    const before = marks[index - 1]
    if (/\d/.test(mark)) return Number(mark) === (before !== undefined && /\d/.test(before) ? Number(before) + 1 : 1)
    return before === undefined || mark.charCodeAt(0) === before.charCodeAt(0) + 1
  })
}

/** A number in the code column of a row that reports nothing is the numbering of a section: "I", "1.2", "A.1". */
function isNumbering(table: TableReader, matcher: RowMatcher, row: number, code: string): boolean {
  return /^(?:[IVX]{1,5}|\d{1,2}|[A-H])(?:[.-]\d{1,2})*[.)]?$/.test(code) && !reports(table, matcher, row)
}

/** "BIỂU 2", "Nhóm 1", "Phần 2 | HẠ TẦNG SỐ": a word that begins no code of the plan, its number, and nothing reported. */
function isHeadline(table: TableReader, matcher: RowMatcher, row: number, code: string): boolean {
  const word = /^(\p{L}{2,})[\s.]+(?:\d{1,2}|[IVX]{1,5})[.:)]?$/u.exec(code.normalize('NFC'))?.[1]
  if (word === undefined || matcher.looksLikeCode(word) || reports(table, matcher, row)) return false
  return headlineWords.test(foldText(word)) || textsOf(table, row).length === 1
}

const headlineWords = /^(?:bieu|bang|nhom|phan|muc|chuong|khoi|dot|group|part|section|table|annex|chapter)$/

export /** "Tổng cộng", "Cộng mục I", "Tổng (I+II)", "Trung bình"; never "Tổng kết …" or "Cộng đồng …", which are work. */
const totalWords =
  /^(?:(?:tong cong|tong so|tong|cong|subtotal|grand total|total|sum)(?: (?:muc|nhom|phan|bang|nhiem vu|chi tieu|cac nhiem vu|[ivx]+|\d+)\b.*)?|trung binh(?: .*)?|binh quan(?: .*)?|t[iy] le chung|average)$/

export function isTotal(text: string): boolean {
  return text.length <= 60 && totalWords.test(foldText(text))
}

/** A row whose code and title belong, by a merge, to the row above: further lines of the same entry. */
function isContinuation(table: TableReader, row: number, code: string, title: string): boolean {
  if (code !== '' || title !== '') return false
  const keys: readonly ColumnKey[] = Object.values(keyColumns(table.frame.subject))
  const columns = table.frame.columns.filter(column => keys.includes(column.key))
  return (
    columns.length > 0 &&
    columns.some(({ column }) => {
      const merge = table.grid.mergeAt(row, column)
      return merge !== null && merge.top < row && cellText(table.grid.cell(merge.top, merge.left)) !== ''
    })
  )
}

/**
 * Whether a row without a recognised key still says what only a report says: a status, or a title with two more of its
 * values. A lone number is a figure about the rows above or below it.
 */
function reports(table: TableReader, matcher: RowMatcher, row: number): boolean {
  if (table.frame.subject === 'indicators') {
    const { code, title } = rowKeys(table, row, matcher)
    return code + title !== '' && isMeasured(table.place(row, 'actual', []).cell)
  }
  if (parseStatus(table.text(row, 'status')) !== null) return true
  if (rowKeys(table, row, matcher).title === '' || /^(?:[IVX]{1,5}|[A-Z])[.)]?$/.test(table.text(row, 'no')))
    return false
  const others = (['completedOn', 'deadline', 'evidence'] as const).filter(key => table.text(row, key) !== '')
  return others.length + (isMeasured(table.place(row, 'progress', []).cell) ? 1 : 0) >= 2
}

function isMeasured(cell: RawCell | null): boolean {
  if (cell === null) return false
  return cell.kind === 'number' || cell.kind === 'percent' || (cell.kind === 'text' && parseNumber(cell.text) !== null)
}
