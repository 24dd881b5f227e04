// The bytes between <sheetData> and </sheetData> → the place of each cell's content, row by row, for the cell reader.

import type { CellContext, SheetCounts } from './cell-context.ts'
import { ReferenceScan, readIndex } from './cell-number.ts'
import type { CellStore } from './cell-store.ts'
import { damaged, type Fault, oversized } from './fault.ts'
import { FormulaScan } from './formula-scan.ts'
import type { ReadLimits } from './limits.ts'
import { UsualCell, unusual, usualKind } from './usual-cell.ts'
import { CellReader } from './xlsx-cell.ts'
import { byte, ranOut, skipBlanks, startsWith, TagScan, TextScan, unfamiliar } from './xml-bytes.ts'

const letter = { c: 0x63, f: 0x66, i: 0x69, r: 0x72, s: 0x73, t: 0x74, v: 0x76 } as const
const rowTag = Buffer.from('<row')
const rowEnd = Buffer.from('</row>')
const cellEnd = Buffer.from('</c>')
const valueTag = Buffer.from('<v>')
const valueEnd = Buffer.from('</v>')
const emptyValue = Buffer.from('<v/>')
const inlineTag = Buffer.from('<is>')
const inlineEnd = Buffer.from('</is>')
const hiddenName = Buffer.from('hidden')

/** Why a scan stopped: it needs more bytes, reached the end of the rows, met an unknown spelling, or a fault. */
export type RowsStop = 'more' | 'end' | 'unfamiliar' | Fault

/**
 * Knows exactly the spelling that spreadsheet programs write (ECMA-376 part 1, 18.3.1.4 c, 18.3.1.73 row); anything
 * else it calls unfamiliar, so that nothing is ever skipped unseen. A row or cell without `r` follows its neighbour.
 */
export class RowScanner {
  readonly #store: CellStore
  readonly #limits: ReadLimits
  readonly #earlier: SheetCounts
  readonly #cell: CellReader
  readonly #tag = new TagScan()
  readonly #text = new TextScan()
  readonly #reference = new ReferenceScan()
  readonly #formula = new FormulaScan()
  readonly #usual: UsualCell
  #row = 0
  #hidden = false
  #column = 0
  #lastColumn = 0
  #fault: Fault | null = null
  stop: RowsStop = 'more'

  constructor(store: CellStore, context: CellContext) {
    this.#store = store
    this.#limits = context.limits
    this.#earlier = context.earlier
    this.#cell = new CellReader(store, context)
    this.#usual = new UsualCell(store.cellTexts)
  }

  /** Reads whole rows; answers the position behind the last one. `stop` says why it went no further. */
  scan(bytes: Buffer): number {
    let at = 0
    for (;;) {
      const start = skipBlanks(bytes, at)
      if (start + 12 > bytes.length) return this.#stopAt('more', start)
      if (!startsWith(bytes, start, rowTag)) {
        const ended = bytes.toString('latin1', start, start + 12) === '</sheetData>'
        return this.#stopAt(ended ? 'end' : 'unfamiliar', start + 12)
      }
      const [row, count] = [this.#row, this.#store.count]
      const next = this.#scanRow(bytes, start + 4)
      if (next < 0) {
        this.#row = row
        this.#store.cutBack(count)
        return this.#stopAt(next === ranOut ? 'more' : (this.#fault ?? 'unfamiliar'), at)
      }
      at = next
    }
  }

  #stopAt(stop: RowsStop, at: number): number {
    this.stop = stop
    return at
  }

