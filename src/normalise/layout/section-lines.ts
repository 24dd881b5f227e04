// A table → its rows that hold one line of text and nothing else, as sections do, or the label of an identity field and its value.
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import type { TableFrame } from './find-tables.ts'
import { identityLabelOf } from './identity-label.ts'
import { keyColumns } from './row-keys.ts'
import { isNumber } from './row-words.ts'
import { columnsOfGrid, type SheetGrid } from './sheet-grid.ts'

export interface SectionLine {
  readonly row: number
  readonly cell: RawCell
  /** Without its numbering and the brackets around it; with its label where that stands in a cell before it. */
  readonly text: string
}

/** What stands alone under the heading of an agency or a deadline goes on with the row above. */
export function sectionLines(sheet: SheetGrid, frame: TableFrame): SectionLine[] {
  const grid = frame.span === undefined ? sheet : columnsOfGrid(sheet, frame.span)
  const { code, title } = keyColumns(frame.subject)
  const keys = frame.columns.filter(({ key }) => key === code || key === title || key === 'no')
  const lastKey = Math.max(0, ...keys.map(({ column }) => column))
  const isBeforeValues = ({ row, column }: RawCell) => {
    const isAcross = (grid.mergeAt(row, column)?.right ?? column) > column
    const isValue = frame.columns.some(one => one.column === column && !keys.includes(one))
    return isAcross || (column <= lastKey && !isValue)
  }
  return grid.sheet.rows.flatMap(({ row }) => {
    if (row < frame.firstRow || row > frame.lastRow || frame.repeated.has(row) || isApart(frame, row)) return []
    const line = lineOf(grid.row(row))
    return line !== null && (identityLabelOf(line.text) !== null || isBeforeValues(line.cell)) ? [{ row, ...line }] : []
  })
}

/** Whether a row of a table is one of those put aside; there may be as many ranges of them as rows. */
export function isApart({ apart = [] }: TableFrame, row: number): boolean {
  let [low, high] = [0, apart.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((apart[middle]?.bottom ?? row) < row) low = middle + 1
    else high = middle
  }
  return (apart[low]?.top ?? row + 1) <= row
}

interface Text {
  readonly cell: RawCell
  readonly text: string
}

function lineOf(cells: readonly RawCell[]): Text | null {
  const [first, second] = differentTexts(cells)
  if (first === undefined) return null
  if (second === undefined) return first.cell.kind === 'text' ? { ...first, text: withoutNumbering(first.text) } : null
  const label = identityLabelOf(first.text)
  if (label?.inside === '') return { ...second, text: `${label.heading}: ${second.text}` }
  const isNumbered = isNumber(first.text) && second.cell.kind === 'text'
  return isNumbered ? { ...second, text: withoutNumbering(second.text) } : null
}

/** One or two; none where there are more. Some programs write the text of a merge into each of its cells. */
function differentTexts(cells: readonly RawCell[]): Text[] {
  const texts: Text[] = []
  for (const cell of cells) {
    const text = cellText(cell)
    if (text === '' || texts.some(one => one.text === text)) continue
    if (texts.push({ cell, text }) > 2) return []
  }
  return texts
}

const numbering = /^(?:[-–—+*•]\s*|(?:[IVX]{1,5}|\d{1,2}|[A-H])(?:[.-]\d{1,2})*[.)](?:\s+|(?=\p{L})))/u

function withoutNumbering(text: string): string {
  const line = text.replace(numbering, '')
  return (/^\(([^()]+)\)$/u.exec(line)?.[1] ?? line).replace(/\s*[:;.]+$/u, '').trim()
}
