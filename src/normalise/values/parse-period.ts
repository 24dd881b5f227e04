// Turns a reporting period as offices write it into one key for every spelling, and finds it among the plan's periods.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import { foldText } from '../text/fold-text.ts'
import { calendarText, isPlanYear } from './calendar-text.ts'
import { type CalendarSpan, readSpan } from './parse-span.ts'

/** "Kỳ báo cáo:", "Báo cáo", "Số liệu" and the like before the period itself. "Kỳ 1/2025" is not January 2025. */
const lead =
  /^(?:ky bao cao|ky(?= (?:quy|thang|nam|tuan|q\d|\d+ thang|\d{4}))|bao cao(?: dinh ky)?|so lieu|trong|cua|reporting period|period|report|for|the)\b[:\s]*/

/** Between the two days of a period: "15/6/2025 - 14/9/2025", "từ ngày … đến ngày …". */
const between = / den (?:het )?| to |(?<=\d{4})-(?=ngay |\d)/

/** File names write "2025-Q3", "quy_iii_2025", "6-thang-dau-nam-2025": beside a letter the mark says no more than a space. */
const fileNameMarks = /_|-(?=[a-z])|(?<=[a-z])-/g

/**
 * The canonical key of a period: `2025`, `2025-H1`, `2025-Q3`, `2025-9M`, `2025-09`, `2025-W38`, `2025-09-14`, or
 * `2025-06-15/2025-09-14`; null when the text names no clear period, or one without its year.
 */
export function periodKey(text: string): string | null {
  const plain = plainPeriod(text)
  const words = plain.replace(fileNameMarks, ' ')
  return weekKey(words) ?? spanOf(words)?.key ?? rangeKey(plain) ?? rangeKey(calendarText(bracketed(text)))
}

/** "Quý III (15/6/2025 - 14/9/2025)" has its year in the brackets. */
function bracketed(text: string): string {
  return /\(([^()]*)\)/.exec(text)?.[1] ?? ''
}

/** The first and last day of a year, a part of one or a day that a text names; null for weeks and for all else. */
export function periodSpan(text: string): CalendarSpan | null {
  return spanOf(plainPeriod(text).replace(fileNameMarks, ' '))
}

/**
 * The id of the plan's period that a text names: the id itself, whatever its case, dashes and accents; else another
 * spelling of the same quarter, month, half-year …; else its first and last day. Null when none or several fit.
 */
export function matchPeriod(text: string, periods: readonly ReportingPeriod[]): string | null {
  const folded = foldText(text)
  if (folded === '') return null
  const key = periodKey(text)
  const exact = periods.find(period => period.id === text.trim())
  if (exact) return exact.id
  return (
    onlyId(periods.filter(period => foldText(period.id) === folded)) ??
    (key === null ? null : onlyId(periods.filter(period => periodKey(period.id) === key))) ??
    (key === null ? null : onlyId(periods.filter(period => `${period.from}/${period.to}` === key)))
  )
}

/** The plan's only period that a part of a year, "Quý III", may be of. */
export function matchWithoutYear(text: string, periods: readonly ReportingPeriod[]): string | null {
  const years = new Set(periods.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]))
  const ids = new Set([...years].flatMap(year => matchPeriod(`${text} ${year}`, periods) ?? []))
  return ids.size === 1 ? ([...ids][0] ?? null) : null
}

function onlyId(periods: readonly ReportingPeriod[]): string | null {
  return periods.length === 1 ? (periods[0]?.id ?? null) : null
}

function plainPeriod(text: string): string {
  return withoutLead(calendarText(text.replace(/\([^()]*\)/g, ' ')))
}

function spanOf(words: string): CalendarSpan | null {
  return monthsOfYear(words) ?? readSpan(words.replace(bareQuarter, 'quy $&'))
}

/** "III/2025" is a quarter; "3/2025" is a month. */
const bareQuarter = /^(?:iv|i{1,3})(?=[ /.,-]+(?:nam )?\d{4}$)/

function withoutLead(plain: string): string {
  let rest = plain
  for (let shorter = rest.replace(lead, ''); shorter !== rest; shorter = rest.replace(lead, '')) rest = shorter
  return rest
}

/** Weeks are numbered by their year as the office counts them; only the number is compared. */
function weekKey(plain: string): string | null {
  const match =
    /^(?:tuan|week)(?: thu)? (\d{1,2})(?:[/.-]|,? )(?:nam |of )?(\d{4})$/.exec(plain) ??
    /^w(\d{1,2})(?:[/.-]|,? )(\d{4})$/.exec(plain)
  const [, week = '', year = ''] = match ?? swapped(/^(\d{4}) ?w(\d{1,2})$/.exec(plain))
  if (week === '' || Number(week) < 1 || Number(week) > 53 || !isPlanYear(Number(year))) return null
  return `${year}-W${week.padStart(2, '0')}`
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match ? [match[0], match[2], match[1]] : []
}

/** "9 tháng năm 2025": as a deadline it could be 9 May, as a period it is nine months. */
function monthsOfYear(plain: string): CalendarSpan | null {
  const match = /^(?:0?(\d)|chin|sau) thang(?: nam)? (\d{4})$/.exec(plain)
  if (match) {
    const months = match[1] ?? (plain.startsWith('chin') ? '9' : '6')
    return readSpan(`${months} thang dau nam ${match[2]}`)
  }
  const short = /^(\d{4})[-/ ]?0?(\d)m$/.exec(plain)
  return short ? readSpan(`${short[2]} thang dau nam ${short[1]}`) : null
}

function rangeKey(plain: string): string | null {
  const [first = '', last = '', ...more] = plain.replace(/^(?:tu|from) /, '').split(between)
  if (last === '' || more.length > 0) return null
  const from = readSpan(first)
  const to = readSpan(last)
  return from?.unit === 'day' && to?.unit === 'day' && from.from <= to.to ? `${from.from}/${to.to}` : null
}
