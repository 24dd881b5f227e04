// Turns the rows of one table into the XML of a sheet's rows, piece by piece, in ASCII: texts stand elsewhere, as shared strings.
import { rowHeight } from '../../language/row-height.ts'
import { columnLetters } from '../../source/location.ts'
import { cellWriter, type Inks } from './cell-writer.ts'
import type { TableRow } from './page.ts'
import type { PlacedTable } from './place-table.ts'
import type { SheetLinks } from './sheet-links.ts'

/** In UTF-16 units: pieces that fit the processor’s caches are the cheapest to put together. */
const pieceLength = 32_000

export function* writeRows(
  { table, header, last }: PlacedTable,
  widths: readonly number[],
  links: SheetLinks,
  inks: Inks,
): Generator<Uint8Array> {
  const columns = table.columns.map((column, index) => ({
    ...cellWriter(column, widths[index] ?? 0, inks),
    letters: columnLetters(index + 1),
  }))
  let piece = ''
  let number = header + 1
  for (const row of table.rows()) {
    number += 1
    if (number > last + 1) break
    piece += rowXml(row, number)
    if (piece.length > pieceLength) {
      yield Buffer.from(piece, 'latin1')
      piece = ''
    }
  }
  yield Buffer.from(piece, 'latin1')

  function rowXml({ contents, links: wanted }: TableRow, number: number): string {
    const address = String(number)
    const linked = wanted.filter(link => links.add(`${columns[link.column]?.letters}${address}`, link))
    let cells = ''
    let lines = 1
    for (const [index, column] of columns.entries()) {
      const content = contents[index] ?? null
      const cell = linked.some(link => link.column === index) ? column.linked(content) : column.plain(content)
      cells += `<c r="${column.letters}${address}${cell.xml}`
      if (cell.lines > lines) lines = cell.lines
    }
    const height = lines > 1 ? ` ht="${rowHeight(lines)}" customHeight="1"` : ''
    return `<row r="${address}"${height}>${cells}</row>`
  }
}
