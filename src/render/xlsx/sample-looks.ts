// Shows the workbook's writer every look of a data cell once, and reads back the number it gave to each.
import { appendRow, type Grid, style } from './grid.ts'
import { type ColumnKind, columnKinds, type Looks } from './styles.ts'

/** A look's number in the workbook: what the attribute `s` of a cell holds (ECMA-376 part 1, 18.3.1.4). */
export type StyleNumber = (kind: ColumnKind, look: 'plain' | 'linked') => string

/** The samples stand where the first row of a table will stand. */
export function appendSamples(grid: Grid, looks: Looks): number {
  const row = appendRow(grid, [])
  columnKinds.forEach((kind, index) => {
    style(grid, row, index * 2, looks[kind].plain)
    style(grid, row, index * 2 + 1, looks[kind].linked)
  })
  return row
}

/** Reads the samples in the XML of their row. Each has a border, so none is left out for looking like nothing. */
export function readSamples(row: string): StyleNumber {
  const numbers = Array.from(row.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"\/>/g), ([, number]) => number)
  return (kind, look) => {
    const number = numbers[columnKinds.indexOf(kind) * 2 + (look === 'linked' ? 1 : 0)]
    if (number === undefined) throw new Error(`no sample of ${kind}: ${row}`)
    return number
  }
}
