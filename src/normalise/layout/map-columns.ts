// Reads a band of one to three heading rows as columns: which key each one answers to, and which answer to none.
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { type Headings, isReferenceHeading, matchHeading } from './match-headings.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { ColumnKey, TableSubject } from './submission-layout.ts'
import { submissionTables, type TableLayout } from './table-layout.ts'

export interface MappedColumn {
  readonly key: ColumnKey
  readonly column: number
  readonly heading: string
  /** The row the heading's text stands in. */
  readonly row: number
}

export interface StrangeColumn {
  readonly column: number
  readonly heading: string
  readonly row: number
  /** The column that is used instead, where another one answers to the same key. */
  readonly usedInstead?: MappedColumn
}

export interface ColumnMap {
  readonly subject: TableSubject
  /** In column order. Keys of free text may stand more than once; the others stand once. */
  readonly columns: readonly MappedColumn[]
  readonly strangers: readonly StrangeColumn[]
}

type Candidate = MappedColumn & { readonly rank: number }

/** Maps the heading rows `top`…`bottom`. Of two columns with one key the likelier heading wins, then the left one. */
export function mapColumns(
  grid: SheetGrid,
  top: number,
  bottom: number,
  subject: TableSubject,
  layout: TableLayout = submissionTables,
): ColumnMap {
  const { headings } = layout
  const candidates: Candidate[] = []
  const strangers: StrangeColumn[] = []
  for (const leaf of leafCells(grid, top, bottom)) {
    const found = matchLeaf(grid, top, leaf, subject, headings)
    const heading = cellText(leaf)
    const place = { column: leaf.column, heading, row: leaf.row }
    if (found) candidates.push({ ...place, ...found })
    else if (!isReferenceHeading(heading, headings) && !standsInOtherSubject(heading, subject, headings)) {
      strangers.push(place)
    }
  }
  const columns = chooseColumns(candidates, layout.joined)
  const unused = candidates.flatMap(({ key, column, heading, row }): StrangeColumn[] => {
    const used = columns.find(chosen => chosen.key === key)
    if (key === 'no' || !used || columns.some(chosen => chosen.column === column)) return []
    return [{ column, heading, row, usedInstead: used }]
  })
  return {
    subject,
    columns,
    strangers: [...strangers, ...unused],
  }
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

function matchLeaf(grid: SheetGrid, top: number, leaf: RawCell, subject: TableSubject, headings: Headings) {
  const text = cellText(leaf)
  const own = matchHeading(text, subject, headings)
  if (own || leaf.row === top) return own
  const above = grid.covered(leaf.row - 1, leaf.column)
  return above === null ? null : matchHeading(`${cellText(above)} ${text}`, subject, headings)
}

function standsInOtherSubject(heading: string, subject: TableSubject, headings: Headings): boolean {
  return matchHeading(heading, subject === 'tasks' ? 'indicators' : 'tasks', headings) !== null
}

function chooseColumns(candidates: readonly Candidate[], joined: ReadonlySet<ColumnKey>): MappedColumn[] {
  const chosen = candidates.filter(candidate => {
    if (joined.has(candidate.key)) return true
    const rivals = candidates.filter(rival => rival.key === candidate.key)
    const best = Math.min(...rivals.map(rival => rival.rank))
    return candidate === rivals.find(rival => rival.rank === best)
  })
  return chosen.map(({ key, column, heading, row }) => ({ key, column, heading, row }))
}
