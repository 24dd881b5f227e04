// Finds the tables of tasks and of indicators on a sheet by the words of their heading rows, wherever they stand.
import { cellText } from '../text/cell-text.ts'
import { namesTime } from '../values/heading-times.ts'
import { isPeriodGroups, spreadHeadings } from './heading-groups.ts'
import { continuesHeading, isOtherList, looksLikeHeading, rowBelowGap } from './heading-rows.ts'
import { identityLabelOf } from './identity-label.ts'
import { type ColumnMap, type MappedColumn, mapColumns } from './map-columns.ts'
import { type ColumnSpan, columnsOfGrid, type SheetGrid } from './sheet-grid.ts'
import { isSubHeadings } from './sub-headings.ts'
import type { ColumnKey } from './submission-layout.ts'
import { submissionTables, type TableLayout } from './table-layout.ts'

/** A table's place on its sheet. Rows between `firstRow` and `lastRow` are its data, sections, totals and footers. */
export interface TableFrame extends ColumnMap {
  readonly headingTop: number
  readonly headingBottom: number
  readonly firstRow: number
  readonly lastRow: number
  /** Heading rows repeated further down, as page breaks leave them. */
  readonly repeated: ReadonlySet<number>
  /** Its columns, where another table stands beside it. */
  readonly span?: ColumnSpan
  /** The rows of each list below it whose headings say nothing of what a report says. */
  readonly below?: readonly RowRange[]
  /** In order, rows of it that are not read: a section or a column says that they are of another period or locality. */
  readonly apart?: readonly RowRange[]
  /** Present where these are some rows of a table, told from the others by a section or a column. */
  readonly isPart?: true
}

export interface RowRange {
  readonly top: number
  readonly bottom: number
}

const subjects = ['tasks', 'indicators'] as const

/** All tables of a sheet from top to bottom; headings repeated with the same columns continue the tables above them. */
export function findTables(grid: SheetGrid, layout: TableLayout = submissionTables): TableFrame[] {
  const bands: Band[] = []
  const repeated = new Map<Heading, Set<number>>()
  let row = grid.firstRow
  while (row <= grid.lastRow) {
    const band = looksLikeHeading(grid, row, bands.length > 0, layout) ? headingsAt(grid, row, layout) : []
    const [first] = band
    if (first === undefined) {
      if (bands.length > 0 && isOtherList(grid, row, layout)) bands.push({ top: row, headings: [] })
      row++
      continue
    }
    const last = bands.at(-1)?.headings ?? []
    if (last.length > 0 && sameBand(last, band) && !restarts(grid, last, band)) {
      for (const heading of last) {
        const rows = repeated.get(heading) ?? new Set()
        for (let at = first.top; at <= bottomOf(band); at++) rows.add(at)
        repeated.set(heading, rows)
      }
    } else bands.push({ top: first.top, headings: band })
    row = bottomOf(band) + 1
  }
  const lastRowOf = (index: number) => (bands[index + 1]?.top ?? grid.lastRow + 1) - 1
  return bands.flatMap(({ headings }, index) => {
    const next = bands.findIndex((band, at) => at > index && band.headings.length > 0)
    const lists = bands.slice(index + 1, next === -1 ? bands.length : next)
    const below = lists.map(({ top }, at) => ({ top, bottom: lastRowOf(index + 1 + at) }))
    return headings.map(heading => ({
      ...heading.map,
      ...(heading.span === undefined ? {} : { span: heading.span }),
      headingTop: heading.top,
      headingBottom: heading.bottom,
      firstRow: heading.bottom + 1,
      lastRow: lastRowOf(index),
      repeated: repeated.get(heading) ?? new Set<number>(),
      ...(below.length === 0 ? {} : { below }),
    }))
  })
}

/** The headings of the tables that begin in one row; none where another list begins. */
interface Band {
  readonly top: number
  readonly headings: readonly Heading[]
}

