// Numbers, dates and percentages as Vietnamese or English offices write them. Nothing here depends on the machine's locale.
import type { Facts } from '../diagnostics/diagnostic.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { Language } from '../model/plan.ts'
import type { Ratio } from '../model/report.ts'

/** 2025-12-31 → 31/12/2025 in Vietnamese; unchanged in English. Anything that is no ISO day comes back as it is. */
export function formatDate(date: CalendarDate, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match && language === 'vi' ? `${match[3]}/${match[2]}/${match[1]}` : date
}

/** 1234.5 → 1.234,5 in Vietnamese, 1,234.5 in English; rounded half up to `decimals`, trailing zeros dropped. */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  const [whole = '0', fraction = ''] = roundHalfUp(Math.abs(value), decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const kept = fraction.replace(/0+$/, '')
  const digits = kept === '' ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${kept}`
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits
}

/** "92.5" as a cell stores it → "92,5" as a Vietnamese sheet shows it, without grouping; `mark` null for what was typed. */
export function formatStored(text: string, mark: string | null, language: Language): string {
  return mark === '.' && language === 'vi' ? text.replace(/(\d)\.(?=\d)/, '$1,') : text
}

/** The facts of a message with the number of a cell as the person sees it there; what was typed stays as it is. */
export function asShown(facts: Facts, language: Language): Facts {
  const { actual, decimalMark } = facts
  if (decimalMark === undefined || actual === undefined) return facts
  return { ...facts, actual: formatStored(String(actual), String(decimalMark), language) }
}

/** A ratio always with its parts: "81,2% (81.200/100.000)"; "–" for 0 ÷ 0. */
export function formatRatio(ratio: Ratio, language: Language, decimals = 1): string {
  const parts = `(${formatNumber(ratio.numerator, language)}/${formatNumber(ratio.denominator, language)})`
  return `${formatPercentage(ratio, language, decimals)} ${parts}`
}

/** The percentage alone, for a place that shows its parts beside it. */
export function formatPercentage(ratio: Ratio, language: Language, decimals = 1): string {
  if (ratio.value === null) return '–'
  return `${formatNumber((ratio.numerator * 100) / ratio.denominator, language, decimals)}%`
}

/** Rounds a non-negative number half up in decimal, so that 1.005 gives 1.01, not what its binary neighbour would give. */
function roundHalfUp(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e')
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`))
  return Number(`${shifted}e${-decimals}`).toFixed(decimals)
}
