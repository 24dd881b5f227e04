// Three growing columns of numbers that hold the cells of a sheet: where, what kind, what value.

/** Marks the code of a cell whose value is a fraction, or too large for the column of values. */
const elsewhere = 0x80

export class CellColumns {
  #columns: Uint16Array
  #codes: Uint8Array
  #values: Int32Array
  readonly #fractions: number[] = []
  count = 0

  /** `capacity`: for how many cells there is room before the columns have to grow. */
  constructor(capacity: number) {
    this.#columns = new Uint16Array(capacity)
    this.#codes = new Uint8Array(capacity)
    this.#values = new Int32Array(capacity)
  }

  /** `code` is below 128. */
  add(column: number, code: number, value: number): void {
    const { count } = this
    if (count === this.#columns.length) this.#grow()
    const whole = value | 0
    this.#columns[count] = column
    this.#codes[count] = whole === value ? code : code | elsewhere
    this.#values[count] = whole === value ? whole : this.#fractions.push(value) - 1
    this.count = count + 1
  }

  column(index: number): number {
    return this.#columns[index] ?? 0
  }

  code(index: number): number {
    return (this.#codes[index] ?? 0) & ~elsewhere
  }

  value(index: number): number {
    const value = this.#values[index] ?? 0
    return (this.#codes[index] ?? 0) >= elsewhere ? (this.#fractions[value] ?? 0) : value
  }

  recode(index: number, code: number): void {
    this.#codes[index] = code
  }

  /** Brings the cells of a row into column order; false when two stand in one column. */
  order(from: number, to: number): boolean {
    let ordered = true
    for (let index = from + 1; index < to; index++) {
      if (this.column(index) <= this.column(index - 1)) ordered = false
    }
    return ordered || this.#sort(from, to)
  }

  #sort(from: number, to: number): boolean {
    const columns = this.#columns.slice(from, to)
    const codes = this.#codes.slice(from, to)
    const values = this.#values.slice(from, to)
    const order = Array.from(columns.keys()).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0))
    for (const [place, index] of order.entries()) {
      this.#columns[from + place] = columns[index] ?? 0
      this.#codes[from + place] = codes[index] ?? 0
      this.#values[from + place] = values[index] ?? 0
    }
    return new Set(columns).size === columns.length
  }

  #grow(): void {
    const length = this.#columns.length * 2
    const [columns, codes, values] = [new Uint16Array(length), new Uint8Array(length), new Int32Array(length)]
    columns.set(this.#columns)
    codes.set(this.#codes)
    values.set(this.#values)
    this.#columns = columns
    this.#codes = codes
    this.#values = values
  }
}
