// What is said of a table's columns: those that are not used, and those that every row needs and that are not there.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import { columnLetters } from '../../source/location.ts'
import type { RawCell, RawRow } from '../../source/raw-table.ts'
import type { Entry } from '../layout/entry-lines.ts'
import type { RowRange } from '../layout/find-tables.ts'
import { exactHeading, suggestColumn } from '../layout/match-headings.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { submissionTables } from '../layout/table-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { isOfOtherTime } from '../values/heading-times.ts'
import { isLocalityHeading } from './locality-columns.ts'

/** `entries`: the rows of its data. A summary beside other tables of tasks, `hasOthers`, need not be one. */
export function raiseColumns(
  reader: TableReader,
  { entries, hasOthers }: { readonly entries: readonly Entry[]; readonly hasOthers: boolean },
  matcher: RowMatcher,
): Raised[] {
  return [
    ...raiseStrangers(reader),
    ...raiseUnused(reader),
    ...raiseForeign(reader, entries),
    ...raiseUntitled(reader, entries),
    ...raiseMissing(reader, entries.length === 0 && hasOthers),
    ...raiseBelow(reader, matcher),
  ]
}

/** Columns between the others, or right behind them, that hold something and have no heading: once each, at the first cell. */
function raiseUntitled({ grid, frame, locate }: TableReader, entries: readonly Entry[]): Raised[] {
  const titled = new Set<number>()
  for (let row = frame.headingTop; row <= frame.headingBottom; row++) {
    for (const { column } of grid.row(row)) {
      const right = grid.mergeAt(row, column)?.right ?? column
      if (cellText(grid.cell(row, column)) !== '') for (let at = column; at <= right; at++) titled.add(at)
    }
  }
  const untitled = new Map<number, RawCell>()
  const [first, last] = [Math.min(...titled), Math.max(...titled) + 1]
  for (const { row } of entries) {
    for (const cell of grid.row(row)) {
      const { column } = cell
      if (titled.has(column) || column < first || column > last || untitled.has(column)) continue
      if (cellText(cell) !== '') untitled.set(column, cell)
    }
  }
  return [...untitled.values()].map(({ row, column }) =>
    raise('unknown-column', locate(row, column), { untitled: columnLetters(column) }),
  )
}

function raiseUnused({ frame, locate }: TableReader): Raised[] {
  if (frame.headingBottom < frame.headingTop) return []
  return frame.rivals.flatMap(({ key, row, column, heading }) => {
    const used = frame.columns.find(other => other.key === key)
    if (used === undefined) return []
    const facts = { actual: heading, heading: used.heading, column: columnLetters(used.column), key }
    return [raise('unknown-column', locate(row, column), facts, { related: [locate(used.row, used.column)] })]
  })
}

/** Headings of the other kind of table, where anything stands below them that somebody may miss. */
function raiseForeign({ grid, frame, locate }: TableReader, entries: readonly Entry[]): Raised[] {
  if (frame.headingBottom < frame.headingTop) return []
  const filled = frame.foreign.filter(
    ({ heading, column }) =>
      !isLocalityHeading(heading) && entries.some(({ row }) => cellText(grid.cell(row, column)) !== ''),
  )
  return filled.map(({ row, column, heading }) =>
    raise('unknown-column', locate(row, column), { actual: heading, table: frame.subject }),
  )
}

/** A table that goes on without headings on the next sheet has had its say on the first. */
function raiseStrangers({ frame, locate, has }: TableReader): Raised[] {
  if (frame.headingBottom < frame.headingTop) return []
  const unread = frame.strangers.filter(({ heading }) => !isLocalityHeading(heading))
  return unread.map(({ row, column, heading, otherTimeOf, unclear }) => {
    const at = locate(row, column)
    if (otherTimeOf) return raise('unknown-column', at, { actual: heading, otherTimeOf })
    if (unclear) {
      const facts = { actual: heading, key: unclear.key, others: lettersOf(unclear.others) }
      return raise('unknown-column', at, facts, {
        related: unclear.others.map(other => locate(other.row, other.column)),
      })
    }
    const expected = suggestColumn(heading, frame.subject)
    const isAsked = expected !== null && !(expected === 'evidence' && has(expected))
    return raise('unknown-column', at, { actual: heading, ...(isAsked ? { expected } : {}) })
  })
}

function raiseMissing(reader: TableReader, isBeside: boolean): Raised[] {
  if (reader.frame.subject === 'indicators' || isBeside) return []
  const missing: readonly ColumnKey[] = [
    ...(reader.has('task') || reader.has('title') ? [] : (['task'] as const)),
    ...(reader.has('status') ? [] : (['status'] as const)),
  ]
  return missing.map(key => {
    const unclear = reader.frame.strangers.filter(stranger => stranger.unclear?.key === key)
    const facts = { column: key, ...(unclear.length === 0 ? {} : { unclear: lettersOf(unclear) }) }
    return raise('missing-column', reader.header, facts)
  })
}

/**
 * A list below the table that names what the plan asks for, and has no column in which a report says how it stands; or one
 * of difficulties and proposals that are those of no task.
 */
function raiseBelow({ grid, frame, locate }: TableReader, matcher: RowMatcher): Raised[] {
  const lists = (frame.below ?? []).filter(({ top }) => !isForLater(grid, top - 1))
  return lists.flatMap((list): Raised[] => {
    const { top } = list
    const texts = rowsOf(grid, list).flatMap(({ cells }) => cells.map(cellText))
    const names = texts.some(text => matcher.isTitle(text) || (/\p{L}/u.test(text) && matcher.isCode(text)))
    const headings = grid.row(top).filter(cell => cellText(cell) !== '')
    const key = frame.subject === 'tasks' ? 'status' : 'actual'
    const first = headings[0]
    if (names && first) return [raise('missing-column', locate(top, first.column), { column: key })]
    const told = headings.find(cell => {
      const match = exactHeading(cellText(cell), 'tasks', submissionTables.headings)
      return match !== null && narrative.has(match.key)
    })
    const isFilled = rowsOf(grid, { ...list, top: top + 1 }).some(({ cells }) => cells.length > 1)
    return told && isFilled ? [raise('unknown-column', locate(top, told.column), { list: cellText(told) })] : []
  })
}

const narrative: ReadonlySet<ColumnKey> = new Set(['difficulties', 'proposals', 'result', 'evidence'])

/** The rows of these lists, their headings among them. */
export function rowsBelow({ grid, frame }: TableReader): readonly RawRow[] {
  return (frame.below ?? []).flatMap(list => rowsOf(grid, list))
}

function rowsOf(grid: SheetGrid, { top, bottom }: RowRange): readonly RawRow[] {
  return grid.sheet.rows.filter(({ row }) => row >= top && row <= bottom)
}

/** "Nhiệm vụ trọng tâm quý IV", "Dự kiến kỳ sau" */
function isForLater(grid: SheetGrid, row: number): boolean {
  const title = grid.row(row).map(cellText).join(' ')
  return (
    isOfOtherTime(title) ||
    /\b(?:du kien|ke hoach|phuong huong|trong tam|chuyen sang|thoi gian toi)\b/.test(foldText(title))
  )
}

function lettersOf(columns: readonly { readonly column: number }[]): string {
  return columns.map(({ column }) => columnLetters(column)).join(', ')
}
