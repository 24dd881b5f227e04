// Headings of two rows whose second row answers to no key by itself: names of periods, years and statuses to be ticked.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { MergedRange } from '../../../src/source/raw-table.ts'
import { across, planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({
  tasks: [
    { id: 'NV-01', title: 'Thành lập Ban Chỉ đạo cấp tỉnh', assignees: 'all', deadline: '2025' },
    { id: 'NV-02', title: 'Ban hành kế hoạch', assignees: 'all', deadline: '2025' },
  ],
  indicators: [
    {
      ...{ id: 'CT-01', title: 'Số xã có cáp quang', unit: 'xã', measure: 'cumulative', direction: 'increase' },
      ...{ aggregation: 'latest', assignees: 'all', targets: [] },
    },
  ],
  periods: quarters,
})

function read(rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) {
  const table = workbookOf(sheetOf('A', [['Kỳ báo cáo', '2025-Q3'], ...rows], { merges }))
  const { value, raised } = normaliseSubmissionTable('14.xlsx', table, plan)
  if (value === null) throw new Error(`no submission: ${JSON.stringify(raised)}`)
  return {
    tasks: value.tasks.map(({ code, status, progress }) => [code, status, progress].map(rawOf).join(' ').trim()),
    actuals: value.indicators.map(({ actual }) => rawOf(actual)),
    places: value.tasks.map(({ status }) => ('column' in status.at ? status.at.column : null)),
    ignored: value.ignored.map(({ row, reason }) => `${row} ${reason}`),
    rules: raised.map(({ rule }) => rule).filter(rule => rule !== 'unknown-column'),
  }
}

describe('a status and a progress for each period', () => {
  const rows = (below: readonly Value[]): Value[][] => [
    ['Mã NV', 'Nhiệm vụ', 'Tình trạng', null, 'Tiến độ (%)', null],
    [null, null, ...below],
    ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Chưa thực hiện', 'Đang thực hiện', 0, 40],
    ['NV-02', 'Ban hành kế hoạch', 'Đang thực hiện', 'Hoàn thành', 50, 100],
  ]
  const merges = [across(2, 3, 4), across(2, 5, 6)]
  const second = ['NV-01 Đang thực hiện 40', 'NV-02 Hoàn thành 100']

  it.each<[Value[], string[]]>([
    [['Quý II/2025', 'Quý III/2025', 'Quý II/2025', 'Quý III/2025'], second],
    [['Quý II', 'Quý III', 'Quý II', 'Quý III'], second],
    [['Kỳ trước', 'Kỳ này', 'Kỳ trước', 'Kỳ này'], second],
    [['Năm 2024', 'Năm 2025', 'Năm 2024', 'Năm 2025'], second],
    [[2024, 2025, 2024, 2025], second],
    [
      ['Quý III/2025', 'Quý II/2025', 'Quý III/2025', 'Quý II/2025'],
      ['NV-01 Chưa thực hiện 0', 'NV-02 Đang thực hiện 50'],
    ],
  ])('below the merged headings: %j', (below, tasks) => {
    expect(read(rows(below), merges)).toMatchObject({ tasks, ignored: [], rules: [] })
  })

  it.each(['Quý', 'Kỳ'])('below headings that are not merged: %s', name => {
    const below = name === 'Quý' ? ['Quý II/2025', 'Quý III/2025'] : ['Kỳ trước', 'Kỳ này']
    expect(read(rows([...below, ...below]))).toMatchObject({ tasks: second, ignored: [], rules: [] })
  })

  it('an actual for each year', () => {
    const headings: Value[][] = [
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'ĐVT', 'Thực hiện', null],
      [null, null, null, 2024, 2025],
    ]
    const task = rows(['Kỳ trước', 'Kỳ này', 'Kỳ trước', 'Kỳ này'])
    const table = [...task, [], ...headings, ['CT-01', 'Số xã có cáp quang', 'xã', 7, 9]]
    expect(read(table, [...merges, across(7, 4, 5)]).actuals).toEqual(['9'])
  })
})

