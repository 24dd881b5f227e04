// The tables of one workbook → those of the locality that reports, and what must be said of those under the name of another.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Locality, LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import { type Field, rawOf } from '../../source/field.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { placeNamed } from '../names/named-place.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { type DividedTables, divideTables, type SheetTables } from './divide-tables.ts'
import { partsOfFrame } from './frame-parts.ts'
import type { IdentityArea } from './identity-values.ts'
import { readIdentity } from './read-identity.ts'
import { foreignRows, type UnitPlan } from './row-localities.ts'
import { unitCells } from './unit-cells.ts'
import { isSameUnit, levelOf, unitsSpeaking } from './unit-lines.ts'

interface LabelledFrame {
  readonly grid: SheetGrid
  readonly frame: TableFrame
  /** The label of another locality above it, or above the table before it; null where it is under none. */
  readonly other: Field<string> | null
  /** What says so: a label above the table, its sheet, or its sections and columns, of another locality or of places within its own. */
  readonly from: 'table' | 'sheet' | 'rows' | 'places'
  /** Whether it holds an entry that nothing gives to another. */
  readonly holdsOwn: boolean
}

export interface OwnTables extends DividedTables {
  readonly raised: readonly Raised[]
  /** The identity, or what disagrees with it where all rows name one other locality. */
  readonly identity: Identity
}

/**
 * An office that answers for several may put them in one file: a sheet, a table, a section or some rows for each. What
 * stands under the name of another unit of the plan is not counted for the one that reports, and is told where it says so.
 */
export function keepOwnTables(
  file: string,
  sheets: readonly SheetTables[],
  identity: Identity,
  plan: UnitPlan,
): OwnTables {
  const { registry } = plan
  const match = matchIdentityLocality(identity, registry)
  const own = match.kind === 'matched' ? registry.localities.find(({ code }) => code === match.code) : undefined
  const asBefore = { kept: sheets, others: [], raised: [], identity }
  if (own === undefined) return asBefore
  const named = sheets.flatMap(sheet => labelledFrames(file, sheet, own, plan, nameOfOther(file, sheet, own, registry)))
  const placed = haveOldNames(named) ? sheets.flatMap(sheet => labelledFrames(file, sheet, own, plan, null)) : named
  const apart = new Set(placed.filter(({ other }) => other !== null).map(({ frame }) => frame))
  if (apart.size === 0 || apart.size === placed.length) return asBefore
  const against = onlyOther(placed)
  if (against !== null) return { ...asBefore, identity: contradicted(identity, own, against) }
  const froms = new Map(placed.flatMap(({ other, from }) => (other === null ? [] : [[other, from] as const])))
  const { localityCode, localityName } = identity
  const related = [localityCode, localityName].filter(({ state }) => state === 'given').map(({ at }) => at)
  const raised = Array.from(froms, ([label, from]) => {
    const facts = { actual: rawOf(label), code: own.code, expected: own.name, from }
    return raise('locality-name-mismatch', label.at, facts, { related })
  })
  return { ...divideTables(sheets, placed, apart), raised, identity }
}

/** The other locality that all tasks are given to row by row, and no other beside it. */
function onlyOther(placed: readonly LabelledFrame[]): Field<string> | null {
  const tasks = placed.filter(({ frame }) => frame.subject === 'tasks')
  const labels = tasks.flatMap(({ other }) => other ?? [])
  const names = new Set(labels.map(label => foldText(rawOf(label))))
  const areAll = tasks.every(({ holdsOwn, other, from }) => !holdsOwn && (other === null || from === 'rows'))
  return areAll && names.size === 1 ? (labels[0] ?? null) : null
}

function contradicted(identity: Identity, own: Locality, localityName: Field<string>): Identity {
  const { at } = identity.localityCode.state === 'given' ? identity.localityCode : identity.localityName
  return { ...identity, localityCode: { state: 'given', value: own.code, raw: own.code, at }, localityName }
}

