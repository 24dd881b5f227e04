// Bytes of an Excel 2003 XML workbook (XML Spreadsheet, often named .xls) → RawTable.
import type { ColumnRange, MergedRange, RawCell, RawRow, RawSheet, RawTable } from '../source/raw-table.ts'
import { attributeOf, cellOf, countOf, Excel2003Styles, runFontOf, spreadsheet } from './excel-2003-cell.ts'
import type { DateSystem } from './excel-date.ts'
import { damaged, Fault, oversized, tooLong } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { withoutHidden } from './merged-cells.ts'
import { SpanRuns } from './span-runs.ts'
import { walkXml, type XmlElement } from './xml.ts'

const ofExcel = 'urn:schemas-microsoft-com:office:excel'

export function readExcel2003(bytes: Buffer, limits: ReadLimits): RawTable | Fault {
  if (bytes.length > limits.partBytes) return oversized('partBytes', bytes.length, limits)
  const reading = new Excel2003Reading(limits)
  const fault = walkXml(bytes, 'Workbook', reading)
  if (fault) return fault
  return reading.isWorkbook ? { kind: 'table', format: 'xml', sheets: reading.sheets } : damaged('root-element')
}

/** Follows the document. Rows and cells without a number stand behind those before them. */
class Excel2003Reading {
  readonly #limits: ReadLimits
  readonly #styles = new Excel2003Styles()
  readonly sheets: RawSheet[] = []
  isWorkbook = false
  fault: Fault | null = null
  #dateSystem: DateSystem = 1900
  #cells = 0
  #allMerges = 0
  #name = ''
  #hidden = false
  #rows: RawRow[] = []
  #merges: MergedRange[] = []
  #hiddenColumns: ColumnRange[] = []
  #columnStyles: (string | undefined)[] = []
  #lastColumn = 0
  #tableStyle: string | undefined
  #row = 0
  #rowElement: XmlElement | null = null
  #rowCells: RawCell[] = []
  #column = 0
  #cell: XmlElement | null = null
  #type = ''
  #text = ''
  #inData = false
  /** Of a text with elements in it. */
  #runs: SpanRuns | null = null
  #inComment = false
  /** What is asked of the parts that are Excel's own. */
  #option = ''

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(element: XmlElement, depth: number): void {
    if (depth === 0) this.isWorkbook = element.name === 'Workbook' && element.namespace === spreadsheet
    this.#option = element.namespace === ofExcel ? element.name : ''
    if (this.#option === 'Date1904') this.#dateSystem = 1904
    if (this.#inData) {
      this.#runs ??= new SpanRuns()
      this.#runs.open(depth, runFontOf(element.name))
    }
    if (element.namespace !== spreadsheet) return
    this.#styles.open(element)
    if (element.name === 'Worksheet') this.#openSheet(element)
    else if (element.name === 'Table') this.#tableStyle = attributeOf(element, 'StyleID')
    else if (element.name === 'Column') this.#addColumn(element)
    else if (element.name === 'Row') this.#openRow(element)
    else if (element.name === 'Cell') this.#openCell(element)
    else if (element.name === 'Comment') this.#inComment = true
    else if (element.name === 'Data' && !this.#inComment) {
      this.#inData = true
      this.#type = attributeOf(element, 'Type') ?? 'String'
    }
  }

  text(text: string): void {
    if (this.#inData) {
      this.#text += text
      this.#runs?.text(text)
    } else if (this.#option === 'Visible' && /^\s*Sheet(?:Very)?Hidden\s*$/.test(text)) this.#hidden = true
  }

  close(element: XmlElement, depth: number): void {
    this.#option = ''
    this.#runs?.close(depth)
    if (element.namespace !== spreadsheet) return
    this.#styles.close(element)
    if (element.name === 'Data') this.#inData = false
    else if (element.name === 'Comment') this.#inComment = false
    else if (element.name === 'Cell') this.#closeCell()
    else if (element.name === 'Row') this.#closeRow()
    else if (element.name === 'Worksheet') this.#closeSheet()
    this.fault ??= tooLong(this.#styles.count, this.#limits)
  }

  #openSheet(element: XmlElement): void {
    this.#name = attributeOf(element, 'Name') ?? ''
    this.#hidden = false
    this.#rows = []
    this.#merges = []
    this.#hiddenColumns = []
    this.#columnStyles = []
    this.#lastColumn = 0
    this.#tableStyle = undefined
    this.#row = 0
  }

  #closeSheet(): void {
    const rows = withoutHidden(this.#rows, this.#merges)
    if (rows instanceof Fault) {
      this.fault ??= rows
      return
    }
    const hiddenColumns = this.#hiddenColumns
    const hasLegacyFonts = rows.some(({ cells }) => cells.some(cell => cell.kind === 'text' && cell.font))
    this.sheets.push({
      ...{ name: this.#name, hidden: this.#hidden, rows, merges: this.#merges },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(hasLegacyFonts ? { hasLegacyFonts } : {}),
    })
    if (this.sheets.length > this.#limits.sheets) this.#refuse('sheets', this.sheets.length)
  }

  #addColumn(element: XmlElement): void {
    const from = countOf(element, 'Index') ?? this.#lastColumn + 1
    const to = Math.min(from + (countOf(element, 'Span') ?? 0), this.#limits.columns)
    const style = attributeOf(element, 'StyleID')
    if (from <= this.#lastColumn) this.fault ??= damaged('column-number')
    if (isHidden(element)) this.#hiddenColumns.push({ from, to })
    for (let column = from; column <= to && style !== undefined; column++) this.#columnStyles[column] = style
    this.#lastColumn = to
  }

  #openRow(element: XmlElement): void {
    const row = countOf(element, 'Index') ?? this.#row + 1
    if (row <= this.#row) this.fault ??= damaged('row-number')
    if (row > this.#limits.rows) this.#refuse('rows', row)
    this.#row = row
    this.#rowElement = element
    this.#rowCells = []
    this.#column = 0
  }

  #closeRow(): void {
    const element = this.#rowElement
    if (element === null) return
    if (this.#rowCells.length > 0) this.#rows.push({ row: this.#row, hidden: isHidden(element), cells: this.#rowCells })
    // Rows that are told in one have no cells of their own but the first.
    this.#row += countOf(element, 'Span') ?? 0
    this.#rowElement = null
  }

  #openCell(element: XmlElement): void {
    const column = countOf(element, 'Index') ?? this.#column + 1
    if (column <= this.#column) this.fault ??= damaged('cell-reference')
    if (column > this.#limits.columns) this.#refuse('columns', column)
    this.#column = column
    this.#cell = element
    this.#type = ''
    this.#text = ''
    this.#runs = null
  }

  #closeCell(): void {
    const element = this.#cell
    if (element === null || this.fault) return
    this.#cell = null
    const [top, left] = [this.#row, this.#column]
    const formula = attributeOf(element, 'Formula')
    const written = { type: this.#type, text: this.#text, runs: this.#runs?.look ?? null, formula }
    const cell = cellOf(written, { row: top, column: left }, this.#styles.of(this.#styleOf(element)), this.#dateSystem)
    if (cell === undefined) this.fault ??= damaged('cell-value')
    if (cell) this.#rowCells.push(cell)
    if (cell && ++this.#cells > this.#limits.looseCells) this.#refuse('looseCells', this.#cells)
    const [right, bottom] = [left + (countOf(element, 'MergeAcross') ?? 0), top + (countOf(element, 'MergeDown') ?? 0)]
    this.#column = right
    if (right === left && bottom === top) return
    if (right > this.#limits.columns) this.#refuse('columns', right)
    this.#merges.push({ top, left, bottom: Math.min(bottom, this.#limits.rows), right })
    if (++this.#allMerges > this.#limits.merges) this.#refuse('merges', this.#allMerges)
  }

  /** A cell's own style, else that of its row, its column or its table. */
  #styleOf(element: XmlElement): string | undefined {
    const own = attributeOf(element, 'StyleID') ?? (this.#rowElement && attributeOf(this.#rowElement, 'StyleID'))
    return own ?? this.#columnStyles[this.#column] ?? this.#tableStyle
  }

  #refuse(limit: keyof ReadLimits, actual: number): void {
    this.fault ??= oversized(limit, actual, this.#limits)
  }
}

function isHidden(element: XmlElement): boolean {
  return /^(?:1|true)$/i.test(attributeOf(element, 'Hidden') ?? '')
}
