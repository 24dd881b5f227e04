// The cells of one HTML table with their spans → the columns they stand in, and the merged ranges they make.
import type { MergedRange } from '../source/raw-table.ts'

/** A cell takes the first column that no cell above reaches down to; its span ends before the next such column. */
export class HtmlSlots {
  readonly #ranges: MergedRange[] = []
  /** For each column the last row that a cell above reaches down to. */
  readonly #reaches: number[] = []
  /** Where a search for a free column that began at a column has ended, and the last row for which that holds. */
  readonly #skips: { readonly to: number; readonly until: number }[] = []

  firstFree(row: number, from: number): number {
    let column = from
    let until = Number.POSITIVE_INFINITY
    for (;;) {
      const skip = this.#skips[column]
      const reach = this.#reaches[column] ?? 0
      if (skip !== undefined && skip.until >= row) {
        until = Math.min(until, skip.until)
        column = skip.to
      } else if (reach >= row) {
        until = Math.min(until, reach)
        column++
      } else break
    }
    if (column > from) this.#skips[from] = { to: column, until }
    return column
  }

  /** Answers the last column of the cell. */
  take(row: number, left: number, wide: number, high: number): number {
    const bottom = row + high - 1
    let right = left
    while (right < left + wide - 1 && (this.#reaches[right + 1] ?? 0) < row) right++
    for (let column = left; high > 1 && column <= right; column++) this.#reaches[column] = bottom
    if (right > left || high > 1) this.#ranges.push({ top: row, left, bottom, right })
    return right
  }

  get count(): number {
    return this.#ranges.length
  }

  /** No cell reaches below the table. */
  rangesTo(lastRow: number): MergedRange[] {
    return this.#ranges.flatMap(({ top, left, bottom, right }) => {
      const last = Math.min(bottom, lastRow)
      return right > left || last > top ? [{ top, left, bottom: last, right }] : []
    })
  }
}
