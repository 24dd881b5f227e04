// Columns for other times, for plans and for estimates beside those of the report: which of them is read.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { MergedRange } from '../../../src/source/raw-table.ts'
import { across, planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({
  periods: quarters,
  indicators: [
    {
      ...{ id: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến', unit: '%', measure: 'cumulative', direction: 'increase' },
      ...{ aggregation: 'latest', assignees: 'all', targets: [] },
    },
  ],
})
const period: Value[] = ['Kỳ báo cáo', '2025-Q3']

function read(rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) {
  const table = workbookOf(sheetOf('A', [period, ...rows], { merges }))
  const { value, raised } = normaliseSubmissionTable('14.xlsx', table, plan)
  if (value === null) throw new Error(`no submission: ${JSON.stringify(raised)}`)
  return { ...value, columns: raised.filter(({ rule }) => rule === 'unknown-column').map(({ facts }) => facts) }
}

const taskTable: Value[][] = [
  ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái'],
  ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành'],
]
const measured = (headings: readonly string[], values: readonly Value[]) =>
  read([...taskTable, [], ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', ...headings], ['CT-01', 'Tỉ lệ', '%', ...values]])

describe('in the report of a year', () => {
  const year = planOf({ periods: [{ id: '2025', from: '2024-12-15', to: '2025-12-14', submitBy: '2025-12-20' }] })

  it.each([
    ['Trạng thái năm 2025', true],
    ['Trạng thái 9 tháng năm 2025', false],
    ['Trạng thái 6 tháng cuối năm 2025', false],
    ['Trạng thái quý IV/2025', false],
    ['Trạng thái đến hết tháng 11/2025', true],
  ])('%s', (heading, isRead) => {
    const [headings = [], ...rows] = taskTable
    const table = workbookOf(sheetOf('A', [['Kỳ báo cáo', '2025'], [...headings.slice(0, 2), heading], ...rows]))
    const { value } = normaliseSubmissionTable('14.xlsx', table, year)
    expect(value?.tasks.map(({ status }) => rawOf(status))).toEqual([isRead ? 'Hoàn thành' : ''])
  })
})

describe('of several columns for an actual that of the period is read', () => {
  it.each<[headings: string[], column: number | null]>([
    [['Thực hiện năm 2024', 'Thực hiện 9 tháng năm 2025'], 1],
    [['Thực hiện năm 2024', 'Mục tiêu năm 2025', 'Thực hiện'], 2],
    [['Thực hiện quý II/2025', 'Thực hiện quý III/2025'], 1],
    [['Thực hiện quý III/2025', 'Thực hiện quý II/2025'], 0],
    [['Thực hiện quý III/2024', 'Thực hiện 9 tháng'], 1],
    [['Thực hiện 6 tháng đầu năm 2025', 'Thực hiện 9 tháng năm 2025'], 1],
    [['Thực hiện năm 2025', 'Thực hiện quý III năm 2025'], 1],
    [['Thực hiện', 'Thực hiện kỳ trước'], 0],
    [['Kết quả thực hiện (năm 2024)', 'Kết quả thực hiện (kỳ này)'], 1],
    [['Thực hiện (cùng kỳ)', 'Thực hiện'], 1],
    [['Thực hiện (kế hoạch)', 'Thực hiện'], 1],
    [['Thực hiện', 'Kết quả đạt được'], 0],
    [['Thực hiện năm 2024'], null],
    [['Thực hiện tháng 7', 'Thực hiện tháng 8', 'Thực hiện tháng 9'], null],
    [['Thực hiện tháng 9/2025'], null],
    [['Thực hiện đến tháng 9/2025'], 0],
    [['Thực hiện đến hết tháng 8/2025'], 0],
    [['Thực hiện đến hết tháng 5/2025'], null],
    [['Thực hiện 6 tháng đầu năm 2025'], null],
    [['Thực hiện 6 tháng cuối năm 2025'], 0],
    [['Thực hiện (kỳ trước)'], null],
    [['Thực hiện đến ngày 14/9/2025'], 0],
    [['Thực hiện quý III'], 0],
    [['Thực hiện tháng sáu'], null],
    [['Thực hiện đến 31/8/2025', 'Thực hiện đến 14/9/2025'], 1],
    [['Thực hiện đến 31/8/2025', 'Thực hiện đến 15/9/2025'], 1],
    [['Thực hiện đến 14/9/2025', 'Thực hiện đến 15/9/2025'], 0],
    [['Thực hiện đến 30/6', 'Thực hiện đến 14/9'], 1],
    [['Thực hiện (31/8)', 'Thực hiện (14/9)'], 1],
    [['Thực hiện đến ngày 18/9/2025'], 0],
    [['Thực hiện đến ngày 18/10/2025'], null],
    [['Thực hiện (6T/2025)', 'Thực hiện (9T/2025)'], 1],
    [['Thực hiện (cũ)', 'Thực hiện (mới)'], 1],
    [['Thực hiện', 'Thực hiện hiện nay'], 1],
    [['Thực hiện (đầu kỳ)', 'Thực hiện (cuối kỳ)'], 1],
    [['Thực hiện 2024', 'Thực hiện 2025'], 1],
    [['TH 2024', 'KH 2025', 'TH 2025'], 2],
    [['TH 6T/2025', 'TH 9T/2025'], 1],
    [['Thực hiện 6T 2025', 'Thực hiện 9T2025'], 1],
    [['Thực hiện T8/2025'], null],
    [['Số liệu thực hiện'], 0],
    [['KQ thực hiện'], 0],
    [['Kết quả 9T/2025'], 0],
    [['Kết quả 9 tháng/2025'], 0],
    [['Kết quả quý II/2025', 'Kết quả quý III/2025'], 1],
    [['KQ (9 tháng)'], 0],
    [['Kết quả 6T/2025'], null],
    [['Kết quả 9T/2024'], null],
    [['Kết quả'], null],
    [['Kết quả năm 2025'], null],
    [['Kết quả đến năm 2030'], null],
    [['Tháng 7', 'Tháng 8', 'Tháng 9'], null],
    [['Thực hiện 2024', 'Kế hoạch 2025', 'Thực hiện 2025'], 2],
    [['Thực hiện 2025-Q2', 'Thực hiện 2025-Q3'], 1],
    [['Thực hiện (đợt 1)', 'Thực hiện (đợt 2)'], null],
    [['Thực hiện', 'Thực hiện'], null],
    [['Thực hiện', 'Thực hiện đến 31/8/2025'], null],
  ])('%j', (headings, column) => {
    const values = headings.map((_, index) => 10 + index)
    const [row] = measured(headings, values).indicators
    expect(row && rawOf(row.actual)).toBe(column === null ? '' : `${10 + column}`)
  })

  it('and months of the quarter are each named, under a heading that is the figure’s or is none', () => {
    const under = (heading: string) =>
      read([
        ...taskTable,
        [],
        ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', heading, null, null],
        [null, null, null, 'Tháng 7', 'Tháng 8', 'Tháng 9'],
        ['CT-01', 'Tỉ lệ', '%', 70, 80, 81.2],
      ])
    for (const heading of ['Thực hiện', 'Quý III/2025']) {
      const { columns, indicators } = under(heading)
      expect(indicators.map(({ actual }) => actual.state)).toEqual(['blank'])
      expect(columns.map(({ actual }) => actual)).toEqual(['Tháng 7', 'Tháng 8', 'Tháng 9'])
    }
    expect(measured(['Tháng 7', 'Tháng 8', 'Tháng 9'], [70, 80, 81.2]).columns).toHaveLength(3)
  })

  it('and one of another time that stands alone is named as not read', () => {
    expect(measured(['Thực hiện năm 2024'], [55]).columns).toEqual([
      { actual: 'Thực hiện năm 2024', otherTimeOf: 'actual' },
    ])
    expect(measured(['Thực hiện quý II/2025', 'Thực hiện quý III/2025'], [55, 81.2]).columns).toEqual([])
  })
})

describe('of columns that nothing tells apart none is read', () => {
  it('and each is named with the others', () => {
    const { columns, indicators } = measured(['Thực hiện (đợt 1)', 'Thực hiện (đợt 2)'], [55, 81.2])
    expect(indicators.map(({ actual }) => actual.state)).toEqual(['blank'])
    expect(columns).toEqual([
      { actual: 'Thực hiện (đợt 1)', key: 'actual', others: 'E' },
      { actual: 'Thực hiện (đợt 2)', key: 'actual', others: 'D' },
    ])
  })

  it('and a status that nobody can tell is a column that is missing', () => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái (sở)', 'Trạng thái (xã)'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', 'Đang thực hiện'],
    ]
    const { raised } = normaliseSubmissionTable('14.xlsx', workbookOf(sheetOf('A', [period, ...rows])), plan)
    expect(raised.filter(({ rule }) => rule === 'missing-column').map(({ facts }) => facts)).toEqual([
      { column: 'status', unclear: 'C, D' },
    ])
  })

  it('nor is its status taken from another column, and the ones that fit less are named too', () => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Trạng thái (sở)', 'Trạng thái (xã)', 'Kết quả thực hiện'],
      ['NV-01', 'Hoàn thành', 'Đang thực hiện', 'Hoàn thành'],
    ]
    const { value, raised } = normaliseSubmissionTable('14.xlsx', workbookOf(sheetOf('A', [period, ...rows])), plan)
    expect(value?.tasks.map(({ status }) => status.state)).toEqual(['unreadable'])
    expect(raised.map(({ rule }) => rule)).toEqual(['unknown-column', 'unknown-column', 'missing-column'])
    const { columns } = measured(['Thực hiện', 'Thực hiện', 'Thực hiện (nông thôn)'], [1, 2, 3])
    expect(columns.map(({ others }) => others)).toEqual(['E, F', 'D, F', 'D, E'])
  })

  it('but the one that shows is read before the one that is hidden', () => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Trạng thái'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Chưa thực hiện', 'Hoàn thành'],
    ]
    const sheet = { ...sheetOf('A', [period, ...rows]), hiddenColumns: [{ from: 3, to: 3 }] }
    const { value } = normaliseSubmissionTable('14.xlsx', workbookOf(sheet), plan)
    expect(value?.tasks.map(({ status }) => rawOf(status))).toEqual(['Hoàn thành'])
  })
})

