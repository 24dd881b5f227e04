// Counts how many days after the last good day a late submission was reported.
import { daysBetween } from '../model/calendar-date.ts'
import type { LocalityReport, Report } from '../model/report.ts'

/** null for whatever is not late: of what is missing nobody can say how late it will be. */
export function daysLate({ submission, reportedOn }: LocalityReport, { period }: Report): number | null {
  if (submission !== 'late' || reportedOn === null || period.submitBy === null) return null
  return daysBetween(period.submitBy, reportedOn)
}
