// Turns a number as people type it, with decimal comma or point and thousands marks, into its value.
import { foldLetters } from '../text/fold-text.ts'
import { isUnitOf } from './written-unit.ts'

/** `ambiguous`: the text can be read in two ways, and `value` is what Vietnamese state documents would mean by it. */
export interface ParsedNumber {
  readonly value: number
  readonly ambiguous: boolean
}

/** "81,2¹" has a note behind it and "5½" is no whole number: folded, they would be digits among the others. "m²" is a unit. */
const raisedDigit = /(?<![\p{L}\p{M}])\p{No}/u

export function hasRaisedDigit(text: string): boolean {
  return raisedDigit.test(text)
}

/**
 * A number, or null when the text is no number or more than one (`22/22`, `≥ 80`, `5 triệu`, `1.23E+05`).
 *
 * Decimal comma (Decree 86/2012, annex V), or a decimal point where it can be nothing else. Thousands in threes by ".",
 * "," or a space: `1.234,5`, `1 234,5`, `1,234.5`, `1.234.567`. A single "." or "," before exactly three digits, with one
 * to three before it that do not begin with 0, is ambiguous (contract section 3): `1.234` gives 1234, `1,234` gives 1.234.
 * More than 15 significant digits are refused, for no cell keeps them.
 *
 * What follows has to be one of `units`; where they are not known, a thing that is counted, or "%" or "‰". Any other word
 * may say that it is another number, "65 trđ", or not this one, "80 kế hoạch".
 */
export function parseNumber(text: string, units?: readonly string[]): ParsedNumber | null {
  const [, number = '', unit = ''] =
    /^([^\p{L}%‰₫]*)(.*)$/su.exec(text.normalize('NFC').trim().replace(/\.$/, '')) ?? []
  // "7km" is read where that is the unit; of a letter behind digits nobody else knows what it means.
  const isGlued = /^\p{L}/u.test(unit) && !/\s$/.test(number)
  if (hasRaisedDigit(number) || (isGlued && !units?.length)) return null
  const [match, sign, digits = ''] = /^([+-]?)(\d[\d., ]*)$/.exec(foldLetters(number)) ?? []
  if (match === undefined || (unit !== '' && !isUnitOf(unit, units))) return null
  const parsed = parseDigits(digits)
  return parsed && sign === '-' ? { ...parsed, value: 0 - parsed.value } : parsed
}

/** The other number an ambiguous text can be: `1.234` is 1234, and may have been meant as 1.234. */
export function otherReading({ value }: ParsedNumber): number {
  return Math.abs(value) >= 1000 ? value / 1000 : Math.round(value * 1000)
}

function parseDigits(digits: string): ParsedNumber | null {
  const single = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits)
  if (single) {
    const [, whole = '', mark, rest = ''] = single
    return { value: Number(mark === '.' ? `${whole}${rest}` : `${whole}.${rest}`), ambiguous: true }
  }
  const plain = withPoint(digits)
  if (plain === null || plain.replace('.', '').replace(/^0+/, '').length > 15) return null
  return { value: Number(plain), ambiguous: false }
}

/** The same digits with a decimal point and no thousands marks; null when the marks do not make sense. */
function withPoint(digits: string): string | null {
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) return digits.replace(',', '.')
  const grouped = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits)
  if (!grouped || /^0/.test(digits)) return null
  const [, whole = '', thousands = '', decimal, fraction] = grouped
  if (decimal === thousands) return null
  const plain = whole.replaceAll(thousands, '')
  return fraction === undefined ? plain : `${plain}.${fraction}`
}
