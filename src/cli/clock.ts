// Tells which day it is in Viet Nam: the only place where the program asks for the time.
import { type CalendarDate, isoDay } from '../model/calendar-date.ts'

const utcOffset = 7 * 60 * 60 * 1000

/** The calendar day in Asia/Ho_Chi_Minh, which has kept UTC+7 without summer time since 1975 (IANA time zone database). */
export function dayInVietnam(): CalendarDate {
  return isoDay(Date.now() + utcOffset)
}
