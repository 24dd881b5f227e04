// The parts of one number style of an OpenDocument spreadsheet → a section of a format code (ODF 1.3 part 3, 16.29).
import { odfAttribute } from './ods-attributes.ts'
import type { XmlElement } from './xml.ts'

/** For values of which a condition holds, another style. */
export interface OdsStyleMap {
  readonly condition: string
  readonly style: string
}

const texts: ReadonlySet<string> = new Set(['text', 'currency-symbol', 'embedded-text'])
const ignored: ReadonlySet<string> = new Set(['fill-character', 'text-properties'])
/** No format has more digits in a row, or is longer: Excel takes 255 characters. */
const mostDigits = 30
const longestCode = 1000

export class OdsNumberStyle {
  /** What the style is called in ODF: `number-style`, `percentage-style` … */
  readonly kind: string
  readonly maps: OdsStyleMap[] = []
  code = ''
  isFraction = false
  /** False where it holds something that is not known, or more than a format can. */
  isKnown = true
  /** The digits of the number at hand; how many of them stand behind a text among them; the text at hand. */
  #digits = ''
  #behind = 0
  #text: string | null = null

  constructor(kind: string) {
    this.kind = kind
  }

  open(element: XmlElement): void {
    const { name } = element
    if (texts.has(name)) {
      this.#text = ''
      this.#behind = countOf(element, 'position')
    } else if (name === 'number') this.#digits = digitsOf(element)
    else if (name === 'scientific-number') this.#add('0E+0')
    else if (name === 'text-content') this.#add('@')
    else if (name === 'fraction') {
      this.isFraction = true
      this.#add('# ?/?')
    } else if (name === 'map') {
      const condition = odfAttribute(element, 'style', 'condition') ?? ''
      this.maps.push({ condition, style: odfAttribute(element, 'style', 'apply-style-name') ?? '' })
    } else if (!ignored.has(name)) this.isKnown = false
  }

  text(text: string): void {
    if (this.#text !== null && this.#text.length < longestCode) this.#text += text
  }

  close({ name }: XmlElement): void {
    if (name === 'number') this.#add(this.#digits)
    else if (name === 'embedded-text') this.#embed(quoted(this.#text ?? ''))
    else if (texts.has(name)) this.#add(this.#literal(this.#text ?? ''))
    this.#text = null
  }

  #add(code: string): void {
    if (this.code.length + code.length > longestCode) this.isKnown = false
    else this.code += code
  }

  /** Where there are fewer digits, room is made for them. */
  #embed(text: string): void {
    const whole = /^[#,0]*/.exec(this.#digits)?.[0] ?? ''
    const padded = whole.padStart(this.#behind + 1, '#')
    const at = padded.length - this.#behind
    this.#digits = padded.slice(0, at) + text + padded.slice(at) + this.#digits.slice(whole.length)
  }

  /** "%" is a sign in the style of a percentage, and a letter elsewhere. */
  #literal(text: string): string {
    return this.kind === 'percentage-style' ? text.split('%').map(quoted).join('%') : quoted(text)
  }
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '"\\""')}"`
}

/** "#,##0.0,," for numbers with a decimal that are shown in millions. */
function digitsOf(element: XmlElement): string {
  const least = countOf(element, 'min-integer-digits')
  const whole = '0'.repeat(least).padStart(1, '#')
  const grouped = odfAttribute(element, 'datastyle', 'grouping') === 'true' ? `#,##${whole.slice(-1)}` : whole
  const decimals = countOf(element, 'decimal-places')
  const factor = Number(odfAttribute(element, 'datastyle', 'display-factor') ?? 1)
  const thousands = factor >= 1000 ? Math.min(Math.round(Math.log10(factor) / 3), mostDigits) : 0
  return `${grouped}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(thousands)}`
}

function countOf(element: XmlElement, name: string): number {
  const count = Math.floor(Number(odfAttribute(element, 'datastyle', name) ?? 0))
  return count > 0 ? Math.min(count, mostDigits) : 0
}
