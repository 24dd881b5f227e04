// Turns a full day as offices write it, in Vietnamese or English, into a calendar date.
import type { CalendarDate } from '../../model/calendar-date.ts'
import { memoise } from '../text/memoise.ts'
import { calendarText, englishMonth, monthNumber, planDate } from './calendar-text.ts'

interface DayForm {
  readonly pattern: RegExp
  readonly order: 'dmy' | 'ymd' | 'mdy'
}

const ordinal = '(?:st|nd|rd|th)?'

/** Day comes before month. US order is read where the month is a word, never from numbers alone. */
const dayForms: readonly DayForm[] = [
  { pattern: /^(?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, order: 'dmy' },
  { pattern: /^(?:ngay )?(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, order: 'ymd' },
  { pattern: /^(?:ngay )?(\d{1,2})(,? |\/)thang (\d{1,2})(?:,? nam |[/-](?:nam )?|, )(\d{4})$/, order: 'dmy' },
  { pattern: /^(?:ngay )?(\d{1,2})([/.-])(\d{1,2}),? nam (\d{4})$/, order: 'dmy' },
  {
    pattern: new RegExp(`^(?:the )?(\\d{1,2})${ordinal}( of |[ /-])(${englishMonth})(?:, |[ /-])(\\d{4})$`),
    order: 'dmy',
  },
  { pattern: new RegExp(`^(${englishMonth})( (?:the )?)(\\d{1,2})${ordinal}(?:, | )(\\d{4})$`), order: 'mdy' },
]

/** "17h00 ngày …", "17 giờ 30 phút, ngày …", "17:00 31/12/2025". Midnight is left out: it belongs to two days. */
const timeBefore =
  /^(?:0?[1-9]|1\d|2[0-4])(?:h ?(?:\d{2})?|:\d{2}| gio(?: (?:\d{1,2}(?: phut)?))?)(?:, | )(?=ngay \d|\d)/

/** ISO 8601 and Excel's own: "T00:00:00Z", " 00:00:00", " 5:30 PM". */
const timeAfter = /(?:t|, | )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:z|[+-]\d{2}:?\d{2}))?$/

/**
 * A full day: `31/12/2025` with "/", "-" or ".", `2025-12-31`, `ngày 31 tháng 12 năm 2025`, `31 December 2025`,
 * `December 31, 2025`; a time of day is dropped. Null for anything else: months alone, years of two digits, days that
 * do not exist, years outside 1900–2100. Contract section 1.
 */
export function parseDate(text: string): CalendarDate | null {
  return dayIn(text)
}

/** "Thứ sáu, ngày 20/6/2025" */
const weekday = /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? (?=ngay |\d)/

const dayIn = memoise(text => readDay(calendarText(text).replace(weekday, '')))

/** `parseDate` for a text that `calendarText` has been through. */
export function readDay(plain: string): CalendarDate | null {
  const written = withoutTime(plain)
  for (const { pattern, order } of dayForms) {
    const match = pattern.exec(written)
    if (!match) continue
    const [, first = '', , second = '', third = ''] = match
    if (order === 'ymd') return planDate(Number(first), Number(second), Number(third))
    const [day, month] = order === 'dmy' ? [first, second] : [second, first]
    return planDate(Number(third), monthOf(month), Number(day))
  }
  return null
}

/** Whether a time of day comes first, as in "17h00 ngày 31/12/2025". */
export function beginsWithTime(plain: string): boolean {
  return timeBefore.test(plain)
}

function withoutTime(plain: string): string {
  return plain.includes(':') || /^\d{1,2}(?:h| gio)/.test(plain)
    ? plain.replace(timeBefore, '').replace(timeAfter, '')
    : plain
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : monthNumber(text)
}
