// What `check` and `plan` found, as whatever presents it takes it.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CheckedSubmission, SourceFile } from '../model/checked-submission.ts'
import type { PlanClarity } from '../model/clarity.ts'
import type { CheckComparison } from '../model/compare-checks.ts'
import type { Language, Plan } from '../model/plan.ts'
import type { DiagnosticsTextOptions } from '../render/diagnostics/text.ts'

/** What a terminal shows: nothing where the text goes to a pipe or a file. */
export type Screen = Pick<DiagnosticsTextOptions, 'width' | 'shownOfEach'>

export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** What was checked, with or without diagnostics. */
  readonly files: readonly SourceFile[]
  readonly submissions: readonly CheckedSubmission[]
  readonly plan: Plan | null
  readonly language: Language
  /** With an earlier check; null or absent when none was given. */
  readonly comparison?: CheckComparison | null
  /** Of local plans: which of the "6 rõ" each task answers. */
  readonly clarity?: readonly PlanClarity[]
}
