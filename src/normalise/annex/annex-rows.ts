// Sorts the rows of an annex's table: tasks or targets, sections, groups, further lines of an entry, and what is none of these.

import { isColumnNumbers, isTotal } from '../layout/row-words.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import { sectionLabel } from './annex-ids.ts'

/** One row that holds anything, with its numbering and title as the row itself says them. */
export interface SortedRow {
  readonly row: number
  readonly kind: 'entry' | 'section' | 'group' | 'continuation' | 'heading' | 'column-numbers' | 'total' | 'unread'
  readonly number: string
  readonly title: string
}

type Found = Omit<SortedRow, 'kind'> & { readonly kind: SortedRow['kind'] | 'text' | 'loose' }

/**
 * A line without numbering, with text in one cell only, is a section where entries follow and a footer where none do; with
 * text in several cells it goes on from the entry above it, as a row does that a page break has cut in two.
 */
export function sortAnnexRows(table: TableReader): SortedRow[] {
  const found: Found[] = []
  for (let row = table.frame.firstRow; row <= table.frame.lastRow; row++) {
    const one = sortRow(table, row, found.at(-1) ?? null)
    if (one !== null) found.push(one)
  }
  const lastEntry = found.findLastIndex(({ kind }) => kind === 'entry')
  return found.map((one, index) => {
    if (one.kind === 'text') return { ...one, kind: index < lastEntry ? 'section' : 'unread' }
    if (one.kind === 'loose') return { ...one, kind: index < lastEntry ? 'continuation' : 'unread' }
    const isGroup = one.kind === 'entry' && isParent(table, one, found[index + 1])
    return { ...one, kind: isGroup ? 'group' : one.kind }
  })
}

function sortRow(table: TableReader, row: number, before: Found | null): Found | null {
  const own = new Map<ColumnKey | null, string>()
  const texts: string[] = []
  for (const cell of table.grid.row(row)) {
    const text = cellText(cell)
    if (text === '') continue
    texts.push(text)
    const key = table.frame.columns.find(({ column }) => column === cell.column)?.key ?? null
    if (!own.has(key)) own.set(key, text)
  }
  const [first] = texts
  if (first === undefined) return null
  const title = oneLine(own.get(titleKey(table)) ?? '')
  const written = oneLine(own.get('no') ?? '')
  const number = /[\p{L}\d]/u.test(written) ? written : ''
  const at = { row, number, title }
  if (table.frame.repeated.has(row)) return { ...at, kind: 'heading' }
  if (isColumnNumbers(texts)) return { ...at, kind: 'column-numbers' }
  if (isTotal(first) || (title !== '' && isTotal(title))) return { ...at, kind: 'total' }
  const section = readSection(row, own, texts, title)
  if (section !== null) return section
  const single = singleCell(table, row)
  if (single !== null) return sortSingle(at, single, before)
  if (title === '')
    return { ...at, kind: number === '' && follows(before) && hasMapped(own) ? 'continuation' : 'unread' }
  if (isSignature(title, number)) return { ...at, kind: 'unread' }
  if (number !== '' || !table.has('no') || isPlanned(own)) return { ...at, ...numberIn(title, number), kind: 'entry' }
  return { ...at, kind: follows(before) ? 'loose' : 'unread' }
}

/** "I | Nâng cao nhận thức", "I. Nâng cao nhận thức" in one cell, "Phần II: …"; a stray text beside it changes nothing. */
function readSection(
  row: number,
  own: ReadonlyMap<ColumnKey | null, string>,
  texts: readonly string[],
  title: string,
): Found | null {
  const first = oneLine(texts[0] ?? '')
  const label = sectionLabel(first)
  const isBare = !own.has('lead') && !own.has('product') && !own.has('target')
  if (label !== '' && title !== '' && isBare) return { row, kind: 'section', number: label, title }
  const [, inside = '', rest = ''] =
    /^((?:(?:phần|mục|nhóm|chương)\s+)?[IVXLC]{1,7}|[A-H])\s*[.):/–-]\s*(\S.*)$/iu.exec(first) ?? []
  const labelInside = sectionLabel(inside)
  if (labelInside === '' || !isBare || own.has('deadline') || texts.length > 2) return null
  return { row, kind: 'section', number: labelInside, title: rest }
}

