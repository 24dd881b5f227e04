// Turns headings and rows of text into a table whose heading repeats on each page and whose rows are never split.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { runs, sizes } from './paragraphs.ts'

export interface Column {
  readonly heading: string
  /** A share of the table's width. */
  readonly share: number
  readonly align?: 'left' | 'right' | 'center'
}

/** A cell's text; one in bold is what the eye should find first. */
export type Cell = string | { readonly text: string; readonly bold: true }

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** `width` is that of the text, in twentieths of a point. */
export function textTable(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const columnWidths = columns.map(({ share }) => Math.round((width * share) / shares))
  const head = columns.map(({ heading }, index) =>
    tableCell({ text: heading, bold: true }, 'center', columnWidths[index], true),
  )
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(row => {
        const cells = columns.map(({ align = 'left' }, index) =>
          tableCell(row[index] ?? '', align, columnWidths[index]),
        )
        return new TableRow({ cantSplit: true, children: cells })
      }),
    ],
  })
}

function tableCell(cell: Cell, align: 'left' | 'right' | 'center', width = 0, isHeading = false): TableCell {
  const { text, bold } = typeof cell === 'string' ? { text: cell, bold: false } : cell
  const paragraph = new Paragraph({ alignment: alignments[align], children: runs(text, { size: sizes.table, bold }) })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHeading ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(isHeading ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7ECF2' } } : {}),
    children: [paragraph],
  })
}
