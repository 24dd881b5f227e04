// The consolidated report as data: the content of report.json, and what every other format is rendered from.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { ColourThresholds } from './green-share.ts'
import type { Baseline, Indicator, TargetOperator } from './indicator.ts'
import type { AcceptedException, Language } from './plan.ts'
import type { Colour, State, Status } from './state.ts'
import type { IgnoredReason, RowPlace } from './submission.ts'

/** A percentage that never travels without its parts. `value` is numerator ÷ denominator unrounded; null for 0 ÷ 0. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
}

export interface Totals {
  readonly assignments: number
  readonly states: Readonly<Record<State, number>>
  readonly overdue: number
  readonly dueSoon: number
  readonly unreported: number
  /** Completed, on time or late ÷ assignments. */
  readonly completion: Ratio
}

export type SubmissionStanding = 'on-time' | 'late' | 'unusable' | 'missing'

export interface Coverage {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly unusable: number
  readonly missing: number
}

export interface LocalityReport {
  readonly code: string
  readonly name: string
  readonly submission: SubmissionStanding
  /** The file used first, then others of this locality that were not. */
  readonly files: readonly string[]
  readonly reportedOn: CalendarDate | null
  readonly revision: number | null
  readonly preparedBy: string
  readonly totals: Totals
  /** Assignments neither overdue nor unreported ÷ assignments. */
  readonly greenShare: Ratio
  readonly colour: Colour
  /** 1 is the best green share; equal shares share a rank. */
  readonly rank: number
}

/** One value that a recorded decision replaced. Empty texts and lists are what stood, or stands, there. */
export type AmendedValue =
  | {
      readonly what: 'deadline'
      readonly from: string
      readonly to: string
      readonly fromDue: CalendarDate | null
      readonly toDue: CalendarDate | null
    }
  | { readonly what: 'lead' | 'product'; readonly from: string; readonly to: string }
  | {
      readonly what: 'targets'
      readonly from: readonly StatedTargetReport[]
      readonly to: readonly StatedTargetReport[]
    }
  | {
      readonly what: 'assignees'
      readonly from: 'assigned' | 'unassigned'
      readonly to: 'assigned' | 'unassigned'
    }

export interface AppliedAmendment {
  readonly decision: string
  readonly on: CalendarDate
  readonly reason: string
  /** Each value it replaced for this locality, in the order deadline, lead, product, targets, assignees. */
  readonly changes: readonly AmendedValue[]
}

/** A change, and the localities for which it replaced that very value, in plan order. */
export type AmendedFor = AmendedValue & { readonly localities: readonly string[] }

/** One decision recorded in the plan, with what it changed for whom; those that took assignments away are seen here only. */
export interface AmendmentReport {
  readonly decision: string
  readonly on: CalendarDate
  readonly reason: string
  readonly task: string | null
  readonly indicator: string | null
  /** Of the task or indicator; '' when the plan has none of that id. */
  readonly title: string
  /** A decision counts from its own day on. */
  readonly inForce: boolean
  readonly changes: readonly AmendedFor[]
}

/** One exception recorded in the plan, whether or not anything came under it. */
export interface ExceptionReport extends Omit<AcceptedException, 'index'> {
  /** Its last day is before `asOf`: it silences nothing any more. */
  readonly expired: boolean
  /** How many diagnostics it silenced. */
  readonly silenced: number
}

export interface TaskReport {
  readonly task: string
  readonly title: string
  readonly locality: string
  /** The id the plan gives, which may be of no objective it lists; null where it gives none. */
  readonly objective: string | null
  readonly lead: string
  readonly product: string
  readonly status: Status
  readonly state: State
  readonly colour: Colour
  readonly due: CalendarDate | null
  /** As written, after amendments. */
  readonly deadline: string
  /** As the plan first wrote it, where an amendment changed it; else null. */
  readonly originalDeadline: string | null
  /** As the plan first named them, where an amendment changed them; else null. */
  readonly originalLead: string | null
  readonly originalProduct: string | null
  /** How many decisions moved the deadline to a later day. */
  readonly extensions: number
  readonly amendments: readonly AppliedAmendment[]
  readonly dueSoon: boolean
  readonly daysOverdue: number
  readonly progress: number | null
  readonly completedOn: CalendarDate | null
  readonly evidence: string
  readonly result: string
  readonly difficulties: string
  readonly proposals: string
  readonly flags: readonly string[]
  /** null when nothing was reported. */
  readonly source: RowPlace | null
  /** The A1 address of the cell that states the status; null for YAML, whose row is a line, and when nothing was reported. */
  readonly sourceCell: string | null
}

export interface StatedTargetReport {
  readonly op: TargetOperator
  readonly value: number
  readonly max: number | null
  readonly by: CalendarDate
}