  #failAt(fault: Fault): number {
    this.#fault = fault
    return unfamiliar
  }

  #scanRow(bytes: Buffer, from: number): number {
    const first = this.#store.count
    let at = this.#rowAttributes(bytes, from)
    if (at < 0 || this.#tag.found === 'empty') return at
    let isOrdered = true
    for (let before = 0; ; before = this.#column) {
      at = skipBlanks(bytes, at)
      if (at + 6 > bytes.length) return ranOut
      if (bytes[at] !== byte.lessThan) return unfamiliar
      if (bytes[at + 1] !== letter.c) break
      at = this.#scanCell(bytes, at + 2)
      if (at < 0) return at
      if (this.#column <= before) isOrdered = false
      if (this.#column > this.#lastColumn) this.#lastColumn = this.#column
    }
    if (!startsWith(bytes, at, rowEnd)) return unfamiliar
    const fault = this.#checkLimits()
    if (fault) return this.#failAt(fault)
    this.#store.endRow(this.#row, this.#hidden, first, isOrdered)
    return at + rowEnd.length
  }

  /** At the end of a row. */
  #checkLimits(): Fault | null {
    if (this.#lastColumn > this.#limits.columns) return oversized('columns', this.#lastColumn, this.#limits)
    const rows = this.#earlier.rows + this.#store.rowCount + 1
    if (rows > this.#limits.rows) return oversized('rows', rows, this.#limits)
    const cells = this.#earlier.cells + this.#store.count
    if (cells > this.#limits.cells) return oversized('cells', cells, this.#limits)
    const rich = this.#earlier.richTexts + this.richTexts
    return rich > this.#limits.richStrings ? oversized('richStrings', rich, this.#limits) : null
  }

  get richTexts(): number {
    return this.#cell.richTexts
  }

  #rowAttributes(bytes: Buffer, from: number): number {
    const tag = this.#tag
    let row = 0
    this.#hidden = false
    this.#column = 0
    for (let at = from; ; ) {
      at = tag.step(bytes, at)
      if (at < 0) return at
      if (tag.found !== 'attribute') {
        this.#row = row === 0 ? this.#row + 1 : row
        return this.#row <= this.#limits.rows ? at : this.#failAt(oversized('rows', this.#row, this.#limits))
      }
      if (tag.isNamed(bytes, letter.r)) {
        if (row !== 0) return unfamiliar
        row = readIndex(bytes, tag.valueStart, tag.valueEnd)
        if (row < 1) return this.#failAt(damaged('row-number'))
      } else if (tag.nameEnd === tag.nameStart + hiddenName.length && startsWith(bytes, tag.nameStart, hiddenName)) {
        const value = bytes[tag.valueStart]
        this.#hidden = value === byte.one || value === letter.t
      }
    }
  }

  #cellAttributes(bytes: Buffer, from: number): number {
    const tag = this.#tag
    const cell = this.#cell
    cell.begin()
    let column = 0
    for (let at = from; ; ) {
      at = tag.step(bytes, at)
      if (at < 0) return at
      if (tag.found !== 'attribute') {
        this.#column = column === 0 ? this.#column + 1 : column
        cell.column = this.#column
        return at
      }
      if (tag.isNamed(bytes, letter.r)) {
        const digits = this.#reference.letters(bytes, tag.valueStart, tag.valueEnd)
        if (column !== 0) return unfamiliar
        if (digits === -1 || readIndex(bytes, digits, tag.valueEnd) !== this.#row) {
          return this.#failAt(damaged('cell-reference'))
        }
        column = this.#reference.column
      } else if (tag.isNamed(bytes, letter.s)) cell.format = readIndex(bytes, tag.valueStart, tag.valueEnd)
      else if (tag.isNamed(bytes, letter.t)) cell.setType(bytes, tag.valueStart, tag.valueEnd)
    }
  }

  /** One cell, from behind `<c`. */
  #scanCell(bytes: Buffer, from: number): number {
    const behindUsual = this.#usual.scan(bytes, from, this.#row)
    if (behindUsual === unusual) return this.#scanAnyCell(bytes, from)
    this.#column = this.#usual.column
    if (this.#usual.kind === usualKind.empty) return behindUsual
    const fault = this.#cell.storeUsual(this.#usual)
    return fault ? this.#failAt(fault) : behindUsual
  }

  #scanAnyCell(bytes: Buffer, from: number): number {
    let at = this.#cellAttributes(bytes, from)
    if (at < 0 || this.#tag.found === 'empty') return at
    for (;;) {
      at = skipBlanks(bytes, at)
      if (at + 4 > bytes.length) return ranOut
      if (startsWith(bytes, at, cellEnd)) {
        const fault = this.#cell.store(bytes)
        if (fault === 'unfamiliar') return unfamiliar
        return fault ? this.#failAt(fault) : at + cellEnd.length
      }
      at = this.#cellChild(bytes, at)
      if (at < 0) return at
    }
  }

  #cellChild(bytes: Buffer, at: number): number {
    const name = bytes[at + 1]
    if (bytes[at] !== byte.lessThan) return unfamiliar
    if (name === letter.v) return this.#scanValue(bytes, at)
    if (name === letter.f) return this.#scanFormula(bytes, at + 2)
    return name === letter.i && startsWith(bytes, at, inlineTag) ? this.#scanInline(bytes, at + 4) : unfamiliar
  }

  #scanValue(bytes: Buffer, at: number): number {
    const cell = this.#cell
    if (cell.valueStart !== -1) return unfamiliar
    cell.valueStart = at + valueTag.length
    cell.valueEnd = cell.valueStart
    if (startsWith(bytes, at, emptyValue)) return at + emptyValue.length
    if (!startsWith(bytes, at, valueTag)) return unfamiliar
    const stop = this.#text.end(bytes, cell.valueStart)
    if (stop < 0) return stop
    cell.valueEnd = stop
    cell.valueNeedsDecoding = this.#text.needsDecoding
    return behind(bytes, stop, valueEnd)
  }

  #scanFormula(bytes: Buffer, from: number): number {
    const cell = this.#cell
    if (cell.formulaStart !== -1) return unfamiliar
    const behind = this.#formula.scan(bytes, from)
    cell.formulaStart = this.#formula.start
    cell.formulaEnd = this.#formula.end
    return behind
  }

  #scanInline(bytes: Buffer, from: number): number {
    const cell = this.#cell
    if (cell.inlineStart !== -1) return unfamiliar
    const stop = bytes.indexOf(inlineEnd, from)
    if (stop === -1) return ranOut
    cell.inlineStart = from
    cell.inlineEnd = stop
    return stop + inlineEnd.length
  }
}

/** The position behind a closing tag that must stand at `at`. */
function behind(bytes: Buffer, at: number, tag: Buffer): number {
  if (at + tag.length > bytes.length) return ranOut
  return startsWith(bytes, at, tag) ? at + tag.length : unfamiliar
}