describe('a group of columns says their time', () => {
  const groups = (first: string, second: string) => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', first, null, second],
      [null, null, 'Trạng thái', 'Tiến độ (%)', 'Trạng thái', 'Tiến độ (%)'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Chưa thực hiện', 0, 'Hoàn thành', 100],
    ]
    const [task] = read(rows, [across(2, 3, 4), across(2, 5, 6)]).tasks
    return task && `${rawOf(task.status)} ${rawOf(task.progress)}`
  }

  it.each([
    ['Quý II/2025', 'Quý III/2025', 'Hoàn thành 100'],
    ['Quý III/2025', 'Quý II/2025', 'Chưa thực hiện 0'],
    ['Kỳ trước', 'Kỳ này', 'Hoàn thành 100'],
    ['Kỳ này', 'Kỳ trước', 'Chưa thực hiện 0'],
    ['Năm 2024', 'Năm 2025', 'Hoàn thành 100'],
    ['Kế hoạch', 'Thực tế', 'Hoàn thành 100'],
    ['Đăng ký', 'Thực tế', 'Hoàn thành 100'],
    ['Chỉ tiêu đăng ký', 'Kết quả', 'Hoàn thành 100'],
    ['Trung ương giao', 'Địa phương thực hiện', 'Hoàn thành 100'],
    ['Đầu kỳ', 'Cuối kỳ', 'Hoàn thành 100'],
    ['Số liệu cũ', 'Số liệu cập nhật', 'Hoàn thành 100'],
    ['Đến 30/6', 'Đến 14/9', 'Hoàn thành 100'],
    ['Đợt 1', 'Đợt 2', ' '],
    ['Kết quả thực hiện kế hoạch', 'Kỳ sau', 'Chưa thực hiện 0'],
  ])('%s | %s', (first, second, expected) => {
    expect(groups(first, second)).toBe(expected)
  })

  it('over the parts of a measured value, which is the value under the group', () => {
    const rows: Value[][] = [
      ...taskTable,
      [],
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện'],
      [null, null, null, 'Tử số', 'Mẫu số', 'Tỷ lệ (%)'],
      ['CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%', 406, 500, 81.2],
    ]
    const [row] = read(rows, [across(5, 4, 6)]).indicators
    expect(row && [rawOf(row.actual), rawOf(row.numerator), rawOf(row.denominator)]).toEqual(['81.2', '406', '500'])
  })

  it('and what it is: a deadline under "Thời gian" is none of the completion', () => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Thời gian'],
      [null, null, null, 'Bắt đầu', 'Hoàn thành'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Đang thực hiện', { date: '2025-01-01' }, { date: '2025-06-30' }],
    ]
    const [task] = read(rows, [across(2, 4, 5)]).tasks
    expect(task && [rawOf(task.deadline), task.completedOn.state]).toEqual(['2025-06-30', 'blank'])
  })
})