/** Where all tables of a subject are on sheets called by other units, those have their names from an older file. */
function haveOldNames(placed: readonly LabelledFrame[]): boolean {
  const isLeft = ({ frame: { subject } }: LabelledFrame) =>
    placed.some(({ frame, other }) => frame.subject === subject && other === null)
  return placed.some(one => one.from === 'sheet' && !isLeft(one))
}

/** How far above a table the label for it may stand. */
const labelRows = 12

function labelledFrames(
  file: string,
  { grid, frames, top }: SheetTables,
  own: Locality,
  plan: UnitPlan,
  sheetName: Field<string> | null,
): LabelledFrame[] {
  const { registry } = plan
  let other: Field<string> | 'own' | null = sheetName
  let from = top ?? grid.firstRow
  return frames.flatMap(partsOfFrame).flatMap((frame, index): LabelledFrame[] => {
    const firstRow = Math.max(from, frame.headingTop - labelRows)
    const area = { grid, firstRow, lastRow: frame.headingTop - 1, holds: 'nothing' } as const
    const { localityCode, localityName, ...rest } = readIdentity(file, [area], [])
    const found = matchIdentityLocality({ localityCode, localityName, ...rest }, registry)
    const label = localityName.state === 'given' ? localityName : localityCode
    if (found.kind === 'matched') other = found.code === own.code ? null : label
    if (found.kind === 'mismatch') other = label
    if (found.kind === 'missing') other = otherNamed(file, area, index > 0, own, registry) ?? other
    from = frame.firstRow
    if (other !== null && other !== 'own') {
      return [{ grid, frame, other, from: other === sheetName ? 'sheet' : 'table', holdsOwn: false }]
    }
    const { rows, holdsOwn } = foreignRows(file, grid, frame, own, plan)
    const parts = rows.map(({ firstRow: top, lastRow, label: said, from: why }): LabelledFrame => {
      const part: TableFrame = { ...frame, firstRow: top, lastRow, isPart: true }
      return { grid, frame: part, other: said, from: why, holdsOwn: false }
    })
    return [{ grid, frame, other: null, from: 'table', holdsOwn }, ...parts]
  })
}

/** Where the sheet is called by another unit of the plan: "Lào Cai", "P. Tô Hiệu". */
function nameOfOther(
  file: string,
  { grid, frames }: SheetTables,
  own: Locality,
  registry: LocalityRegistry,
): Field<string> | null {
  const name = grid.sheet.name ?? ''
  const [first] = frames
  const heading = first && grid.row(first.headingTop)[0]
  if (heading === undefined || placeNamed(name, { own, registry }) !== 'other') return null
  return { state: 'given', value: name, raw: name, at: cellLocation(file, grid, heading.row, heading.column) }
}

type Above = Pick<IdentityArea, 'grid' | 'firstRow' | 'lastRow'>

/** Where a line above a table names one other unit of the level of its own: "Biểu 2: Số liệu của thành phố Đà Nẵng". */
function otherNamed(
  file: string,
  { grid, firstRow, lastRow }: Above,
  isFurther: boolean,
  own: Locality,
  registry: LocalityRegistry,
): Field<string> | 'own' | null {
  const level = levelOf(foldText(own.name))
  if (level === null) return null
  const rows = rowsAbove(grid, firstRow, lastRow, isFurther)
  const named = unitCells(grid, rows, registry, unitsSpeaking)
  if (named.some(({ unit }) => isSameUnit(unit, own))) return 'own'
  const others = named.filter(({ unit }) => levelOf(foldText(unit.name)) === level)
  const [first] = others
  if (first === undefined || others.some(({ unit }) => unit.code !== first.unit.code)) return null
  const { row, column } = first.cell
  return { state: 'given', value: first.unit.name, raw: first.text, at: cellLocation(file, grid, row, column) }
}

/** Below another table no further up than to its rows. */
function rowsAbove(grid: SheetGrid, from: number, to: number, isFurther: boolean): number[] {
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => to - index)
  const isOfTable = (row: number) => grid.row(row).filter(cell => cellText(cell) !== '').length > 2
  const end = isFurther ? rows.findIndex(isOfTable) : -1
  return end === -1 ? rows : rows.slice(0, end)
}
