// Serial numbers and days, against the calendar of the platform.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfIso, dayOfSerial, isDaySerial } from '../../src/read/excel-date.ts'

const dayMilliseconds = 86_400_000

describe('a serial number', () => {
  it('is the day the platform counts', () => {
    const serial = fc.integer({ min: 61, max: 2_958_465 })
    fc.assert(
      fc.property(serial, fc.double({ min: 0, max: 0.999, noNaN: true }), (day, time) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + day * dayMilliseconds).toISOString().slice(0, 10)
        expect(dayOfSerial(day + time, 1900)).toBe(expected)
        expect(dayOfSerial(day - 1462 + time, 1904)).toBe(day >= 1462 ? expected : dayOfSerial(day - 1462, 1904))
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

  it('0 is 1 January 1904 in the other system', () => {
    expect(isDaySerial(0, 1904)).toBe(true)
    expect(dayOfSerial(0, 1904)).toBe('1904-01-01')
    expect(isDaySerial(-1, 1904)).toBe(false)
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
