// Diagnostics of one file → the list its submitter works through: what stands where, what was expected, what to do.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import { type Diagnostic, severities } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import type { SourceLocation } from '../source/location.ts'
import type { NameRow } from './row-names.ts'

export interface Correction {
  readonly severity: Diagnostic['severity']
  readonly rule: string
  readonly at: SourceLocation
  /** The row's own code and title, or ''. */
  readonly row: string
  /** What was read and what was expected, in words; '' where there is no such thing. */
  readonly given: string
  readonly expected: string
  readonly message: string
  readonly fix: string
  /** Compared with an earlier check of the same file; null where there was none. */
  readonly standing: 'new' | 'remaining' | 'fixed' | null
}

export interface CorrectionList {
  /** The file's name without its folders. */
  readonly file: string
  /** The gravest first, then in order of place. */
  readonly corrections: readonly Correction[]
  /** What an earlier check had found and this one did not; null without an earlier check. */
  readonly fixed: readonly Correction[] | null
}

export interface CorrectionWords {
  readonly describe: DescribeDiagnostic
  readonly nameRow: NameRow
  given(diagnostic: Diagnostic): string
  expected(diagnostic: Diagnostic): string
}

/** `remaining` and `fixed` come from a comparison of checks; null where none was made. */
export function listCorrections(
  file: string,
  diagnostics: readonly Diagnostic[],
  earlier: { readonly remaining: ReadonlySet<Diagnostic>; readonly fixed: readonly Diagnostic[] } | null,
  words: CorrectionWords,
): CorrectionList {
  const standingOf = (one: Diagnostic) => (earlier === null ? null : earlier.remaining.has(one) ? 'remaining' : 'new')
  return {
    file: file.slice(file.lastIndexOf('/') + 1),
    corrections: inOrder(diagnostics).map(one => correctionOf(one, standingOf(one), words)),
    fixed: earlier === null ? null : inOrder(earlier.fixed).map(one => correctionOf(one, 'fixed', words)),
  }
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareDiagnostics(a, b),
  )
}

function correctionOf(one: Diagnostic, standing: Correction['standing'], words: CorrectionWords): Correction {
  const { severity, rule, at } = one
  const { message, fix } = words.describe(one)
  return {
    ...{ severity, rule, at, message, fix, standing },
    row: words.nameRow(standing === 'fixed' ? withoutPlace(one) : one),
    given: words.given(one),
    expected: words.expected(one),
  }
}

/** Other rows may stand by this time where the earlier check found something. */
function withoutPlace(one: Diagnostic): Diagnostic {
  return { ...one, at: { kind: 'file', file: one.at.file } }
}
