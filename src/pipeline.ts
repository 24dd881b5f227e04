// The whole program as one readable module: files in, diagnostics and a report out. The only file that knows all stages.
import { consolidate } from './consolidate/consolidate.ts'
import { localityReport } from './consolidate/locality-report.ts'
import { publicEdition } from './consolidate/public-edition.ts'
import { type Diagnostic, type Outcome, type Raised, raise } from './diagnostics/diagnostic.ts'
import { isNoSubmission } from './language/report-workbook.ts'
import type { CalendarDate } from './model/calendar-date.ts'
import type { CheckedSubmission, SourceFile } from './model/checked-submission.ts'
import type { Letterhead } from './model/letterhead.ts'
import type { Language, Plan } from './model/plan.ts'
import type { PreviousReport } from './model/previous-report.ts'
import type { AcceptedDiagnostic, Edition, Report } from './model/report.ts'
import type { ReportTemplate } from './model/report-prose.ts'
import type { ReportingPeriod } from './model/reporting-period.ts'
import { textComparison } from './normalise/names/compare-text.ts'
import { normalisePlan } from './normalise/plan/normalise-plan.ts'
import { matchFileName } from './normalise/submission/match-file-name.ts'
import { normaliseSubmissionTable } from './normalise/submission/normalise-submission-table.ts'
import { normaliseSubmissionTree } from './normalise/submission/normalise-submission-tree.ts'
import { defaultLimits, type ReadLimits } from './read/limits.ts'
import { readSource } from './read/readers.ts'
import { checkPlan } from './validate/check-plan.ts'
import { checkSubmission, submissionContext, unusableSubmission } from './validate/check-submission.ts'
import { checkSubmissionSet } from './validate/check-submission-set.ts'
import { applyExceptions } from './validate/exceptions.ts'
import { gradeAccepted, gradeDiagnostics, type SeverityOverrides } from './validate/grade-diagnostics.ts'
import { expiredException } from './validate/rules/expired-exception.ts'
import { rules } from './validate/rules/index.ts'
import { keepStandingFlags } from './validate/standing-flags.ts'
import { describeDiagnostic } from './validate/words/describe-diagnostic.ts'

/** A file of a submission as the shell found it: its bytes, or why they could not be had. */
export type SubmissionFile = (SourceFile & { readonly bytes: Uint8Array }) | (SourceFile & { readonly trouble: Raised })

export interface CheckOptions {
  readonly plan: Plan
  /** What reading the plan raised; its rules are asked by `checkSet`. */
  readonly planRaised: readonly Raised[]
  /** The period asked for, or null when each submission speaks for its own. */
  readonly period: ReportingPeriod | null
  /** The day to judge by, for the period of a submission (null when it names none of the plan's). */
  asOf(period: ReportingPeriod | null): CalendarDate
  readonly previous: PreviousReport | null
  /** Whether every locality is expected, so that absent ones are missing. */
  readonly complete: boolean
  readonly severities: SeverityOverrides
  readonly limits?: ReadLimits
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly AcceptedDiagnostic[]
  readonly submissions: readonly CheckedSubmission[]
}

/** Reads a plan file. Null when it is no plan at all; otherwise a plan, with what must be said about it. */
export async function readPlan(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  limits?: ReadLimits,
): Promise<Outcome<Plan | null>> {
  const source = await readSource(file, bytes, limits)
  if (source.value === null) return { value: null, raised: source.raised }
  if (source.value.kind === 'table') {
    const problem = { problem: 'wrong-kind', actual: source.value.format, expected: 'yaml' }
    return { value: null, raised: [...source.raised, raise('invalid-plan', { kind: 'file', file }, problem)] }
  }
  const plan = normalisePlan(
    file,
    sha256,
    source.value,
    rules.map(rule => rule.name),
  )
  return { value: plan.value, raised: [...source.raised, ...plan.raised] }
}

/**
 * Reads and checks one submission: depends on that file, the plan and the options alone. Null for what is no submission
 * at all: YAML of another kind, a report that this program compiled.
 */
export async function checkFile(input: SubmissionFile, options: CheckOptions): Promise<CheckedSubmission | null> {
  const { plan, period, previous, limits = defaultLimits } = options
  const source = { file: input.file, sha256: input.sha256 }
  const fileName = matchFileName(input.file, plan)
  if ('trouble' in input) return unusableSubmission(source, [input.trouble], fileName, period)
  const read = await readSource(input.file, input.bytes, limits)
  if (read.value === null) return unusableSubmission(source, read.raised, fileName, period)
  if (isNoSubmission(read.value)) return null
  const normalised =
    read.value.kind === 'table'
      ? normaliseSubmissionTable(input.file, read.value, plan, { period, mostRows: limits.entryRows })
      : normaliseSubmissionTree(input.file, read.value, plan)
  const raised = [...read.raised, ...normalised.raised]
  const submission = normalised.value
  if (submission === null) return unusableSubmission(source, raised, fileName, period)
  const named = plan.periods.find(period => period.id === submission.period) ?? null
  const asOf = options.asOf(period ?? named)
  const context = submissionContext(submission, { plan, period, asOf, previous, compare: textComparison })
  return checkSubmission(submission, raised, source, context, fileName)
}

