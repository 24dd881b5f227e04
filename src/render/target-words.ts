// Writes targets, their outcome and the way an indicator is combined as words.
import { formatNumber } from '../language/formatters.ts'
import type { ReportWords } from '../language/report-words.ts'
import type { Terms } from '../language/terms.ts'
import type { Language } from '../model/plan.ts'
import type { StatedTargetReport } from '../model/report.ts'

/** ≥ 80, or 60 – 80 for a range; '' without a target. */
export function targetText(target: StatedTargetReport | null, terms: Terms, language: Language): string {
  if (target === null) return ''
  const value = formatNumber(target.value, language, 6)
  if (target.op !== 'range') return `${terms.operator[target.op]} ${value}`
  return target.max === null ? `≥ ${value}` : `${value} – ${formatNumber(target.max, language, 6)}`
}

/** Met, not met, or that there is no actual to tell; '' where there is no target to meet. */
export function metText(
  { met, actual }: { readonly met: boolean | null; readonly actual: number | null },
  words: ReportWords,
): string {
  if (met !== null) return met ? words.met : words.notMet
  return actual === null ? words.unknown : ''
}

export function aggregationText(name: string, { aggregation }: Terms): string {
  const words: Readonly<Record<string, string>> = aggregation
  return words[name] ?? name
}
