// Turns a deadline as documents and localities write it into its meaning: a last good day, yearly, or ongoing.
import { addDays } from '../../model/calendar-date.ts'
import type { Deadline, DeadlineMeaning } from '../../model/deadline.ts'
import { cleanText, foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { calendarText } from './calendar-text.ts'
import {
  beforeLead,
  boundedLead,
  endWord,
  listMarks,
  ongoingPhrases,
  openLead,
  openTail,
  rangeMarks,
  yearlyPhrases,
} from './deadline-phrases.ts'
import { beginsWithTime } from './parse-date.ts'
import { type CalendarSpan, readSpan } from './parse-span.ts'

export interface DeadlineOptions {
  /** Plan key `reporting.beforeIsExclusive`: `trước ngày 31/12/2025` then means 30/12/2025. */
  readonly beforeIsExclusive: boolean
}

/**
 * Reads a deadline (contract section 1, "Deadline"); null when it is unreadable. Case, tone marks, spaces, dashes and a
 * full stop at the end never matter. Day comes before month; a day that does not exist, or a year outside 1900–2100 or
 * of two digits, is unreadable. '' is ongoing: what a blank means is for the caller to decide.
 *
 * A period stands for its last day. `trước` leaves that day as it is; with `beforeIsExclusive` it means the day before
 * the day or period begins (`trước tháng 6/2025`: 31/5/2025), save where an hour is given (`trước 17h ngày 31/12/2025`),
 * for then that day is still good. A range ends with its last part (`từ 2025 đến 2030`: 31/12/2030); without an end
 * it is ongoing (`từ 01/10/2025`). Parts that follow each other count as one (`Quý I, II/2025`: 30/6/2025); parts
 * with a gap between them are two deadlines, and unreadable. So is what names no last day: `đầu năm 2025`, `theo yêu cầu`.
 */
export function parseDeadline(text: string, options: DeadlineOptions): Deadline | null {
  return options.beforeIsExclusive ? parseExclusive(text) : parseInclusive(text)
}

const parseInclusive = memoise(text => parse(text, false))
const parseExclusive = memoise(text => parse(text, true))

/** No deadline is longer; a paragraph in its place is not worth searching for one. */
const longest = 120

function parse(text: string, beforeIsExclusive: boolean): Deadline | null {
  const plain = calendarText(text)
  const meaning = plain.length > longest ? null : readMeaning(plain, beforeIsExclusive)
  return meaning === null ? null : { text: cleanText(text), meaning }
}

function readMeaning(plain: string, beforeIsExclusive: boolean): DeadlineMeaning | null {
  const words = foldText(plain)
  if (plain === '' || ongoingPhrases.has(words)) return { kind: 'ongoing' }
  if (yearlyPhrases.has(words)) return { kind: 'yearly' }
  const beginning = plain.replace(openTail, '')
  if (beginning !== plain) {
    const start = beginning.replace(openLead, '')
    return readBounded(start, beforeIsExclusive) === null ? null : { kind: 'ongoing' }
  }
  return openLead.test(plain) ? readFrom(plain.replace(openLead, '')) : readBounded(plain, beforeIsExclusive)
}

/** After `từ`: a range when it has an end, else ongoing. `từ nay đến …` needs its end. */
function readFrom(plain: string): DeadlineMeaning | null {
  const range = readRange(plain)
  if (range !== null) return { kind: 'day', day: range.to }
  return readSpan(plain) === null ? null : { kind: 'ongoing' }
}

function readBounded(plain: string, beforeIsExclusive: boolean): DeadlineMeaning | null {
  const { rest, before, end } = withoutLead(plain)
  const span = readSpan(rest)
  if (!before) {
    const whole = span ?? readRange(rest) ?? readList(rest)
    return whole === null ? null : { kind: 'day', day: whole.to }
  }
  if (span === null) return null
  if (!beforeIsExclusive || beginsWithTime(rest)) return { kind: 'day', day: span.to }
  return { kind: 'day', day: addDays(end ? span.to : span.from, -1) }
}

/** `before`: one of the words was `trước`; `end`: another said that the end of the period is meant. */
function withoutLead(plain: string): { rest: string; before: boolean; end: boolean } {
  let rest = plain
  let before = false
  for (;;) {
    const bounded = rest.replace(boundedLead, '')
    const shorter = bounded.replace(beforeLead, '')
    before ||= shorter !== bounded
    if (shorter === rest) break
    rest = shorter
  }
  return { rest, before, end: endWord.test(plain.slice(0, plain.length - rest.length)) }
}

/** Two ends in order, with one way only to tell them apart: `2025-2026`, `Quý III - IV/2025`, `01/10 - 31/12/2025`. */
function readRange(plain: string): CalendarSpan | null {
  return onlyOne(
    splits(plain, rangeMarks).flatMap(([left, right]) => {
      const last = readLast(left, right.replace(boundedLead, ''))
      if (last === null || left === 'nay') return last ?? []
      const first = readFirst(left, last)
      return first !== null && first.from <= last.to ? last : []
    }),
  )
}

/** Parts without a gap, none of them a day: `Quý I, II/2025`, `2025 và 2026`. */
function readList(plain: string): CalendarSpan | null {
  return onlyOne(
    splits(plain, listMarks).flatMap(([left, right]) => {
      const last = readLast(left, right)
      if (last === null || last.unit === 'day') return []
      const first = readFirst(left, last) ?? readList(left) ?? readList(withYear(left, last))
      return first !== null && addDays(first.to, 1) === last.from ? last : []
    }),
  )
}

/** The last part often leaves its word to the first: in `Quý 1 - 2/2025` the end is a quarter and not February. */
function readLast(left: string, right: string): CalendarSpan | null {
  const bare = /^(?:[iv]+|\d{1,2})(?:[/.-]|,? )(?:nam )?\d{4}$/.test(right)
  return readSpan(bare && /^q(?:uy)?\b/.test(left) ? `quy ${right}` : right)
}

/** The first part often leaves its year to the last: `tháng 6 - 12/2025`. A bare number could be a day or a month. */
function readFirst(left: string, last: CalendarSpan): CalendarSpan | null {
  if (last.unit === 'year' || /^\d+$/.test(left)) return readSpan(left)
  return readSpan(left) ?? readSpan(withYear(left, last))
}

function withYear(part: string, last: CalendarSpan): string {
  return `${part}/${last.to.slice(0, 4)}`
}

function splits(plain: string, marks: RegExp): [string, string][] {
  return [...plain.matchAll(marks)].map(mark => [plain.slice(0, mark.index), plain.slice(mark.index + mark[0].length)])
}

function onlyOne<T>(readings: readonly T[]): T | null {
  return readings.length === 1 ? (readings[0] ?? null) : null
}