/** One cell only: a section or footer where it stands under the titles or across columns, else the rest of a cell above. */
function sortSingle(at: Omit<Found, 'kind'>, single: SingleCell, before: Found | null): Found {
  const { text, key, isWide } = single
  if (key === 'no' && text.length <= 6) return { ...at, kind: 'unread' }
  const inTitles = key === null || key === 'no' || key === 'title' || key === 'indicatorTitle'
  if (!inTitles && !isWide) return { ...at, kind: follows(before) ? 'continuation' : 'unread' }
  if (key !== null && follows(before) && !isWide && goesOn(before?.title ?? '', text))
    return { ...at, kind: 'continuation' }
  return { ...at, number: '', title: oneLine(text), kind: 'text' }
}

/** Only an entry can go on in the next row. */
function follows(before: Found | null): boolean {
  return before?.kind === 'entry' || before?.kind === 'continuation' || before?.kind === 'loose'
}

/** A line of a list, a sentence begun in the row above, or one that the row above leaves open with its last mark. */
function goesOn(above: string, text: string): boolean {
  return /^(?:[-+*•]\s|\p{Ll}|\(\d)/u.test(text) || /[;,:–]$/u.test(above)
}

interface SingleCell {
  readonly text: string
  readonly key: ColumnKey | null
  /** Merged over several columns. */
  readonly isWide: boolean
}

function singleCell(table: TableReader, row: number): SingleCell | null {
  const [cell, ...others] = table.grid.row(row).filter(one => cellText(one) !== '')
  if (!cell || others.length > 0) return null
  const merge = table.grid.mergeAt(row, cell.column)
  const key = table.frame.columns.find(({ column }) => column === cell.column)?.key ?? null
  return { text: cellText(cell), key, isWide: merge !== null && merge.right > merge.left }
}

/** A numbered row with nothing but a title, before rows numbered under it: "11 | Chính phủ số" above 11.1. */
function isParent(table: TableReader, { row, number }: Found, next: Found | undefined): boolean {
  const within = `${number.replace(/[.)]+$/, '')}.`
  if (number === '' || next?.kind !== 'entry' || !next.number.startsWith(within)) return false
  if (!/^[\p{L}\d]/u.test(next.number.slice(within.length))) return false
  return (['lead', 'product', 'deadline', 'target', 'unit'] as const).every(key => table.text(row, key) === '')
}

/** Without a numbering column an entry may carry its number before its title. */
function numberIn(title: string, number: string): { readonly number: string; readonly title: string } {
  const [, inside, rest] = /^(\d{1,3}(?:\.\d{1,3})*)[.)]\s+(\S.*)$/u.exec(title) ?? []
  return number === '' && inside !== undefined && rest !== undefined
    ? { number: inside, title: rest }
    : { number, title }
}

/** A row without a number is an entry when it says something only an entry says. */
function isPlanned(own: ReadonlyMap<ColumnKey | null, string>): boolean {
  const deadline = own.get('deadline') ?? ''
  if (own.has('target')) return /\d/.test(own.get('target') ?? '')
  if (deadline !== '') return parseDeadline(deadline, { beforeIsExclusive: false }) !== null
  return own.has('lead') && own.has('product')
}

function hasMapped(own: ReadonlyMap<ColumnKey | null, string>): boolean {
  return [...own.keys()].some(key => key !== null)
}

function isSignature(title: string, number: string): boolean {
  return (
    number === '' &&
    /^(?:nguoi lap|tm|kt|tl|tuq|q|thu truong|noi nhan|chu tich|pho chu tich|xac nhan|giam doc|ghi chu|luu y)\b/.test(
      foldText(title),
    )
  )
}

export function titleKey(table: TableReader): ColumnKey {
  return table.frame.subject === 'tasks' ? 'title' : 'indicatorTitle'
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
