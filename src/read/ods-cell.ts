// One cell element of an OpenDocument table with its paragraphs → RawCells, as often as it says it repeats.
import type { RawCell } from '../source/raw-table.ts'
import { dayOfIso } from './excel-date.ts'
import { type OdsStyles, odfAttribute } from './ods-styles.ts'
import type { XmlElement } from './xml.ts'

const calcExtension = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type'

export class OdsCell {
  readonly #element: XmlElement
  readonly #column: number
  readonly #style: string
  readonly repeat: number
  readonly #paragraphs: string[] = []
  /** Elements open inside the cell; a comment in it is no part of what it says. */
  #depth = 0
  #commentDepth = 0

  constructor(element: XmlElement, column: number, repeat: number, style: string) {
    this.#element = element
    this.#column = column
    this.repeat = repeat
    this.#style = style
  }

  open(element: XmlElement): void {
    this.#depth++
    if (element.name === 'annotation' && this.#commentDepth === 0) this.#commentDepth = this.#depth
    if (this.#commentDepth > 0) return
    if (element.name === 'p') this.#paragraphs.push('')
    else if (element.name === 's') this.text(' '.repeat(blanksOf(element)))
    else if (element.name === 'tab') this.text('\t')
    else if (element.name === 'line-break') this.text('\n')
  }

  text(text: string): void {
    if (this.#commentDepth === 0 && this.#paragraphs.length > 0) {
      this.#paragraphs.push(`${this.#paragraphs.pop() ?? ''}${text}`)
    }
  }

  /** True for the end of the cell itself. */
  closes({ name }: XmlElement): boolean {
    return this.#depth === 0 && name === this.#element.name
  }

  close(_: XmlElement): void {
    if (this.#commentDepth === this.#depth) this.#commentDepth = 0
    this.#depth--
  }

  /** Cells under a merged range may keep what they held before; it does not show. */
  get holdsSomething(): boolean {
    if (this.#element.name === 'covered-table-cell') return false
    return this.#type !== undefined || this.#formula !== undefined || this.#shown.trim() !== ''
  }

  rawCells(row: number, styles: OdsStyles): RawCell[] {
    return Array.from({ length: this.repeat }, (_, index) => this.#read(row, this.#column + index, styles)).filter(
      cell => cell !== null,
    )
  }

  get #type(): string | undefined {
    return odfAttribute(this.#element, 'office', 'value-type')
  }

  get #formula(): string | undefined {
    return odfAttribute(this.#element, 'table', 'formula')
  }

  get #shown(): string {
    return this.#paragraphs.join('\n')
  }

  #read(row: number, column: number, styles: OdsStyles): RawCell | null {
    const place = { row, column }
    if (this.#element.attributes.get(calcExtension) === 'error') return { ...place, kind: 'error', text: this.#shown }
    const value = Number(odfAttribute(this.#element, 'office', 'value') ?? Number.NaN)
    switch (this.#type) {
      case 'float':
      case 'currency':
      case 'percentage':
        if (!Number.isFinite(value)) break
        return { ...place, kind: this.#type === 'percentage' ? 'percent' : 'number', number: value }
      case 'boolean':
        return { ...place, kind: 'boolean', boolean: odfAttribute(this.#element, 'office', 'boolean-value') === 'true' }
      case 'date': {
        const date = dayOfIso(odfAttribute(this.#element, 'office', 'date-value') ?? '')
        const shows = styles.shows(this.#style)
        if (date !== null) return { ...place, kind: 'date', date, ...(shows === undefined ? {} : { shows }) }
      }
    }
    return this.#readText(place, styles.font(this.#style))
  }

  #readText(place: { readonly row: number; readonly column: number }, font: string | undefined): RawCell | null {
    const text =
      this.#paragraphs.length > 0 ? this.#shown : (odfAttribute(this.#element, 'office', 'string-value') ?? '')
    if (text.trim() !== '') return { ...place, kind: 'text', text, ...(font === undefined ? {} : { font }) }
    const formula = this.#type === undefined ? this.#formula : undefined
    return formula === undefined ? null : { ...place, kind: 'uncalculated', formula: formula.replace(/^\w+:=|^=/, '') }
  }
}

/** `<text:s text:c="3"/>`; a cell holds no more than 32 767 characters, so neither do its blanks. */
function blanksOf(element: XmlElement): number {
  return Math.min(Math.max(Number(odfAttribute(element, 'text', 'c') ?? 1) || 1, 1), 32_767)
}
