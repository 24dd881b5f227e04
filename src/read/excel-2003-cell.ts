// The styles of an Excel 2003 XML workbook, and one of its cells with its style → RawCell.
import type { RawCell } from '../source/raw-table.ts'
import { type RunFont, type TextLook, textLook } from './cell-look.ts'
import { numberOf } from './cell-number.ts'
import { type DateSystem, dayOfIso, dayOfSerial, isDaySerial } from './excel-date.ts'
import { legacyFont } from './legacy-text.ts'
import { besideOf, formatAffix, type SectionAffix } from './number-affix.ts'
import { type FormatMeaning, formatMeaning, meaningOf } from './number-format.ts'
import type { XmlElement } from './xml.ts'

export const spreadsheet = 'urn:schemas-microsoft-com:office:spreadsheet'

/** Attributes are written with the prefix of the namespace; some writers leave it out. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.get(`${spreadsheet} ${name}`) ?? attributes.get(name)
}

/** A whole number; undefined where there is none. */
export function countOf(element: XmlElement, name: string): number | undefined {
  const count = Number(attributeOf(element, name) ?? Number.NaN)
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

/** Formats that go by a name have one code in every edition here; only what it means counts. */
const namedFormats: ReadonlyMap<string, string> = new Map([
  ...['General Date', 'Long Date', 'Medium Date', 'Short Date'].map(name => [name, 'dd/mm/yyyy'] as const),
  ...['Long Time', 'Medium Time', 'Short Time'].map(name => [name, 'h:mm'] as const),
  ...['General Number', 'Currency', 'Euro Currency', 'Fixed', 'Standard', 'Scientific'].map(
    name => [name, '0.00'] as const,
  ),
  ...['Yes/No', 'True/False', 'On/Off'].map(name => [name, '0'] as const),
  ['Percent', '0.00%'],
])

interface Style {
  meaning: FormatMeaning
  affix: readonly SectionAffix[] | null
  font: string | null
  struck: boolean
}

const plainStyle: Readonly<Style> = { meaning: 'number', affix: null, font: null, struck: false }

export class Excel2003Styles {
  readonly #styles = new Map<string, Style>()
  #current: Style | null = null

  get count(): number {
    return this.#styles.size
  }

  open(element: XmlElement): void {
    if (element.name === 'Style') {
      this.#current = { ...this.of(attributeOf(element, 'Parent') ?? 'Default') }
      this.#styles.set(attributeOf(element, 'ID') ?? '', this.#current)
    } else if (this.#current === null) return
    else if (element.name === 'Font') {
      this.#current.font = legacyFont(attributeOf(element, 'FontName'))
      this.#current.struck = /^(?:1|true)$/i.test(attributeOf(element, 'StrikeThrough') ?? '')
    } else if (element.name === 'NumberFormat') {
      const format = attributeOf(element, 'Format') ?? 'General'
      const code = namedFormats.get(format) ?? format
      this.#current.meaning = formatMeaning(code)
      this.#current.affix = formatAffix(code)
    }
  }

  close({ name }: XmlElement): void {
    if (name === 'Style') this.#current = null
  }

  of(id: string | undefined): Readonly<Style> {
    return this.#styles.get(id ?? 'Default') ?? this.#styles.get('Default') ?? plainStyle
  }
}

/** How the elements of HTML inside a text have it written. */
export function runFontOf(name: string): Partial<RunFont> {
  if (/^(?:s|strike|del)$/i.test(name)) return { isStruck: true }
  return /^su[pb]$/i.test(name) ? { isRaised: true } : {}
}

/** What stands in one cell, as it was written. */
export interface WrittenCell {
  readonly type: string
  readonly text: string
  /** How the runs of its text look. */
  readonly runs: TextLook | null
  readonly formula: string | undefined
}

interface Place {
  readonly row: number
  readonly column: number
}

/** null where nothing shows; `undefined` where the value is not of its type. */
export function cellOf(
  written: WrittenCell,
  place: Place,
  style: Readonly<Style>,
  dateSystem: DateSystem,
): RawCell | null | undefined {
  const cell = valueOf(written, place, style, dateSystem)
  if (cell?.kind === 'text') return { ...cell, ...textLook({ struck: style.struck, raised: false }, written.runs) }
  return cell && style.struck ? { ...cell, struck: true } : cell
}

function valueOf(
  { type, text, formula }: WrittenCell,
  place: Place,
  style: Readonly<Style>,
  dateSystem: DateSystem,
): RawCell | null | undefined {
  const isBlank = text.trim() === ''
  switch (isBlank && type !== '' ? 'String' : type) {
    case 'Number': {
      const value = numberOf(text.trim())
      return value === null ? undefined : ofNumber(value, place, style, dateSystem)
    }
    case 'DateTime':
      return ofMoment(text.trim(), place, style)
    case 'Boolean':
      return { ...place, kind: 'boolean', boolean: /^(?:1|true)$/i.test(text.trim()) }
    case 'Error':
      return { ...place, kind: 'error', text: text.trim() }
    case '':
      return formula === undefined ? null : { ...place, kind: 'uncalculated', formula: formula.replace(/^=/, '') }
  }
  if (isBlank) return null
  return { ...place, kind: 'text', text, ...(style.font === null ? {} : { font: style.font }) }
}

function ofNumber(value: number, place: Place, { meaning, affix }: Readonly<Style>, dateSystem: DateSystem): RawCell {
  const meant = meaningOf(meaning, value)
  if (meant === 'percent' || meant === 'number' || !isDaySerial(value, dateSystem)) {
    const beside = meant === 'percent' || meant === 'number' ? besideOf(affix, value) : null
    return { ...place, kind: meant === 'percent' ? 'percent' : 'number', number: value, ...(beside && { beside }) }
  }
  return { ...place, kind: 'date', date: dayOfSerial(value, dateSystem), ...shown(meant) }
}

/** A time alone is written as that of the last day of 1899. */
function ofMoment(text: string, place: Place, { meaning }: Readonly<Style>): RawCell | undefined {
  const date = dayOfIso(text)
  if (date === null) return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = /T(\d+):(\d+):([\d.]+)/.exec(text)?.map(Number) ?? []
  if (date < '1900') return { ...place, kind: 'number', number: (hours * 3600 + minutes * 60 + seconds) / 86_400 }
  return { ...place, kind: 'date', date, ...shown(meaningOf(meaning, 1)) }
}

function shown(meaning: string): { readonly shows?: 'month' | 'year' } {
  return meaning === 'month' || meaning === 'year' ? { shows: meaning } : {}
}
