// What a comparison needs of a report.json, read back: states, progress, coverage and indicators.
import type { CalendarDate } from './calendar-date.ts'
import type { Coverage, Ratio, SubmissionStanding } from './report.ts'
import type { Colour, State, Status } from './state.ts'

export interface CompiledTask {
  readonly task: string
  /** '' in a report that does not carry titles. */
  readonly title: string
  readonly locality: string
  readonly status: Status
  readonly state: State
  readonly due: CalendarDate | null
  readonly deadline: string
  readonly daysOverdue: number
  readonly progress: number | null
  readonly completedOn: CalendarDate | null
}

export interface CompiledIndicator {
  readonly indicator: string
  readonly locality: string
  readonly actual: number | null
  readonly target: number | null
  readonly met: boolean | null
}

export interface CompiledNationalIndicator extends Omit<CompiledIndicator, 'locality'> {
  readonly title: string
  readonly unit: string
}

export interface CompiledLocality {
  readonly code: string
  readonly name: string
  readonly submission: SubmissionStanding
  readonly reportedOn: CalendarDate | null
  readonly greenShare: Ratio
  readonly colour: Colour
  readonly rank: number
}

export interface CompiledReport {
  readonly plan: { readonly id: string; readonly version: number; readonly title: string }
  readonly period: string
  readonly asOf: CalendarDate
  readonly coverage: Coverage
  readonly dueSoon: number
  readonly localities: readonly CompiledLocality[]
  readonly tasks: readonly CompiledTask[]
  readonly indicators: readonly CompiledIndicator[]
  readonly nationalIndicators: readonly CompiledNationalIndicator[]
}
