// Turns the text of one heading into the column keys it may stand for, in a table of tasks or of indicators.
import { distance } from 'fastest-levenshtein'
import { foldHeading, foldLetters, foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { namesTime } from '../values/heading-times.ts'
import {
  type ColumnKey,
  type ColumnLayout,
  columnKeys,
  columns,
  referenceHeadings,
  type TableSubject,
} from './submission-layout.ts'

/** `rank` is the heading's place in the key's list: 0 is the heading templates write. */
export interface HeadingMatch {
  readonly key: ColumnKey
  readonly rank: number
}

type HeadingIndex = ReadonlyMap<string, HeadingMatch>

/** The headings of one kind of table, looked up once: those of submissions, or those of a plan's annexes. */
export interface Headings {
  readonly indexes: Readonly<Record<TableSubject, HeadingIndex>>
  /** Headings of columns from which nothing is read. */
  readonly references: ReadonlySet<string>
  readonly matchers: Readonly<Record<TableSubject, (text: string) => HeadingMatch | null>>
}

export function headingsOf(
  layouts: Readonly<Record<ColumnKey, ColumnLayout>>,
  references: readonly string[] = [],
): Headings {
  const indexes = { tasks: buildIndex('tasks', layouts), indicators: buildIndex('indicators', layouts) }
  const refused = new Set(references.map(foldHeading))
  // One office's headings are the next office's; each is worked out once.
  const matcher = (index: HeadingIndex) => memoise(text => findHeading(text, index, refused))
  return {
    indexes,
    references: refused,
    matchers: { tasks: matcher(indexes.tasks), indicators: matcher(indexes.indicators) },
  }
}

/** Words offices add behind a heading, as they are folded; each begins with the space before it. */
const trailingPeriod = new RegExp(
  [
    // "Kết quả thực hiện đến ngày 14/9/2025", "Mục tiêu năm 2025", "… trong 9 tháng đầu năm", and all behind it
    ' (?:(?:tinh )?den(?: het)? (?:ngay|thang|quy|nam|nay|\\d)|(?:trong )?(?:nam|quy|thang|ky) (?:\\d|nay|bao cao|[ivx]+\\b)|(?:trong )?(?:\\d{1,2}|sau|chin) thang).*$',
    // "Thực hiện lũy kế …", "… tại thời điểm …"
    // "Thực hiện 9T/2025", "Kết quả thực hiện T9"
    ' (?:(?:0?[2-9]|1[01])t|t(?:0?[1-9]|1[0-2]))(?: ?(?:19|20)\\d{2})?$',
    ' (?:luy ke|cong don)(?: |$).*$',
    ' tai (?:thoi diem|ngay) .*$',
    ' trong (?:ky|quy|thang|nam)(?: nay| bao cao)?$',
    ' thuc te$',
    // "Thực hiện 2025", "Thực hiện 2025-Q3"
    ' (?:19|20)\\d{2}(?: [a-z]{1,2} ?\\d{1,2})?$',
    // "Trạng thái kỳ trước", "… cùng kỳ năm 2024", "… hiện nay", "… đợt 1"
    ' (?:(?:ky|nam|quy|thang|tuan|lan|dot) truoc|cung ky(?: nam (?:truoc|\\d{4}))?|hien (?:nay|tai)|(?:lan|dot|ky) (?:\\d{1,2}|[ivx]+))$',
  ].join('|'),
)

const leadingWords = /^luy ke /

/** "TH 2025", "TH quý III", "KQ thực hiện". */
const abbreviations = [
  [/^th(?=$| (?:ky|nam|quy|thang|den|t?\d))/, 'thuc hien'],
  [/^kq(?= )/, 'ket qua'],
] as const

/** Before a folded heading that says "%": "% hoàn thành" and "Hoàn thành (%)" are a share, "Hoàn thành" is a day. */
const percent = '% '

export const submissionHeadings = headingsOf(
  columns,
  Object.values(referenceHeadings).flatMap(({ vi, en }) => [...vi, ...en]),
)

/**
 * The key a heading stands for, or null. Case, tone marks and their placement, Đ/Ð, spaces, line breaks, bracketed units
 * and punctuation are ignored (contract section 3); a slip of a letter is forgiven where only one key is that near.
 */
export function matchHeading(text: string, subject: TableSubject, headings = submissionHeadings): HeadingMatch | null {
  return headings.matchers[subject](text)
}

function findHeading(text: string, index: HeadingIndex, references: ReadonlySet<string>): HeadingMatch | null {
  const folded = foldHeading(text)
  if (folded === '' || folded.length > 80 || references.has(folded)) return null
  const short = inFull(folded.replace(leadingWords, '')).replace(trailingPeriod, '')
  const found =
    exactMatch(text, index) ??
    index.get(short) ??
    nearMatch(short, index) ??
    (isSinceBeginning(text) || isResultOfTime(text) ? figureOf(index) : null)
  return found?.key === 'deadline' && isActual.test(foldText(text)) ? dayOfCompletion(index) : found
}

function inFull(folded: string): string {
  return abbreviations.reduce((text, [short, full]) => text.replace(short, full), folded)
}

/** Where nothing but its time says what it is, a heading stands for the figure of an indicator. */
function figureOf(index: HeadingIndex): HeadingMatch | null {
  const actual = index.get('thuc hien')
  return actual ? { ...actual, rank: columnKeys.length } : null
}

/** "Lũy kế 9 tháng", "Lũy kế đến 14/9/2025": of the indicator, since the beginning. */
function isSinceBeginning(text: string): boolean {
  return /^(?:luy ke|cong don|tu dau nam)\b/.test(foldText(text)) && namesTime(text)
}

/** "Kết quả 9T/2025", "KQ quý III"; "Kết quả năm 2025" and "Kết quả đến năm 2030" may be what is to be reached. */
function isResultOfTime(text: string): boolean {
  const rest = /^(?:ket qua|kq)\b[ :-]*(.+)$/.exec(foldLetters(text))?.[1] ?? ''
  return partOfYear.test(foldText(rest)) && namesTime(rest)
}

const partOfYear = /^(?:(?:\d{1,2}|sau|chin) ?t(?:hang)?\b|quy |thang |t\d)/

/** "Thời hạn hoàn thành (thực tế)": when it was done, not by when it had to be. */
const isActual = /\b(?:thuc te|actual)\b/

function dayOfCompletion(index: HeadingIndex): HeadingMatch | null {
  const [first] = [...index.values()].filter(({ key }) => key === 'completedOn')
  return first ? { ...first, rank: columnKeys.length } : null
}

function exactMatch(text: string, index: HeadingIndex): HeadingMatch | null {
  const share = text.includes('%') ? index.get(`${percent}${foldHeading(text)}`) : undefined
  return share ?? index.get(foldHeading(text)) ?? null
}

/** The key of a heading that is one to the letter, after folding. */
export function exactHeading(text: string, subject: TableSubject, headings = submissionHeadings): HeadingMatch | null {
  return exactMatch(text, headings.indexes[subject])
}

/** Whether a text is a heading to the letter, after folding: cheap enough for every row of a long table. */
export function isHeading(text: string, subject: TableSubject, headings = submissionHeadings): boolean {
  return exactHeading(text, subject, headings) !== null
}

/** Whether a column is there to be looked at only: "Trạng thái kỳ trước (2025-Q2)" in a template. */
export function isReferenceHeading(text: string, headings = submissionHeadings): boolean {
  return headings.references.has(foldHeading(text))
}

/** What a task was given by is a document too: nothing is read from such a column, and what it may be is asked. */
const document = /^(?:(?:so(?: hieu)?|ten) )?(?:van ban|quyet dinh)(?: ban hanh| da ban hanh)?$/

/** "Thời gian bắt đầu" is near to "Thời gian kết thúc" in letters alone. */
const start = /\b(?:bat dau|start)\b/

/** The column whose headings a stranger's is nearest to, or null. */
export function suggestColumn(text: string, subject: TableSubject): ColumnKey | null {
  const folded = foldHeading(text)
  if (subject === 'tasks' && document.test(folded)) return 'evidence'
  if (start.test(folded)) return null
  let best: { key: ColumnKey; distance: number } | null = null
  for (const [heading, { key }] of submissionHeadings.indexes[subject]) {
    const found = distance(folded, heading)
    if (found <= heading.length / 3 && (best === null || found < best.distance)) best = { key, distance: found }
  }
  return best?.key ?? null
}

function nearMatch(folded: string, index: HeadingIndex): HeadingMatch | null {
  const allowed = folded.length >= 14 ? 2 : folded.length >= 8 ? 1 : 0
  if (allowed === 0) return null
  const near = [...index].filter(
    ([heading]) => Math.abs(heading.length - folded.length) <= allowed && distance(heading, folded) <= allowed,
  )
  const keys = new Set(near.map(([, match]) => match.key))
  return keys.size === 1 ? (near[0]?.[1] ?? null) : null
}

function buildIndex(subject: TableSubject, layouts: Readonly<Record<ColumnKey, ColumnLayout>>): HeadingIndex {
  const index = new Map<string, HeadingMatch>()
  for (const key of columnKeys) {
    const layout = layouts[key]
    if (!layout.subjects.includes(subject)) continue
    for (const headings of [layout.vi, layout.en]) {
      for (const [rank, heading] of headings.entries()) {
        const folded = heading.startsWith('%') ? `${percent}${foldHeading(heading)}` : foldHeading(heading)
        if (folded !== '' && !index.has(folded)) index.set(folded, { key, rank })
      }
    }
  }
  return index
}
