// Holds that one period has one key in every spelling, and that a text finds its period in the plan or none.
import { describe, expect, it } from 'vitest'
import type { ReportingPeriod } from '../../../src/model/reporting-period.ts'
import { matchPeriod, periodKey } from '../../../src/normalise/values/parse-period.ts'

describe('periodKey', () => {
  const spellings: readonly (readonly [string, readonly string[]])[] = [
    [
      '2025-Q3',
      [
        '2025-Q3',
        '2025Q3',
        'Q3/2025',
        'q3-2025',
        'Quý III/2025',
        'QUÝ III NĂM 2025',
        'quý 3 năm 2025',
        'Quý 03/2025',
        'Kỳ báo cáo: Quý III/2025',
        'Báo cáo quý III năm 2025',
        'quy_iii_2025',
        'third quarter of 2025',
        'Quý III/2025 (từ 15/6 đến 14/9)',
        'Quí III/2025',
        'Kì báo cáo: quí III/2025',
      ],
    ],
    [
      '2025-09',
      ['2025-09', '9/2025', '09/2025', 'Tháng 9/2025', 'tháng 9 năm 2025', 'Báo cáo tháng 9/2025', 'September 2025'],
    ],
    [
      '2025-H1',
      [
        '2025-H1',
        'H1/2025',
        '6 tháng đầu năm 2025',
        '6 tháng năm 2025',
        '06 tháng đầu năm 2025',
        '6-thang-dau-nam-2025',
        'first half of 2025',
      ],
    ],
    ['2025-H2', ['2025-H2', '6 tháng cuối năm 2025', 'nửa cuối năm 2025']],
    ['2025-9M', ['9 tháng đầu năm 2025', '9 tháng năm 2025', '9 tháng 2025', '2025-9M', 'first nine months of 2025']],
    ['2025', ['2025', 'Năm 2025', 'Báo cáo năm 2025']],
    ['2025-W38', ['2025-W38', 'Tuần 38/2025', 'tuần 38 năm 2025', 'Week 38, 2025']],
    ['2025-09-14', ['2025-09-14', '14/9/2025', 'ngày 14 tháng 9 năm 2025']],
    [
      '2025-06-15/2025-09-14',
      ['15/6/2025 - 14/9/2025', 'từ ngày 15/6/2025 đến ngày 14/9/2025', 'Quý III (15/6/2025 - 14/9/2025)'],
    ],
  ]

  for (const [key, texts] of spellings) {
    it.each(texts)(`%s is ${key}`, text => {
      expect(periodKey(text)).toBe(key)
    })
  }

  it.each([
    '',
    'Quý III',
    'Q3',
    'tháng 9',
    'Đợt 1/2025',
    'Kỳ 1/2025',
    'Tuần 54/2025',
    'Tuần 38/1899',
    'Quý V/2025',
    '13/2025',
    'kỳ này',
  ])('no clear period: %j', text => {
    expect(periodKey(text)).toBeNull()
  })
})

describe('matchPeriod', () => {
  const period = (id: string, from: string, to: string): ReportingPeriod => ({
    id,
    from,
    to,
    submitBy: null,
    previous: null,
  })
  const periods = [
    period('2025-Q2', '2025-03-15', '2025-06-14'),
    period('2025-Q3', '2025-06-15', '2025-09-14'),
    period('dot-1', '2025-01-01', '2025-01-31'),
  ]

  it.each([
    ['2025-Q3', '2025-Q3'],
    ['2025-q3 ', '2025-Q3'],
    ['Quý III/2025', '2025-Q3'],
    ['Quý II năm 2025', '2025-Q2'],
    ['15/6/2025 - 14/9/2025', '2025-Q3'],
    ['Đợt 1', 'dot-1'],
    ['Quý IV/2025', null],
    ['Quý III/2024', null],
    ['Quý III', null],
    ['', null],
  ])('%s → %s', (text, id) => {
    expect(matchPeriod(text, periods)).toBe(id)
  })

  it('names none where two periods would do', () => {
    const twins = [period('2025-Q3', '2025-07-01', '2025-09-30'), period('Quý 3-2025', '2025-06-15', '2025-09-14')]
    expect(matchPeriod('Q3/2025', twins)).toBeNull()
    expect(matchPeriod('2025-Q3', twins)).toBe('2025-Q3')
  })
})
