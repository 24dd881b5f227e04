// A table → its rows that a section or a column gives to another locality than the one that reports, or to a place within it.
import type { Locality } from '../../model/locality.ts'
import type { Plan } from '../../model/plan.ts'
import type { Field } from '../../source/field.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { rowKeys } from '../layout/row-keys.ts'
import { sectionLines } from '../layout/section-lines.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import { type RowMatcher, rowMatcher } from '../names/match-row.ts'
import type { PlaceContext } from '../names/named-place.ts'
import { foldText } from '../text/fold-text.ts'
import { localityColumns, type Said } from './locality-columns.ts'
import { placeOfSection } from './section-localities.ts'

export type UnitPlan = Pick<Plan, 'registry' | 'tasks' | 'indicators'>

export interface ForeignRows {
  readonly firstRow: number
  readonly lastRow: number
  /** Where the first of them, or the section above them, names the locality. */
  readonly label: Field<string>
  readonly from: 'rows' | 'places'
}

interface SaidRow {
  readonly row: number
  readonly said: Said | null
  /** The row of the section right above that says so; else the row itself. */
  readonly from: number
}

/** They reach down to the next entry, so that lines that go on with one of them stay with it. */
export function foreignRows(
  file: string,
  grid: SheetGrid,
  frame: TableFrame,
  own: Locality,
  plan: UnitPlan,
): { readonly rows: readonly ForeignRows[]; readonly holdsOwn: boolean } {
  const table = tableReader(file, grid, frame)
  const matcher = rowMatcher(frame.subject === 'tasks' ? plan.tasks : plan.indicators)
  const said = saidRows(table, matcher, { own, registry: plan.registry })
  if (said === null) return { rows: [], holdsOwn: true }
  const areParts = frame.subject === 'indicators' || isSharedOut(table, matcher, said)
  const isForeign = ({ said: of }: SaidRow) => of?.place === 'other' || (of?.place === 'within' && areParts)
  const rows: ForeignRows[] = []
  let open: string | null = null
  for (const [index, one] of said.entries()) {
    const { from: firstRow, said: of } = one
    const lastRow = (said[index + 1]?.from ?? frame.lastRow + 1) - 1
    const run = rows.at(-1)
    if (of === null || !isForeign(one)) open = null
    else if (run && open === of.text) rows[rows.length - 1] = { ...run, lastRow }
    else {
      const label = {
        state: 'given',
        value: of.text,
        raw: of.text,
        at: table.locate(of.cell.row, of.cell.column),
      } as const
      rows.push({ firstRow, lastRow, label, from: of.place === 'within' ? 'places' : 'rows' })
      open = of.text
    }
  }
  return { rows, holdsOwn: said.some(one => !isForeign(one)) }
}

/** The entries of a table, each with what its own cell says of its place, else its section; null where none says anything. */
function saidRows(table: TableReader, matcher: RowMatcher, context: PlaceContext): SaidRow[] | null {
  const { grid, frame } = table
  const lines = sectionLines(grid, frame).map(line => ({ ...line, place: placeOfSection(line.text, context) }))
  const inColumns = localityColumns(grid, frame, context)
  if (inColumns === null && lines.every(({ place }) => place === null)) return null
  const sections = new Map(lines.filter(({ place }) => place !== null).map(line => [line.row, line]))
  let section: Said | null = null
  let above: number | null = null
  return classifyRows(table, matcher).flatMap(({ row, kind }): SaidRow[] => {
    const line = sections.get(row)
    if (line !== undefined) [section, above] = [line, row]
    if (line !== undefined || kind !== 'data') return []
    const cell = inColumns?.(row)
    const said: Said | null = cell?.place ? cell : section
    const from = said === section ? (above ?? row) : row
    above = null
    return [{ row, said, from }]
  })
}

/**
 * Where one task has a row for each of several places, none of these is that of the whole; else the places tell where, or
 * by whom, each task is done.
 */
function isSharedOut(table: TableReader, matcher: RowMatcher, said: readonly SaidRow[]): boolean {
  if (!said.some(one => one.said?.place === 'within')) return false
  const places = new Map<string, string>()
  return said.some(({ row, said: of }) => {
    const { code, title } = rowKeys(table, row, matcher)
    const { id } = matcher.match(code, title)
    const place = of?.place === 'within' ? foldText(of.text) : ''
    const known = id === null ? place : (places.get(id) ?? place)
    if (id !== null) places.set(id, place)
    return known !== place
  })
}
