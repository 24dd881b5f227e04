// A number format of a workbook → what a cell shows beside its number: "8 xã", "8/10", "> 8" (ECMA-376 part 1, 18.8.31).
import type { ShownBeside } from '../source/raw-table.ts'
import { sectionsOf } from './number-format.ts'

export interface SectionAffix {
  readonly holds: (value: number) => boolean
  readonly beside: ShownBeside | null
}

/** Null for nearly every format: it shows the number, and perhaps a sign, "%", colours and room. */
export function formatAffix(code: string): readonly SectionAffix[] | null {
  // Without a quote, a backslash, a currency or a sign nobody has to look closer.
  if (!/["\\$<>=~^&!{}]|[^\x20-\x7e]|[0#?],+(?![0#?,])/.test(code)) return null
  const sections = sectionsOf(code).map(({ text, holds, isNegative, isZero }) => ({
    holds,
    // "-"?? for nought shows no number.
    beside: isZero && !/0|General/i.test(text) ? null : besideIn(text, isNegative),
  }))
  return sections.some(({ beside }) => beside !== null) ? sections : null
}

export function besideOf(sections: readonly SectionAffix[] | null, value: number): ShownBeside | null {
  return sections?.find(({ holds }) => holds(value))?.beside ?? null
}

/** Quoted text, an escaped character, room for one, filling, a bracket; a number; any other character. */
const token =
  /"([^"]*)(?:"|$)|\\([\s\S])|_[\s\S]?|\*[\s\S]?|\[(?:\$([^\]-]*))?[^\]]*(?:\]|$)|(General|[0#?.,/]+(?:E[+-])?\d*)|([\s\S])/gi

function besideIn(section: string, isNegative: boolean): ShownBeside | null {
  let [before, after, digits] = ['', '', '']
  for (const [, quoted, escaped, currency, number, other] of section.matchAll(token)) {
    if (number !== undefined) {
      // A word between two parts of the number is no part of it.
      if (digits !== '' && after.trim() !== '') after += '0'
      else digits += number
    } else {
      const shown = quoted ?? escaped ?? currency ?? (other === '%' || other === '@' ? '' : other) ?? ''
      if (digits === '') before += shown
      else after += shown
    }
  }
  // The second section says itself that its numbers are negative: "-5", "(5)".
  if (isNegative) [before, after] = [before.replace(/^\s*[-(]/, ''), after.replace(/\)\s*$/, '')]
  // "#,##0,," shows 65 for 65,000,000.
  const thousands = /[0#?](,+)(?:\.|$)/.exec(digits)?.[1]?.length ?? 0
  if (digits !== '' && thousands > 0) after = ` : 1${'.000'.repeat(thousands)}${after}`
  if (digits === '' || (before + after).trim() === '') return null
  return { before, after, width: /^0+$/.test(digits) ? digits.length : 1 }
}
