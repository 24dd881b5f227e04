// The styles of an OpenDocument spreadsheet, element by element → what cells, tables and runs of text in them show.
import type { RunFont } from './cell-look.ts'
import { legacyFont } from './legacy-text.ts'
import { odfAttribute } from './ods-attributes.ts'
import { type OdsNumberFormat, OdsNumberStyles } from './ods-number-styles.ts'
import type { XmlElement } from './xml.ts'

/** What of a cell follows from its style: of a day that not all of it shows, an old font, a line, how numbers are shown. */
export interface StyleLook {
  readonly shows: 'month' | 'year' | undefined
  readonly font: string | undefined
  readonly struck: boolean
  readonly raised: boolean
  /** What a number is shown as that is none. */
  readonly numberIs: 'day' | 'boolean' | undefined
  /** Null where the style has none, or it is not understood. */
  readonly numbers: OdsNumberFormat | null
}

/** What a style says itself; the rest is its parent's. */
interface Style {
  readonly parent: string
  readonly dataStyle: string | undefined
  /** Null is a font that is none of the old ones. */
  font?: string | null
  isStruck?: boolean
  isRaised?: boolean
}

/** Parents of parents are followed so far; nobody makes so many, and a circle ends. */
const mostParents = 20
const cellFamily = 'table-cell'

/** ODF 1.3 part 3, 16.27 (data styles) and 16.2 (style:style). Styles have names of their own in each family. */
export class OdsStyles {
  readonly #dateParts = new Map<string, Set<string>>()
  readonly #styles = new Map<string, Style>()
  readonly #looks = new Map<string, StyleLook>()
  readonly #runs = new Map<string, Partial<RunFont>>()
  readonly #hidden = new Set<string>()
  readonly #booleans = new Set<string>()
  readonly #numbers = new OdsNumberStyles()
  #zeroDay = '1899-12-30'
  #name = ''
  #style: Style | null = null
  #dateStyle: Set<string> | null = null

  open(element: XmlElement): void {
    if (this.#dateStyle) this.#dateStyle.add(element.name)
    else if (!this.#numbers.open(element)) this.#open(element)
  }

  text(text: string): void {
    this.#numbers.text(text)
  }

  close(element: XmlElement): void {
    if (element.name === 'date-style') this.#dateStyle = null
    else if (element.name === 'style' || element.name === 'default-style') this.#style = null
    this.#numbers.close(element)
  }

  /** The day that numbers of days are counted from (part 3, 9.4.3 table:null-date). */
  get zeroDay(): string {
    return this.#zeroDay
  }

  hides(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hidden.has(tableStyle)
  }

  /** Asked for each cell, and worked out once. */
  look(cellStyle: string): StyleLook {
    const known = this.#looks.get(cellStyle)
    if (known !== undefined) return known
    const dataStyle = this.#find(cellFamily, cellStyle, ({ dataStyle }) => dataStyle) ?? ''
    const look = {
      shows: this.#shows(dataStyle),
      font: this.#find(cellFamily, cellStyle, ({ font }) => font) ?? undefined,
      struck: this.#find(cellFamily, cellStyle, ({ isStruck }) => isStruck) ?? false,
      raised: this.#find(cellFamily, cellStyle, ({ isRaised }) => isRaised) ?? false,
      numberIs: this.#numberIs(dataStyle),
      numbers: this.#numbers.format(dataStyle),
    }
    this.#looks.set(cellStyle, look)
    return look
  }

  /** How a style of a paragraph or of a part of it differs from what is around it. */
  run(family: 'paragraph' | 'text', style: string): Partial<RunFont> {
    const key = `${family} ${style}`
    const known = this.#runs.get(key)
    if (known !== undefined) return known
    const isStruck = this.#find(family, style, ({ isStruck }) => isStruck)
    const isRaised = this.#find(family, style, ({ isRaised }) => isRaised)
    const run = { ...(isStruck === undefined ? {} : { isStruck }), ...(isRaised === undefined ? {} : { isRaised }) }
    this.#runs.set(key, run)
    return run
  }

  #open(element: XmlElement): void {
    const name = odfAttribute(element, 'style', 'name')
    if (element.name === 'style' && name !== undefined) this.#openStyle(element, name)
    else if (element.name === 'default-style') this.#openStyle(element, '')
    else if (element.name === 'date-style' && name !== undefined) {
      this.#dateStyle = new Set()
      this.#dateParts.set(name, this.#dateStyle)
    } else if (element.name === 'boolean-style') this.#booleans.add(name ?? '')
    else if (element.name === 'null-date') this.#zeroDay = odfAttribute(element, 'table', 'date-value') ?? this.#zeroDay
    else if (element.name === 'table-properties') {
      if (odfAttribute(element, 'table', 'display') === 'false') this.#hidden.add(this.#name)
    } else if (element.name === 'text-properties' && this.#style !== null) readTextProperties(element, this.#style)
  }

  #openStyle(element: XmlElement, name: string): void {
    this.#name = name
    const parent = odfAttribute(element, 'style', 'parent-style-name') ?? ''
    this.#style = { parent, dataStyle: odfAttribute(element, 'style', 'data-style-name') }
    this.#styles.set(`${odfAttribute(element, 'style', 'family') ?? cellFamily} ${name}`, this.#style)
  }

  /** What the style says, or else its nearest parent that says something; the last is the default of its family. */
  #find<T>(family: string, name: string, told: (style: Style) => T | undefined): T | undefined {
    let next = name
    for (let step = 0; step < mostParents; step++) {
      const style = this.#styles.get(`${family} ${next}`)
      const value = style && told(style)
      if (value !== undefined || next === '') return value
      next = style?.parent ?? ''
    }
    return undefined
  }

  #numberIs(dataStyle: string): StyleLook['numberIs'] {
    if (this.#booleans.has(dataStyle)) return 'boolean'
    const parts = this.#dateParts.get(dataStyle)
    return parts?.has('day') || parts?.has('month') || parts?.has('year') ? 'day' : undefined
  }

  #shows(dataStyle: string): StyleLook['shows'] {
    const parts = this.#dateParts.get(dataStyle)
    if (!parts?.has('year') || parts.has('day') || parts.has('hours')) return undefined
    return parts.has('month') ? 'month' : 'year'
  }
}

/** 20.397 style:text-line-through-type and the others like it; 20.401 style:text-position: "super 58%", "33% 58%". */
function readTextProperties(element: XmlElement, style: Style): void {
  const font = odfAttribute(element, 'style', 'font-name')
  if (font !== undefined) style.font = legacyFont(font)
  const lines = ['style', 'type'].flatMap(part => odfAttribute(element, 'style', `text-line-through-${part}`) ?? [])
  if (lines.length > 0) style.isStruck = !lines.includes('none')
  const position = odfAttribute(element, 'style', 'text-position')
  if (position !== undefined)
    style.isRaised = /^\s*(?:super|sub)/.test(position) || (Number.parseFloat(position) || 0) !== 0
}
