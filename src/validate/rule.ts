// What a rule is: one check with one name, its words in both languages, and one pure function for its subject.
import type { Facts, Raised, Severity } from '../diagnostics/diagnostic.ts'
import type { Assignment, IndicatorAssignment } from '../model/assignment.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { LocalPlan } from '../model/local-plan.ts'
import type { Language, Plan } from '../model/plan.ts'
import type { PreviousIndicator, PreviousReport, PreviousTask } from '../model/previous-report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import type { Judgement } from '../model/state.ts'
import type { IndicatorRow, Submission, TaskRow } from '../model/submission.ts'

/** The rows of the contract's table of rules. */
const ruleScopes = ['file', 'submission', 'row', 'indicator', 'plan', 'local-plan'] as const
export type RuleScope = (typeof ruleScopes)[number]

/** The words of a rule in one language. `message` puts the value first, then what was expected; it never blames. */
export interface RuleWords {
  /** What is found, in one sentence, for `explain`. */
  readonly what: string
  /** Why it matters, in one sentence. */
  readonly why: string
  /** What to do, in one sentence a clerk can follow in Excel. */
  readonly fix: string
  /** What to do about these facts, where one advice does not suit them all; null falls back on `fix`. */
  fixFor?(facts: Facts): string | null
  message(facts: Facts): string
}

interface RuleText {
  /** kebab-case; names the bad condition and makes sense after "accept …". */
  readonly name: string
  readonly scope: RuleScope
  readonly severity: Severity
  readonly words: Readonly<Record<Language, RuleWords>>
  /** A small bad case and what to write instead, shown by `explain`, in Vietnamese office language. */
  readonly example: { readonly bad: string; readonly good: string }
}

/** Raised while reading or normalising, where the fault is seen; the rule holds the words. */
export interface ReadingRule extends RuleText {
  readonly subject: 'reading'
}

/** Whether two spellings mean the same: case, tone marks, spaces, abbreviations and old names make no difference. */
export interface TextComparison {
  sameTitle(a: string, b: string): boolean
  sameAgency(a: string, b: string): boolean
  sameUnit(a: string, b: string): boolean
  sameNarrative(a: string, b: string): boolean
  /** Whether a text is for sure the id of a plan, and not of this one. */
  namesOtherPlan(text: string, plan: { readonly id: string; readonly title: string }): boolean
}

export interface SubmissionContext {
  readonly plan: Plan
  /** The period asked for on the command line, or null when each submission speaks for its own. */
  readonly period: ReportingPeriod | null
  readonly asOf: CalendarDate
  readonly previous: PreviousReport | null
  readonly compare: TextComparison
  /** By task id; empty when the locality is not known. */
  readonly assignments: ReadonlyMap<string, Assignment>
  readonly indicatorAssignments: ReadonlyMap<string, IndicatorAssignment>
}

/** One submission as a whole. `makesUnusable`: what it raises keeps the file from standing for its locality. */
export interface SubmissionRule extends RuleText {
  readonly subject: 'submission'
  readonly makesUnusable?: true
  check(submission: Submission, context: SubmissionContext): readonly Raised[]
}

/** A row before it is tied to an assignment. Whatever it raises rejects the row, and no other rule looks at it. */
export interface RowIdentityRule extends RuleText {
  readonly subject: 'row-identity'
  check(row: TaskRow, context: RowIdentityContext): Raised | null
}

export interface RowIdentityContext extends SubmissionContext {
  /** The row that spoke of the same task first, or null. */
  readonly earlier: TaskRow | null
}

/** A row of a known assignment, whatever its status. `rejects`: the row does not count when this is raised. */
export interface RowRule extends RuleText {
  readonly subject: 'row'
  readonly rejects?: true
  check(row: TaskRow, context: RowContext): Raised | null
}

export interface RowContext extends SubmissionContext {
  readonly submission: Submission
  readonly assignment: Assignment
  readonly previousTask: PreviousTask | null
}

/** An accepted row together with what it was judged to be. */
export interface JudgedRowRule extends RuleText {
  readonly subject: 'judged-row'
  check(row: TaskRow, context: JudgedRowContext): Raised | null
}

export interface JudgedRowContext extends RowContext {
  readonly judgement: Judgement
}

export interface IndicatorIdentityRule extends RuleText {
  readonly subject: 'indicator-identity'
  check(row: IndicatorRow, context: IndicatorIdentityContext): Raised | null
}

export interface IndicatorIdentityContext extends SubmissionContext {
  readonly earlier: IndicatorRow | null
}

export interface IndicatorRule extends RuleText {
  readonly subject: 'indicator'
  check(row: IndicatorRow, context: IndicatorContext): Raised | null
}

export interface IndicatorContext extends SubmissionContext {
  readonly submission: Submission
  readonly assignment: IndicatorAssignment
  readonly previousIndicator: PreviousIndicator | null
}

/** All submissions together: who is missing, who sent what twice. */
export interface SubmissionSetRule extends RuleText {
  readonly subject: 'submission-set'
  check(submissions: readonly CheckedSubmission[], context: SubmissionSetContext): readonly Raised[]
}

export interface SubmissionSetContext {
  readonly plan: Plan
  /** The period asked for, or null when none was; then nobody can be missing. */
  readonly period: ReportingPeriod | null
  /** False when single files are checked and nobody is expected to be complete. */
  readonly complete: boolean
}

export interface PlanRule extends RuleText {
  readonly subject: 'plan'
  check(plan: Plan, context: PlanContext): readonly Raised[]
}

export interface PlanContext {
  readonly asOf: CalendarDate
}

/** A locality's own plan against the central one. What cannot be read has been said already and is left alone. */
export interface LocalPlanRule extends RuleText {
  readonly subject: 'local-plan'
  check(local: LocalPlan, context: LocalPlanContext): readonly Raised[]
}

export interface LocalPlanContext {
  readonly asOf: CalendarDate
  readonly compare: Pick<TextComparison, 'sameUnit'>
  /** The known word a misspelt one was probably meant to be, or null. */
  nearest(word: string, candidates: Iterable<string>): string | null
  /** Whether a text names an office and neither a person nor a post. */
  namesOffice(text: string): boolean
}

export type Rule =
  | ReadingRule
  | SubmissionRule
  | RowIdentityRule
  | RowRule
  | JudgedRowRule
  | IndicatorIdentityRule
  | IndicatorRule
  | SubmissionSetRule
  | PlanRule
  | LocalPlanRule