describe('groups of columns, one for each period', () => {
  const data: Value[][] = [
    ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Chưa thực hiện', 0, 'Đang thực hiện', 40],
    ['NV-02', 'Ban hành kế hoạch', 'Đang thực hiện', 50, 'Hoàn thành', 100],
  ]
  const each: Value[] = ['Trạng thái', 'Tiến độ (%)']
  const headings: Value[] = ['Mã NV', 'Nhiệm vụ', ...each, ...each]
  const second = ['NV-01 Đang thực hiện 40', 'NV-02 Hoàn thành 100']
  const merges = [across(2, 3, 4), across(2, 5, 6)]

  it.each<[Value[], Value[], MergedRange[], string[]]>([
    [['Mã NV', 'Nhiệm vụ', 'Quý II/2025', null, 'Quý III/2025', null], [null, null, ...each, ...each], [], second],
    [['Mã NV', 'Nhiệm vụ', 'Quý II/2025', null, 'Quý III/2025', null], [null, null, ...each, ...each], merges, second],
    [[null, null, 'Quý II/2025', null, 'Quý III/2025', null], headings, [], second],
    [[null, null, 'Quý II/2025', null, 'Quý III/2025', null], headings, merges, second],
    [[null, null, 'Kỳ trước', null, 'Kỳ này', null], headings, merges, second],
    [['Nội dung', null, 'Kỳ trước', null, 'Kỳ này', null], headings, merges, second],
    [[null, null, 'Kỳ trước', null, null, null], headings, [across(2, 3, 4)], second],
    [[null, null, 2024, null, 2025, null], headings, merges, second],
    [
      [null, null, 'Quý III/2025', null, 'Quý II/2025', null],
      headings,
      merges,
      ['NV-01 Chưa thực hiện 0', 'NV-02 Đang thực hiện 50'],
    ],
  ])('%j over %j', (groups, below, merged, tasks) => {
    expect(read([groups, below, ...data], merged)).toMatchObject({ tasks, ignored: [], rules: [] })
  })

  it.each<[Value[], MergedRange[]]>([
    [['Quý III/2025'], []],
    [[null, null, 'Quý III/2025'], []],
    [['Quý III/2025'], [across(2, 1, 6)]],
    [['Kỳ báo cáo', 'Quý III/2025'], []],
    [['Tỉnh Sơn La', null, 'Kỳ báo cáo: Quý III/2025'], []],
  ])('%j above a table is its title', (title, merged) => {
    const one = data.map(row => [...row.slice(0, 2), ...row.slice(4)])
    const { tasks, rules } = read([title, ['Mã NV', 'Nhiệm vụ', ...each], ...one], merged)
    expect({ tasks, rules }).toEqual({ tasks: second, rules: [] })
  })

  it('and no group are the values below labels of the report', () => {
    const one = data.map(row => [...row.slice(0, 2), ...row.slice(4)])
    const rows = [
      ['Đơn vị báo cáo', 'Kỳ báo cáo'],
      ['Tỉnh Sơn La', 'Quý III/2025'],
      ['Mã NV', 'Nhiệm vụ', ...each],
      ...one,
    ]
    const { value } = normaliseSubmissionTable('14.xlsx', workbookOf(sheetOf('A', rows)), plan)
    expect(value?.identity.period).toMatchObject({ state: 'given', raw: 'Quý III/2025' })
    expect(value?.tasks).toHaveLength(2)
  })

  it('end with the columns that come again, where they are not merged', () => {
    const groups = ['Mã NV', 'Nhiệm vụ', 'Kỳ này', null, 'Kỳ trước', null, null]
    const twice = [null, null, ...each, ...each, 'Minh chứng']
    const rows = data.map(row => [row[0], row[1], row[4], row[5], row[2], row[3], '1/QĐ'] as Value[])
    const sheet = sheetOf('A', [['Kỳ báo cáo', '2025-Q3'], groups, twice, ...rows])
    const { value } = normaliseSubmissionTable('14.xlsx', workbookOf(sheet), plan)
    expect(value?.tasks.map(({ status, evidence }) => `${rawOf(status)} ${rawOf(evidence)}`)).toEqual([
      'Đang thực hiện 1/QĐ',
      'Hoàn thành 1/QĐ',
    ])
  })

  it('above a table of another period leave nothing of it in this one', () => {
    const { tasks, rules } = read([[null, null, 'Quý I/2025', null, 'Quý II/2025', null], headings, ...data], merges)
    expect(tasks).toEqual(['NV-01', 'NV-02'])
    expect(rules).toEqual(['missing-column'])
  })
})

