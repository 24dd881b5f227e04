// Lines inside a table that are nothing but a time, and all those that only contain one.
import { describe, expect, it } from 'vitest'
import { sectionTime as timeOfSection } from '../../../src/normalise/submission/section-time.ts'
import { periodKey } from '../../../src/normalise/values/parse-period.ts'

const sectionTime = (text: string, year: string) => timeOfSection(text, year, 'tasks')

describe('a line that is nothing but a time', () => {
  const quarter = [
    ...[
      'Quý II/2025',
      'quý 2/2025',
      'QUÝ II NĂM 2025',
      'Quí II/2025',
      'Quý II',
      'Quý 2',
      'Q2/2025',
      '2025-Q2',
      'II/2025',
    ],
    ...['Kỳ báo cáo: Quý II/2025', 'Kỳ báo cáo: 2025-Q2', 'Kì báo cáo: quý II năm 2025', 'KỲ BÁO CÁO: QUÝ II/2025'],
    ...['Kỳ báo cáo quý II/2025', 'Kỳ: Quý II/2025', 'Kỳ quý II/2025', 'Reporting period: Q2/2025'],
    ...['Số liệu quý II/2025', 'Số liệu kỳ báo cáo quý II/2025', 'SỐ LIỆU QUÝ II', 'Số liệu của quý II/2025'],
    ...['Kết quả quý II/2025', 'Kết quả thực hiện quý II/2025', 'Kết quả: Quý II/2025', 'Báo cáo quý II/2025'],
    ...[
      'KQ quý II',
      'TH quý II/2025',
      'KQ thực hiện quý II',
      'Kết quả thực hiện trong quý II/2025',
      'Đã báo cáo quý II',
    ],
    ...['Tình hình thực hiện quý II/2025', 'Tiến độ thực hiện quý II năm 2025'],
  ]
  it.each(quarter)('names its quarter: %s', text => {
    const time = sectionTime(text, '2025')
    expect(time?.kind === 'named' ? periodKey(time.phrase) : time).toBe('2025-Q2')
    expect(sectionTime(text.normalize('NFD'), '2025')).toEqual(time)
  })

  it.each([
    ['Tháng 6/2025', '2025-06'],
    ['6 tháng đầu năm 2025', '2025-H1'],
    ['6T2025', '2025-H1'],
    ['Kết quả 6 tháng đầu năm', '2025-H1'],
    ['Năm 2024', '2024'],
    ['TH 2024', '2024'],
    ['KQ năm 2024', '2024'],
    ['Hiện trạng năm 2024', '2024'],
    ['Số liệu nền năm 2024', '2024'],
    ['2024', '2024'],
    ['15/3/2025 - 14/6/2025', '2025-03-15/2025-06-14'],
    ['Số liệu đến ngày 31/12/2024', '2024-12-31'],
    ['Số liệu tính đến hết ngày 31/12/2024', '2024-12-31'],
  ])('or another: %s', (text, key) => {
    const time = sectionTime(text, '2025')
    expect(time?.kind === 'named' ? periodKey(time.phrase) : time).toBe(key)
  })

  it.each([
    ['Kỳ trước', 'other'],
    ['Kết quả kỳ trước', 'other'],
    ['Số liệu cùng kỳ', 'other'],
    ['Kỳ báo cáo trước', 'other'],
    ['Số đã báo cáo kỳ trước', 'other'],
    ['TH cùng kỳ 2024', 'other'],
    ['Quý trước', 'other'],
    ['Kỳ này', 'own'],
    ['Kết quả kỳ này', 'own'],
  ])('or how far it is from now: %s', (text, kind) => {
    expect(sectionTime(text, '2025')?.kind).toBe(kind)
  })
})

describe('a line over figures', () => {
  it.each([
    ['Ước thực hiện năm 2025', '2025-Q4'],
    ['Ước cả năm', '2025-Q4'],
    ['Ước TH cả năm 2025', '2025-Q4'],
    ['Dự kiến quý IV/2025', '2025-Q4'],
    ['Ước thực hiện quý III', '2025-Q3'],
    ['Ước thực hiện 9 tháng', '2025-9M'],
  ])('of what is expected: %s', (text, key) => {
    const time = timeOfSection(text, '2025', 'indicators')
    expect(time?.kind === 'named' ? periodKey(time.phrase) : time).toBe(key)
    expect(sectionTime(text, '2025')).toBeNull()
  })

  it.each(['So với cùng kỳ năm 2024', 'Tăng/giảm so với cùng kỳ', 'Tăng, giảm so với kỳ trước', 'So với quý II/2025'])(
    'of how much more they are: %s',
    text => {
      expect(timeOfSection(text, '2025', 'indicators')).toEqual({ kind: 'other' })
      expect(sectionTime(text, '2025')).toBeNull()
    },
  )

  it.each(['Dự kiến', 'Ước thực hiện các chỉ tiêu', 'So với kế hoạch', 'Chỉ tiêu năm 2025', 'Kế hoạch năm 2025'])(
    'of neither: %s',
    text => {
      expect(timeOfSection(text, '2025', 'indicators')).toBeNull()
    },
  )
})

it.each([
  ...['Nhiệm vụ giai đoạn 2025-2030', 'Giai đoạn 2025-2030', '2025-2030', '2025 - 2026'],
  ...[
    'Nhiệm vụ đến hạn trong quý II/2025',
    'Đến hạn quý II/2025',
    'Trong quý II/2025',
    'Hoàn thành trong quý II/2025',
    'Thực hiện trong quý II/2025',
  ],
  ...[
    'Các nhiệm vụ hoàn thành trước 30/6/2025',
    'Trước 30/6/2025',
    'Trước ngày 30/6/2025',
    'Đến 30/6/2025',
    '30/6/2025',
  ],
  ...['Nhiệm vụ năm 2024 chuyển sang', 'Nhiệm vụ quý II/2025', 'Nhiệm vụ trọng tâm quý II/2025', 'Nhiệm vụ kỳ trước'],
  ...['Kế hoạch năm 2025', 'Ước thực hiện năm 2025', 'Chỉ tiêu năm 2024', 'Kết quả thực hiện Kế hoạch năm 2024'],
  ...['Nghị quyết 57-NQ/TW ngày 22/12/2024', 'Quyết định 12/QĐ-UBND năm 2024', 'Thông báo quý II/2025'],
  ...['Hằng năm', 'Thường xuyên', 'Từ quý II/2025', 'Năm 2025 và những năm tiếp theo', 'Quý II, III/2025'],
  ...['I', 'II', 'T1', 'Đợt 1', 'Cũ', 'Mới', 'Kết quả', 'Thực hiện', 'Kỳ báo cáo:', 'Thể chế', ''],
  ...['Ngày báo cáo: 30/6/2025', 'Địa phương: Tỉnh Sơn La'],
])('a line that names none or contains one is none: “%s”', text => {
  expect(sectionTime(text, '2025')).toBeNull()
})
