// Merged ranges: read from their references, then swept down a sheet to find the cells that lie hidden under them.
import { columnNumber } from '../source/location.ts'
import type { MergedRange, RawRow } from '../source/raw-table.ts'
import { damaged, type Fault } from './fault.ts'

const lastColumn = 16_384
const lastRow = 1_048_576

/** `A1:C3`, one cell, whole columns `B:D` or rows `2:4`; null when it is none or its corners are the wrong way round. */
export function parseRange(reference: string): MergedRange | null {
  const [, from, to] = /^([A-Z$\d]+)(?::([A-Z$\d]+))?$/.exec(reference) ?? []
  const first = cornerOf(from ?? '')
  const last = to === undefined && first?.column && first.row ? first : cornerOf(to ?? '')
  // Both corners name a column or none does, and so with rows.
  if (!first || !last || !first.column !== !last.column || !first.row !== !last.row) return null
  const [left, right] = first.column && last.column ? [first.column, last.column] : [1, lastColumn]
  const [top, bottom] = first.row && last.row ? [first.row, last.row] : [1, lastRow]
  return left <= right && top <= bottom && right <= lastColumn && bottom <= lastRow
    ? { top, left, bottom, right }
    : null
}

/** 0 where a column or row is not named. */
function cornerOf(reference: string): { readonly column: number; readonly row: number } | null {
  const match = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/.exec(reference)
  return match && reference !== '' ? { column: columnNumber(match[1] ?? ''), row: Number(match[2] ?? 0) } : null
}

/** Moves down the rows of a sheet and tells, for the row it stands on, which columns lie under a merged range. */
export class MergeSweep {
  readonly #waiting: readonly MergedRange[]
  /** For each column: the last row of the range over it, and the row where that range begins if it begins here. */
  readonly #until: Int32Array
  readonly #corner: Int32Array
  #next = 0
  #row = 0

  constructor(merges: readonly MergedRange[]) {
    this.#waiting = merges.toSorted((a, b) => a.top - b.top)
    this.#until = new Int32Array(1 + merges.reduce((last, { right }) => Math.max(last, right), 0))
    this.#corner = new Int32Array(this.#until.length)
  }

  /**
   * Rows must come in order. False when two ranges overlap in a row that is entered: which cell they show is then
   * anybody's guess.
   */
  enter(row: number): boolean {
    this.#row = row
    for (;;) {
      const merge = this.#waiting[this.#next]
      if (merge === undefined || merge.top > row) return true
      if (merge.bottom >= row && !this.#lay(merge)) return false
      this.#next++
    }
  }

  /** True for a cell of the present row that a merged range hides; its top left cell is the one that shows. */
  hides(column: number): boolean {
    return (this.#until[column] ?? 0) >= this.#row && this.#corner[column] !== this.#row
  }

  #lay({ top, left, bottom, right }: MergedRange): boolean {
    for (let column = left; column <= right; column++) if ((this.#until[column] ?? 0) >= top) return false
    this.#until.fill(bottom, left, right + 1)
    this.#corner.fill(0, left, right + 1)
    this.#corner[left] = top
    return true
  }
}

/** The rows without the cells that lie under a merged range; a fault where two ranges overlap in one of them. */
export function withoutHidden(rows: readonly RawRow[], merges: readonly MergedRange[]): readonly RawRow[] | Fault {
  if (merges.length === 0) return rows
  const sweep = new MergeSweep(merges)
  const shown: RawRow[] = []
  for (const row of rows) {
    if (!sweep.enter(row.row)) return damaged('merges-overlap')
    const cells = row.cells.filter(({ column }) => !sweep.hides(column))
    if (cells.length > 0) shown.push({ ...row, cells })
  }
  return shown
}