describe('what stands under a merged heading and is no sub-heading', () => {
  it.each<[string, Value[], string]>([
    ['a section', ['I', 'HẠ TẦNG SỐ'], '3 section'],
    ['a headline', ['Nhóm 1', 'HẠ TẦNG SỐ'], '3 section'],
    ['a title alone', ['Hạ tầng số'], '3 section'],
  ])('%s', (_, section, ignored) => {
    const rows: Value[][] = [
      ['Nội dung nhiệm vụ', null, 'Trạng thái'],
      section,
      ['1', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành'],
    ]
    expect(read(rows, [across(2, 1, 2)])).toMatchObject({ tasks: ['Hoàn thành'], ignored: [ignored] })
  })
})

describe('one line under a merged title, beside a code column', () => {
  it.each<[string, Value[]]>([
    ['a title alone', [null, 'Hạ tầng số']],
    ['a headline', [null, 'Nhóm 1', 'HẠ TẦNG SỐ']],
  ])('%s is a section', (_, section) => {
    const rows: Value[][] = [
      ['Mã NV', 'Nội dung nhiệm vụ', null, 'Trạng thái'],
      section,
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', null, 'Hoàn thành'],
    ]
    expect(read(rows, [across(2, 2, 3)])).toMatchObject({ tasks: ['NV-01 Hoàn thành'], ignored: ['3 section'] })
  })
})

describe('a status that is ticked', () => {
  const statuses = ['Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện']
  const table = (first: readonly Value[], second: readonly Value[] = ['x', null, null]): Value[][] => [
    ['Mã NV', 'Nhiệm vụ', ...statuses, 'Ghi chú'],
    ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', ...first],
    ['NV-02', 'Ban hành kế hoạch', ...second],
  ]

  it.each<[Value, number]>([
    ['x', 0],
    ['X', 1],
    ['✓', 2],
    ['ü', 0],
    [true, 1],
    [1, 2],
    ['có', 0],
  ])('by %j in column %i', (mark, column) => {
    const marks = [null, null, null].map((none, index) => (index === column ? mark : none))
    const { tasks, places, rules } = read(table(marks))
    expect([tasks, places, rules]).toEqual([[`NV-01 ${statuses[column]}`, 'NV-02 Đã hoàn thành'], [3 + column, 3], []])
  })

  it('below a merged heading', () => {
    const [headings = [], ...rows] = table(['-', 'x', 0])
    const status: Value[] = ['Mã NV', 'Nhiệm vụ', 'Tình trạng', null, null, 'Ghi chú']
    const under = [null, null, ...headings.slice(2, 5)]
    expect(read([status, under, ...rows], [across(2, 3, 5)])).toMatchObject({
      ...{ tasks: ['NV-01 Đang thực hiện', 'NV-02 Đã hoàn thành'], ignored: [], rules: [] },
    })
  })

  it('below a status and whether it was in time', () => {
    const [, ...rows] = table([null, 'x', null])
    const above: Value[] = ['Mã NV', 'Nhiệm vụ', 'Đã hoàn thành', null, 'Chưa thực hiện', 'Ghi chú']
    const under: Value[] = [null, null, 'Đúng hạn', 'Quá hạn', null, null]
    expect(read([above, under, ...rows], [across(2, 3, 4)])).toMatchObject({
      ...{ tasks: ['NV-01 Đã hoàn thành Quá hạn', 'NV-02 Đã hoàn thành Đúng hạn'], places: [4, 3], rules: [] },
    })
  })

  it.each<[string, Value[], string]>([
    ['two marks', ['x', 'x', null], 'NV-01 Đã hoàn thành: x; Đang thực hiện: x'],
    ['a day', [{ date: '2025-06-20' }, null, null], 'NV-01 Đã hoàn thành: 2025-06-20'],
    ['a share', [null, '50%', null], 'NV-01 Đang thực hiện: 50%'],
  ])('is not guessed from %s', (_, marks, task) => {
    const { tasks, rules } = read(table(marks))
    expect([tasks[0], rules]).toEqual([task, ['unreadable-value']])
  })

  it('is blank without a mark, at the first of the columns', () => {
    const { tasks, places } = read(table([null, null, null, 'đang chờ']))
    expect([tasks[0], places[0]]).toEqual(['NV-01', 3])
  })

  it('is not looked for beside a status column', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Trạng thái', 'Hoàn thành', 'Đang thực hiện'],
      ['NV-01', 'Đang thực hiện', null, 'x'],
    ]
    expect(read(rows).tasks).toEqual(['NV-01 Đang thực hiện'])
  })

  it('is not looked for under a single heading, which is that of a day', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Nhiệm vụ', 'Hoàn thành'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', { date: '2025-06-20' }],
    ]
    expect(read(rows).rules).toEqual(['missing-column'])
  })

  it('a count of each status by agency is no table of tasks', () => {
    const counts: Value[][] = [
      [],
      ['TT', 'Cơ quan chủ trì', 'Tổng số', 'Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Ghi chú'],
      [1, 'Sở Y tế', 1, 1, 0, 0, null],
    ]
    expect(read([...table(['x', null, null]), ...counts]).tasks).toHaveLength(2)
  })
})

