// The span of time a submission speaks of.
import type { CalendarDate } from './calendar-date.ts'

export interface ReportingPeriod {
  readonly id: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** The last good day to submit, or null when the plan sets none. */
  readonly submitBy: CalendarDate | null
  /** Id of the period before, or null. */
  readonly previous: string | null
}
