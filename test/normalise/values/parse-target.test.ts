// Holds the shapes in which targets stand in Appendix I of 03/NQ-CP and in localities' sheets.
import { expect, it } from 'vitest'
import type { TargetOperator } from '../../../src/model/indicator.ts'
import { parseTarget } from '../../../src/normalise/values/parse-target.ts'

const single: readonly (readonly [string, TargetOperator | null, number])[] = [
  ['≥ 80', '>=', 80],
  ['>= 30', '>=', 30],
  ['>=30%', '>=', 30],
  ['> 0,7', '>', 0.7],
  ['≤ 5', '<=', 5],
  ['< 5', '<', 5],
  ['= 90', '=', 90],
  ['90', null, 90],
  ['100%', null, 100],
  ['09', null, 9],
  ['≥ 03', '>=', 3],
  ['01', null, 1],
  ['99 % dân số', null, 99],
  ['≥ 6 thành phố, tỉnh', '>=', 6],
  ['12 người/vạn dân', null, 12],
  ['≥ 3% và tăng dần theo yêu cầu phát triển', '>=', 3],
  ['ít nhất 15% ngân sách nhà nước', '>=', 15],
  ['Tối thiểu 50%', '>=', 50],
  ['đạt tối thiểu 80%', '>=', 80],
  ['từ 80% trở lên', '>=', 80],
  ['80% trở lên', '>=', 80],
  ['không dưới 95%', '>=', 95],
  ['trên 55%', '>', 55],
  ['dưới 5%', '<', 5],
  ['không quá 5', '<=', 5],
  ['tối đa 3 ngày', '<=', 3],
  ['120 km²', null, 120],
  ['đạt 80%', '=', 80],
  ['1.234,5', null, 1234.5],
  ['≥ 1 000', '>=', 1000],
  ['at least 80%', '>=', 80],
]

it.each(single)('%s → %s %d', (text, op, value) => {
  expect(parseTarget(text)).toEqual({ op, value, max: null })
  expect(parseTarget(` ${text.normalize('NFD').toUpperCase()}. `)).toEqual({ op, value, max: null })
})

it.each([
  ['40 - 50', 40, 50],
  ['16 - 18', 16, 18],
  ['40–50 tổ chức', 40, 50],
  ['20% - 50%', 20, 50],
  ['8-10%', 8, 10],
  ['từ 16 đến 18%', 16, 18],
  ['đạt 40 - 50', 40, 50],
  ['0,5 - 0,7', 0.5, 0.7],
])('%s → %d to %d', (text, value, max) => {
  expect(parseTarget(text)).toEqual({ op: 'range', value, max })
})

it.each([
  '',
  '≤ 3 Đông Nam Á; ≤ 50 Thế giới',
  'Đạt mức trên trung bình của thế giới',
  'Phủ sóng 5G toàn quốc',
  '5G',
  'Top 3',
  '22/22',
  '50 - 40',
  '40 - 50 - 60',
  '5 triệu tài khoản',
  '80²',
  '5 trđ',
  '5 tr.đ',
  '5 tỷđ',
  '100 ngđ',
  '100 ngh',
  '3 tá',
  '7 mươi',
  '2 phần ba',
  '≥ 80%¹',
  '≥ 5 trăm',
  '12 người trên 10.000 dân',
  '≠ 5',
  '80% (năm 2025), 90% (năm 2030)',
])('states no one number: %j', text => {
  expect(parseTarget(text)).toEqual({ op: null, value: null, max: null })
})

it.each([
  ['1,500', 1.5, 1500],
  ['≥ 1.500', 1500, 1.5],
  ['1.500.000', 1_500_000, undefined],
])('%s may be meant in another way', (text, value, other) => {
  expect(parseTarget(text)).toMatchObject({ value })
  expect(parseTarget(text).other).toBe(other)
})
