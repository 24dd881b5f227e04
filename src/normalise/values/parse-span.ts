// Turns a written day, month, quarter, half-year, run of months or year into the days it begins and ends on.
import { type CalendarDate, endOfMonth } from '../../model/calendar-date.ts'
import { englishMonth, isPlanYear, monthNumber, planDate } from './calendar-text.ts'
import { readDay } from './parse-date.ts'

/** `key` is one and the same for every spelling: 2025, 2025-H1, 2025-Q3, 2025-09, 2025-09-14. */
export interface CalendarSpan {
  readonly key: string
  readonly unit: 'day' | 'month' | 'quarter' | 'months' | 'year'
  readonly from: CalendarDate
  readonly to: CalendarDate
}

interface SpanForm {
  readonly pattern: RegExp
  read(first: string, second: string, third: string): CalendarSpan | null
}

const year = '(\\d{4})'
/** Between the part and its year: "/", " ", "-", ", năm", " of ". */
const of = '(?:[/.-]|,? )(?:nam |of )?'
const quarter = '(iv|i{1,3}|0?[1-4]|mot|hai|ba|bon|tu)'
const nth = '(first|second|third|fourth|last|1st|2nd|3rd|4th)'
const count = '(0?[2-9]|1[01]|hai|ba|bon|sau|bay|tam|chin|three|six|nine)'

const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

const wordCounts: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bon: 4,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  three: 3,
  six: 6,
  nine: 9,
}

const forms: readonly SpanForm[] = [
  form(`^(?:nam |year |the year )?${year}$`, y => yearSpan(y)),
  form(`^(?:thang |t\\.? ?|month )(\\d{1,2})${of}${year}$`, (m, y) => monthSpan(y, Number(m))),
  form(`^(\\d{1,2})[/.-]${year}$`, (m, y) => monthSpan(y, Number(m))),
  form(`^${year}[/.-](\\d{1,2})$`, (y, m) => monthSpan(y, Number(m))),
  form(`^(${englishMonth})${of}${year}$`, (m, y) => monthSpan(y, monthNumber(m))),
  form(`^(?:quy|q\\.?|quarter)[ -]?${quarter}${of}${year}$`, (q, y) => quarterSpan(y, q)),
  form(`^${year}(?:[/.-]|,? )?(?:quy|q\\.?|quarter)[ -]?${quarter}$`, (y, q) => quarterSpan(y, q)),
  form(`^(?:the )?${nth} quarter(?: of| in|,)? ${year}$`, (q, y) => quarterSpan(y, q)),
  form(`^${count} thang (dau|cuoi)(?: cua)?(?: nam)? ${year}$`, (n, end, y) => monthsSpan(y, n, end === 'dau')),
  form(`^(?:the )?(first|last) ${count} months(?: of| in|,)? ${year}$`, (end, n, y) =>
    monthsSpan(y, n, end === 'first'),
  ),
  form(`^nua (dau|cuoi)(?: cua)?(?: nam)? ${year}$`, (end, y) => monthsSpan(y, '6', end === 'dau')),
  form(`^(?:the )?(first|1st|second|2nd|last) half(?: of| in|,)? ${year}$`, (end, y) =>
    monthsSpan(y, '6', end === 'first' || end === '1st'),
  ),
  form(`^h([12])${of}${year}$`, (half, y) => monthsSpan(y, '6', half === '1')),
  form(`^${year}(?:[/.-]|,? )?h([12])$`, (y, half) => monthsSpan(y, '6', half === '1')),
]

/** Reads a text that `calendarText` has been through; null for anything but one clear span. Contract section 1. */
export function readSpan(plain: string): CalendarSpan | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(plain)
    if (match) return read(match[1] ?? '', match[2] ?? '', match[3] ?? '')
  }
  const day = readDay(plain)
  return day === null ? null : { key: day, unit: 'day', from: day, to: day }
}

function form(pattern: string, read: SpanForm['read']): SpanForm {
  return { pattern: new RegExp(pattern), read }
}

function yearSpan(year: string): CalendarSpan | null {
  const from = planDate(Number(year), 1, 1)
  return from === null ? null : { key: year, unit: 'year', from, to: endOfMonth(Number(year), 12) }
}

function monthSpan(year: string, month: number): CalendarSpan | null {
  const from = planDate(Number(year), month, 1)
  return from === null ? null : { key: from.slice(0, 7), unit: 'month', from, to: endOfMonth(Number(year), month) }
}

function quarterSpan(year: string, name: string): CalendarSpan | null {
  const number = quarterNumbers[name] ?? Number(name)
  const from = planDate(Number(year), number * 3 - 2, 1)
  if (from === null) return null
  return { key: `${year}-Q${number}`, unit: 'quarter', from, to: endOfMonth(Number(year), number * 3) }
}

/** The first or the last so many months of a year. Six are a half-year, three a quarter. */
function monthsSpan(year: string, countText: string, first: boolean): CalendarSpan | null {
  const months = wordCounts[countText] ?? Number(countText)
  if (!isPlanYear(Number(year))) return null
  if (months === 3) return quarterSpan(year, first ? '1' : '4')
  const from = planDate(Number(year), first ? 1 : 13 - months, 1)
  if (from === null) return null
  const key = months === 6 ? `${year}-H${first ? 1 : 2}` : `${year}-${first ? '' : 'L'}${months}M`
  return { key, unit: 'months', from, to: endOfMonth(Number(year), first ? months : 12) }
}
