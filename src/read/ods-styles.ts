// The styles of an OpenDocument spreadsheet, element by element → what cells and tables in them show.
import { legacyFont } from './legacy-text.ts'
import type { XmlElement } from './xml.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** An attribute by its namespace (`table`, `office`, `style`, `text`, `datastyle`) and name. */
export function odfAttribute({ attributes }: XmlElement, namespace: string, name: string): string | undefined {
  if (attributes.size === 0) return undefined
  return attributes.get(`${odf}${namespace}:1.0 ${name}`)
}

/** What of a cell follows from its style: how much of a day it shows where that is not the day, and an old font. */
export interface CellLook {
  readonly shows: 'month' | 'year' | undefined
  readonly font: string | undefined
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

  look(cellStyle: string): CellLook {
    return { shows: this.#shows(cellStyle), font: this.#fonts.get(cellStyle) }
  }

  #shows(cellStyle: string): CellLook['shows'] {
    const parts = this.#dateParts.get(this.#dataStyles.get(cellStyle) ?? '')
    if (!parts?.has('year') || parts.has('day') || parts.has('hours')) return undefined
    return parts.has('month') ? 'month' : 'year'
  }
}
