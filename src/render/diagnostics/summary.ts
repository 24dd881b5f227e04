// Turns diagnostics into the closing lines: how many of each severity, and which rules they come from.
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts'
import { severities } from '../../diagnostics/diagnostic.ts'
import { compareText } from '../../diagnostics/order.ts'
import { cliWords } from '../../language/cli-words.ts'
import type { Language } from '../../model/plan.ts'

/** Rules by severity, then by how often they occur. */
export function renderDiagnosticsSummary(
  diagnostics: readonly Diagnostic[],
  files: number,
  language: Language,
): string {
  const words = cliWords[language]
  const count = (severity: Severity): number => diagnostics.filter(one => one.severity === severity).length
  const counts = { files, errors: count('error'), warnings: count('warning'), infos: count('info') }
  const byRule = new Map<string, { severity: Severity; rule: string; times: number }>()
  for (const { severity, rule } of diagnostics) {
    const key = `${severity} ${rule}`
    const times = (byRule.get(key)?.times ?? 0) + 1
    byRule.set(key, { severity, rule, times })
  }
  const rules = [...byRule.values()].toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.times - a.times ||
      compareText(a.rule, b.rule),
  )
  const width = Math.max(0, ...rules.map(({ times }) => words.times(times).length))
  const lines = rules.map(({ severity, rule, times }) => `  ${words.times(times).padStart(width)}  ${severity} ${rule}`)
  return [...lines, words.counts(counts), ...(diagnostics.length === 0 ? [words.noDiagnostics] : [])].join('\n')
}
