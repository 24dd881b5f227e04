// The number a date cell holds → the day it shows.

/** Workbooks count days from 1900 or, from old Macs, from 1904 (`date1904`). */
export type DateSystem = 1900 | 1904

/** Days from 1970-01-01 to the days that bound what a date cell can show. */
const first1904 = -24_107
const last = 2_932_896
/** Day 0 for serials above 60: Excel counts a 29 February 1900 (serial 60) that never was. */
const zero1900 = -25_569

/** So many texts of days are kept at hand (nearly three years of them): sheets name the same days again and again. */
const keptDays = 1024
/** Whose text is kept at each place: days since 1970. */
const keptNumbers = new Int32Array(keptDays).fill(last + 1)
const keptTexts = Array<string>(keptDays)

/** Half a millisecond, in days: sums of days and hours come out a little short, and show as what they were meant to be. */
const halfMillisecond = 0.5 / 86_400_000

/** The day a serial is in, to the millisecond as programs show it. */
function dayNumber(serial: number): number {
  return Math.floor(serial + halfMillisecond)
}

/** True when the serial shows a day there is: not a bare time, not 29 February 1900, not before 1900 or after 9999. */
export function isDaySerial(serial: number, system: DateSystem): boolean {
  const day = dayNumber(serial)
  if (system === 1904) return (serial >= 1 || serial === 0) && first1904 + day <= last
  return serial >= 1 && day !== 60 && zero1900 + day <= last
}

/** The ISO day of a serial that `isDaySerial`; its time of day is dropped (ECMA-376 part 1, 18.17.4.1). */
export function dayOfSerial(serial: number, system: DateSystem): string {
  const day = dayNumber(serial)
  if (system === 1904) return isoDay(first1904 + day)
  return isoDay(day < 60 ? zero1900 + 1 + day : zero1900 + day)
}

/** The day so many days after `zeroDay`; null where that is none, or the number is a bare time. */
export function dayAfter(zeroDay: string, days: number): string | null {
  const zero = Date.parse(`${dayOfIso(zeroDay)}T00:00:00Z`) / 86_400_000
  const day = zero + dayNumber(days)
  return days >= 1 && day <= last ? isoDay(day) : null
}

function isoDay(daysSince1970: number): string {
  const place = daysSince1970 & (keptDays - 1)
  if (keptNumbers[place] === daysSince1970) return keptTexts[place] ?? ''
  const text = textOfDay(daysSince1970)
  keptNumbers[place] = daysSince1970
  keptTexts[place] = text
  return text
}

/** Counts in years that begin on 1 March, so that the leap day is the last one; 1970-01-01 is day 719 468 of them. */
function textOfDay(daysSince1970: number): string {
  const days = daysSince1970 + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1
  return `${era * 400 + year + (month > 9 ? 1 : 0)}-${twoDigits(month > 9 ? month - 9 : month + 3)}-${twoDigits(day)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}

/** The day of an ISO 8601 value (`t="d"`), or null when it is only a time or no such day. */
export function dayOfIso(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.,+\-Z]*)?$/.exec(text.trim())?.[1]
  const milliseconds = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (day === undefined || Number.isNaN(milliseconds)) return null
  return isoDay(milliseconds / 86_400_000) === day ? day : null
}
