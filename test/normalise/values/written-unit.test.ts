// Holds that a number is read with the words of its own unit behind it, and with no others.
import { expect, it } from 'vitest'
import { parseNumber } from '../../../src/normalise/values/parse-number.ts'

it.each([
  ['65 triệu đồng', 'triệu đồng'],
  ['65 triệu', 'triệu đồng'],
  ['65 trđ', 'triệu đồng'],
  ['65 tr.đ', 'triệu đồng'],
  ['65 tỉ', 'tỷ đồng'],
  ['65 tỷđ', 'tỷ đồng'],
  ['65 đ', 'đồng'],
  ['65 Trạm', 'trạm BTS'],
  ['65 hoá đơn', 'hóa đơn'],
  ['65 hồ sơ'.normalize('NFD'), 'hồ sơ'],
  ['65 doanh nghiep', 'doanh nghiệp'],
  ['65 km²', 'km²'],
  ['65 m2', 'm²'],
  ['65 người/vạn dân', 'người/vạn dân'],
  ['65%', '%'],
  ['65 phần trăm', '% dân số'],
  ['65 %', 'phần trăm'],
  ['65%', 'Percent'],
  ['65‰', '‰'],
])('%s is so many %s', (text, unit) => {
  expect(parseNumber(text, [unit])).toEqual({ value: 65, ambiguous: false })
})

it.each([
  ['65 trđ', 'tỷ đồng'],
  ['65 triệu', 'tỷ đồng'],
  ['65 tỷ', 'nghìn tỷ đồng'],
  ['65 đồng', 'triệu đồng'],
  ['65 trăm', 'trạm'],
  ['65 tram', 'trạm'],
  ['65 tram BTS', 'trạm BTS'],
  ['65 người', 'người/vạn dân'],
  ['65 km', 'km²'],
  ['65 xã', '%'],
  ['65 hồ sơ', 'văn bản'],
  ['65%', 'xã'],
  ['65‰', '%'],
  ['65%', '‰'],
  ['65 xã kỳ trước', 'xã'],
  ['65 (ước)', 'xã'],
])('%s is no number of %s', (text, unit) => {
  expect(parseNumber(text, [unit])).toBeNull()
})

it('takes the unit of the plan or of the row', () => {
  expect(parseNumber('65 hồ sơ', ['lượt', 'hồ sơ'])).toEqual({ value: 65, ambiguous: false })
})

it('counts things, but no shares, where there is no unit to have', () => {
  expect(parseNumber('65 hồ sơ', [])).toEqual({ value: 65, ambiguous: false })
  expect(parseNumber('65%', [])).toBeNull()
})

it.each([
  '65 trđ',
  '65 tỷđ',
  '100 trd',
  '100 ngh',
  '100 ngđ',
  '3 tá',
  '7 mươi',
  '2 phần ba',
  '5 kỳ trước',
  '5 cùng kỳ',
  '5 năm trước',
  '80 KH',
  '80 mục tiêu',
  '80 dự toán',
  '80 tạm tính',
  '80 thực tế',
])('%s may be another number, whatever the unit', text => {
  for (const units of [undefined, [], ['%'], ['xã'], ['người']]) expect(parseNumber(text, units)).toBeNull()
})