/**
 * Judges all submissions together, and the plan they answer to: who is missing, what was sent twice, what the plan
 * accepts; in total order. `check` and `compile` say the same of one plan. An exception that has expired says so wherever what it silenced shows again.
 */
export function checkSet(submissions: readonly CheckedSubmission[], options: CheckOptions): CheckResult {
  const { plan, period, complete } = options
  const asOf = options.asOf(period)
  const set = checkSubmissionSet(submissions, { plan, period, complete })
  const raised = [...options.planRaised, ...judgePlan(plan, asOf), ...set.raised]
  const { kept, accepted, lapsed } = applyExceptions(raised, plan, asOf)
  const expired = expiredException.check({ ...plan, exceptions: lapsed }, { asOf })
  const diagnostics = gradeDiagnostics([...kept, ...expired], options.severities)
  return {
    diagnostics,
    accepted: gradeAccepted(accepted, options.severities),
    submissions: accepted.length > 0 || isAnyOff(options) ? keepStandingFlags(submissions, diagnostics) : submissions,
  }
}

function isAnyOff({ severities }: CheckOptions): boolean {
  return Object.values(severities).includes('off')
}

/** What the rules of a plan say on a day; what reading it raised is apart. */
export function judgePlan(plan: Plan, asOf: CalendarDate): readonly Raised[] {
  return checkPlan(plan, { asOf })
}

/** The consolidated report of a period, from all files that were read and what was said about them. */
export function compileReport(
  result: CheckResult,
  options: CheckOptions & { readonly period: ReportingPeriod },
): Report {
  const { plan, period } = options
  const { submissions, diagnostics, accepted } = result
  return consolidate({ plan, period, asOf: options.asOf(period), submissions, diagnostics, accepted })
}

/** What of the whole is to be reported, to whom: everything to the offices, unless said otherwise. */
export interface ReportScope {
  readonly edition: Edition
  /** The code of the locality whose own report it is, or null for all. */
  readonly locality: string | null
}

/** Every format is rendered from what this returns, so none can tell more. A code of no locality changes nothing. */
export function scopeReport(report: Report, { edition, locality }: ReportScope): Report {
  const own = locality === null ? report : (localityReport(report, locality) ?? report)
  return edition === 'public' ? publicEdition(own) : own
}

export const reportFormats = ['xlsx', 'md', 'json', 'html', 'docx', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

export interface RenderOptions {
  readonly language: Language
  /** Of the formal report. */
  readonly letterhead: Letterhead
  /** A secretariat's own prose, for the formats that carry prose. */
  readonly template?: ReportTemplate
  /** Where a source file is reached from the report's folder, or null when it cannot be. */
  sourceHref(file: string): string | null
}

/** Renders a report; each format is loaded only when asked for. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  const describe = describeDiagnostic(options.language)
  switch (format) {
    case 'json':
      return (await import('./render/report-json.ts')).renderReportJson(report, describe)
    case 'md':
      return (await import('./render/report-markdown.ts')).renderReportMarkdown(report, { ...options, describe })
    case 'docx':
      return (await import('./render/report-docx.ts')).renderReportDocx(report, { ...options, describe })
    case 'html':
      return (await import('./render/report-html.ts')).renderReportHtml(report, { ...options, describe })
    case 'csv':
      return (await import('./render/report-csv.ts')).renderReportCsv(report, { ...options, describe })
    case 'xlsx':
      return (await import('./render/report-xlsx.ts')).renderReportXlsx(report, { ...options, describe })
  }
}

/** The same as bytes, the longest formats in parts that are made one after the other as they are written. */
export async function renderReportParts(
  ...[report, format, given]: Parameters<typeof renderReport>
): Promise<Iterable<Uint8Array>> {
  const options = { ...given, describe: describeDiagnostic(given.language) }
  if (format === 'json') return (await import('./render/report-json.ts')).reportJsonParts(report, options.describe)
  if (format === 'html') return (await import('./render/report-html.ts')).reportHtmlParts(report, options)
  const content = await renderReport(report, format, given)
  return [typeof content === 'string' ? Buffer.from(content) : content]
}
