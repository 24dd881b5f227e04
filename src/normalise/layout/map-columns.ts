// Reads a band of one to three heading rows as columns: which key each one answers to, and which answer to none.
import type { FigureKind } from '../../model/submission.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { foldHeading } from '../text/fold-text.ts'
import { namesTime } from '../values/heading-times.ts'
import { exactHeading, type HeadingMatch, type Headings, isReferenceHeading, matchHeading } from './match-headings.ts'
import { isValueWord } from './row-words.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { markColumns, timedStatus } from './status-marks.ts'
import { type ColumnKey, columnKeys, type TableSubject } from './submission-layout.ts'
import { submissionTables, type TableLayout } from './table-layout.ts'

export interface MappedColumn {
  readonly key: ColumnKey
  readonly column: number
  readonly heading: string
  /** The headings of the groups it stands in, from the outermost; most columns stand in none. */
  readonly groups: readonly string[]
  /** The row the heading's text stands in. */
  readonly row: number
  /** How unlikely its words are for the key; those of templates have 0. */
  readonly rank: number
  /** Present where the heading is one of several statuses, and a mark below it says that it is this one. */
  readonly isMark?: true
  /** How it measures, where columns for the actual differ in that; each row has its own among them. */
  readonly counts?: FigureKind
}

/** A column from which nothing is read. */
export interface StrangeColumn extends Omit<MappedColumn, 'key' | 'rank'> {
  /** What it would stand for, were it not of another time. */
  readonly otherTimeOf?: ColumnKey
  /** What it or the others may stand for: their headings fit the report equally well. */
  readonly unclear?: { readonly key: ColumnKey; readonly others: readonly MappedColumn[] }
}

/** A column with a heading of the tables of the other subject: "Minh chứng" among indicators, "Đơn vị tính" among tasks. */
export interface ForeignColumn extends Omit<MappedColumn, 'rank'> {}

export interface ColumnMap {
  readonly subject: TableSubject
  /** In column order. Keys of free text may stand more than once; the others stand once. */
  readonly columns: readonly MappedColumn[]
  /** Columns that answer to a key for which one of the others is used. */
  readonly rivals: readonly MappedColumn[]
  readonly strangers: readonly StrangeColumn[]
  readonly foreign: readonly ForeignColumn[]
}

/** Maps the heading rows `top`…`bottom`. Of two columns with one key the likelier heading wins, then the left one. */
export function mapColumns(
  grid: SheetGrid,
  top: number,
  bottom: number,
  subject: TableSubject,
  layout: TableLayout = submissionTables,
): ColumnMap {
  const { headings } = layout
  const matched = leafCells(grid, top, bottom).map(leaf => {
    const { heading, groups } = timedStatus(cellText(leaf), groupsAbove(grid, top, leaf))
    const found = matchInGroup(heading, groups.at(-1) ?? '', subject, headings)
    return { place: { column: leaf.column, heading, groups, row: leaf.row }, heading, found }
  })
  const isReport = layout === submissionTables && subject === 'indicators'
  const leaves = matched.map(leaf => ({
    ...leaf,
    found:
      leaf.found ?? matchAsGroup(leaf, matched, subject, headings) ?? (isReport ? matchBeside(leaf, matched) : null),
  }))
  const marks = subject === 'tasks' ? marksOf(leaves) : []
  const candidates: MappedColumn[] = marks.map(({ place }) => ({ ...place, key: 'status', rank: 0, isMark: true }))
  const strangers: StrangeColumn[] = []
  const foreign: ForeignColumn[] = []
  for (const leaf of leaves) {
    if (marks.includes(leaf)) continue
    const { place, heading, found } = leaf
    if (found) candidates.push({ ...place, ...found })
    else if (!isReferenceHeading(heading, headings)) {
      const key = keyInOtherSubject(heading, subject, headings)
      if (key === null) strangers.push(place)
      else foreign.push({ ...place, key })
    }
  }
  const columns = chooseColumns(candidates, layout.joined).toSorted((a, b) => a.column - b.column)
  const isUsed = ({ column }: MappedColumn) => columns.some(used => used.column === column)
  const rivals = candidates.filter(candidate => candidate.key !== 'no' && !isUsed(candidate))
  return { subject, columns, rivals, strangers, foreign }
}

interface Leaf {
  readonly heading: string
  readonly found: HeadingMatch | null
}

/** Statuses to be ticked stand beside what names a task, and beside no column that says the status in words. */
function marksOf<Heading extends Leaf>(leaves: readonly Heading[]): readonly Heading[] {
  const marks = markColumns(leaves)
  const keys = new Set(leaves.filter(leaf => !marks.includes(leaf)).map(({ found }) => found?.key))
  return !keys.has('status') && (keys.has('task') || keys.has('title')) ? marks : []
}

