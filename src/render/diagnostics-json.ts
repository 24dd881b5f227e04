// Turns diagnostics into the machine-readable envelope of contract section 5.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import { locationJson } from './location-json.ts'

/** `files` is how many files were checked, with or without diagnostics. */
export function renderDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  files: number,
  describe: DescribeDiagnostic,
): string {
  const count = (severity: Severity) => diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  const envelope = {
    schema: 'tiendo/diagnostics/1',
    summary: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
    diagnostics: diagnostics.toSorted(compareDiagnostics).map(diagnostic => diagnosticJson(diagnostic, describe)),
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

/** One diagnostic in the contract's shape; `message` is in the language of `describe`. */
export function diagnosticJson(diagnostic: Diagnostic, describe: DescribeDiagnostic) {
  const { rule, severity, at, locality, task, indicator, facts, related } = diagnostic
  return {
    rule,
    severity,
    message: describe(diagnostic).message,
    ...locationJson(at),
    locality,
    task,
    indicator,
    facts,
    related: related.map(locationJson),
  }
}
