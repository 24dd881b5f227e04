// Calendar days without time or zone: ISO texts in, small arithmetic, ISO texts out.

/** A day of the proleptic Gregorian calendar, written YYYY-MM-DD; years 1900 to 9999. Compare with `<` and `>`. */
export type CalendarDate = string

const dayMilliseconds = 86_400_000

/** Builds a day, or null when there is no such day (31 April, 29 February 2025). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Reads a strict YYYY-MM-DD text; null when it is anything else or no such day. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The last day of a month (1–12). Months outside that range are a programming error. */
export function endOfMonth(year: number, month: number): CalendarDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return isoDay((dayNumber(date) + days) * dayMilliseconds)
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

/** Days since 1970-01-01. Date.UTC knows no zone and no clock, so this is arithmetic alone. */
function dayNumber(date: CalendarDate): number {
  return Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMilliseconds
}

/** The UTC day of a time stamp in milliseconds since 1970-01-01T00:00Z. */
export function isoDay(milliseconds: number): CalendarDate {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
