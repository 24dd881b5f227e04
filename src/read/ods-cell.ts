// One cell element of an OpenDocument table with its paragraphs → RawCells, as often as it says it repeats.
import type { RawCell } from '../source/raw-table.ts'
import { textLook } from './cell-look.ts'
import { numberOf } from './cell-number.ts'
import { dayOfIso } from './excel-date.ts'
import { odfAttribute } from './ods-attributes.ts'
import { dateCell, numberCell, type Place } from './ods-number-cell.ts'
import type { OdsStyles, StyleLook } from './ods-styles.ts'
import { SpanRuns } from './span-runs.ts'
import type { XmlElement } from './xml.ts'

const calcExtension = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type'
const mostBlanks = 32_767
const shownError = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/
/** In the language of whoever wrote the file: #WERT!, #¡VALOR!, #NV, #Н/Д. No format shows a number so without a digit. */
const translatedError = /^#(?:[¡¿]?\p{L}[\p{L}\d/]*[!?]|\p{L}\/\p{L}|NV)$/u
/** What a formula is that was deleted, or typed as an error. */
const errorFormula = /^(?:\w+:)?=(#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!))$/
const results = ['value', 'date-value', 'time-value', 'boolean-value'] as const
const drawing = 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'

export class OdsCell {
  readonly #element: XmlElement
  readonly #column: number
  readonly #styles: OdsStyles
  readonly repeat: number
  readonly #paragraphs: string[] = []
  /** Elements open inside the cell, and at what depth the paragraph or what is no part of the cell's text began. */
  #depth = 0
  #paragraphDepth = 0
  #asideDepth = 0
  #blanks = 0
  #joined: string | null = null
  /** Most cells have no spans. */
  #runs: SpanRuns | null = null

  constructor(element: XmlElement, column: number, repeat: number, styles: OdsStyles) {
    this.#styles = styles
    this.#element = element
    this.#column = column
    this.repeat = repeat
  }

  open(element: XmlElement): void {
    this.#depth++
    if (this.#asideDepth > 0) return
    if (isAside(element)) this.#asideDepth = this.#depth
    else if (element.name === 'p' && this.#paragraphDepth === 0) {
      this.#paragraphDepth = this.#depth
      this.#paragraphs.push('')
      this.#openRun(element, 'paragraph')
    } else if (element.name === 'span') this.#openRun(element, 'text')
    else if (element.name === 's') this.#addBlanks(element)
    else if (element.name === 'tab') this.text('\t')
    else if (element.name === 'line-break') this.text('\n')
  }

  text(text: string): void {
    if (this.#asideDepth > 0 || this.#paragraphDepth === 0) return
    this.#paragraphs.push(`${this.#paragraphs.pop() ?? ''}${text}`)
    this.#runs?.text(text)
  }

  #openRun(element: XmlElement, family: 'paragraph' | 'text'): void {
    const style = odfAttribute(element, 'text', 'style-name')
    if (style === undefined) return
    if (this.#runs === null) {
      this.#runs = new SpanRuns()
      this.#runs.text(this.#paragraphs.join('\n'))
    }
    this.#runs.open(this.#depth, this.#styles.run(family, style))
  }

  /** `<text:s text:c="3"/>`; a cell holds no more than 32 767 characters, so neither do its blanks. */
  #addBlanks(element: XmlElement): void {
    const count = Math.max(Number(odfAttribute(element, 'text', 'c') ?? 1) || 1, 1)
    const added = Math.min(count, mostBlanks - this.#blanks)
    this.#blanks += added
    this.text(' '.repeat(added))
  }

  /** True for the end of the cell itself. */
  closes({ name }: XmlElement): boolean {
    return this.#depth === 0 && name === this.#element.name
  }

  close(_: XmlElement): void {
    if (this.#asideDepth === this.#depth) this.#asideDepth = 0
    if (this.#paragraphDepth === this.#depth) this.#paragraphDepth = 0
    this.#runs?.close(this.#depth)
    this.#depth--
  }

  /** Cells under a merged range may keep what they held before; it does not show. */
  get holdsSomething(): boolean {
    if (this.#element.name === 'covered-table-cell') return false
    return this.#type !== undefined || this.#formula !== undefined || this.#shown.trim() !== ''
  }

  /** The cell's own style, where it has one. */
  get style(): string | undefined {
    return odfAttribute(this.#element, 'table', 'style-name')
  }

  rawCells(row: number, lookOf: (column: number) => StyleLook): RawCell[] {
    const columns = Array.from({ length: this.repeat }, (_, index) => this.#column + index)
    return columns.map(column => this.#read(row, column, lookOf(column))).filter(cell => cell !== null)
  }

  get #type(): string | undefined {
    return odfAttribute(this.#element, 'office', 'value-type')
  }

  get #formula(): string | undefined {
    return odfAttribute(this.#element, 'table', 'formula')
  }

  /** LibreOffice says so; Excel writes the number 0 and shows the error. */
  get #isError(): boolean {
    if (this.#element.attributes.get(calcExtension) === 'error') return true
    if (this.#type === undefined || this.#type === 'string') return false
    if (shownError.test(this.#shown) || this.#errorFormula !== undefined) return true
    return this.#number === 0 && translatedError.test(this.#shown)
  }

  get #errorFormula(): string | undefined {
    return errorFormula.exec(this.#formula ?? '')?.[1]
  }

  get #number(): number | null {
    return numberOf(odfAttribute(this.#element, 'office', 'value') ?? '')
  }

  /** Some writers keep the type of a result and leave the result out; a text may be empty. */
  get #hasResult(): boolean {
    return this.#type === 'string' || results.some(name => odfAttribute(this.#element, 'office', name))
  }

  /** How many characters its text has; it is made once, however often the cell repeats. */
  get characters(): number {
    return this.#shown.length
  }

  /** Asked for when the cell is whole. */
  get #shown(): string {
    this.#joined ??= this.#paragraphs.join('\n')
    return this.#joined
  }

  #read(row: number, column: number, look: StyleLook): RawCell | null {
    const place = { row, column }
    if (this.#isError) return { ...place, kind: 'error', text: this.#shown || (this.#errorFormula ?? '') }
    const value = this.#number
    switch (this.#type) {
      case 'float':
      case 'currency':
      case 'percentage':
        if (value === null) break
        return numberCell(place, { type: this.#type, value, shown: this.#shown }, look, this.#styles.zeroDay)
      case 'boolean': {
        // Some writers put 1 where the standard has true.
        const written = odfAttribute(this.#element, 'office', 'boolean-value')
        if (written === undefined) break
        return { ...place, kind: 'boolean', boolean: written === 'true' || written === '1' }
      }
      case 'date': {
        const date = dayOfIso(odfAttribute(this.#element, 'office', 'date-value') ?? '')
        if (date !== null) return dateCell(place, date, look)
      }
    }
    return this.#readText(place, look)
  }

  #readText(place: Place, { font, struck, raised }: StyleLook): RawCell | null {
    const text =
      this.#paragraphs.length > 0 ? this.#shown : (odfAttribute(this.#element, 'office', 'string-value') ?? '')
    const look = textLook({ struck, raised }, this.#runs?.look ?? null)
    if (text.trim() !== '') return { ...place, kind: 'text', text, ...(font === undefined ? {} : { font }), ...look }
    const formula = this.#hasResult ? undefined : this.#formula
    return formula === undefined ? null : { ...place, kind: 'uncalculated', formula: formula.replace(/^\w+:=|^=/, '') }
  }
}

/** A comment, a table inside the cell, and what is drawn: pictures and shapes lie on the sheet, whatever cell they are tied to. */
function isAside({ name, namespace }: XmlElement): boolean {
  return name === 'annotation' || name === 'table' || namespace === drawing
}
