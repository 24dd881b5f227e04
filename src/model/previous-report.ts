// What checks and comparisons need of an earlier report.json.
import type { CalendarDate } from './calendar-date.ts'
import type { State, Status } from './state.ts'

export interface PreviousTask {
  readonly task: string
  readonly locality: string
  readonly status: Status
  readonly state: State
  readonly progress: number | null
  readonly completedOn: CalendarDate | null
  readonly result: string
  readonly difficulties: string
  readonly proposals: string
}

export interface PreviousIndicator {
  readonly indicator: string
  readonly locality: string
  readonly actual: number | null
}

export interface PreviousReport {
  readonly period: string
  readonly asOf: CalendarDate
  /** By `${locality} ${task}`. */
  readonly tasks: ReadonlyMap<string, PreviousTask>
  /** By `${locality} ${indicator}`. */
  readonly indicators: ReadonlyMap<string, PreviousIndicator>
}

export function previousKey(locality: string, id: string): string {
  return `${locality} ${id}`
}
