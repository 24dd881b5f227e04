// Turns the progress of a task, typed or stored as a number, into 0–100.
import { foldLetters } from '../text/fold-text.ts'
import { hasRaisedDigit, type ParsedNumber, parseNumber } from './parse-number.ts'

/**
 * The text of a progress cell (contract section 3): `75%`, `75,5%` and `75` are 75 and 75.5; a bare number in (0, 1] is
 * a share, and ambiguous: `0,75` gives 75. A single mark before three digits is a decimal here, for the other reading
 * would be a thousand per cent or more. Numbers outside 0–100 are kept; judging them is a rule's work.
 */
export function parseProgress(text: string): ParsedNumber | null {
  const plain = foldLetters(text)
    .replace(/^dat /, '')
    .replace(/(?<=%) ?(?:so voi )?(?:kh|ke hoach)$/, '')
    .replace(/ (?:phan tram|per ?cent)$/, '%')
  const number = hasRaisedDigit(text) || /[a-z‰]/.test(plain) ? null : parseNumber(plain)
  if (number === null) return null
  const value = number.ambiguous ? decimalReading(plain) : number.value
  return plain.includes('%') ? { value, ambiguous: false } : progressFromNumber(value)
}

/** A number cell without a percent format: in (0, 1] a share, and ambiguous; else per cent. */
export function progressFromNumber(number: number): ParsedNumber {
  return number > 0 && number <= 1
    ? { value: progressFromPercent(number), ambiguous: true }
    : { value: number, ambiguous: false }
}

/**
 * The stored number of a cell formatted as a percentage, in per cent: 0.755 → 75.5, 0.07 → 7. The decimal point moves in
 * the digits, so no binary noise comes in; noise beyond the 15 digits Excel keeps goes out.
 */
export function progressFromPercent(number: number): number {
  const [digits = '0', exponent = '0'] = Number(number.toPrecision(15)).toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + 2}`)
}

function decimalReading(plain: string): number {
  return Number(/^[+-]?\d+[.,]\d+/.exec(plain)?.[0].replace(',', '.'))
}
