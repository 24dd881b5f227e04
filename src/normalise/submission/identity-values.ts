// Walks a part of a sheet for identity labels: each with the cell its value stands in, or should.
import type { CellLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelsOf } from '../layout/identity-label.ts'
import { matchHeading } from '../layout/match-headings.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { IdentityKey } from '../layout/submission-layout.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { periodValue } from './period-label.ts'

/** A part of a sheet where labels may stand: the rows above its first table, or all of a sheet without one. */
export interface IdentityArea {
  readonly grid: SheetGrid
  readonly firstRow: number
  readonly lastRow: number
  /** What its sheet holds: the block above the tasks speaks before a cover, a list or an annex on another sheet. */
  readonly holds: 'tasks' | 'indicators' | 'nothing'
}

/** Identity stands above the tables; where an office repeats the form for each period, right above each of them. */
export function identityArea(grid: SheetGrid, frames: readonly TableFrame[], top = grid.firstRow): IdentityArea {
  const holds = frames.some(({ subject }) => subject === 'tasks') ? 'tasks' : 'indicators'
  const lastRow = (frames[0]?.headingTop ?? grid.lastRow + 1) - 1
  return { grid, firstRow: top, lastRow, holds: frames.length === 0 ? 'nothing' : holds }
}

export interface FoundValue {
  readonly cell: RawCell | null
  readonly at: CellLocation
  readonly heading: string
}

export function* identityValues(file: string, area: IdentityArea): Generator<[IdentityKey, FoundValue]> {
  const { grid, firstRow, lastRow } = area
  for (let row = firstRow; row <= lastRow; row++) {
    if (headsList(grid, row, lastRow)) continue
    for (const cell of grid.row(row)) {
      if (cell.kind !== 'text') continue
      for (const { key, heading, inside } of identityLabelsOf(cellText(cell))) {
        const written = inside === '' ? valueOfLabel(grid, cell, lastRow) : { ...cell, text: inside }
        const value = key === 'period' && written !== null ? periodValue(grid, heading, written) : written
        if (value === undefined) continue
        const place = value ?? written ?? { row, column: rightOf(grid, cell) }
        yield [key, { cell: value, at: cellLocation(file, grid, place.row, place.column), heading }]
      }
    }
  }
}

function valueOfLabel(grid: SheetGrid, label: RawCell, lastRow: number): RawCell | null {
  return valueBeside(grid, label) ?? valueBelow(grid, label, lastRow)
}

function isLabel(cell: RawCell): boolean {
  return cell.kind === 'text' && identityLabelsOf(cellText(cell)).length > 0
}

/**
 * "Mã đơn vị | Tên đơn vị" over one row is an identity; over two it is a list of units, and "STT | Địa phương | Số hồ sơ"
 * is one too. A label and the word beside it are a pair, unless names with their counts follow below.
 */
function headsList(grid: SheetGrid, row: number, lastRow: number): boolean {
  const headings = filledCells(grid, row)
  const labels = headings.filter(isLabel)
  if (labels.length === 0 || !areHeadings(headings)) return false
  if (headings.length === 1) return headings.every(label => headsColumn(grid, label, lastRow))
  const bottom = Math.max(...headings.map(cell => belowOf(grid, cell))) - 1
  const below = [bottom + 1, bottom + 2]
  if (bottom + 2 > lastRow || !below.every(next => fillsColumns(grid, next, headings))) return false
  return headings.length > 2 || labels.length > 1 || headsCounts(grid, below, headings)
}

/** "Xã Mường La", "phường Tô Hiệu"; "Xã hội" is none. */
const unitName = /^(?:tinh|thanh pho|tp|xa(?! hoi)|phuong|dac khu|thi tran|thi xa|quan|huyen) \S/

/** What no unit is called: the heading of a count, "Số hồ sơ", "Tỷ lệ hoàn thành". */
const countName = /^(?:so|ty le|ti le|tong|ket qua|gia tri|muc|diem|thuc hien|chi tieu|ke hoach|number|share|total) \S/

/**
 * "Địa phương | Số hồ sơ" over names with their numbers, or over names of units, however the second heading is called;
 * it is none itself, as in "Địa phương | Tỉnh Sơn La".
 */
function headsCounts(grid: SheetGrid, rows: readonly number[], [label, other]: readonly RawCell[]): boolean {
  if (label === undefined || other === undefined) return false
  const isUnit = (cell: RawCell | null) => cell?.kind === 'text' && unitName.test(foldText(cellText(cell)))
  const isNumber = (cell: RawCell | null) => cell?.kind === 'number' || cell?.kind === 'percent'
  if (isUnit(other)) return false
  const areCounts =
    countName.test(foldText(cellText(other))) && rows.every(row => isNumber(grid.cell(row, other.column)))
  return areCounts || rows.every(row => isUnit(grid.cell(row, label.column)))
}

/** Words without values among them; beside "STT", or where labels stand next to each other, they may name a year. */
function areHeadings(cells: readonly RawCell[]): boolean {
  if (cells.some(cell => cell.kind !== 'text' || cell.text.includes(':'))) return false
  const isNumbered = cells.some(cell => matchHeading(cellText(cell), 'tasks')?.key === 'no')
  const isLabelled = cells.some((cell, index) => isLabel(cell) && cells[index + 1] && isLabel(cells[index + 1] ?? cell))
  return isNumbered || isLabelled || cells.every(cell => cell.kind === 'text' && !/\d/.test(cell.text))
}

/** Whether a row has values, and no labels, under two of the headings or more. */
function fillsColumns(grid: SheetGrid, row: number, headings: readonly RawCell[]): boolean {
  const cells = filledCells(grid, row)
  return !cells.some(isLabel) && headings.filter(({ column }) => cells.some(cell => cell.column === column)).length >= 2
}

/** A label alone in its row heads a list when three values stand under it, or two that are written alike. */
function headsColumn(grid: SheetGrid, label: RawCell, lastRow: number): boolean {
  const texts: string[] = []
  for (let row = belowOf(grid, label); row <= lastRow && texts.length < 3; row++) {
    const cell = grid.cell(row, label.column)
    if (cell === null || cellText(cell) === '' || isLabel(cell)) break
    texts.push(cellText(cell).replaceAll(/\d+/g, '0'))
  }
  const [first, second] = texts
  return texts.length === 3 || (second !== undefined && first === second)
}

function filledCells(grid: SheetGrid, row: number): RawCell[] {
  return grid.row(row).filter(cell => cellText(cell) !== '')
}

/** The column right of a label, past the merge it may fill. */
function rightOf(grid: SheetGrid, label: RawCell): number {
  return (grid.mergeAt(label.row, label.column)?.right ?? label.column) + 1
}

/** How many columns right of a label its value may stand; further right is another part of the page. */
const valueReach = 4

function valueBeside(grid: SheetGrid, label: RawCell): RawCell | null {
  const next = cellRightOf(grid, label)
  if (next === null || isLabel(next)) return null
  return next.column < rightOf(grid, label) + valueReach || inValueColumn(grid, label, next) ? next : null
}

/** However far right: the label above or below has its next cell in the same column. */
function inValueColumn(grid: SheetGrid, label: RawCell, value: RawCell): boolean {
  return [label.row - 1, belowOf(grid, label)].some(row => {
    const other = grid.cell(row, label.column)
    if (other === null || !isLabel(other)) return false
    const next = cellRightOf(grid, other)
    return next?.column === value.column && !isLabel(next)
  })
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