describe('status words under "Kết quả thực hiện"', () => {
  const table = (first: string, second: string): Value[][] => [
    ['Mã NV', 'Nhiệm vụ', 'Thời hạn', 'Kết quả thực hiện'],
    ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', '2025', first],
    ['NV-02', 'Ban hành kế hoạch', '2025', second],
  ]

  it('are the status where there is no column for it', () => {
    expect(read(table('Hoàn thành', 'Đang thực hiện'))).toMatchObject({
      ...{ tasks: ['NV-01 Hoàn thành', 'NV-02 Đang thực hiện'], rules: [] },
    })
  })

  it('leave progress to the column beside them', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Nhiệm vụ', 'Tiến độ', 'Tỷ lệ hoàn thành'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', '100%'],
      ['NV-02', 'Ban hành kế hoạch', 'Đang thực hiện', '40%'],
    ]
    expect(read(rows)).toMatchObject({ tasks: ['NV-01 Hoàn thành 100%', 'NV-02 Đang thực hiện 40%'], rules: [] })
  })

  it('are not looked for among sentences, though one of them is such a word', () => {
    const rows = [...table('Đã ban hành Quyết định số 12', 'Đang lấy ý kiến'), ['NV-03', '', '2025', 'Hoàn thành']]
    expect(read(rows).rules).toContain('missing-column')
    expect(read(table('Đã ban hành Quyết định số 12', 'Đang lấy ý kiến'))).toMatchObject({ rules: ['missing-column'] })
  })
})

describe('headings typed over the first of their columns only', () => {
  const table = (below: readonly Value[]): Value[][] => [
    ['Mã NV', 'Trạng thái'],
    ['NV-01', 'Hoàn thành'],
    [],
    ['Mã chỉ tiêu', 'Chỉ tiêu', 'Thực hiện', null],
    [null, null, ...below],
    ['CT-01', 'Số xã có cáp quang', 40, 70],
  ]

  it.each<[Value[], string]>([
    [['Kỳ trước', 'Kỳ này'], '70'],
    [['Trong quý', 'Từ đầu năm'], '70'],
    [['Trong kỳ', 'Tổng số'], '70'],
    [['Cấp tỉnh', 'Toàn tỉnh'], ''],
    [['Tự đánh giá', 'Thẩm định'], ''],
    [['Số xã', 'Tỷ lệ %'], ''],
  ])('%j is read as %s', (below, actual) => {
    expect(read(table(below)).actuals).toEqual([actual])
  })
})

describe('a blank row between two rows of headings', () => {
  const [first, second]: Value[][] = [
    ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', 100],
    ['NV-02', 'Ban hành kế hoạch', 'Đang thực hiện', 40],
  ]
  const read2 = ['NV-01 Hoàn thành 100', 'NV-02 Đang thực hiện 40']

  it('leaves them one heading', () => {
    const above = ['Mã NV', 'Nhiệm vụ', 'Tình hình thực hiện', null]
    const below = [null, null, 'Trạng thái', 'Tiến độ (%)']
    expect(read([above, [], below, first ?? [], second ?? []])).toMatchObject({ tasks: read2, rules: [] })
    expect(read([above, [], below, first ?? [], second ?? []], [across(2, 3, 4)]).tasks).toEqual(read2)
  })

  it('and the figure of another period is not read for that of this one', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Nhiệm vụ', 'Trạng thái', 'Tiến độ (%)'],
      ...[first ?? [], second ?? [], []],
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Thực hiện', null],
      [],
    ]
    const [quarterly, levelled] = [
      ['Quý II/2025', 'Quý III/2025'],
      ['Cấp tỉnh', 'Toàn tỉnh'],
    ]
    const figures: Value[] = ['CT-01', 'Số xã có cáp quang', 70, 80]
    expect(read([...rows, [null, null, ...(quarterly ?? [])], figures]).actuals).toEqual(['80'])
    expect(read([...rows, [], [null, null, ...(quarterly ?? [])], figures]).actuals).toEqual(['80'])
    expect(read([...rows, [null, null, ...(levelled ?? [])], figures]).actuals).toEqual([''])
  })

  it('leaves a row of data what it is, and the headings of the next table', () => {
    const headings = ['Mã NV', 'Nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']
    expect(read([headings, [], first ?? [], second ?? []]).tasks).toEqual(read2)
    expect(read([headings, [], headings, first ?? [], second ?? []]).tasks).toEqual(read2)
    expect(read([headings, [], ['I', 'Hạ tầng'], first ?? [], second ?? []])).toMatchObject({ tasks: read2 })
  })
})
