// The merged ranges of a sheet → the one over a cell, however many and however tall they are.
import type { MergedRange } from '../../source/raw-table.ts'

/** One that spans more rows is layout, not data, and is left out. */
const tallest = 5000
/** Ranges are sought for so many rows together; of so many rows it is kept which of them lies over which column. */
const blockRows = 64
const keptRows = 64

/** The ranges that reach into a block of rows: through all of it, or into some of its rows only. */
interface Block {
  readonly through: MergedRange[]
  readonly into: MergedRange[]
}

/** For each column the range over it. */
type Columns = readonly (MergedRange | undefined)[]

export function mergeLookup(merges: readonly MergedRange[]): (row: number, column: number) => MergedRange | null {
  const blocks = blocksOf(merges)
  const rows = new Map<number, Columns>()
  let atHand: { readonly block: Block; readonly columns: Columns } | null = null
  return (row, column) => {
    const block = blocks.get(blockOf(row))
    if (block === undefined) return null
    let columns = rows.get(row)
    if (columns === undefined) {
      if (atHand?.block !== block) atHand = { block, columns: layOver([], block.through) }
      const here = block.into.filter(({ top, bottom }) => row >= top && row <= bottom)
      columns = here.length === 0 ? atHand.columns : layOver(atHand.columns, here)
      if (rows.size === keptRows) rows.clear()
      rows.set(row, columns)
    }
    return columns[column] ?? null
  }
}

function blocksOf(merges: readonly MergedRange[]): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>()
  for (const merge of merges) {
    if (merge.bottom - merge.top > tallest) continue
    for (let number = blockOf(merge.top); number <= blockOf(merge.bottom); number++) {
      const block = blocks.get(number) ?? { through: [], into: [] }
      blocks.set(number, block)
      const first = number * blockRows
      const isThrough = merge.top <= first && merge.bottom >= first + blockRows - 1
      const list = isThrough ? block.through : block.into
      list.push(merge)
    }
  }
  return blocks
}

function blockOf(row: number): number {
  return Math.floor(row / blockRows)
}

/** Ranges of one row do not overlap: readers refuse the sheet whose do. */
function layOver(columns: Columns, ranges: readonly MergedRange[]): Columns {
  const laid = [...columns]
  for (const range of ranges) {
    while (laid.length <= range.right) laid.push(undefined)
    laid.fill(range, range.left, range.right + 1)
  }
  return laid
}