/** The deepest heading cell of each column, in column order. */
function leafCells(grid: SheetGrid, top: number, bottom: number): RawCell[] {
  const leaves = new Map<number, RawCell>()
  for (let row = top; row <= bottom; row++) {
    for (const cell of grid.row(row)) if (cellText(cell) !== '') leaves.set(cell.column, cell)
  }
  return [...leaves.values()]
    .filter(leaf => !isGroupHeading(grid, leaf, bottom))
    .toSorted((a, b) => a.column - b.column)
}

/** A heading merged over several columns names a group; the columns have their own headings below it. */
function isGroupHeading(grid: SheetGrid, leaf: RawCell, bottom: number): boolean {
  const merge = grid.mergeAt(leaf.row, leaf.column)
  if (merge === null || merge.right === merge.left || merge.bottom >= bottom) return false
  for (let row = merge.bottom + 1; row <= bottom; row++) {
    if (grid.row(row).some(cell => cell.column >= merge.left && cell.column <= merge.right)) return true
  }
  return false
}

/** The texts above a heading in the heading rows, from the top; a merge of rows over it is itself. */
function groupsAbove(grid: SheetGrid, top: number, leaf: RawCell): string[] {
  const above: RawCell[] = []
  for (let row = top; row < leaf.row; row++) {
    const cell = grid.covered(row, leaf.column)
    if (cell !== null && cell !== leaf && cellText(cell) !== '' && !above.includes(cell)) above.push(cell)
  }
  return above.map(cellText)
}

/** "Thời hạn" over "Hoàn thành" is a heading of its own; else the column's own words count before those of its group. */
function matchInGroup(heading: string, group: string, subject: TableSubject, headings: Headings): HeadingMatch | null {
  if (group === '') return matchHeading(heading, subject, headings)
  const together = `${group} ${heading}`
  return (
    exactHeading(together, subject, headings) ??
    matchHeading(heading, subject, headings) ??
    matchHeading(together, subject, headings) ??
    (isValueWord(heading) || namesTime(heading) ? matchHeading(group, subject, headings) : null) ??
    (planWord.test(foldHeading(heading)) ? deadlineOf(matchHeading(group, subject, headings)) : null)
  )
}

/**
 * Under "Thực hiện" stand "Cấp tỉnh" and "Toàn tỉnh" and nothing that is known: each of them is what the group says, and
 * nobody can tell which.
 */
function matchAsGroup<Leaf extends { readonly place: { readonly groups: readonly string[] }; readonly found: unknown }>(
  { place }: Leaf,
  leaves: readonly Leaf[],
  subject: TableSubject,
  headings: Headings,
): HeadingMatch | null {
  const group = place.groups.at(-1)
  const match = group === undefined ? null : matchHeading(group, subject, headings)
  if (match === null || !groupKeys.has(match.key)) return null
  const isAlone = leaves.every(leaf => leaf.place.groups.at(-1) !== group || leaf.found === null)
  return isAlone ? { ...match, rank: match.rank + columnKeys.length } : null
}

const groupKeys: ReadonlySet<ColumnKey> = new Set(['status', 'progress', 'actual'])

/**
 * "Kết quả" alone may be what is asked for (Resolution 03/NQ-CP, annex I); beside "Mục tiêu" it is what was reached. A
 * share beside its two parts is the actual that they make.
 */
function matchBeside({ heading }: Leaf, leaves: readonly Leaf[]): HeadingMatch | null {
  const keys = new Set(leaves.map(({ found }) => found?.key))
  if (keys.has('actual')) return null
  const words = foldHeading(heading)
  const isResult = words === 'ket qua' && keys.has('target')
  const isShare = /^(?:ty|ti) le$/.test(words) && keys.has('numerator') && keys.has('denominator')
  return isResult || isShare ? { key: 'actual', rank: columnKeys.length } : null
}

/** "Kế hoạch" under "Thời hạn hoàn thành", beside "Thực tế". */
const planWord = /^(?:theo )?(?:ke hoach|kh|duoc giao|yeu cau)$/

function deadlineOf(match: HeadingMatch | null): HeadingMatch | null {
  return match?.key === 'deadline' ? match : null
}

function keyInOtherSubject(heading: string, subject: TableSubject, headings: Headings): ColumnKey | null {
  return matchHeading(heading, subject === 'tasks' ? 'indicators' : 'tasks', headings)?.key ?? null
}

function chooseColumns(candidates: readonly MappedColumn[], joined: ReadonlySet<ColumnKey>): MappedColumn[] {
  return candidates.filter(candidate => {
    if (joined.has(candidate.key) || candidate.isMark) return true
    const rivals = candidates.filter(rival => rival.key === candidate.key)
    const best = Math.min(...rivals.map(rival => rival.rank))
    return candidate === rivals.find(rival => rival.rank === best)
  })
}
