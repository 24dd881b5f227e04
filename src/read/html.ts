// An HTML page under a workbook's name → RawTable with one sheet: every field a text, the tables one below the other.
import type { MergedRange, RawCell, RawRow, RawTable } from '../source/raw-table.ts'
import { type Fault, oversized, unreadable } from './fault.ts'
import { decodeHtmlText } from './html-text.ts'
import type { ReadLimits } from './limits.ts'
import { legacyFont } from './xlsx-styles.ts'

/** Comments (Office hides styles in them), declarations, scripts, styles and LibreOffice's cell comments whole; then one tag, or the text up to the next. */
const token =
  /<!--[\s\S]*?-->|<[!?][^>]*>|<(script|style|head|comment)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'center', 'li', 'body'])

/** As spreadsheet programs open such pages: text above a table is in column A, a table's rows follow below it. */
export function readHtml(text: string, limits: ReadLimits): RawTable | Fault {
  const page = new HtmlPage(limits)
  for (const [piece, , slash, name, attributes] of text.matchAll(token)) {
    if (name === undefined) {
      if (piece === '<' || !piece.startsWith('<')) page.text(piece)
    } else if (slash === '/') page.close(name.toLowerCase())
    else page.open(name.toLowerCase(), attributes ?? '')
    if (page.fault) return page.fault
  }
  page.endRow()
  if (page.tables === 0) return unreadable('not-a-spreadsheet', { format: 'html' })
  const { rows, merges } = page
  const hasLegacyFonts = rows.some(({ cells }) => cells.some(cell => cell.kind === 'text' && cell.font))
  const sheet = { name: null, hidden: false, rows, merges, ...(hasLegacyFonts ? { hasLegacyFonts } : {}) }
  return { kind: 'table', format: 'html', sheets: [sheet] }
}

class HtmlPage {
  readonly #limits: ReadLimits
  readonly rows: RawRow[] = []
  readonly merges: MergedRange[] = []
  fault: Fault | null = null
  tables = 0
  /** Tables open; one inside a cell is no more than text of that cell. */
  #depth = 0
  #row = 1
  #column = 0
  #inCell = false
  #text = ''
  #font: string | null = null
  #hidden = false
  #cells: RawCell[] = []
  #count = 0
  #span = { wide: 1, high: 1 }
  /** For each column the last row that a cell above reaches down to. */
  readonly #reaches: number[] = []

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(name: string, attributes: string): void {
    this.#font ??= fontIn(attributes)
    if (name === 'table' && ++this.#depth === 1) {
      this.endRow()
      this.tables++
    } else if (this.#depth <= 1 && this.#depth > 0 && name === 'tr') {
      this.endRow()
      this.#column = 0
      this.#hidden = /display\s*:\s*none/i.test(attributes)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#openCell(attributes)
    else if (blocks.has(name)) this.#break()
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.#depth === 1) this.endRow()
      this.#depth = Math.max(0, this.#depth - 1)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#endCell()
    else if (this.#depth === 1 && name === 'tr') this.endRow()
    else if (blocks.has(name) && name !== 'br') this.#break()
  }

  text(piece: string): void {
    if (this.#depth === 0 || this.#inCell) this.#text += decodeHtmlText(piece.replace(/[ \t\r\n]+/g, ' '))
  }

  /** An empty row of a table is a row; outside of tables only text makes one. */
  endRow(): void {
    const inTable = this.#depth > 0 && (this.#column > 0 || this.#inCell)
    if (!inTable && this.#depth === 0 && this.#text.trim() !== '') this.#column = 1
    this.#endCell()
    if (this.#column === 0) return
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, hidden: this.#hidden, cells: this.#cells })
    this.#cells = []
    this.#hidden = false
    this.#column = 0
    this.#row++
    if (this.#row > this.#limits.rows) this.fault = oversized('rows', this.#row, this.#limits)
  }

  #openCell(attributes: string): void {
    this.#endCell()
    this.#inCell = true
    this.#font = fontIn(attributes)
    do this.#column++
    while ((this.#reaches[this.#column] ?? 0) >= this.#row)
    this.#span = { wide: spanIn(attributes, 'colspan'), high: spanIn(attributes, 'rowspan') }
    const last = this.#column + this.#span.wide - 1
    if (last > this.#limits.columns) this.fault = oversized('columns', last, this.#limits)
  }

  #endCell(): void {
    if (this.#column > 0) this.#storeCell(this.#column)
    this.#text = ''
    this.#font = null
    this.#inCell = false
    this.#span = { wide: 1, high: 1 }
  }

  #storeCell(left: number): void {
    const { wide, high } = this.#span
    const [right, bottom] = [left + wide - 1, this.#row + high - 1]
    if (wide * high > 1) this.merges.push({ top: this.#row, left, bottom, right })
    for (let column = left; this.#inCell && column <= right; column++) this.#reaches[column] = bottom
    this.#column = right
    const text = this.#text.replace(/ *\n */g, '\n').trim()
    if (text === '') return
    const font = this.#font === null ? {} : { font: this.#font }
    this.#cells.push({ kind: 'text', row: this.#row, column: left, text, ...font })
    if (++this.#count > this.#limits.looseCells) this.fault = oversized('looseCells', this.#count, this.#limits)
    if (this.merges.length > this.#limits.merges) this.fault = oversized('merges', this.merges.length, this.#limits)
  }

  #break(): void {
    if (this.#depth === 0) this.endRow()
    else if (this.#text.trim() !== '') this.#text += '\n'
  }
}

/** No more than HTML allows: 1000 columns, 65 534 rows. */
function spanIn(attributes: string, name: 'colspan' | 'rowspan'): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(span, 1), name === 'colspan' ? 1000 : 65_534)
}

function fontIn(attributes: string): string | null {
  return legacyFont(/(?:face\s*=|font-family\s*:)\s*["']?\s*([^"';,>]+)/i.exec(attributes)?.[1]?.trim())
}
