// Puts a deadline as written, and the day it falls due, into words: “Quý II/2025” (hết ngày 30/06/2025).
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import { dayIn, isStated, quoted } from './word-facts.ts'

/** The deadline that is expected. Where the plan leaves it blank, the task is ongoing. */
export function expectedDeadline(language: Language, facts: Facts): string {
  if (!isStated(facts.expected)) return language === 'vi' ? '“Thường xuyên”' : '“ongoing”'
  return `${quoted(facts.expected)}${lastDay(language, facts, 'expected')}`
}

/** The last day of the deadline under `actual` or `expected`, from `actualDue` or `expectedDue`; '' where it says so itself. */
export function lastDay(language: Language, facts: Facts, which: 'actual' | 'expected'): string {
  const due = facts[`${which}Due`]
  if (!isStated(due)) return language === 'vi' ? ' (không thời hạn)' : ' (no due day)'
  const day = dayIn(language, due)
  if (day === facts[which]) return ''
  return language === 'vi' ? ` (hết ngày ${day})` : ` (last day ${day})`
}
