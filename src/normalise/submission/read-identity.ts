// Finds who reports, for which period and when: label–value pairs outside the tables, else the file's name.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Identity } from '../../model/submission.ts'
import { parseSubmissionFileName } from '../../model/submission-file-name.ts'
import type { Field } from '../../source/field.ts'
import type { CellLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { IdentityKey } from '../layout/submission-layout.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { readCount, readDate, readText } from '../values/read-cell.ts'

/** A part of a sheet where labels may stand: the rows above its first table, or all of a sheet without one. */
export interface IdentityArea {
  readonly grid: SheetGrid
  readonly firstRow: number
  readonly lastRow: number
}

interface FoundValue {
  readonly cell: RawCell | null
  readonly at: CellLocation
  readonly heading: string
}

/** `mayName`: whether what a file name begins with may be taken for a code, beside the name in the sheet (null: none). */
export function readIdentity(
  file: string,
  areas: readonly IdentityArea[],
  mayName: (word: string, name: string | null) => boolean,
  raised: Raised[],
): Identity {
  const found = new Map<IdentityKey, FoundValue>()
  for (const area of areas) {
    for (const [key, value] of valuesIn(file, area)) {
      const earlier = found.get(key)
      if (earlier === undefined || (cellText(earlier.cell) === '' && cellText(value.cell) !== '')) found.set(key, value)
    }
  }
  const parts = parseSubmissionFileName(file)
  const named = parts !== null && (/^\d+$/.test(parts.code) || mayName(parts.code, null)) ? parts : null
  const read = <T>(
    key: IdentityKey,
    reader: (place: FoundValue & { raised: Raised[] }) => Field<T>,
    fromName: T | null,
  ) => {
    const value = found.get(key)
    const field: Field<T> = value ? reader({ ...value, raised }) : { state: 'blank', at: { kind: 'file', file } }
    if (field.state !== 'blank' || fromName === null) return field
    return { state: 'given', value: fromName, raw: String(fromName), at: { kind: 'file', file } } satisfies Field<T>
  }
  const localityName = read('localityName', readText, null)
  const speaks = named !== null && (localityName.state !== 'given' || mayName(named.code, localityName.value))
  return {
    localityName,
    localityCode: read('localityCode', readText, speaks ? named.code : null),
    period: read('period', readText, named?.period ?? null),
    reportedOn: read('reportedOn', readDate, null),
    plan: read('plan', readText, null),
    planVersion: read('planVersion', readCount, null),
    revision: read('revision', readCount, named?.revision ?? null),
    preparedBy: read('preparedBy', readText, null),
  }
}

function* valuesIn(file: string, { grid, firstRow, lastRow }: IdentityArea): Generator<[IdentityKey, FoundValue]> {
  for (let row = firstRow; row <= lastRow; row++) {
    for (const cell of grid.row(row)) {
      if (cell.kind !== 'text') continue
      const label = identityLabelOf(cellText(cell))
      if (label === null) continue
      const { key, heading, inside } = label
      if (inside !== '') {
        const at = cellLocation(file, grid, row, cell.column)
        yield [key, { cell: { ...cell, text: inside }, at, heading }]
      } else {
        const value = valueBeside(grid, cell) ?? valueBelow(grid, cell, lastRow)
        const place = value ?? { row, column: rightOf(grid, cell) }
        const at = cellLocation(file, grid, place.row, place.column)
        yield [key, { cell: value, at, heading }]
      }
    }
  }
}

function isLabel(cell: RawCell): boolean {
  return cell.kind === 'text' && identityLabelOf(cellText(cell)) !== null
}

/** The column right of a label, past the merge it may fill. */
function rightOf(grid: SheetGrid, label: RawCell): number {
  return (grid.mergeAt(label.row, label.column)?.right ?? label.column) + 1
}

/** How many columns right of a label its value may stand; further right is another part of the page. */
const valueReach = 4

function valueBeside(grid: SheetGrid, label: RawCell): RawCell | null {
  const next = cellRightOf(grid, label)
  return next === null || isLabel(next) || next.column >= rightOf(grid, label) + valueReach ? null : next
}

function cellRightOf(grid: SheetGrid, label: RawCell): RawCell | null {
  return grid.row(label.row).find(cell => cell.column > label.column && cellText(cell) !== '') ?? null
}

/**
 * A value stands under its label where labels stand side by side, where label and value take turns down a column, or
 * where the label is alone in its part of the page.
 */
function valueBelow(grid: SheetGrid, label: RawCell, lastRow: number): RawCell | null {
  const row = belowOf(grid, label)
  const below = row > lastRow ? null : grid.cell(row, label.column)
  if (below === null || cellText(below) === '' || isLabel(below)) return null
  const right = cellRightOf(grid, label)
  const sideBySide = right !== null && isLabel(right)
  const left = grid.row(label.row).findLast(cell => cell.column < label.column && cellText(cell) !== '')
  if (sideBySide || (left !== undefined && isLabel(left))) return below
  const above = grid.cell(label.row - 1, label.column)
  const next = grid.cell(belowOf(grid, below), label.column)
  const inList = (above !== null && isLabel(above)) || (next !== null && isLabel(next) && !isStacked(grid, next))
  return right === null && !inList ? below : null
}

/** Whether a label has its value below it and not beside it: then the labels above it in its column have theirs there too. */
function isStacked(grid: SheetGrid, label: RawCell): boolean {
  const below = grid.cell(belowOf(grid, label), label.column)
  return valueBeside(grid, label) === null && (below === null || !isLabel(below))
}

/** The row under a cell, past the merge it may fill. */
function belowOf(grid: SheetGrid, { row, column }: RawCell): number {
  return (grid.mergeAt(row, column)?.bottom ?? row) + 1
}
