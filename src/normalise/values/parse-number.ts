// Turns a number as people type it, with decimal comma or point and thousands marks, into its value.
import { foldLetters } from '../text/fold-text.ts'

/** `ambiguous`: the text can be read in two ways, and `value` is what Vietnamese state documents would mean by it. */
export interface ParsedNumber {
  readonly value: number
  readonly ambiguous: boolean
}

/** Units that change the number itself, and words that make it something else than one number. */
const notAUnit =
  /\b(?:chuc|tram|nghin|ngan|van|trieu|ty|ti|tr|k|ruoi|nua|hundred|thousand|million|billion|bn|mn|tren|duoi|trong|den|toi|tro|hon|chua|khong|khoang|gan|va|hoac|or|to|of|out|from|and|not|uoc|du kien|ke hoach|dang ky|planned|expected|about)\b/

/** Units that are such words only without their tone marks: "trạm" is not "trăm", "tổ chức" neither "to" nor "chục". */
const likeOthers = /(?<=\d\s*)(?:trạm|(?:tổ|công|viên) chức|tổ|tờ|văn (?:bản|kiện))(?=[\s.]|$)/iu

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
 * "%", "‰" or a unit of one or two words may follow. More than 15 significant digits are refused, for no cell keeps them.
 */
export function parseNumber(text: string): ParsedNumber | null {
  if (hasRaisedDigit(text)) return null
  const match = /^([+-]?)(\d[\d., ]*?)(?: ?[%‰]| phan tram| ([a-z]+(?: [a-z]+)?))?\.?$/.exec(
    foldLetters(text.normalize('NFC').replace(likeOthers, ' unit')),
  )
  if (!match) return null
  const [, sign = '', digits = '', unit = ''] = match
  if (notAUnit.test(unit)) return null
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
