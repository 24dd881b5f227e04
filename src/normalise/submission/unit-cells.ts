// Rows of a sheet → the cells that name a locality of the plan, each with the one it names.
import type { Locality, LocalityRegistry } from '../../model/locality.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { endsWithUnitWord, isUnitLabel, unitBehind } from './unit-lines.ts'

export interface NamedUnit {
  readonly grid: SheetGrid
  readonly cell: RawCell
  /** What names it, over two cells where the name is broken. */
  readonly text: string
  readonly unit: Locality
}

type UnitsIn = (text: string, registry: LocalityRegistry) => readonly Locality[]

/** To whom a letter goes is not who writes it, nor are those in the list below. */
const addressee = /^(?:kinh gui|noi nhan|to)\b/
const bullet = /^\s*[-–+*•]/u

/** The units named in these rows, in their order; `isTaken` tells the cells that speak of something else. */
export function unitCells(
  grid: SheetGrid,
  rows: readonly number[],
  registry: LocalityRegistry,
  unitsIn: UnitsIn,
  isTaken: (cell: RawCell) => boolean = () => false,
): NamedUnit[] {
  return rows.flatMap(row => {
    const filled = grid.row(row).filter(cell => cellText(cell) !== '')
    if (filled.some(cell => addressee.test(foldText(cellText(cell)))) || isBelowAddressee(grid, row)) return []
    const labelled = filled.some(isTaken) ? null : labelledUnit(grid, filled, registry)
    if (labelled !== null) return [labelled]
    const plain = filled.filter(cell => cell.kind === 'text' && !bullet.test(cell.text) && !isTaken(cell))
    return plain.flatMap(cell => {
      const text = wholeText(grid, cell)
      return unitsIn(text, registry).map(unit => ({ grid, cell, text, unit }))
    })
  })
}

/** "Kính gửi:" alone has its names in the next row. */
function isBelowAddressee(grid: SheetGrid, row: number): boolean {
  return grid.row(row - 1).some(cell => /^(?:kính gửi|nơi nhận)\s*:?\s*$/iu.test(cellText(cell).normalize('NFC')))
}

/** "Đơn vị: Đà Nẵng" or "Mã ĐV | 48", alone in the row. */
function labelledUnit(grid: SheetGrid, filled: readonly RawCell[], registry: LocalityRegistry): NamedUnit | null {
  const [label, value, ...others] = filled
  if (label?.kind !== 'text' || others.length > 0) return null
  const text = cellText(label)
  const colon = text.indexOf(':')
  const heading = colon === -1 ? text : text.slice(0, colon)
  const inside = colon === -1 ? '' : text.slice(colon + 1).trim()
  const [cell, written] = inside === '' ? [value, cellText(value ?? null)] : [label, inside]
  if (cell === undefined || !isUnitLabel(heading)) return null
  const unit = unitBehind(heading, written, registry)
  return unit === null ? null : { grid, cell, text: cellText(cell), unit }
}

/** With the line below, where a name is broken: "ỦY BAN NHÂN DÂN THÀNH PHỐ" over "ĐÀ NẴNG". */
function wholeText(grid: SheetGrid, cell: RawCell): string {
  const text = cellText(cell)
  const below = (grid.mergeAt(cell.row, cell.column)?.bottom ?? cell.row) + 1
  return endsWithUnitWord(text) ? `${text} ${cellText(grid.cell(below, cell.column))}` : text
}
