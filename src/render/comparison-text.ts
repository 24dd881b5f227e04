// A comparison of two checks → the closing lines that say what was fixed, what remains and what is new.
import { type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import type { CheckComparison } from '../model/compare-checks.ts'
import type { Language } from '../model/plan.ts'

/** One line for each severity that either check had; errors always have theirs. */
export function renderComparison({ fixed, remaining, added }: CheckComparison, language: Language): string {
  const words = annotateWords[language]
  const count = (list: readonly Diagnostic[], severity: Severity) =>
    list.filter(one => one.severity === severity).length
  return severities
    .map(severity => ({ severity, counts: [fixed, remaining, added].map(list => count(list, severity)) }))
    .filter(({ severity, counts }) => severity === 'error' || counts.some(one => one > 0))
    .map(({ severity, counts: [gone = 0, left = 0, fresh = 0] }) => {
      return words.comparedBySeverity(severity, gone, left, fresh)
    })
    .join('\n')
}