/** An actual, of one locality or of all, held against the target in force on `asOf`. */
export interface MeasuredIndicator {
  readonly indicator: string
  readonly actual: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** The value of the target in force; null where the plan sets none. */
  readonly target: number | null
  readonly targetInForce: StatedTargetReport | null
  /** null without an actual or a target. */
  readonly met: boolean | null
  readonly achievementRate: number | null
  /** The target that would be in force without the amendments, where that is another one; else null. */
  readonly originalTarget: StatedTargetReport | null
}

export interface IndicatorReport extends MeasuredIndicator {
  readonly locality: string
  readonly amendments: readonly AppliedAmendment[]
  readonly flags: readonly string[]
  readonly source: RowPlace | null
  /** The A1 address of the cell that states the actual; null as for a task. */
  readonly sourceCell: string | null
}

export interface NationalIndicator extends MeasuredIndicator {
  readonly title: string
  readonly unit: string
  readonly aggregation: string
  readonly direction: Indicator['direction']
  readonly baseline: Baseline | null
  /** All targets of the country in order of `by`, after the decisions taken; `targetInForce` is one of them. */
  readonly targets: readonly StatedTargetReport[]
  /** How many localities' actuals went into it. */
  readonly localities: number
  /** How many localities were asked for one. */
  readonly assigned: number
}

export interface RowCounts {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly ignored: number
}

export interface SourceReport {
  readonly file: string
  readonly sha256: string
  readonly used: boolean
  readonly locality: string | null
  readonly revision: number | null
  /** read = accepted + rejected + ignored */
  readonly rows: RowCounts
  readonly rejectedRows: readonly { readonly sheet: string | null; readonly row: number; readonly rule: string }[]
  readonly ignoredRows: readonly {
    readonly sheet: string | null
    readonly row: number
    readonly reason: IgnoredReason
  }[]
}

/** A diagnostic that an accepted exception silenced, and why. */
export interface AcceptedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly reason: string
  readonly approvedBy: string | null
  readonly until: CalendarDate
}

export interface ObjectiveReport {
  readonly id: string
  readonly title: string
  readonly totals: Totals
}

export interface LeadReport {
  readonly name: string
  readonly totals: Totals
}

/** Whom a report is for: the offices that report to each other, or everybody. */
export const editions = ['internal', 'public'] as const
export type Edition = (typeof editions)[number]

/** What a locality can do before the next date, in the order in which it is listed. */
export const stepKinds = ['submit', 'correct', 'evidence', 'overdue', 'due'] as const
export type StepKind = (typeof stepKinds)[number]

export interface NextStep {
  readonly kind: StepKind
  readonly task: string | null
  readonly indicator: string | null
  /** Of the task or indicator; '' where the step is about neither. */
  readonly title: string
  /** What has to be there in the end, for `overdue` and `due`; else ''. */
  readonly product: string
  readonly due: CalendarDate | null
  /** Days overdue for `overdue`, days left for `due`; else null. */
  readonly days: number | null
  /** What is wrong and where, for `correct` and `evidence`; else null. */
  readonly diagnostic: Diagnostic | null
}

/** What the report of one locality says beyond its own figures: how it stands among all, and what to do next. */
export interface LocalityFocus {
  readonly code: string
  readonly name: string
  readonly rank: number
  /** How many localities are ranked. */
  readonly ranked: number
  /** How many of them have its rank, itself included. */
  readonly sharing: number
  /** How many others sent a submission that counts; with none there is nothing to compare with. */
  readonly othersReporting: number
  /** Of all localities together. */
  readonly whole: { readonly greenShare: Ratio; readonly completion: Ratio }
  /** The nearest date to come: that of the submission, or a due date. */
  readonly nextDate: { readonly on: CalendarDate; readonly what: 'submission' | 'deadline' } | null
  readonly steps: readonly NextStep[]
}

export interface Report {
  readonly edition: Edition
  /** The locality whose own report this is, or null when it is that of all. */
  readonly focus: LocalityFocus | null
  readonly plan: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly sha256: string
    readonly issuedBy: string | null
    readonly language: Language
  }
  readonly period: {
    readonly id: string
    readonly from: CalendarDate
    readonly to: CalendarDate
    readonly submitBy: CalendarDate | null
  }
  readonly asOf: CalendarDate
  readonly dueSoonDays: number
  readonly colours: ColourThresholds
  readonly coverage: Coverage
  readonly totals: Totals
  /** In plan order. */
  readonly localities: readonly LocalityReport[]
  readonly objectives: readonly ObjectiveReport[]
  readonly leads: readonly LeadReport[]
  /** One entry for each assignment, by locality then plan order. */
  readonly tasks: readonly TaskReport[]
  readonly indicators: readonly IndicatorReport[]
  readonly nationalIndicators: readonly NationalIndicator[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly AcceptedDiagnostic[]
  /** Every decision and every exception the plan records, in the order of the plan. */
  readonly amendments: readonly AmendmentReport[]
  readonly exceptions: readonly ExceptionReport[]
  readonly sources: readonly SourceReport[]
}
