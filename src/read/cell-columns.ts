// Three growing columns of numbers that hold the cells of a sheet: where, what kind, what value.

export class CellColumns {
  columns = new Uint16Array(1024)
  codes = new Uint8Array(1024)
  values = new Float64Array(1024)
  count = 0

  add(column: number, code: number, value: number): void {
    if (this.count === this.columns.length) this.#grow()
    this.columns[this.count] = column
    this.codes[this.count] = code
    this.values[this.count] = value
    this.count++
  }

  /** Brings the cells of a row into column order; false when two stand in one column. */
  order(from: number, to: number): boolean {
    let ordered = true
    for (let index = from + 1; index < to; index++) {
      if ((this.columns[index] ?? 0) <= (this.columns[index - 1] ?? 0)) ordered = false
    }
    return ordered || this.#sort(from, to)
  }

  #sort(from: number, to: number): boolean {
    const columns = this.columns.slice(from, to)
    const codes = this.codes.slice(from, to)
    const values = this.values.slice(from, to)
    const order = Array.from(columns.keys()).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0))
    for (const [place, index] of order.entries()) {
      this.columns[from + place] = columns[index] ?? 0
      this.codes[from + place] = codes[index] ?? 0
      this.values[from + place] = values[index] ?? 0
    }
    return new Set(columns).size === columns.length
  }

  #grow(): void {
    const length = this.columns.length * 2
    const [columns, codes, values] = [new Uint16Array(length), new Uint8Array(length), new Float64Array(length)]
    columns.set(this.columns)
    codes.set(this.codes)
    values.set(this.values)
    this.columns = columns
    this.codes = codes
    this.values = values
  }
}
