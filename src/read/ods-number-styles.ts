// The number styles of an OpenDocument spreadsheet → what they say of numbers and show beside them, as formats of other workbooks do.
import { formatAffix, type SectionAffix } from './number-affix.ts'
import { type FormatMeaning, formatMeaning } from './number-format.ts'
import { odfAttribute } from './ods-attributes.ts'
import { OdsNumberStyle } from './ods-number-style.ts'
import type { XmlElement } from './xml.ts'

export interface OdsNumberFormat {
  readonly meaning: FormatMeaning
  readonly affix: readonly SectionAffix[] | null
  /** Two numbers are shown for one: "8 1/2". */
  readonly isFraction: boolean
}

const kinds: ReadonlySet<string> = new Set(['number-style', 'currency-style', 'percentage-style', 'text-style'])
/** Of numbers that are positive, negative, zero, as sections follow each other where none has a condition. */
const usualConditions: ReadonlySet<string> = new Set(['[>=0]', '[>=0][<0]', '[>0][<0]', '[>0][<0][=0]'])

export class OdsNumberStyles {
  readonly #styles = new Map<string, OdsNumberStyle>()
  readonly #formats = new Map<string, OdsNumberFormat | null>()
  #style: OdsNumberStyle | null = null

  /** Whether the element begins such a style or is in one. */
  open(element: XmlElement): boolean {
    if (this.#style !== null) this.#style.open(element)
    else if (kinds.has(element.name)) {
      this.#style = new OdsNumberStyle(element.name)
      this.#styles.set(odfAttribute(element, 'style', 'name') ?? '', this.#style)
    }
    return this.#style !== null
  }

  text(text: string): void {
    this.#style?.text(text)
  }

  close(element: XmlElement): void {
    if (element.name === this.#style?.kind) this.#style = null
    else this.#style?.close(element)
  }

  /** Null for a style that is not there, or not known to its end. */
  format(name: string): OdsNumberFormat | null {
    const known = this.#formats.get(name)
    if (known !== undefined) return known
    const format = this.#formatOf(this.#styles.get(name))
    this.#formats.set(name, format)
    return format
  }

  #formatOf(style: OdsNumberStyle | undefined): OdsNumberFormat | null {
    if (style === undefined || style.maps.length > 3) return null
    const mapped = style.maps.flatMap(map => this.#styles.get(map.style) ?? [])
    const conditions = style.maps.flatMap(map => conditionOf(map.condition) ?? [])
    const count = style.maps.length
    const all = [...mapped, style]
    if (mapped.length < count || conditions.length < count || !all.every(({ isKnown }) => isKnown)) return null
    const isUsual = usualConditions.has(conditions.join(''))
    const sections = mapped.map(({ code }, index) => (isUsual ? code : `${conditions[index]}${code}`))
    // That of a text has styles for numbers beside it.
    if (style.kind !== 'text-style' || count === 0) sections.push(style.code)
    const code = sections.join(';')
    const isFraction = all.some(part => part.isFraction)
    return { meaning: formatMeaning(code), affix: formatAffix(code), isFraction }
  }
}

/** `value()>=0` as it stands in a format: `[>=0]`. */
function conditionOf(written: string): string | null {
  const [, sign, limit] = /^\s*value\(\)\s*(<=|>=|<>|!=|<|>|=)\s*(-?\d[\d.]*)\s*$/.exec(written) ?? []
  return sign === undefined ? null : `[${sign === '!=' ? '<>' : sign}${limit}]`
}
