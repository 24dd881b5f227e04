// The styles of an OpenDocument spreadsheet, element by element → what cells and tables in them show.
import { legacyFont } from './xlsx-styles.ts'
import type { XmlElement } from './xml.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** An attribute by its namespace (`table`, `office`, `style`, `text`, `datastyle`) and name. */
export function odfAttribute({ attributes }: XmlElement, namespace: string, name: string): string | undefined {
  return attributes.get(`${odf}${namespace}:1.0 ${name}`)
}

/** ODF 1.3 part 3, 16.27 (data styles) and 16.2 (style:style). */
export class OdsStyles {
  readonly #dateParts = new Map<string, Set<string>>()
  readonly #dataStyles = new Map<string, string>()
  readonly #fonts = new Map<string, string>()
  readonly #hidden = new Set<string>()
  #style = ''
  #dateStyle: Set<string> | null = null

  open(element: XmlElement): void {
    const name = odfAttribute(element, 'style', 'name')
    if (element.name === 'style' && name !== undefined) {
      this.#style = name
      const dataStyle = odfAttribute(element, 'style', 'data-style-name')
      if (dataStyle !== undefined) this.#dataStyles.set(name, dataStyle)
    } else if (element.name === 'date-style' && name !== undefined) {
      this.#dateStyle = new Set()
      this.#dateParts.set(name, this.#dateStyle)
    } else if (element.name === 'table-properties') {
      if (odfAttribute(element, 'table', 'display') === 'false') this.#hidden.add(this.#style)
    } else if (element.name === 'text-properties') {
      const font = legacyFont(odfAttribute(element, 'style', 'font-name'))
      if (font !== null) this.#fonts.set(this.#style, font)
    } else this.#dateStyle?.add(element.name)
  }

  close({ name }: XmlElement): void {
    if (name === 'date-style') this.#dateStyle = null
  }

  hides(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hidden.has(tableStyle)
  }

  font(cellStyle: string): string | undefined {
    return this.#fonts.get(cellStyle)
  }

  /** How much of a day cells in this style show, where it is not the day. */
  shows(cellStyle: string): 'month' | 'year' | undefined {
    const parts = this.#dateParts.get(this.#dataStyles.get(cellStyle) ?? '')
    if (!parts?.has('year') || parts.has('day') || parts.has('hours')) return undefined
    return parts.has('month') ? 'month' : 'year'
  }
}
