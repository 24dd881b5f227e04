// What a locality sent, row by row, with the address of every value: before anything is judged.
import type { Field, Reading } from '../source/field.ts'
import type { SourceLocation } from '../source/location.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Deadline } from './deadline.ts'
import type { TargetOperator } from './indicator.ts'
import type { LocalityMatch } from './locality.ts'
import type { ReportedStatus } from './state.ts'

/** The identity fields as found; what the sheet does not say, the file name may (then `at` is the file). */
export interface Identity {
  readonly localityCode: Field<string>
  readonly localityName: Field<string>
  readonly period: Field<string>
  readonly reportedOn: Field<CalendarDate>
  readonly plan: Field<string>
  readonly planVersion: Field<number>
  readonly revision: Field<number>
  readonly preparedBy: Field<string>
}

/** Where a row stands: `row` is the sheet's row, or the line of a YAML file (then `sheet` is null). */
export interface RowPlace {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

export interface TaskRow {
  readonly place: RowPlace
  /** The plan's task this row speaks of, or null when none was recognised. */
  readonly taskId: string | null
  readonly matchedBy: 'code' | 'title' | null
  /** The nearest task id, when none was recognised and one is near enough to name. */
  readonly nearest: string | null
  readonly code: Field<string>
  readonly title: Field<string>
  readonly lead: Field<string>
  readonly support: Field<string>
  readonly responsible: Field<string>
  readonly deadline: Field<Deadline>
  readonly product: Field<string>
  /** Unreadable without any text where the table has no status column, which was said at its heading. */
  readonly status: Field<ReportedStatus>
  /** 0–100 as reported; out of range values are kept. */
  readonly progress: Field<number>
  readonly completedOn: Field<CalendarDate>
  readonly evidence: Field<string>
  readonly result: Field<string>
  readonly difficulties: Field<string>
  readonly proposals: Field<string>
  readonly note: Field<string>
}

/** A target as a locality wrote it beside its actual; `value` is null when it is words and not a number. */
export interface StatedTarget {
  readonly op: TargetOperator | null
  readonly value: number | null
  readonly max: number | null
  /** What the number may have been meant as, where its text can be read in two ways: `1,500` is 1.5, or 1500. */
  readonly other?: number
}

/** How a column for the actual counts, where several do it in different ways. */
export type FigureKind = 'share' | 'cumulative' | 'in-period' | 'plain'

/** What stands in the place of an actual, under a heading that counts in another way than the indicator. */
export interface UnfitFigure {
  readonly written: Reading<string>
  readonly heading: string
  readonly counts: FigureKind
}

export interface IndicatorRow {
  readonly place: RowPlace
  readonly indicatorId: string | null
  readonly matchedBy: 'code' | 'title' | null
  readonly nearest: string | null
  readonly code: Field<string>
  readonly title: Field<string>
  readonly unit: Field<string>
  readonly target: Field<StatedTarget>
  readonly actual: Field<number>
  readonly unfit?: UnfitFigure
  readonly numerator: Field<number>
  readonly denominator: Field<number>
  readonly source: Field<string>
  readonly note: Field<string>
}

/** Why a row of a table is neither a task nor an indicator. */
const ignoredReasons = [
  'section',
  'blank',
  'total',
  'footer',
  'column-numbers',
  'repeated-header',
  'continuation',
  'breakdown',
  'other-period',
  'other-locality',
  'instructions',
  'superseded',
  'duplicate-file',
  'unusable-file',
] as const
export type IgnoredReason = (typeof ignoredReasons)[number]

export interface IgnoredRow {
  readonly sheet: string | null
  readonly row: number
  readonly reason: IgnoredReason
}

/** A table that was found: where its heading row is and which column answers to which key. For `--verbose`. */
export interface FoundTable {
  readonly subject: 'tasks' | 'indicators'
  readonly sheet: string | null
  /** The heading cell an absent row is reported at. */
  readonly header: SourceLocation
  readonly headerRow: number
  readonly columns: readonly { readonly key: string; readonly column: number; readonly heading: string }[]
  /** What a person or a filter hid in it: rows and columns that count like all others. */
  readonly hiddenRows: number
  readonly hiddenColumns: readonly number[]
}

/** A sheet, or a table on it, that holds something and was not read for this submission. */
export interface PassedOver {
  readonly sheet: string
  readonly reason: 'hidden-sheet' | 'instructions' | 'corrections' | 'other-period' | 'other-locality' | 'no-table'
}

/** An entry of the plan that a row names which is put aside, being of another period or locality. */
export interface EntryAside {
  readonly reason: 'other-period' | 'other-locality'
  readonly subject: 'tasks' | 'indicators'
  readonly id: string
  readonly at: SourceLocation
}

/** What a letterhead or a title says of whose report it is, and for when, where no label does: it is quoted, and not read. */
export interface Unlabelled {
  readonly locality: { readonly text: string; readonly at: SourceLocation } | null
  readonly period: { readonly text: string; readonly at: SourceLocation } | null
}

export interface Submission {
  readonly file: string
  readonly identity: Identity
  readonly localityMatch: LocalityMatch
  readonly unlabelled?: Unlabelled
  /** The plan's period the submission names, or null when it names none of them. */
  readonly period: string | null
  /** 1 when none is stated; null when what is stated cannot be read. */
  readonly revision: number | null
  readonly tables: readonly FoundTable[]
  readonly passedOver: readonly PassedOver[]
  readonly aside: readonly EntryAside[]
  /** Where a task without a row is reported: the task table's heading, or the `tasks` key of a YAML file. */
  readonly tasksAt: SourceLocation
  /** Where an indicator without a row is reported; null when the submission has no indicator table at all. */
  readonly indicatorsAt: SourceLocation | null
  readonly tasks: readonly TaskRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly ignored: readonly IgnoredRow[]
}
