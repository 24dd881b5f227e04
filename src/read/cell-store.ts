// The cells of one sheet as columns of numbers while it is read; RawRow and RawCell objects are made when asked for.
import type { MergedRange, RawCell, RawRow } from '../source/raw-table.ts'
import { type CellCode, type CellLook, cellCode } from './cell-code.ts'
import { CellColumns } from './cell-columns.ts'
import { CellTexts } from './cell-texts.ts'
import { type DateSystem, dayOfSerial } from './excel-date.ts'
import { damaged, type Fault } from './fault.ts'
import { MergeSweep } from './merged-cells.ts'
import { noStrings, type SharedStrings } from './shared-strings.ts'

/** Sheets up to this size keep the objects they made; those of a larger one would not fit beside each other in memory. */
const keptCells = 250_000

/** Few cells are written in fewer bytes (`<c r="B2"><v>1</v></c>`), so that the columns hardly ever have to grow. */
const shortestCell = 24

export class CellStore {
  readonly #strings: SharedStrings
  readonly #dateSystem: DateSystem
  readonly #texts: string[] = []
  readonly #fonted: { readonly text: string; readonly font: string }[] = []
  readonly #looked: { readonly code: number; readonly value: number; readonly look: CellLook }[] = []
  readonly #rows: StoredRow[] = []
  readonly #stored: CellColumns
  readonly cellTexts: CellTexts
  #ownTexts = noStrings

  /** `bytes`: how long the part is that the cells come from. */
  constructor(strings: SharedStrings, dateSystem: DateSystem, bytes: number) {
    this.#strings = strings
    this.#dateSystem = dateSystem
    this.#stored = new CellColumns(Math.max(16, Math.ceil(bytes / shortestCell)))
    this.cellTexts = new CellTexts(bytes)
  }

  get count(): number {
    return this.#stored.count
  }

  get hasLegacyFonts(): boolean {
    return this.#fonted.length > 0
  }

  get keepsObjects(): boolean {
    return this.#stored.count <= keptCells
  }

  add(column: number, code: CellCode, value: number): void {
    this.#stored.add(column, code, value)
  }

  addText(column: number, code: CellCode, text: string): void {
    this.add(column, code, this.#texts.push(text) - 1)
  }

  addFonted(column: number, text: string, font: string): void {
    this.add(column, cellCode.fonted, this.#fonted.push({ text, font }) - 1)
  }

  /** Gives a look, if there is one, to the cell that was added last. */
  addLook(look: CellLook | null): void {
    if (look === null) return
    const index = --this.#stored.count
    const cell = { code: this.#stored.code(index), value: this.#stored.value(index), look }
    this.add(this.#stored.column(index), cellCode.looked, this.#looked.push(cell) - 1)
  }

  get rowCount(): number {
    return this.#rows.length
  }

  /** Ends a row that began at cell `from`; a row without cells leaves no trace. */
  endRow(row: number, hidden: boolean, from: number, isOrdered: boolean): void {
    const to = this.#stored.count
    if (to > from) this.#rows.push(new StoredRow(this, row, hidden, from, to, isOrdered))
  }

  /** Forgets the cells of a row whose end has not been unpacked yet. */
  cutBack(to: number): void {
    this.#stored.count = to
  }

  /** All rows in order, without the cells that lie under a merged range. An address used twice is a fault. */
  finish(merges: readonly MergedRange[]): RawRow[] | Fault {
    this.#ownTexts = this.cellTexts.finish()
    const sweep = new MergeSweep(merges)
    const rows: RawRow[] = []
    let last = 0
    for (const stored of this.#rows.sort((a, b) => a.row - b.row)) {
      const isOrdered = stored.isOrdered || this.#stored.order(stored.from, stored.to)
      if (stored.row === last || !isOrdered) return damaged('address-twice')
      if (!sweep.enter(stored.row)) return damaged('merges-overlap')
      if (merges.length === 0 || this.#hideMerged(stored, sweep) < stored.to - stored.from) rows.push(stored)
      last = stored.row
    }
    return rows
  }

  cells({ row, from, to }: StoredRow): RawCell[] {
    const cells: RawCell[] = []
    for (let index = from; index < to; index++) {
      const cell = this.#cellAt(row, index)
      if (cell !== null) cells.push(cell)
    }
    return cells
  }

  #cellAt(row: number, index: number): RawCell | null {
    const column = this.#stored.column(index)
    const value = this.#stored.value(index)
    const code = this.#stored.code(index)
    const looked = code === cellCode.looked ? this.#looked[value] : undefined
    if (looked === undefined) return this.#cell(row, column, code, value)
    const cell = this.#cell(row, column, looked.code, looked.value)
    return cell && { ...cell, ...looked.look }
  }

  #cell(row: number, column: number, code: number, value: number): RawCell | null {
    switch (code) {
      case cellCode.shared:
        return { kind: 'text', row, column, text: this.#strings.text(value) }
      case cellCode.own:
        return { kind: 'text', row, column, text: this.#ownTexts.text(value) }
      case cellCode.text:
        return { kind: 'text', row, column, text: this.#texts[value] ?? '' }
      case cellCode.fonted:
        return { kind: 'text', row, column, ...(this.#fonted[value] ?? { text: '' }) }
      case cellCode.number:
        return { kind: 'number', row, column, number: value }
      case cellCode.percent:
        return { kind: 'percent', row, column, number: value }
      case cellCode.date:
        return { kind: 'date', row, column, date: dayOfSerial(value, this.#dateSystem) }
      case cellCode.month:
        return { kind: 'date', row, column, date: dayOfSerial(value, this.#dateSystem), shows: 'month' }
      case cellCode.year:
        return { kind: 'date', row, column, date: dayOfSerial(value, this.#dateSystem), shows: 'year' }
      case cellCode.isoDate:
        return { kind: 'date', row, column, date: this.#texts[value] ?? '' }
      case cellCode.boolean:
        return { kind: 'boolean', row, column, boolean: value === 1 }
      case cellCode.error:
        return { kind: 'error', row, column, text: this.#texts[value] ?? '' }
      case cellCode.uncalculated:
        return { kind: 'uncalculated', row, column, formula: this.#texts[value] ?? '' }
      default:
        return null
    }
  }

  #hideMerged({ from, to }: StoredRow, sweep: MergeSweep): number {
    let hidden = 0
    for (let index = from; index < to; index++) {
      if (!sweep.hides(this.#stored.column(index))) continue
      this.#stored.recode(index, cellCode.hidden)
      hidden++
    }
    return hidden
  }
}

class StoredRow implements RawRow {
  readonly row: number
  readonly hidden: boolean
  /** Whether its cells came in the order of their columns. */
  readonly isOrdered: boolean
  readonly #store: CellStore
  readonly #from: number
  readonly #to: number
  #cells: readonly RawCell[] | null = null

  constructor(store: CellStore, row: number, hidden: boolean, from: number, to: number, isOrdered: boolean) {
    this.row = row
    this.hidden = hidden
    this.#store = store
    this.#from = from
    this.#to = to
    this.isOrdered = isOrdered
  }

  get from(): number {
    return this.#from
  }

  get to(): number {
    return this.#to
  }

  get cells(): readonly RawCell[] {
    if (this.#cells) return this.#cells
    const cells = this.#store.cells(this)
    if (this.#store.keepsObjects) this.#cells = cells
    return cells
  }
}
