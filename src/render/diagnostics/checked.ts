// What a check gave, as the formats for other programs take it: the diagnostics, the files they are about, the words.
import type { DescribeDiagnostic } from '../../diagnostics/describe.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareText } from '../../diagnostics/order.ts'
import type { SourceFile } from '../../model/checked-submission.ts'
import type { Language } from '../../model/plan.ts'

export interface CheckedFiles {
  /** In their total order. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was checked, with or without diagnostics, and those that diagnostics name beside them. */
  readonly files: readonly SourceFile[]
  readonly describe: DescribeDiagnostic
  readonly language: Language
}

/** Puts both lists in order; what is about a file that nobody checked (a plan, an absent submission) is kept. */
export function checkedFiles(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  words: Pick<CheckedFiles, 'describe' | 'language'>,
): CheckedFiles {
  const byName = new Map(diagnostics.map(({ at: { file } }) => [file, { file, sha256: '' }]))
  for (const one of files) byName.set(one.file, one)
  return {
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    files: [...byName.values()].toSorted((a, b) => compareText(a.file, b.file)),
    ...words,
  }
}

/** The diagnostics of each file, in their order. */
export function diagnosticsByFile({ diagnostics, files }: CheckedFiles): Map<string, readonly Diagnostic[]> {
  return new Map(files.map(({ file }) => [file, diagnostics.filter(({ at }) => at.file === file)]))
}
