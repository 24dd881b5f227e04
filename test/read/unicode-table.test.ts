// Cells in pre-Unicode fonts: made when they are asked for, and told once a sheet.
import { expect, it } from 'vitest'
import { unicodeTable } from '../../src/read/unicode-table.ts'
import type { RawCell, RawRow } from '../../src/source/raw-table.ts'

const cellsOf = (row: number): RawCell[] => [
  { kind: 'number', row, column: 1, number: row },
  { kind: 'text', row, column: 2, text: 'Hµ Néi', font: '.VnTime' },
]

/** Rows that make their cells anew each time, as those of a large sheet do, and count it. */
function countedRows(): { readonly rows: RawRow[]; readonly asked: number[] } {
  const asked: number[] = []
  const rows = [1, 2, 3].map(row => ({
    row,
    hidden: false,
    get cells() {
      asked.push(row)
      return cellsOf(row)
    },
  }))
  return { rows, asked }
}

const tableOf = (rows: readonly RawRow[], hidden = false) => ({
  kind: 'table' as const,
  format: 'xlsx' as const,
  sheets: [{ name: 'A', hidden, rows, merges: [], hasLegacyFonts: true }],
})

it('are looked at up to the first that changes, and made when they are asked for', () => {
  const { rows, asked } = countedRows()
  const { value, raised } = unicodeTable('a.xlsx', tableOf(rows))
  expect(raised.map(({ at }) => at)).toEqual([{ kind: 'cell', file: 'a.xlsx', sheet: 'A', row: 1, column: 2 }])
  expect(asked).toEqual([1])
  expect(value.sheets[0]?.rows[2]?.cells).toEqual([
    { kind: 'number', row: 3, column: 1, number: 3 },
    { kind: 'text', row: 3, column: 2, text: 'Hà Nội' },
  ])
  expect(asked).toEqual([1, 3])
})

it('are made once where the sheet keeps its own', () => {
  const { value } = unicodeTable('a.xlsx', tableOf([{ row: 1, hidden: false, cells: cellsOf(1) }]))
  expect(value.sheets[0]?.rows[0]?.cells).toBe(value.sheets[0]?.rows[0]?.cells)
})

it('of a hidden sheet are not told', () => {
  const { rows, asked } = countedRows()
  expect(unicodeTable('a.xlsx', tableOf(rows, true)).raised).toEqual([])
  expect(asked).toEqual([])
})
