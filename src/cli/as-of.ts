// Decides the day deadlines are judged on: the only default the program takes from the clock.
import type { CliWords } from '../language/cli-words.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { parseDate } from '../normalise/values/parse-date.ts'
import { dayInVietnam } from './clock.ts'
import { exitStatus, Stop } from './exit-status.ts'

/** Contract section 1: `--as-of`, else the period's last day, else the current day in Viet Nam. */
export function asOfFrom(
  text: string | undefined,
  words: CliWords,
): (period: Pick<ReportingPeriod, 'to'> | null) => CalendarDate {
  if (text === undefined) return period => period?.to ?? dayInVietnam()
  const day = parseDate(text)
  if (day === null) throw new Stop(exitStatus.commandLine, words.unreadableDate(text))
  return () => day
}
