// Serial numbers and days, against the calendar of the platform.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfIso, dayOfSerial, isDaySerial } from '../../src/read/excel-date.ts'

const dayMilliseconds = 86_400_000

describe('a serial number', () => {
  it.each([
    [1900, 'from 1 March 1900', 61, 2_958_465, Date.UTC(1899, 11, 30)],
    [1900, 'before the 29 February that never was', 1, 59, Date.UTC(1899, 11, 31)],
    [1904, 'all days', 0, 2_957_003, Date.UTC(1904, 0, 1)],
  ] as const)('is the day the platform counts: %d, %s', (system, _, min, max, dayZero) => {
    const time = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min, max }), time, (day, ofDay) => {
        const expected = new Date(dayZero + day * dayMilliseconds).toISOString().slice(0, 10)
        expect(dayOfSerial(day + ofDay, system)).toBe(expected)
      }),
    )
  })

  it.each([
    [0, false],
    [0.99, false],
    [1, true],
    [59.5, true],
    [60, false],
    [60.5, false],
    [61, true],
    [2_958_465.9, true],
    [2_958_466, false],
    [-1, false],
  ])('%d shows a day: %s', (serial, shows) => {
    expect(isDaySerial(serial, 1900)).toBe(shows)
  })

  it.each([
    ['that comes out short of midnight', 42_647.9999999997, '2016-10-05'],
    ['a millisecond before it', 42_648 - 1 / dayMilliseconds, '2016-10-04'],
    ['in the last second', 42_647 + 86_399.6 / 86_400, '2016-10-04'],
    ['a third of a millisecond before it', 42_648 - 0.3 / dayMilliseconds, '2016-10-05'],
    ['at it', 42_648, '2016-10-05'],
  ])('%s is in the day that shows', (_, serial, day) => {
    expect(dayOfSerial(serial, 1900)).toBe(day)
    expect(dayOfSerial(serial - 1462, 1904)).toBe(day)
  })

  it('that shows a whole day later is one only if that day is', () => {
    const short = 1e-9
    expect([1, 60, 61, 2_958_466].map(serial => isDaySerial(serial - short, 1900))).toEqual([false, false, true, false])
    expect([1, 2].map(serial => isDaySerial(serial - short, 1904))).toEqual([false, true])
  })

  it('0 is 1 January 1904 in the other system', () => {
    expect(isDaySerial(0, 1904)).toBe(true)
    expect(dayOfSerial(0, 1904)).toBe('1904-01-01')
    expect(isDaySerial(-1, 1904)).toBe(false)
    expect(isDaySerial(0.75, 1904), 'a bare time').toBe(false)
    expect(isDaySerial(2_957_004, 1904)).toBe(false)
  })
})

it.each([
  ['2025-12-31', '2025-12-31'],
  ['2024-02-29T23:59:59.9', '2024-02-29'],
  ['2025-02-29', null],
  ['2025-13-01', null],
  ['T10:00', null],
  ['31/12/2025', null],
])('the ISO value %s is the day %s', (text, day) => {
  expect(dayOfIso(text)).toBe(day)
})
