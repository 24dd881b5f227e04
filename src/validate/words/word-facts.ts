// Puts facts into words: texts quoted on one line, days and numbers as the language writes them.

import { headingIn } from '../../language/column-headings.ts'
import { formatDate, formatNumber } from '../../language/formatters.ts'
import { terms } from '../../language/terms.ts'
import type { Language } from '../../model/plan.ts'

/** What a message finds under a key of its facts; it must read well even where nothing stands. */
export type Fact = string | number | undefined

const longestQuote = 80

export function isStated(fact: Fact): fact is string | number {
  return fact !== undefined && fact !== ''
}

/** The text on one line, without control or direction characters, cut where nobody would read on. */
export function plain(fact: Fact): string {
  const line = String(fact ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
  const letters = Array.from(line)
  return letters.length <= longestQuote
    ? line
    : `${letters
        .slice(0, longestQuote - 1)
        .join('')
        .trimEnd()}…`
}

/** The user's own text, in quotes. */
export function quoted(fact: Fact): string {
  return `“${plain(fact)}”`
}

/** An ISO day as the language writes it; anything else comes back as it is. */
export function dayIn(language: Language, fact: Fact): string {
  return formatDate(plain(fact), language)
}

/** A number as the language writes it; a text comes back as it is. */
export function numberIn(language: Language, fact: Fact): string {
  return typeof fact === 'number' ? formatNumber(fact, language, 6) : plain(fact)
}

export function daysIn(language: Language, fact: Fact): string {
  if (language === 'vi') return `${numberIn(language, fact)} ngày`
  return fact === 1 ? '1 day' : `${numberIn(language, fact)} days`
}

/** The word for a status code; a text that is no status comes back as it is. */
export function statusIn(language: Language, fact: Fact): string {
  const words: Readonly<Record<string, string>> = terms[language].status
  return words[String(fact)] ?? plain(fact)
}

/** The column that a key stands for, in quotes, by the heading templates write. */
export function columnIn(language: Language, key: Fact): string {
  return quoted(headingIn(language, plain(key)))
}

/** An amount with its unit: "71,2%", "12 người/vạn dân". */
export function withUnit(amount: string, unit: Fact): string {
  const words = plain(unit)
  return words === '' || /^[%‰]/.test(words) ? `${amount}${words}` : `${amount} ${words}`
}

/** A target from its parts: "≥ 80", "40–50". */
export function targetIn(language: Language, op: Fact, value: Fact, max: Fact): string {
  if (op === 'range') return `${numberIn(language, value)}–${numberIn(language, max)}`
  const words: Readonly<Record<string, string>> = terms[language].operator
  return `${words[String(op)] ?? plain(op)} ${numberIn(language, value)}`.trim()
}
