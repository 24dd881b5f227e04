// Turns a workbook into text that people can read and compare: its SHA-256, then each sheet row by row.
import { createHash } from 'node:crypto'
import { readSource } from '../../src/read/readers.ts'
import { cellAddress } from '../../src/source/location.ts'
import type { RawCell } from '../../src/source/raw-table.ts'

/** What the cells do not show (looks, links, print settings) is held by the hash. */
export async function workbookText(file: string, bytes: Uint8Array): Promise<string> {
  const { value, raised } = await readSource(file, bytes)
  if (value?.kind !== 'table') throw new Error(`${file}: ${JSON.stringify(raised)}`)
  const sheets = value.sheets.map(({ name, rows, merges }) => {
    const lines = rows.map(({ cells }) => cells.map(cellLine).join(' | '))
    return [`== ${name} (${rows.length} rows, ${merges.length} merges)`, ...lines].join('\n')
  })
  const hash = createHash('sha256').update(bytes).digest('hex')
  return `${[`sha256 ${hash}`, ...sheets].join('\n\n')}\n`
}

/** The first cell of a row says which row it is; the others follow it or name their column. */
function cellLine(cell: RawCell, index: number, cells: readonly RawCell[]): string {
  const follows = index > 0 && cells[index - 1]?.column === cell.column - 1
  return follows ? contentOf(cell) : `${cellAddress(cell)} ${contentOf(cell)}`
}

function contentOf(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replaceAll('\n', '↵')
    case 'number':
      return String(cell.number)
    case 'percent':
      return `${cell.number} (%)`
    case 'date':
      return cell.date
    case 'boolean':
      return String(cell.boolean)
    case 'error':
      return cell.text
    case 'uncalculated':
      return `=${cell.formula}`
  }
}
