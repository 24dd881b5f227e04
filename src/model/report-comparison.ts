// What moved between two compiled reports: figures, states, progress, coverage and indicators, old value and new.
import type { CalendarDate } from './calendar-date.ts'
import type { Ratio, SubmissionStanding } from './report.ts'
import type { Colour, State } from './state.ts'

export interface Moved<T> {
  readonly from: T
  readonly to: T
}

export const comparedFigures = [
  'assignments',
  'completed',
  'completedLate',
  'overdue',
  'dueSoon',
  'unreported',
  'submitted',
  'late',
  'unusable',
  'missing',
  'indicatorsMet',
] as const
export type ComparedFigure = (typeof comparedFigures)[number]

export type Figures = Readonly<Record<ComparedFigure, Moved<number>>>

/** One assignment in which something moved. A state of null: it is not in that report. */
export interface TaskMove {
  readonly task: string
  readonly title: string
  readonly locality: string
  readonly state: Moved<State | null>
  readonly daysOverdue: Moved<number>
  readonly progress: Moved<number | null>
  readonly completedOn: Moved<CalendarDate | null>
  readonly due: Moved<CalendarDate | null>
  readonly deadline: Moved<string>
}

/** Assignments that went from one state to another; those that came or went have null on one side. */
export interface StateMove extends Moved<State | null> {
  readonly assignments: readonly Pick<TaskMove, 'task' | 'title' | 'locality'>[]
}

export interface LocalityMove {
  readonly code: string
  readonly name: string
  readonly submission: Moved<SubmissionStanding | null>
  readonly completed: Moved<number>
  readonly overdue: Moved<number>
  readonly unreported: Moved<number>
  readonly greenShare: Moved<Ratio | null>
  readonly colour: Moved<Colour | null>
  readonly rank: Moved<number | null>
}

export interface IndicatorMove {
  readonly indicator: string
  readonly title: string
  readonly unit: string
  /** Null for the country. */
  readonly locality: string | null
  readonly actual: Moved<number | null>
  readonly target: Moved<number | null>
  readonly met: Moved<boolean | null>
}

export interface ComparedReport {
  readonly plan: { readonly id: string; readonly version: number; readonly title: string }
  readonly period: string
  readonly asOf: CalendarDate
}

export interface ReportComparison {
  readonly kind: 'reports'
  readonly reports: Moved<ComparedReport>
  /** All of them, moved or not. */
  readonly figures: Figures
  /** Most assignments first. */
  readonly states: readonly StateMove[]
  /** Every assignment in which state, progress, completion or due day moved, by locality then plan order. */
  readonly tasks: readonly TaskMove[]
  readonly localities: readonly LocalityMove[]
  readonly nationalIndicators: readonly IndicatorMove[]
  readonly indicators: readonly IndicatorMove[]
  /** Names of all localities of both reports, by code. */
  readonly names: Readonly<Record<string, string>>
}

export function hasMoved({ from, to }: Moved<unknown>): boolean {
  return from !== to
}
