// Turns diagnostics into the machine-readable envelope of contract section 5.
import type { DescribeDiagnostic } from '../../diagnostics/describe.ts'
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../../diagnostics/order.ts'
import type { CheckComparison } from '../../model/compare-checks.ts'
import { encodeJson, longList } from '../encode-json.ts'
import { locationJson } from '../location-json.ts'

/**
 * `files` is how many files were checked, with or without diagnostics. A comparison with an earlier check stands under
 * `comparison`, which the contract leaves room for; so does whatever `more` holds.
 */
export function renderDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  files: number,
  describe: DescribeDiagnostic,
  comparison: CheckComparison | null = null,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const count = (severity: Severity) => diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  const envelope = {
    schema: 'tiendo/diagnostics/1',
    summary: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
    ...(comparison === null ? {} : { comparison: comparisonJson(comparison, describe) }),
    diagnostics: longList(diagnostics.toSorted(compareDiagnostics), one => diagnosticJson(one, describe)),
    ...more,
  }
  return Buffer.concat([...encodeJson(envelope)]).toString()
}

/** Of the earlier check what was fixed, of the present one what remains and what is new; counts first. */
function comparisonJson({ fixed, remaining, added }: CheckComparison, describe: DescribeDiagnostic) {
  const list = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.toSorted(compareDiagnostics).map(diagnostic => diagnosticJson(diagnostic, describe))
  return {
    summary: { fixed: fixed.length, remaining: remaining.length, new: added.length },
    fixed: list(fixed),
    remaining: list(remaining),
    new: list(added),
  }
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
