// Holds that numbers are read where they are clear, flagged where they have two readings, and refused elsewhere.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { otherReading, parseNumber } from '../../../src/normalise/values/parse-number.ts'

it.each([
  ['0', 0],
  ['09', 9],
  ['81200', 81_200],
  ['0,7', 0.7],
  ['0.7', 0.7],
  ['72,63', 72.63],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u00a0234,5', 1234.5],
  ['1\u202f234\u2009567', 1_234_567],
  ['1 234', 1234],
  ['1.234.567', 1_234_567],
  ['1,234,567', 1_234_567],
  ['1.234.567,89', 1_234_567.89],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1234,567', 1234.567],
  ['1,2345', 1.2345],
  ['75%', 75],
  ['75,5 %', 75.5],
  ['-5', -5],
  ['\u22125,5', -5.5],
  ['+3', 3],
  ['75.', 75],
  ['25 xã', 25],
  ['45 phần trăm', 45],
  ['1.500,5 đồng', 1500.5],
  ['45 tổ chức', 45],
  ['45 Tổ chức'.normalize('NFD'), 45],
  ['120 trạm BTS', 120],
  ['12 văn bản', 12],
  ['30 công chức', 30],
])('%j → %d', (text, value) => {
  expect(parseNumber(text)).toEqual({ value, ambiguous: false })
})

it.each([
  ['1.234', 1234],
  ['1,234', 1.234],
  ['12.345', 12_345],
  ['123,456', 123.456],
  ['-1.234', -1234],
  ['14.068 hồ sơ', 14_068],
])('%j has two readings; the Vietnamese one is %d', (text, value) => {
  expect(parseNumber(text)).toEqual({ value, ambiguous: true })
})

it.each([
  '',
  'không',
  '22/22',
  '≥ 80',
  '40 - 50',
  '80; 90',
  '1.23.456',
  '1,2,3',
  '1.234.5678',
  '12 34',
  '1234 567',
  '5,',
  '5 triệu',
  '5 trăm',
  '5 tram',
  '5 tổ trở lên',
  '2 chục',
  '2 rưỡi',
  '81,2 dự kiến',
  '60 kế hoạch',
  '4,5 ước',
  '9 đăng ký',
  '9,5 tỷ đồng',
  '5 trên 10',
  '1.23E+05',
  '12345678901234567',
  '5 xã và 3 phường',
  '31/12/2025',
  '1.234,567,8',
  '81,2¹',
  '10³',
  '5²',
  '75%¹',
  '81,2 ¹',
  '5½',
  '81①',
])('not one number: %j', text => {
  expect(parseNumber(text)).toBeNull()
})

it('reads back what Vietnamese and English offices print', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(number, ([whole, tenth]) => {
      const value = Number(`${whole}.${tenth}`)
      const grouped = (mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
      for (const text of [`${grouped('.')},${tenth}`, `${grouped(' ')},${tenth}`, `${grouped(',')}.${tenth}`]) {
        expect(parseNumber(text)).toEqual({ value, ambiguous: false })
      }
    }),
  )
})

it.each([
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['1.000', 1000, 1],
  ['1,000', 1, 1000],
  ['-12,500', -12.5, -12_500],
])('%s is %d, and may have been meant as %d', (text, value, other) => {
  const reading = parseNumber(text)
  expect(reading).toEqual({ value, ambiguous: true })
  expect(reading && otherReading(reading)).toBe(other)
})

it.each<[string, readonly string[] | undefined, number | null]>([
  ['7km', ['km'], 7],
  ['21.000,5m²', ['m²'], 21_000.5],
  ['65trđ', ['tỷ đồng'], null],
  ['65trđ', ['triệu đồng'], 65],
  ['65tỷ', ['tỷ đồng'], 65],
  ['12.500,0 HS', ['hồ sơ'], 12_500],
  ['7 hồ sơ (TTHC)', ['hồ sơ'], 7],
  ['7 hồ sơ (ước)', ['hồ sơ'], null],
  ['8 td', ['tỷ đồng'], null],
  ['12 bản', ['thôn/bản'], 12],
  ['5210 người', ['lượt người'], 5210],
  ['12 người', ['người/vạn dân'], null],
  ['65 đồng', ['tỷ đồng'], null],
  ['7km', undefined, null],
  ['7kg', ['km'], null],
])('%s counted in %j is %j', (text, units, value) => {
  expect(parseNumber(text, units)?.value ?? null).toBe(value)
})
