// An HTML page under a workbook's name → RawTable with one sheet: the tables one below the other.
import type { RawRow, RawTable } from '../source/raw-table.ts'
import { detectLegacyEncoding } from './detect-legacy.ts'
import { type Fault, unreadable } from './fault.ts'
import { HtmlPage } from './html-page.ts'
import { HtmlStyleSheets } from './html-style-sheets.ts'
import { usualFonts } from './legacy-text.ts'
import type { ReadLimits } from './limits.ts'

/** As spreadsheet programs open such pages: text above a table is in column A, a table's rows follow below it. */
export function readHtml(text: string, limits: ReadLimits): RawTable | Fault {
  const sheets = new HtmlStyleSheets()
  let page = new HtmlPage(limits, sheets)
  page.read(text)
  if (page.hasLateStyles) {
    page = new HtmlPage(limits, sheets)
    page.read(text)
  }
  if (page.fault) return page.fault
  if (page.tables === 0) return unreadable('not-a-spreadsheet', { format: 'html' })
  const { merges } = page
  const rows = withFonts(page.rows)
  const hasLegacyFonts = rows.some(({ cells }) => cells.some(cell => cell.kind === 'text' && cell.font))
  const sheet = { name: null, hidden: false, rows, merges, ...(hasLegacyFonts ? { hasLegacyFonts } : {}) }
  return { kind: 'table', format: 'html', sheets: [sheet] }
}

/** Cells that name no font, as where a style sheet does, are known by the letters of them all. */
function withFonts(rows: readonly RawRow[]): readonly RawRow[] {
  const plain: string[] = []
  for (const { cells } of rows)
    for (const cell of cells) if (cell.kind === 'text' && cell.font === undefined) plain.push(cell.text)
  const encoding = detectLegacyEncoding(plain.join('\n'))
  if (encoding === null) return rows
  const font = usualFonts[encoding]
  return rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => (cell.kind === 'text' ? { font, ...cell } : cell)),
  }))
}