describe('of a task', () => {
  const task = (headings: readonly string[], values: readonly Value[]) =>
    read([
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', ...headings],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', ...values],
    ])

  it.each<[headings: string[], raw: string]>([
    [['Ngày hoàn thành (dự kiến)', 'Ngày hoàn thành (thực tế)'], '2025-06-20'],
    [['Ngày hoàn thành (thực tế)', 'Ngày hoàn thành (dự kiến)'], '2025-05-30'],
    [['Ngày hoàn thành (dự kiến)'], ''],
    [['Ngày hoàn thành', 'Ngày hoàn thành thực tế'], '2025-06-20'],
    [['Ngày hoàn thành (theo KH)', 'Ngày hoàn thành (thực tế)'], '2025-06-20'],
    [['Ngày hoàn thành (yêu cầu)', 'Ngày hoàn thành (thực tế)'], '2025-06-20'],
    [['Ngày hoàn thành (cam kết)', 'Ngày hoàn thành'], '2025-06-20'],
    [['Ngày hoàn thành (gia hạn)', 'Ngày hoàn thành'], '2025-06-20'],
    [['Ngày hoàn thành (thời hạn)'], ''],
    [['Hoàn thành'], '2025-05-30'],
  ])('the day of completion is read from the right one of %j', (headings, raw) => {
    const [row] = task(headings, [{ date: '2025-05-30' }, { date: '2025-06-20' }]).tasks
    expect(row && rawOf(row.completedOn)).toBe(raw)
  })

  it.each<[headings: string[], raw: string]>([
    [['Thời hạn', 'Thời hạn hoàn thành (thực tế)'], '2025-05-30'],
    [['Thời hạn (cũ)', 'Thời hạn (điều chỉnh)'], '2025-06-20'],
    [['Thời hạn (điều chỉnh)', 'Thời hạn (cũ)'], '2025-05-30'],
  ])('the deadline is that in force of %j', (headings, raw) => {
    const [row] = task(headings, [{ date: '2025-05-30' }, { date: '2025-06-20' }]).tasks
    expect(row && rawOf(row.deadline)).toBe(raw)
  })

  it('a deadline beside the day of completion, under one heading', () => {
    const rows: Value[][] = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Thời hạn hoàn thành'],
      [null, null, null, 'Kế hoạch', 'Thực tế'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', { date: '2025-06-30' }, { date: '2025-06-20' }],
    ]
    const [row] = read(rows, [across(2, 4, 5)]).tasks
    expect(row && [row.deadline, row.completedOn].map(rawOf)).toEqual(['2025-06-30', '2025-06-20'])
  })

  it.each(['% hoàn thành', 'Hoàn thành (%)', 'Tỷ lệ % hoàn thành', 'Tiến độ %'])('a share is progress: %s', heading => {
    expect(task([heading], [40]).tasks[0]?.progress).toMatchObject({ value: 40 })
  })

  it.each<[string[], number | null]>([
    [['Tiến độ (%)', 'Tiến độ lũy kế (%)'], 60],
    [['Tiến độ trong kỳ (%)', 'Tiến độ (%)'], 60],
    [['Tiến độ trong kỳ (%)'], null],
  ])('progress is counted since the beginning: %j', (headings, value) => {
    const [row] = task(headings, [40, 60]).tasks
    expect(row?.progress.state === 'given' ? row.progress.value : null).toBe(value)
  })

  it('results of another period are not joined to those of this one', () => {
    const headings = ['Kết quả thực hiện quý II/2025', 'Kết quả thực hiện quý III/2025', 'Kết quả đạt được']
    expect(task(headings, ['cũ', 'mới', 'thêm']).tasks[0]?.result).toMatchObject({ value: 'mới\nthêm' })
  })
})

it('a figure merged over two indicators is that of the first only', () => {
  const rows: Value[][] = [
    ...taskTable,
    [],
    ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
    ['CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%', 55],
    ['CT-02', 'Số ngày', 'ngày', null],
  ]
  const { indicators } = read(rows, [{ top: 6, bottom: 7, left: 4, right: 4 }])
  expect(indicators.map(({ actual }) => rawOf(actual))).toEqual(['55', ''])
})
