// Turns what was raised into diagnostics: with a severity, in total order, each once.
import type { Diagnostic, Raised, Severity } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import type { AcceptedDiagnostic } from '../model/report.ts'
import type { Accepted } from './exceptions.ts'
import { ruleByName } from './rules/index.ts'

/** Contract section 2, `tiendo.yaml`: what the configuration says about rules, by name. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>

export function gradeDiagnostics(raised: readonly Raised[], overrides: SeverityOverrides = {}): Diagnostic[] {
  const inOrder = raised.flatMap(one => grade(one, overrides) ?? []).sort(compareDiagnostics)
  return inOrder.filter((one, index) => {
    const before = inOrder[index - 1]
    return !before || compareDiagnostics(before, one) !== 0
  })
}

/** The same for what an accepted exception silenced, so that a report can list it. */
export function gradeAccepted(
  accepted: readonly Accepted<Raised>[],
  overrides: SeverityOverrides = {},
): AcceptedDiagnostic[] {
  const graded = accepted.flatMap(one => {
    const diagnostic = grade(one.diagnostic, overrides)
    return diagnostic === null ? [] : [{ ...one, diagnostic }]
  })
  return graded.sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic))
}

function grade(raised: Raised, overrides: SeverityOverrides): Diagnostic | null {
  const severity = overrides[raised.rule] ?? ruleByName(raised.rule)?.severity ?? 'error'
  return severity === 'off' ? null : { ...raised, severity }
}
