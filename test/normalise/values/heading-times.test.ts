// Texts that name a time and nothing else, and texts that only speak of one.
import { describe, expect, it } from 'vitest'
import { isOfOtherTime, isOfThisTime, namesTime, withYears } from '../../../src/normalise/values/heading-times.ts'

describe('a heading that names a time alone', () => {
  const times = [
    ...[
      'Quý II/2025',
      'Quý II',
      'Năm 2025',
      '2025',
      'Tháng 9/2025',
      'T9/2025',
      '6 tháng đầu năm 2025',
      '9 tháng',
      '9T/2025',
    ],
    ...['Đến ngày 30/6/2025', 'Tính đến hết ngày 14/9/2025', 'đến 14/9', '(14/9)', 'Từ 15/6/2025 đến 14/9/2025'],
    ...[
      'Kỳ trước',
      'Kỳ này',
      'Kỳ báo cáo',
      'Cùng kỳ năm trước',
      'Cùng kỳ năm 2024',
      'Quý trước',
      'Năm trước',
      'Tuần 38/2025',
    ],
    ...['Đợt 1', 'Lần 2', 'Kỳ 1', 'Lũy kế', 'Trong kỳ', 'Lũy kế đến 14/9/2025', 'Đầu kỳ', 'Cuối kỳ', 'Hiện nay'],
    ...['Số liệu cũ', 'Số liệu mới', 'Cũ', '2025-KY6', '2025-Q3'],
  ]
  it.each(times)('%s', text => {
    expect(namesTime(text)).toBe(true)
    expect(namesTime(text.normalize('NFD').toUpperCase())).toBe(true)
  })

  const others = [
    ...[
      '',
      'Ngày',
      'Tháng',
      'Năm',
      'Số liệu',
      'Báo cáo',
      'Thời điểm',
      'Kết quả',
      'Tỷ lệ',
      '12',
      'I',
      'NV-01',
      'CT-2025',
    ],
    ...[
      'So với cùng kỳ',
      'Ngày hoàn thành',
      'Kế hoạch năm 2025',
      'Thực hiện quý III',
      'Đơn vị báo cáo',
      'Ngày báo cáo',
      'Cử',
      'Mỗi',
    ],
  ]
  it.each(others)('not: %s', text => expect(namesTime(text)).toBe(false))
})

it.each([
  ['Trạng thái kỳ trước', true, false],
  ['Trạng thái (cũ)', true, false],
  ['Số cử tri', false, false],
  ['Thực hiện đầu kỳ', true, false],
  ['Thực hiện từ đầu kỳ', false, false],
  ['Thực hiện 6 tháng đầu năm', false, false],
  ['Trạng thái hiện nay', false, true],
  ['Trạng thái mới', false, true],
  ['Mỗi xã', false, false],
  ['Thực hiện kỳ báo cáo', false, true],
])('%s: of another time %s, of this one %s', (text, other, own) => {
  expect([isOfOtherTime(text), isOfThisTime(text)]).toEqual([other, own])
})

it.each([
  ['đến 30/6', 'den 30/6/2025'],
  ['(31/8)', '(31/8/2025)'],
  ['đến 30/6/2024', 'den 30/6/2024'],
  ['đến tháng 9/2025', 'den thang 9/2025'],
  ['9T/2025', '9 thang/2025'],
  ['9T2025', '9 thang 2025'],
  ['9T 2025', '9 thang 2025'],
  ['9 tấn 2025', '9 tan 2025'],
  ['Điểm 8/10', 'diem 8/10'],
])('the year behind days that have none: %s', (text, expected) => expect(withYears(text, '2025')).toBe(expected))
