// Columns that count since the beginning, in the period or as a share: which one is read for which indicator.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { MergedRange } from '../../../src/source/raw-table.ts'
import { across, planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const indicator = { direction: 'increase', aggregation: 'latest', assignees: 'all', targets: [] }
const plan = planOf({
  periods: quarters,
  indicators: [
    { ...indicator, id: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến', unit: '%', measure: 'in-period' },
    { ...indicator, id: 'CT-02', title: 'Số xã có cáp quang', unit: 'xã', measure: 'cumulative' },
    { ...indicator, id: 'CT-03', title: 'Số lớp tập huấn', unit: 'lớp', measure: 'in-period' },
  ],
})

/** The same rows with what stands where an actual would, and the headings that are named as unused. */
function unfit(headings: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) {
  const { rows, unused } = measure(headings, merges)
  return [rows?.map(row => row.unfit && [rawOf(row.unfit.written), row.unfit.heading, row.unfit.counts]), unused]
}

/** What is read for a share, for what is counted since the beginning and for what is counted in the period. */
function actuals(headings: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) {
  return measure(headings, merges).rows?.map(({ actual }) => rawOf(actual))
}

function measure(headings: readonly (readonly Value[])[], merges: readonly MergedRange[]) {
  const figures = [1, 2, 3].slice(0, headings[0]?.length)
  const rows: Value[][] = [
    ['Kỳ báo cáo', '2025-Q3'],
    ['Mã nhiệm vụ', 'Trạng thái'],
    ['NV-01', 'Hoàn thành'],
    [],
    ...headings.map((row, index) => [...(index === 0 ? ['Mã chỉ tiêu', 'Chỉ tiêu'] : [null, null]), ...row]),
    ...plan.indicators.map(({ id, title }) => [id, title, ...figures]),
  ]
  const table = workbookOf(sheetOf('A', rows, { merges }))
  const { value, raised } = normaliseSubmissionTable('14.xlsx', table, plan)
  const unused = raised.filter(({ rule }) => rule === 'unknown-column').map(({ facts }) => facts.actual)
  return { rows: value?.indicators, unused }
}

describe('the actual', () => {
  it.each<[string[], string[]]>([
    [
      ['Thực hiện trong kỳ báo cáo', 'Thực hiện lũy kế'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện lũy kế', 'Thực hiện trong kỳ'],
      ['2', '1', '2'],
    ],
    [
      ['Thực hiện quý III', 'Thực hiện lũy kế đến hết quý III'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện', 'Lũy kế thực hiện'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện', 'Kết quả thực hiện (% so với kế hoạch)'],
      ['1', '1', '1'],
    ],
    [
      ['Thực hiện trong quý', 'Lũy kế từ đầu năm', 'Lũy kế từ đầu nhiệm kỳ'],
      ['1', '', '1'],
    ],
    [['Kết quả thực hiện (% so với KH)'], ['', '', '']],
    [['Thực hiện (ước cả năm 2025)'], ['', '', '']],
    [
      ['Đơn vị tính', 'Kết quả'],
      ['', '', ''],
    ],
    [
      ['Mục tiêu', 'Kết quả'],
      ['2', '2', '2'],
    ],
    [
      ['Mục tiêu', 'Kết quả', 'Thực hiện'],
      ['3', '3', '3'],
    ],
    [
      ['Tử số', 'Mẫu số', 'Tỷ lệ (%)'],
      ['3', '', ''],
    ],
    [
      ['Tử số', 'Tỷ lệ (%)'],
      ['', '', ''],
    ],
    [['Thực hiện lũy kế'], ['', '1', '']],
    [
      ['Thực hiện quý III/2025', 'Lũy kế từ đầu năm'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện quý III/2025', 'Cộng dồn'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện quý III/2025', 'Từ đầu năm đến nay'],
      ['1', '2', '1'],
    ],
    [
      ['Mục tiêu', '% thực hiện'],
      ['', '', ''],
    ],
    [['Thực hiện %'], ['1', '', '']],
    [
      ['Kết quả thực hiện (cấp xã)', 'Thực hiện (toàn tỉnh)'],
      ['', '', ''],
    ],
    [
      ['Thực hiện (06/2025)', 'Thực hiện (quý III)'],
      ['2', '2', '2'],
    ],
    [
      ['Thực hiện (năm gốc)', 'Thực hiện'],
      ['2', '2', '2'],
    ],
    [
      ['Kế hoạch kỳ này', 'Thực hiện'],
      ['2', '2', '2'],
    ],
    [
      ['Thực hiện', 'Thực hiện trong quý'],
      ['2', '1', '2'],
    ],
    [
      ['Thực hiện quý III', 'Lũy kế 9 tháng'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện', 'Thực hiện 9 tháng/KH năm (%)'],
      ['1', '1', '1'],
    ],
    [
      ['Thực hiện', 'Thực hiện quý III/2025 so với quý II/2025'],
      ['1', '1', '1'],
    ],
    [
      ['Thực hiện (mức tăng)', 'Thực hiện'],
      ['2', '2', '2'],
    ],
    [['Thực hiện (đạt % KH)'], ['', '', '']],
    [['Thực hiện (dự báo cả năm)'], ['', '', '']],
    [
      ['Thực hiện (riêng khu vực nông thôn)', 'Thực hiện'],
      ['2', '2', '2'],
    ],
    [['Thực hiện (riêng khu vực nông thôn)'], ['1', '1', '1']],
    [
      ['Thực hiện (nông thôn)', 'Thực hiện (thành thị)'],
      ['', '', ''],
    ],
    [
      ['Thực hiện (nếu có)', 'Thực hiện kỳ trước'],
      ['1', '1', '1'],
    ],
    [
      ['Thực hiện quý III/2025', 'Thực hiện 9 tháng năm 2025'],
      ['1', '2', '1'],
    ],
    [
      ['Thực hiện 6 tháng cuối năm 2025', 'Thực hiện quý III/2025'],
      ['2', '2', '2'],
    ],
    [
      ['Thực hiện lũy kế đến 31/8/2025', 'Thực hiện lũy kế đến 14/9/2025'],
      ['', '2', ''],
    ],
  ])('of %j', (headings, expected) => {
    expect(actuals([headings])).toEqual(expected)
  })

  it.each<[string, string[], string[]]>([
    ['Kết quả thực hiện', ['Số lượng', 'Tỷ lệ (%)'], ['2', '1', '1']],
    ['Kết quả thực hiện', ['Giá trị', 'Tỷ lệ (%)'], ['1', '1', '1']],
    ['Thực hiện', ['Trong kỳ', 'Lũy kế'], ['1', '2', '1']],
    ['Thực hiện', ['Trong kỳ', 'Lũy kế', 'Tỷ lệ (%)'], ['1', '2', '1']],
  ])('under %s: %j', (group, headings, expected) => {
    const top: Value[] = [group, ...headings.slice(1).map(() => null)]
    expect(actuals([top, headings], [across(5, 3, 2 + headings.length)])).toEqual(expected)
    expect(actuals([top, headings])).toEqual(expected)
  })
})

describe('a figure under a heading that counts otherwise', () => {
  it('is kept with the heading, so that nobody is told there is none', () => {
    const since = 'Lũy kế 9 tháng'
    expect(unfit([[since]])).toEqual([[['1', since, 'cumulative'], undefined, ['1', since, 'cumulative']], []])
    const share = 'Tỷ lệ (%)'
    expect(unfit([['Tử số', 'Mẫu số', share]])).toEqual([[undefined, ['3', share, 'share'], ['3', share, 'share']], []])
    expect(unfit([['Thực hiện', since]])).toEqual([[undefined, undefined, undefined], []])
  })

  it('is not the only one that is named: the months beside it are not read either', () => {
    const months = ['Tháng 7', 'Tháng 8', 'Tháng 9']
    const group: Value[] = ['Thực hiện', null, null, 'Lũy kế 9 tháng']
    const merges = [across(5, 3, 5)]
    const beside = (text: string) =>
      unfit(
        [
          [...group.slice(0, 3), text],
          [...months, null],
        ],
        merges,
      )[1]
    expect(beside('Lũy kế 9 tháng')).toEqual(months)
    expect(beside('Thực hiện quý III/2025')).toEqual([])
  })
})
