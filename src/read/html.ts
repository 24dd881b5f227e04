// An HTML page under a workbook's name → RawTable with one sheet: every field a text, the tables one below the other.
import type { MergedRange, RawCell, RawRow, RawTable } from '../source/raw-table.ts'
import { detectLegacyEncoding } from './detect-legacy.ts'
import { type Fault, oversized, unreadable } from './fault.ts'
import { type HtmlVisitor, scanHtml } from './html-scan.ts'
import { HtmlSlots } from './html-slots.ts'
import { decodeHtmlText } from './html-text.ts'
import { legacyFont, usualFonts } from './legacy-text.ts'
import type { ReadLimits } from './limits.ts'

const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'center', 'li', 'body'])
const columnSpan = /\bcolspan\s*=\s*["']?(\d{1,6})/i
const rowSpan = /\browspan\s*=\s*["']?(\d{1,6})/i

/** As spreadsheet programs open such pages: text above a table is in column A, a table's rows follow below it. */
export function readHtml(text: string, limits: ReadLimits): RawTable | Fault {
  const page = new HtmlPage(limits)
  scanHtml(text, page, () => page.fault !== null)
  page.end()
  if (page.fault) return page.fault
  if (page.tables === 0) return unreadable('not-a-spreadsheet', { format: 'html' })
  const { merges } = page
  const rows = withFonts(page.rows)
  const hasLegacyFonts = rows.some(({ cells }) => cells.some(cell => cell.font))
  const sheet = { name: null, hidden: false, rows, merges, ...(hasLegacyFonts ? { hasLegacyFonts } : {}) }
  return { kind: 'table', format: 'html', sheets: [sheet] }
}

type TextCell = Extract<RawCell, { readonly kind: 'text' }>

interface TextRow extends RawRow {
  readonly cells: readonly TextCell[]
}

/** Cells that name no font, as where a style sheet does, are known by the letters of them all. */
function withFonts(rows: readonly TextRow[]): readonly TextRow[] {
  const plain = rows.flatMap(({ cells }) => cells.filter(({ font }) => font === undefined))
  const encoding = detectLegacyEncoding(plain.map(({ text }) => text).join('\n'))
  if (encoding === null) return rows
  const font = usualFonts[encoding]
  return rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ font, ...cell })) }))
}

class HtmlPage implements HtmlVisitor {
  readonly #limits: ReadLimits
  readonly rows: TextRow[] = []
  readonly merges: MergedRange[] = []
  fault: Fault | null = null
  tables = 0
  /** Tables open; one inside a cell is no more than text of that cell. */
  #depth = 0
  #slots = new HtmlSlots()
  #row = 1
  /** The first and the last column of the cell at hand, or of the one before. */
  #column = 0
  #lastColumn = 0
  #inCell = false
  /** What the cell says, how many characters the page needs to say it, and whether any of them shows. */
  #text = ''
  #written = 0
  #hasText = false
  #font: string | null = null
  #hidden = false
  #cells: TextCell[] = []
  #count = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(name: string, attributes: string): void {
    this.#font ??= fontIn(attributes)
    if (name === 'table' && ++this.#depth === 1) {
      this.#endRow()
      this.tables++
    } else if (this.#depth <= 1 && this.#depth > 0 && name === 'tr') {
      this.#endRow()
      this.#hidden = /display\s*:\s*none/i.test(attributes)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#openCell(attributes)
    else if (blocks.has(name)) this.#break()
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.#depth === 1) this.#endTable()
      this.#depth = Math.max(0, this.#depth - 1)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#endCell()
    else if (this.#depth === 1 && name === 'tr') this.#endRow()
    else if (blocks.has(name) && name !== 'br') this.#break()
  }

  text(piece: string): void {
    if (this.#depth > 0 && !this.#inCell) return
    if (!this.#hasRoom(piece.length)) return
    const shown = decodeHtmlText(piece.replace(/[ \t\r\n]+/g, ' '))
    this.#text += shown
    this.#hasText ||= shown.trim() !== ''
  }

  end(): void {
    this.#endTable()
  }

  #endTable(): void {
    this.#endRow()
    for (const range of this.#slots.rangesTo(this.#row - 1)) this.merges.push(range)
    this.#slots = new HtmlSlots()
  }

  /** An empty row of a table is a row; outside of tables only text makes one. */
  #endRow(): void {
    if (this.#depth === 0 && this.#hasText) this.#column = 1
    this.#endCell()
    if (this.#column === 0) return
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, hidden: this.#hidden, cells: this.#cells })
    this.#cells = []
    this.#hidden = false
    this.#column = 0
    this.#lastColumn = 0
    this.#row++
    if (this.#row > this.#limits.rows) this.#refuse('rows', this.#row)
  }

  #openCell(attributes: string): void {
    this.#endCell()
    this.#inCell = true
    this.#font = fontIn(attributes)
    this.#column = this.#slots.firstFree(this.#row, this.#lastColumn + 1)
    const [wide, high] = [spanIn(attributes, columnSpan, 1000), spanIn(attributes, rowSpan, 65_534)]
    const last = this.#column + wide - 1
    this.#lastColumn = this.#slots.take(this.#row, this.#column, wide, high)
    const merges = this.merges.length + this.#slots.count
    if (last > this.#limits.columns) this.#refuse('columns', last)
    if (merges > this.#limits.merges) this.#refuse('merges', merges)
  }

  #endCell(): void {
    const text = this.#hasText && this.#column > 0 ? trimLines(this.#text) : ''
    if (text !== '') {
      const font = this.#font === null ? {} : { font: this.#font }
      this.#cells.push({ kind: 'text', row: this.#row, column: this.#column, text, ...font })
      if (++this.#count > this.#limits.looseCells) this.#refuse('looseCells', this.#count)
    }
    this.#text = ''
    this.#written = 0
    this.#hasText = false
    this.#font = null
    this.#inCell = false
  }

  #break(): void {
    if (this.#depth === 0) this.#endRow()
    else if (this.#hasText && this.#hasRoom(1)) this.#text += '\n'
  }

  #hasRoom(characters: number): boolean {
    this.#written += characters
    if (this.#written > this.#limits.csvRecordCharacters) this.#refuse('csvRecordCharacters', this.#written)
    return this.fault === null
  }

  #refuse(limit: keyof ReadLimits, actual: number): void {
    this.fault ??= oversized(limit, actual, this.#limits)
  }
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()
}

/** No more than HTML allows: 1000 columns, 65 534 rows. */
function spanIn(attributes: string, form: RegExp, most: number): number {
  return Math.min(Math.max(Number(form.exec(attributes)?.[1] ?? 1), 1), most)
}

function fontIn(attributes: string): string | null {
  return legacyFont(/(?:face\s*=|font-family\s*:)\s*["']?\s*([^"';,>]+)/i.exec(attributes)?.[1]?.trim())
}
