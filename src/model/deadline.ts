// A deadline: the text as written, what kind it is, and the day it resolves to.
import { type CalendarDate, endOfMonth, yearOf } from './calendar-date.ts'

/**
 * What a deadline means (contract section 1). `day` is a fixed last good day, however it was written: a date, the end
 * of a month, quarter, half-year or year, or of the last year of a range. `yearly` falls due on 31 December of the
 * year of `asOf`. `ongoing` never falls due.
 */
export type DeadlineMeaning =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'yearly' }
  | { readonly kind: 'ongoing' }

export interface Deadline {
  /** As the document or the locality wrote it; '' when the plan leaves it blank. */
  readonly text: string
  readonly meaning: DeadlineMeaning
}

/** The last good day of a deadline, or null when it never falls due. */
export function resolveDue(deadline: Deadline, asOf: CalendarDate): CalendarDate | null {
  switch (deadline.meaning.kind) {
    case 'day':
      return deadline.meaning.day
    case 'yearly':
      return endOfMonth(yearOf(asOf), 12)
    case 'ongoing':
      return null
  }
}
