// What of a submission's rows is still asked for after its check: by the report, by messages about a row, by --verbose.
import type { Field, Reading } from '../source/field.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Deadline } from './deadline.ts'
import type { ReportedStatus } from './state.ts'
import type { RowPlace, StatedTarget, Submission, UnfitFigure } from './submission.ts'

/** A `TaskRow` is one of these; of one that is kept, the cells have no address, but for the one its figures stand at. */
export interface KeptTaskRow {
  readonly place: RowPlace
  readonly taskId: string | null
  readonly code: Reading<string>
  readonly title: Reading<string>
  readonly deadline: Reading<Deadline>
  readonly status: Field<ReportedStatus>
  readonly progress: Reading<number>
  readonly completedOn: Reading<CalendarDate>
  readonly evidence: Reading<string>
  readonly result: Reading<string>
  readonly difficulties: Reading<string>
  readonly proposals: Reading<string>
}

/** The same of an indicator's row. */
export interface KeptIndicatorRow {
  readonly place: RowPlace
  readonly indicatorId: string | null
  readonly code: Reading<string>
  readonly title: Reading<string>
  readonly unit: Reading<string>
  readonly target: Reading<StatedTarget>
  readonly actual: Field<number>
  readonly unfit?: UnfitFigure
  readonly numerator: Reading<number>
  readonly denominator: Reading<number>
  readonly source: Reading<string>
}

export interface KeptSubmission extends Pick<Submission, 'tables' | 'passedOver' | 'ignored'> {
  readonly tasks: readonly KeptTaskRow[]
  readonly indicators: readonly KeptIndicatorRow[]
}

/** What makes equal readings one object, for each kind of value: localities copy the plan's words, and each other's. */
export interface SharedReadings {
  text(reading: Reading<string>): Reading<string>
  number(reading: Reading<number>): Reading<number>
  deadline(reading: Reading<Deadline>): Reading<Deadline>
  target(reading: Reading<StatedTarget>): Reading<StatedTarget>
}

export function keepTaskRow(row: KeptTaskRow, { text, number, deadline }: SharedReadings): KeptTaskRow {
  return {
    place: row.place,
    taskId: row.taskId,
    code: text(row.code),
    title: text(row.title),
    deadline: deadline(row.deadline),
    status: row.status,
    progress: number(row.progress),
    completedOn: text(row.completedOn),
    evidence: text(row.evidence),
    result: text(row.result),
    difficulties: text(row.difficulties),
    proposals: text(row.proposals),
  }
}

export function keepIndicatorRow(row: KeptIndicatorRow, { text, number, target }: SharedReadings): KeptIndicatorRow {
  return {
    place: row.place,
    indicatorId: row.indicatorId,
    code: text(row.code),
    title: text(row.title),
    unit: text(row.unit),
    target: target(row.target),
    actual: row.actual,
    ...(row.unfit && { unfit: row.unfit }),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    source: text(row.source),
  }
}