/** A period stated anew between two headings begins another period's table, not the next page of this one. */
function restarts(grid: SheetGrid, last: readonly Heading[], band: readonly Heading[]): boolean {
  const top = band[0]?.top ?? 0
  for (let row = Math.max(bottomOf(last) + 1, top - 12); row < top; row++) {
    if (grid.row(row).some(cell => cell.kind === 'text' && identityLabelOf(cell.text)?.key === 'period')) return true
  }
  return false
}

interface Heading {
  readonly map: ColumnMap
  readonly top: number
  readonly bottom: number
  readonly span?: ColumnSpan
}

function bottomOf(band: readonly Heading[]): number {
  return Math.max(0, ...band.map(({ bottom }) => bottom))
}

/** The heading of the table that begins in a row, or those of two tables side by side with a blank column between them. */
function headingsAt(grid: SheetGrid, top: number, layout: TableLayout): readonly Heading[] {
  const whole = bestHeading(grid, top, layout)
  if (whole === null) return []
  const filled = grid.row(top).filter(cell => cellText(cell) !== '')
  for (const { column } of filled.slice(1)) {
    if (grid.covered(top, column - 1) !== null && cellText(grid.covered(top, column - 1)) !== '') continue
    const spans = [
      { left: 1, right: column - 1 },
      { left: column, right: Number.POSITIVE_INFINITY },
    ]
    const parts = spans.flatMap(span => {
      const heading = bestHeading(columnsOfGrid(grid, span), top, layout)
      return heading !== null && isWhole(heading.map) ? [{ ...heading, span }] : []
    })
    if (parts.length === 2 && parts[0]?.map.subject !== parts[1]?.map.subject) return parts
  }
  return [whole]
}

/** Whether columns make a table by themselves: not the left or the right half of one with a blank column in it. */
function isWhole({ subject, columns }: ColumnMap): boolean {
  const has = (...keys: ColumnKey[]) => columns.some(({ key }) => keys.includes(key))
  return subject === 'tasks' ? has('task', 'title') && has('status', 'progress') : has('actual', 'target')
}

function bestHeading(grid: SheetGrid, top: number, layout: TableLayout): Heading | null {
  let best: Heading | null = null
  let above: Heading | null = null
  let most = 0
  const isGroups = isPeriodGroups(grid, top)
  let bottom = top
  for (let rows = 0; rows < 3; rows++, bottom++) {
    if (rows > 0) bottom = rowBelowGap(grid, top, bottom, layout)
    const areSub = bottom > top && isSubHeadings(grid, top, bottom, layout.endsAtLists === true)
    if (bottom > top && !areSub && !continuesHeading(grid, bottom, layout)) break
    // Sub-headings belong to the heading also where they answer to no key: "Quý II/2025 | Quý III/2025".
    if (areSub) [above, best, most] = [best ?? above, null, 0]
    const spread = spreadHeadings(grid, top, bottom)
    for (const subject of subjects) {
      const map = mapColumns(spread, top, bottom, subject, layout)
      if (!isGroups && !map.columns.some(column => column.row === top || isOfGroup(column))) continue
      const found = countKeys(map, layout)
      if (found > most) {
        best = { map, top, bottom }
        most = found
      }
    }
  }
  // "| 2025 | 2025-06-01" right below the headings of an annex is a row of it where, as headings, they would leave no table.
  return best ?? (layout.endsAtLists ? null : above)
}

/** "Kỳ này" stands for what the group above it says. */
function isOfGroup({ heading, groups }: MappedColumn): boolean {
  return groups.length > 0 && namesTime(heading)
}

/** The number of different keys found, or 0 where the columns do not make a table of that subject. */
function countKeys(map: ColumnMap, layout: TableLayout): number {
  const keys = new Set(map.columns.map(column => column.key))
  return layout.isTable(map.subject, keys) ? keys.size : 0
}

function sameBand(a: readonly Heading[], b: readonly Heading[]): boolean {
  const columnsOf = ({ map }: Heading) =>
    [map.subject, ...map.columns.map(column => `${column.key}${column.column}`)].join(' ')
  return a.map(columnsOf).join('|') === b.map(columnsOf).join('|')
}
