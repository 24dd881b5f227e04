// Holds the arithmetic of days against an independent count of days, over leap years and centuries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  calendarDate,
  daysBetween,
  earlierOf,
  endOfMonth,
  isoDay,
  parseIsoDate,
  yearOf,
} from '../../src/model/calendar-date.ts'

/** Days since 1 March of the year 0, by whole years and months alone: no Date, no library. */
function countOfDays(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const marchYear = month < 3 ? year - 1 : year
  const monthsSinceMarch = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day
}

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2400 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => calendarDate(year, month, day))
  .filter(date => date !== null)

describe('calendarDate', () => {
  it.each([
    [2025, 12, 31, '2025-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 1, 1, '1900-01-01'],
  ])('%d-%d-%d is a day', (year, month, day, date) => {
    expect(calendarDate(year, month, day)).toBe(date)
  })

  it.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2025, 4, 31],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 1, 0],
    [2025, 1, 32],
    [1899, 12, 31],
    [10_000, 1, 1],
    [2025.5, 1, 1],
    [2025, 1, Number.NaN],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(calendarDate(year, month, day)).toBeNull()
  })
})

it.each([
  ['2025-12-31', '2025-12-31'],
  ['2025-02-29', null],
  ['2025-2-9', null],
  ['2025-12-31T00:00:00', null],
  [' 2025-12-31', null],
  ['31/12/2025', null],
  ['', null],
])('parseIsoDate(%j) is %s', (text, date) => {
  expect(parseIsoDate(text)).toBe(date)
})

it.each([
  [2025, 1, '2025-01-31'],
  [2025, 2, '2025-02-28'],
  [2024, 2, '2024-02-29'],
  [1900, 2, '1900-02-28'],
  [2000, 2, '2000-02-29'],
  [2025, 4, '2025-04-30'],
  [2025, 12, '2025-12-31'],
])('the last day of %d-%d is %s', (year, month, date) => {
  expect(endOfMonth(year, month)).toBe(date)
})

describe('daysBetween and addDays', () => {
  it.each([
    ['2025-06-30', '2025-06-30', 0],
    ['2025-06-30', '2025-07-01', 1],
    ['2025-07-01', '2025-06-30', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2024-01-01', '2025-01-01', 366],
    ['2025-12-31', '2026-01-01', 1],
    ['1900-01-01', '2100-01-01', 73_049],
  ])('from %s to %s is %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
    expect(addDays(from, days)).toBe(to)
  })

  it('agree with an independent count of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(countOfDays(to) - countOfDays(from))
      }),
    )
  })

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const moved = addDays(date, days)
        fc.pre(moved >= '1900' && moved < '9999')
        expect(daysBetween(date, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(date)
        expect(moved > date).toBe(days > 0)
      }),
    )
  })

  it('count every day of 400 years, the cycle of the calendar, exactly once', () => {
    let date = '2000-01-01'
    let leapDays = 0
    for (let count = 0; count < 146_097; count++) {
      if (date.endsWith('-02-29')) leapDays++
      const next = addDays(date, 1)
      if (next <= date || calendarDate(yearOf(next), Number(next.slice(5, 7)), Number(next.slice(8))) !== next) {
        throw new Error(`${date} is followed by ${next}`)
      }
      date = next
    }
    expect(date).toBe('2400-01-01')
    expect(leapDays).toBe(97)
  })
})

it('isoDay drops the time of a UTC time stamp', () => {
  expect(isoDay(Date.UTC(2025, 11, 31, 23, 59, 59))).toBe('2025-12-31')
  expect(isoDay(Date.UTC(2026, 0, 1))).toBe('2026-01-01')
})

it('earlierOf takes the earlier day', () => {
  expect(earlierOf('2025-09-14', '2025-09-18')).toBe('2025-09-14')
  expect(earlierOf('2025-09-18', '2025-09-14')).toBe('2025-09-14')
})
