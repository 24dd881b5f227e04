// Everything about days that could depend on a clock or a zone, as plain data to be compared between processes.
import { addDays, daysBetween } from '../../../src/model/calendar-date.ts'
import { resolveDue } from '../../../src/model/deadline.ts'
import { judge } from '../../../src/model/state.ts'
import { parseDate } from '../../../src/normalise/values/parse-date.ts'
import { parseDeadline } from '../../../src/normalise/values/parse-deadline.ts'
import { periodKey } from '../../../src/normalise/values/parse-period.ts'
import { readable } from './deadline-table.ts'

/** Days on which some zone changes its clocks, ends its year, or has a day more than another. */
const days = ['2025-01-01', '2025-03-09', '2025-03-30', '2025-11-02', '2024-02-29', '2025-12-31']

export function readings() {
  return {
    deadlines: readable.flatMap(([written]) => days.map(asOf => [written, asOf, ...around(written, asOf)])),
    dates: ['2025-12-31T23:30:00-03:30', '31/12/2025', '2025-03-30T02:30:00Z'].map(parseDate),
    steps: days.map(day => [addDays(day, 1), addDays(day, -1), daysBetween('1900-01-01', day)]),
    periods: ['Quý IV/2025', '31/12/2025', '9 tháng năm 2025'].map(periodKey),
  }
}

function around(written: string, asOf: string) {
  const deadline = parseDeadline(written, { beforeIsExclusive: true })
  const due = deadline && resolveDue(deadline, asOf)
  const { state, daysOverdue } = judge({
    status: 'not-started',
    completedOn: null,
    due,
    reportedOn: null,
    asOf,
    dueSoonDays: 30,
  })
  return [due, state, daysOverdue]
}
