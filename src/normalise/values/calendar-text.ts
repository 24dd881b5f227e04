// Turns a written time (day, month, quarter, deadline) into the plain form that the date grammars match.
import { type CalendarDate, calendarDate } from '../../model/calendar-date.ts'
import { foldLetters } from '../text/fold-text.ts'

/** A regular expression for an English month, full or short, with or without a dot. */
export const englishMonth =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1–12 of a text that `englishMonth` matches; 0 for anything else. */
export function monthNumber(name: string): number {
  return monthNames.indexOf(name.slice(0, 3)) + 1
}

/**
 * Letters folded, "quí" and "kì" as "quý" and "kỳ", dashes and spaces unified, no spaces around "/" and "-" or inside "31. 12. 2025", one after a comma,
 * no full stop, comma or semicolon at the end.
 */
export function calendarText(text: string): string {
  return foldLetters(text)
    .replace(/\b(qu|k)i\b/g, '$1y')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/(\d) ?\. ?(?=\d)/g, '$1.')
    .replace(/ ?, ?/g, ', ')
    .replace(/[\s.,;:]+$/, '')
}

/** Plans of this century and records of the last: a year outside 1900–2100 is a slip of the pen (contract section 1). */
export function isPlanYear(year: number): boolean {
  return year >= 1900 && year <= 2100
}

/** A day of the calendar in the years of `isPlanYear`, else null. */
export function planDate(year: number, month: number, day: number): CalendarDate | null {
  return isPlanYear(year) ? calendarDate(year, month, day) : null
}
