// Bytes of an OpenDocument spreadsheet (.ods, .fods) → RawTable (ODF 1.3 part 3, chapter 9).
import type { ColumnRange, MergedRange, RawRow, RawSheet, RawTable } from '../source/raw-table.ts'
import { damaged, Fault, oversized, tooLong, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { withoutHidden } from './merged-cells.ts'
import { isVisible, odfAttribute, repeatOf } from './ods-attributes.ts'
import { OdsCell } from './ods-cell.ts'
import { OdsStyles, type StyleLook } from './ods-styles.ts'
import { walkXml, type XmlElement } from './xml.ts'
import { ZipArchive } from './zip.ts'

export function readOds(bytes: Uint8Array, limits: ReadLimits): RawTable | Fault {
  const archive = ZipArchive.open(bytes, limits)
  if (archive instanceof Fault) return archive
  const manifest = archive.find('META-INF/manifest.xml')
  const listed = manifest ? archive.read(manifest) : null
  if (listed instanceof Fault) return listed
  if (listed?.includes('encryption-data')) return unreadable('encrypted')
  const entry = archive.find('content.xml')
  if (entry === null) return damaged('missing-part', 'content.xml')
  const content = archive.read(entry)
  if (content instanceof Fault) return content
  const styles = new OdsStyles()
  const shared = archive.find('styles.xml')
  const sharedBytes = shared ? archive.read(shared) : null
  if (sharedBytes instanceof Fault) return sharedBytes
  const sharedFault = sharedBytes ? walkXml(sharedBytes, 'styles.xml', styles) : null
  return sharedFault ?? readContent(content, entry.name, styles, limits)
}

/** All in one XML file, the styles before the sheets (3.1.2). */
export function readFlatOds(bytes: Buffer, limits: ReadLimits): RawTable | Fault {
  if (bytes.length > limits.partBytes) return oversized('partBytes', bytes.length, limits)
  return readContent(bytes, 'office:document', new OdsStyles(), limits)
}

function readContent(bytes: Buffer, part: string, styles: OdsStyles, limits: ReadLimits): RawTable | Fault {
  const reading = new OdsReading(limits, styles)
  const fault = walkXml(bytes, part, reading)
  return fault ?? { kind: 'table', format: 'ods', sheets: reading.sheets }
}

/** Follows the document; rows and cells that are said to repeat are counted, and made again only where they hold something. */
class OdsReading {
  readonly #limits: ReadLimits
  readonly #styles: OdsStyles
  readonly sheets: RawSheet[] = []
  fault: Fault | null = null
  #cells = 0
  #characters = 0
  #allMerges = 0
  #rows: RawRow[] = []
  #merges: MergedRange[] = []
  #sheet = { name: '', hidden: false }
  #columnStyles: { readonly until: number; readonly style: string }[] = []
  #hiddenColumns: ColumnRange[] = []
  #row = 1
  #rowCells: OdsCell[] = []
  #column = 1
  #cell: OdsCell | null = null
  /** Tables inside each other: one in a cell, or on a drawing, is no sheet. */
  #tables = 0
  /** Within what was last read from other files: it shows in formulas only. */
  #inLinks = false
  #inCache = false

  constructor(limits: ReadLimits, styles: OdsStyles) {
    this.#limits = limits
    this.#styles = styles
  }

  open(element: XmlElement): void {
    if (element.name === 'table' && ++this.#tables === 1) this.#openTable(element)
    if (element.name === 'dde-links') this.#inLinks = true
    if (this.#isCache(element)) this.#inCache = true
    if (this.#tables === 0) this.#styles.open(element)
    else if (this.#isApart || this.fault) return
    else if (this.#cell) this.#cell.open(element)
    else if (this.#tables > 1) return
    else if (element.name === 'table-column') this.#addColumns(element)
    else if (element.name === 'table-cell' || element.name === 'covered-table-cell') this.#openCell(element)
    else if (element.name === 'table-row') {
      this.#rowCells = []
      this.#column = 1
    }
  }

  text(text: string): void {
    if (this.#tables === 0) this.#styles.text(text)
    else this.#cell?.text(text)
  }

  close(element: XmlElement): void {
    if (element.name === 'table' && --this.#tables === 0) this.#closeTable()
    if (element.name === 'dde-links') this.#inLinks = false
    if (this.#tables === 0) this.#styles.close(element)
    else if (this.#isApart || this.fault) return
    else if (this.#cell?.closes(element)) this.#closeCell(this.#cell)
    else if (this.#cell) this.#cell.close(element)
    else if (this.#tables === 1 && element.name === 'table-row') this.#closeRow(element)
  }

  get #isApart(): boolean {
    return this.#inLinks || this.#inCache
  }

  /** A sheet may be linked to another file on purpose; one that only keeps its values has the file's address for a name. */
  #isCache({ name }: XmlElement): boolean {
    return name === 'table-source' && this.#tables === 1 && this.#sheet.name.startsWith("'file:")
  }

  #openTable(element: XmlElement): void {
    const hidden = this.#styles.hides(odfAttribute(element, 'table', 'style-name'))
    this.#sheet = { name: odfAttribute(element, 'table', 'name') ?? '', hidden }
    this.#inCache = false
    this.#rows = []
    this.#merges = []
    this.#columnStyles = []
    this.#hiddenColumns = []
    this.#row = 1
  }

  #closeTable(): void {
    if (this.#isApart) return
    const merges = this.#merges
    const rows = withoutHidden(this.#rows, merges)
    if (rows instanceof Fault) this.fault ??= rows
    if (rows instanceof Fault) return
    const hasLegacyFonts = rows.some(({ cells }) => cells.some(cell => cell.kind === 'text' && cell.font))
    const hiddenColumns = this.#hiddenColumns
    this.sheets.push({
      ...{ ...this.#sheet, rows, merges },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(hasLegacyFonts ? { hasLegacyFonts } : {}),
    })
    if (this.sheets.length > this.#limits.sheets) this.#refuse('sheets', this.sheets.length)
  }

  #addColumns(element: XmlElement): void {
    const before = this.#columnStyles.at(-1)?.until ?? 0
    const until = before + repeatOf(element, 'number-columns-repeated')
    if (!isVisible(element)) this.#hiddenColumns.push({ from: before + 1, to: until })
    this.fault ??= tooLong(this.#columnStyles.length, this.#limits)
    this.#columnStyles.push({ until, style: odfAttribute(element, 'table', 'default-cell-style-name') ?? '' })
  }

  /** By the cell's own style or that of its column. Asked of cells that hold something only. */
  #lookOf({ style }: OdsCell, column: number): StyleLook {
    if (style !== undefined) return this.#styles.look(style)
    let [from, to] = [0, this.#columnStyles.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#columnStyles[middle]?.until ?? 0) < column) from = middle + 1
      else to = middle
    }
    return this.#styles.look(this.#columnStyles[from]?.style ?? '')
  }

  #openCell(element: XmlElement): void {
    this.#cell = new OdsCell(element, this.#column, repeatOf(element, 'number-columns-repeated'), this.#styles)
    const wide = repeatOf(element, 'number-columns-spanned')
    const high = repeatOf(element, 'number-rows-spanned')
    const [left, top] = [this.#column, this.#row]
    if (wide * high === 1 || left > this.#limits.columns || top > this.#limits.rows) return
    const bottom = Math.min(top + high - 1, this.#limits.rows)
    this.#merges.push({ top, left, bottom, right: Math.min(left + wide - 1, this.#limits.columns) })
    if (++this.#allMerges > this.#limits.merges) this.#refuse('merges', this.#allMerges)
  }

  #closeCell(cell: OdsCell): void {
    this.#cell = null
    this.#column += cell.repeat
    this.#characters += cell.characters
    if (this.#characters > this.#limits.partBytes) this.#refuse('partBytes', this.#characters)
    if (!cell.holdsSomething) return
    if (this.#column - 1 > this.#limits.columns) this.#refuse('columns', this.#column - 1)
    else this.#rowCells.push(cell)
  }

  #closeRow(element: XmlElement): void {
    const repeat = repeatOf(element, 'number-rows-repeated')
    const inOne = this.#rowCells.reduce((sum, cell) => sum + cell.repeat, 0)
    this.#cells += inOne * repeat
    if (inOne > 0) {
      const hidden = !isVisible(element)
      const last = this.#row + repeat - 1
      if (this.#cells > this.#limits.looseCells) this.#refuse('looseCells', this.#cells)
      if (last > this.#limits.rows) this.#refuse('rows', last)
      for (let row = this.#row; row <= last && !this.fault; row++) {
        const cells = this.#rowCells.flatMap(cell => cell.rawCells(row, column => this.#lookOf(cell, column)))
        if (cells.length > 0) this.#rows.push({ row, hidden, cells })
      }
    }
    this.#row += repeat
  }

  #refuse(limit: keyof ReadLimits, actual: number): void {
    this.fault ??= oversized(limit, actual, this.#limits)
  }
}
