// Finds the tables of tasks and of indicators on a sheet by the words of their heading rows, wherever they stand.
import { cellText } from '../text/cell-text.ts'
import { namesTime } from '../values/heading-times.ts'
import { isPeriodGroups, spreadHeadings } from './heading-groups.ts'
import { identityLabelOf } from './identity-label.ts'
import { type ColumnMap, type MappedColumn, mapColumns } from './map-columns.ts'
import { type Headings, isHeading, matchHeading } from './match-headings.ts'
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
}

/** Looking for headings forgives slips of a letter only this far down; further down they must be exact. */
const searchedRows = 300
const subjects = ['tasks', 'indicators'] as const

/** All tables of a sheet from top to bottom; headings repeated with the same columns continue the tables above them. */
export function findTables(grid: SheetGrid, layout: TableLayout = submissionTables): TableFrame[] {
  const bands: (readonly Heading[])[] = []
  const repeated = new Map<Heading, Set<number>>()
  let row = grid.firstRow
  while (row <= grid.lastRow) {
    const band = looksLikeHeading(grid, row, bands.length > 0, layout) ? headingsAt(grid, row, layout) : []
    const [first] = band
    if (first === undefined) {
      row++
      continue
    }
    const last = bands.at(-1) ?? []
    if (last.length > 0 && sameBand(last, band) && !restarts(grid, last, band)) {
      for (const heading of last) {
        const rows = repeated.get(heading) ?? new Set()
        for (let at = first.top; at <= bottomOf(band); at++) rows.add(at)
        repeated.set(heading, rows)
      }
    } else bands.push(band)
    row = bottomOf(band) + 1
  }
  return bands.flatMap((band, index) =>
    band.map(heading => ({
      ...heading.map,
      ...(heading.span === undefined ? {} : { span: heading.span }),
      headingTop: heading.top,
      headingBottom: heading.bottom,
      firstRow: heading.bottom + 1,
      lastRow: (bands[index + 1]?.[0]?.top ?? grid.lastRow + 1) - 1,
      repeated: repeated.get(heading) ?? new Set<number>(),
    })),
  )
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

/**
 * A cheap look before the thorough one. Inside a table, row upon row, two of the first cells must be headings to the
 * letter; so must they far down, where no table was found yet.
 */
function looksLikeHeading(grid: SheetGrid, row: number, belowTable: boolean, { headings }: TableLayout): boolean {
  const cells = grid.row(row)
  if (cells.length === 0) return false
  const thorough = belowTable ? followsBreak(grid, row) : row < grid.firstRow + searchedRows
  if (thorough) {
    const texts = cells.filter(cell => cell.kind === 'text' && cell.text.length <= longestHeading)
    return texts.some(cell => standsForKey(cellText(cell), headings)) || isPeriodGroups(grid, row)
  }
  const first = cells.slice(0, 4)
  if (first.some(cell => cell.kind !== 'text')) return false
  const short = first.filter(cell => cell.kind === 'text' && cell.text.length <= 40 && !/\d/.test(cell.text))
  if (short.length < 2) return false
  return short.filter(cell => subjects.some(subject => isHeading(cellText(cell), subject, headings))).length >= 2
}

const longestHeading = 80

/** Whether a blank row, or one with a title alone, stands above. */
function followsBreak(grid: SheetGrid, row: number): boolean {
  return grid.row(row - 1).filter(cell => cellText(cell) !== '').length <= 1
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
  let most = 0
  const isGroups = isPeriodGroups(grid, top)
  for (let bottom = top; bottom < top + 3; bottom++) {
    const areSub = bottom > top && isSubHeadings(grid, top, bottom)
    if (bottom > top && !areSub && !continuesHeading(grid, bottom, layout)) break
    // Sub-headings belong to the heading also where they answer to no key: "Quý II/2025 | Quý III/2025".
    if (areSub) [best, most] = [null, 0]
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
  return best
}

/** "Kỳ này" stands for what the group above it says. */
function isOfGroup({ heading, groups }: MappedColumn): boolean {
  return groups.length > 0 && namesTime(heading)
}

/** A second or third heading row holds words only, at least half of them headings. */
function continuesHeading(grid: SheetGrid, row: number, { headings }: TableLayout): boolean {
  const cells = grid.row(row).filter(cell => cellText(cell) !== '')
  if (cells.length === 0 || cells.some(cell => cell.kind !== 'text')) return false
  const matched = cells.filter(cell => standsForKey(cellText(cell), headings))
  return matched.length * 2 >= cells.length
}

/** The number of different keys found, or 0 where the columns do not make a table of that subject. */
function countKeys(map: ColumnMap, layout: TableLayout): number {
  const keys = new Set(map.columns.map(column => column.key))
  return layout.isTable(map.subject, keys) ? keys.size : 0
}

function standsForKey(text: string, headings: Headings): boolean {
  return subjects.some(subject => matchHeading(text, subject, headings) !== null)
}

function sameBand(a: readonly Heading[], b: readonly Heading[]): boolean {
  const columnsOf = ({ map }: Heading) =>
    [map.subject, ...map.columns.map(column => `${column.key}${column.column}`)].join(' ')
  return a.map(columnsOf).join('|') === b.map(columnsOf).join('|')
}
