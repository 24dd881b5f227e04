// The number of an OpenDocument cell, by the style of its numbers and the text that it shows → a share or a number, and what stands beside it.
import type { ShownBeside } from '../source/raw-table.ts'
import { besideOf } from './number-affix.ts'
import { meaningOf } from './number-format.ts'
import type { OdsNumberFormat } from './ods-number-styles.ts'

interface ShownNumber {
  readonly kind: 'percent' | 'number'
  readonly number: number
  readonly beside?: ShownBeside
}

/** `format` is null where the style says nothing; then the text is all there is. */
export function shownNumber(
  number: number,
  isPercentage: boolean,
  format: OdsNumberFormat | null,
  shown: string,
): ShownNumber {
  const meaning = format?.meaning ?? 'number'
  // A style with conditions is of one kind, and shows each number as another. Some writers call shares numbers.
  const isPercent =
    typeof meaning === 'string' ? isPercentage || meaning === 'percent' : meaningOf(meaning, number) === 'percent'
  const styled = format && besideOf(format.affix, number)
  const beside = styled ?? (format?.isFraction ? null : besideIn(shown))
  return { kind: isPercent ? 'percent' : 'number', number, ...(beside && { beside }) }
}

/** The text of a number is all that its cell shows: "8/10", "65 trđ". */
function besideIn(text: string): ShownBeside | null {
  const shown = text.replaceAll('%', '')
  if (/^[\d.,\s()+\-\u2212]*(?:E[+-]?\d+)?$/i.test(shown)) return null
  const [number] = /[+\-\u2212]?\d(?:[\d.,\s]*\d)?/.exec(shown) ?? []
  if (number === undefined) return null
  const at = shown.indexOf(number)
  return { before: shown.slice(0, at), after: shown.slice(at + number.length), width: 1 }
}
