// The tags and texts of an HTML page → the rows of its tables with their merged ranges, and a row for each text between them.
import type { MergedRange, RawCell, RawRow } from '../source/raw-table.ts'
import { numberFormats } from './binary-cells.ts'
import { type Fault, oversized } from './fault.ts'
import { fontIn, spansIn } from './html-attributes.ts'
import { HtmlLooks } from './html-looks.ts'
import { numberBehind } from './html-numbers.ts'
import { type HtmlVisitor, scanHtml } from './html-scan.ts'
import { HtmlSlots } from './html-slots.ts'
import type { HtmlStyleSheets } from './html-style-sheets.ts'
import { decodeHtmlText } from './html-text.ts'
import type { ReadLimits } from './limits.ts'

const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'center', 'li', 'body'])

const noTag: { readonly attributes: string; readonly styled: string | undefined } = {
  attributes: '',
  styled: undefined,
}

export class HtmlPage implements HtmlVisitor {
  readonly #limits: ReadLimits
  readonly #sheets: HtmlStyleSheets
  readonly #looks: HtmlLooks
  readonly rows: RawRow[] = []
  readonly merges: MergedRange[] = []
  fault: Fault | null = null
  tables = 0
  /** A style sheet said something new behind what it is about. */
  hasLateStyles = false
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
  /** What its tag says, and its style of numbers. */
  #tag = noTag
  readonly #formatOf = numberFormats(code => code)
  #hidden = false
  #cells: RawCell[] = []
  #count = 0

  constructor(limits: ReadLimits, sheets: HtmlStyleSheets) {
    this.#limits = limits
    this.#sheets = sheets
    this.#looks = new HtmlLooks(sheets)
  }

  read(text: string): void {
    scanHtml(text, this, () => this.fault !== null)
    this.#endTable()
  }

  styleSheet(text: string): void {
    if (this.#sheets.add(text) && (this.tables > 0 || this.rows.length > 0)) this.hasLateStyles = true
  }

  open(name: string, attributes: string): void {
    this.#font ??= fontIn(attributes)
    if (name === 'table' && this.#depth === 0) {
      this.#endRow()
      this.#depth = 1
      this.tables++
      this.#looks.open(name, attributes)
    } else if (this.#depth === 1 && name === 'tr') {
      this.#endRow()
      this.#hidden = /display\s*:\s*none/i.test(attributes)
      this.#looks.openRow(attributes)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#openCell(name, attributes)
    else {
      if (name === 'table') this.#depth++
      if (blocks.has(name)) this.#break()
      this.#looks.open(name, attributes)
    }
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.#depth === 1) this.#endTable()
      this.#depth = Math.max(0, this.#depth - 1)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#endCell()
    else if (this.#depth === 1 && name === 'tr') this.#endRow()
    else if (blocks.has(name) && name !== 'br') this.#break()
    this.#looks.close(name)
  }

  text(piece: string): void {
    if (this.#depth > 0 && !this.#inCell) return
    if (!this.#hasRoom(piece.length)) return
    const shown = decodeHtmlText(piece.replace(/[ \t\r\n]+/g, ' '))
    this.#text += shown
    this.#looks.text(shown)
    this.#hasText ||= shown.trim() !== ''
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
    this.#looks.closeRow()
    if (this.#column === 0) return
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, hidden: this.#hidden, cells: this.#cells })
    this.#cells = []
    this.#hidden = false
    this.#column = 0
    this.#lastColumn = 0
    this.#row++
    if (this.#row > this.#limits.rows) this.#refuse('rows', this.#row)
  }

  #openCell(name: string, attributes: string): void {
    this.#endCell()
    this.#tag = { attributes, styled: this.#looks.openCell(name, attributes).numbers }
    this.#inCell = true
    this.#font = fontIn(attributes)
    this.#column = this.#slots.firstFree(this.#row, this.#lastColumn + 1)
    const { wide, high } = spansIn(attributes)
    const last = this.#column + wide - 1
    this.#lastColumn = this.#slots.take(this.#row, this.#column, wide, high)
    const merges = this.merges.length + this.#slots.count
    if (last > this.#limits.columns) this.#refuse('columns', last)
    if (merges > this.#limits.merges) this.#refuse('merges', merges)
  }

  #endCell(): void {
    const text = this.#hasText && this.#column > 0 ? trimLines(this.#text) : ''
    const look = this.#looks.closeCell()
    if (text !== '') {
      const place = { row: this.#row, column: this.#column }
      const number = look?.raised ? null : numberBehind(text, this.#tag, this.#formatOf)
      const font = this.#font === null ? {} : { font: this.#font }
      this.#cells.push(number ? { ...place, ...number, ...look } : { kind: 'text', ...place, text, ...font, ...look })
      if (++this.#count > this.#limits.looseCells) this.#refuse('looseCells', this.#count)
    }
    this.#text = ''
    this.#written = 0
    this.#hasText = false
    this.#font = null
    this.#tag = noTag
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
