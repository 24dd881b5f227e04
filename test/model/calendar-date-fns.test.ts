// Holds days, months, quarters and years against date-fns, which counts them in its own way; in UTC, where no day is skipped.
import {
  addDays as addDaysByLibrary,
  differenceInCalendarDays,
  format,
  isValid,
  lastDayOfMonth,
  lastDayOfQuarter,
  lastDayOfYear,
  parse,
} from 'date-fns'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, calendarDate, daysBetween, endOfMonth, parseIsoDate } from '../../src/model/calendar-date.ts'
import { resolveDue } from '../../src/model/deadline.ts'
import { parseDeadline } from '../../src/normalise/values/parse-deadline.ts'

const zone = process.env.TZ
beforeAll(() => {
  process.env.TZ = 'UTC'
})
afterAll(() => {
  process.env.TZ = zone ?? ''
})

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const libraryDate = (text: string) => parse(text, 'yyyy-MM-dd', new Date(0))
const written = (date: Date) => format(date, 'yyyy-MM-dd')

describe('by date-fns', () => {
  it('days lie as far apart', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(libraryDate(to), libraryDate(from)))
      }),
    )
  })

  it('a number of days leads to the same day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -90_000, max: 90_000 }), (from, days) => {
        expect(addDays(from, days)).toBe(written(addDaysByLibrary(libraryDate(from), days)))
      }),
    )
  })

  it('the same texts are days', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map(number => String(number).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), part(14), part(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`
        expect(parseIsoDate(text) !== null).toBe(isValid(libraryDate(text)))
        expect(calendarDate(year, Number(month), Number(date)) !== null).toBe(isValid(libraryDate(text)))
      }),
    )
  })

  it('months, quarters, halves and years end on the same day, as deadlines too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const within = new Date(Date.UTC(year, month - 1, 1))
        const due = (text: string) => {
          const deadline = parseDeadline(text, { beforeIsExclusive: false })
          return deadline && resolveDue(deadline, '2025-09-14')
        }
        const quarter = Math.ceil(month / 3)
        expect(endOfMonth(year, month)).toBe(written(lastDayOfMonth(within)))
        expect(due(`${month}/${year}`)).toBe(written(lastDayOfMonth(within)))
        expect(due(`Tháng ${month}/${year}`)).toBe(written(lastDayOfMonth(within)))
        expect(due(`Quý ${quarter}/${year}`)).toBe(written(lastDayOfQuarter(within)))
        expect(due(`6 tháng đầu năm ${year}`)).toBe(written(lastDayOfQuarter(new Date(Date.UTC(year, 5, 1)))))
        expect(due(`năm ${year}`)).toBe(written(lastDayOfYear(within)))
      }),
    )
  })
})
