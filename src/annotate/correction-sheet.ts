// The rows of a list of corrections → the worksheet part that shows them, with a link to each cell.
import { linesOf, rowHeight } from '../language/row-height.ts'
import { encodeXmlText } from '../read/xml-text.ts'
import { cellAddress } from '../source/location.ts'
import { type CorrectionRows, correctionRows, headingRow, hiddenColumn, type ListCell } from './correction-rows.ts'
import type { Edition } from './edition.ts'
import { declaration } from './relationships.ts'
import { textContent } from './text-of.ts'

/** In characters; the last column is shown where there is an earlier check to compare with. */
const widths = [5, 11, 16, 26, 16, 19, 36, 36, 14, 14]
const withoutStanding = 9

export function correctionSheet(parts: CorrectionRows, edition: Edition): string {
  const rows = correctionRows(parts)
  const columns = parts.list.fixed === null ? withoutStanding : widths.length
  const top = `A${headingRow + 1}`
  return [
    `${declaration}<worksheet xmlns="${edition.main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane ySplit="${headingRow}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columnWidths(columns)}</cols>`,
    `<sheetData>${[...rows].map(([row, cells]) => rowXml(row, cells)).join('')}</sheetData>`,
    links(rows),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function columnWidths(columns: number): string {
  const shown = widths.slice(0, columns).map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return `${shown.join('')}<col min="${hiddenColumn}" max="${hiddenColumn + 1}" width="9" hidden="1" customWidth="1"/>`
}

function rowXml(row: number, cells: readonly ListCell[]): string {
  const height = row < headingRow ? '' : ` ht="${heightOf(cells)}" customHeight="1"`
  return `<row r="${row}"${height}>${cells.map(cell => cellXml(row, cell)).join('')}</row>`
}

/** The sentences above the table and the title below it run over the columns beside them. */
function heightOf(cells: readonly ListCell[]): number {
  const shown = cells.filter(({ column }) => column < hiddenColumn)
  if (shown.length < 2) return rowHeight(1) + 6
  const lines = shown.map(({ column, text = '' }) => linesOf(text, widths[column - 1] ?? 0, column <= 3))
  return rowHeight(Math.max(1, ...lines))
}

/** Texts stand in the cells themselves, so that the workbook's shared strings stay as they are. A count is a number. */
function cellXml(row: number, { column, format, text }: ListCell): string {
  const head = `<c r="${cellAddress({ row, column })}" s="${format}"`
  if (text === undefined) return `${head}/>`
  if (column === 1 && /^\d+$/.test(text)) return `${head}><v>${text}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${textContent(text)}</t></is></c>`
}

function links(rows: ReadonlyMap<number, readonly ListCell[]>): string {
  const found = [...rows].flatMap(([row, cells]) =>
    cells.flatMap(({ column, link }) =>
      link === undefined ? [] : `<hyperlink ref="${cellAddress({ row, column })}" location="${encodeXmlText(link)}"/>`,
    ),
  )
  return found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`
}
