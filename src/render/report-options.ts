// What a report for people needs besides the figures: its language, the words of diagnostics, and how to link to a source.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Language } from '../model/plan.ts'
import type { ReportTemplate } from '../model/report-prose.ts'

export interface ReportOptions {
  readonly language: Language
  readonly describe: DescribeDiagnostic
  /**
   * The percent-encoded address of a source file as seen from where the report will lie, or null when it cannot be
   * linked (`relativeHref` builds one). Without it no report links to its sources.
   */
  readonly sourceHref?: (file: string) => string | null
  /** A secretariat's own prose; the program's own where it says nothing. */
  readonly template?: ReportTemplate
}
