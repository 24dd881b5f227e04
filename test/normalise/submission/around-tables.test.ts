// Several tables on one sheet, below and beside each other, and what stands around them.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const indicator = {
  unit: 'ngày',
  measure: 'cumulative',
  direction: 'decrease',
  aggregation: 'none',
  assignees: 'all',
  targets: [],
}
const average = 'Trung bình số ngày giải quyết một hồ sơ'
const total = 'Tổng số nhiệm vụ khoa học và công nghệ'
const plan = planOf({
  indicators: [
    { ...indicator, id: 'CT-01', title: average },
    { ...indicator, id: 'CT-02', title: total },
  ],
})

const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']
const one: Value[] = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', 100]
const two: Value[] = ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Đang thực hiện', 40]
const indicatorHeader = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện']
const first: Value[] = ['CT-01', average, 'ngày', 4.5]
const second: Value[] = ['CT-02', total, 'ngày', 7]

function read(rows: readonly (readonly Value[])[]) {
  const { value, raised } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(sheetOf('S', rows)), plan)
  if (value === null) throw new Error('no submission was read')
  return {
    tasks: value.tasks.map(row => `${row.place.row} ${row.taskId} ${rawOf(row.status)}`),
    indicators: value.indicators.map(row => `${row.place.row} ${row.indicatorId} ${rawOf(row.actual)}`),
    ignored: value.ignored.map(({ row, reason }) => `${row} ${reason}`),
    raised: raised.map(({ rule }) => rule),
  }
}

const tasks = ['2 NV-01 Hoàn thành', '3 NV-02 Đang thực hiện']

describe('a table below another is found after a break, whatever its headings look like', () => {
  it.each<[string, Value[]]>([
    ['to the letter', indicatorHeader],
    [
      'long',
      ['Mã chỉ tiêu', 'Chỉ tiêu (theo Phụ lục I Nghị quyết 03/NQ-CP ngày 09/01/2025)', 'Đơn vị tính', 'Thực hiện'],
    ],
    ['with periods', ['Mã chỉ tiêu năm 2025', 'Chỉ tiêu năm 2025', 'Đơn vị tính', 'Thực hiện đến 14/9/2025']],
    ['with a slip', ['Mã chỉ tiêu', 'Tên chỉ têu', 'Đơn vị tính', 'Kết quả thưc hiện']],
  ])('%s', (_, headings) => {
    const found = { tasks, indicators: ['6 CT-01 4.5', '7 CT-02 7'], raised: [] }
    expect(read([header, one, two, ['BIỂU 2'], headings, first, second])).toMatchObject({
      ...found,
      ignored: ['4 footer'],
    })
    expect(read([header, one, two, [], headings, first, second])).toMatchObject(found)
  })

  it('a row of a table after a break is none', () => {
    const rows = [header, one, [], ['NV-02', 'Kiến nghị', 'Đang thực hiện', 40]]
    expect(read(rows).tasks).toEqual(['2 NV-01 Hoàn thành', '4 NV-02 Đang thực hiện'])
  })
})

describe('tables beside each other', () => {
  const beside = (left: readonly Value[], right: readonly Value[]): Value[] => [...left, null, ...right]

  it.each<[string, Value[][]]>([
    ['tasks left', [beside(header, indicatorHeader), beside(one, first), beside(two, second)]],
    ['indicators left', [beside(indicatorHeader, header), beside(first, one), beside(second, two)]],
  ])('are both read: %s', (_, rows) => {
    expect(read(rows)).toEqual({ tasks, indicators: ['2 CT-01 4.5', '3 CT-02 7'], ignored: [], raised: [] })
  })

  it('of different lengths, with their headings repeated', () => {
    const blank = [null, null, null, null]
    const rows = [
      beside(header, indicatorHeader),
      beside(one, first),
      beside(header, indicatorHeader),
      beside(two, blank),
      ['Tổng cộng', null, null, 2],
    ]
    expect(read(rows)).toMatchObject({
      tasks: ['2 NV-01 Hoàn thành', '4 NV-02 Đang thực hiện'],
      indicators: ['2 CT-01 4.5'],
      ignored: ['3 repeated-header', '5 total', '3 repeated-header'],
    })
  })

  it('one table with a blank column in it stays one', () => {
    const apart = (row: readonly Value[]) => [...row.slice(0, 2), null, ...row.slice(2)]
    expect(read([header, one, two].map(apart))).toMatchObject({ tasks, indicators: [], ignored: [] })
  })
})

describe('titles of the plan that look like totals', () => {
  it('are indicators', () => {
    const titled = [indicatorHeader.slice(1), first.slice(1), second.slice(1), ['Tổng số', null, 11.5]]
    const { indicators, ignored } = read([header, one, two, [], ...titled])
    expect(indicators).toEqual(['6 CT-01 4.5', '7 CT-02 7'])
    expect(ignored).toEqual(['8 total'])
  })
})

describe('titles and small tables around a table', () => {
  it.each<[string, Value[]]>([
    ['a group', ['Nhóm 1']],
    ['a part', ['Phần 2']],
    ['a part with its title', ['Phần 2', 'HẠ TẦNG SỐ']],
    ['any word alone with its number', ['Cụm 3']],
  ])('%s is a section', (_, section) => {
    expect(read([header, one, section, two])).toMatchObject({
      tasks: ['2 NV-01 Hoàn thành', '4 NV-02 Đang thực hiện'],
      ignored: ['3 section'],
    })
  })

  it.each<[string, Value[]]>([
    ['an unknown code of the plan’s kind', ['NV 99']],
    ['an unknown code of another kind, with a status', ['Nhóm 1', 'Việc khác', 'Hoàn thành', 100]],
    ['an unknown code of another kind, with a title', ['CV 5', 'Việc khác']],
  ])('%s is a row that names no task', (_, row) => {
    expect(read([header, one, row, two]).tasks).toHaveLength(3)
  })

  it('counts of statuses without a heading are a footer when they add up to the rows', () => {
    const done: Value[] = [null, null, 'Hoàn thành', 1]
    const open: Value[] = [null, null, 'Đang thực hiện', 1]
    const none: Value[] = [null, null, 'Chưa thực hiện', 0]
    expect(read([header, one, two, done, open, none])).toMatchObject({
      ...{ tasks, raised: [] },
      ignored: ['4 footer', '5 footer', '6 footer'],
    })
    expect(read([header, one, two, [], ['Tổng cộng', null, null, 2], done, open])).toMatchObject({ tasks, raised: [] })
  })

  it.each<[string, Value[][]]>([
    ['another sum', [[null, null, 'Hoàn thành', 100]]],
    ['a number alone', [[null, null, 'Hoàn thành', 2]]],
    [
      'the same status twice',
      [
        [null, null, 'Hoàn thành', 1],
        [null, null, 'Hoàn thành', 1],
      ],
    ],
    ['more than a number', [[null, null, 'Hoàn thành', 2, '12/QĐ-UBND']]],
  ])('rows with a status and %s have lost their task', (_, rows) => {
    expect(read([header, one, two, ...rows]).tasks).toHaveLength(2 + rows.length)
  })

  it('over a single task they may be shares, and are rows that lost their task', () => {
    const rows: Value[][] = [
      [null, null, 'Hoàn thành', 1],
      [null, null, 'Chưa thực hiện', 0],
    ]
    expect(read([header, one, ...rows]).tasks).toHaveLength(3)
  })

  it('a count of each status below the table is a footer', () => {
    const counts: Value[][] = [
      [null, null, 'Trạng thái', 'Số lượng'],
      [null, null, 'Hoàn thành', 1],
      [null, null, 'Đang thực hiện', 1],
      [null, null, 'Chưa thực hiện', 0],
    ]
    expect(read([header, one, two, [], ...counts])).toMatchObject({ tasks, raised: [] })
  })
})

describe('a list below a table under other headings', () => {
  const list = (title: string | null, ...headings: Value[]): Value[][] => [
    header,
    one,
    [],
    ...(title === null ? [] : [[title]]),
    headings,
    ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Hoàn thành'],
  ]

  it.each(['Dự kiến quý IV/2025', 'NHIỆM VỤ TRỌNG TÂM KỲ SAU', 'Nhiệm vụ chuyển sang quý IV'])(
    'is for later: %s',
    title => {
      expect(read(list(title, 'TT', 'Tên', 'Dự kiến'))).toEqual({
        tasks: ['2 NV-01 Hoàn thành'],
        indicators: [],
        ignored: ['3 blank', '4 footer', '5 footer', '6 footer'],
        raised: [],
      })
    },
  )

  it.each([null, 'PHỤ LỤC'])('is said not to be read where it names what the plan asks for: %s', title => {
    const { tasks: found, raised } = read(list(title, 'TT', 'Nội dung', 'Tình hình'))
    expect([found, raised]).toEqual([['2 NV-01 Hoàn thành'], ['missing-column']])
  })

  it('is said not to be read where it names the titles of the plan alone', () => {
    const rows = [
      header,
      one,
      [],
      ['TT', 'Nội dung', 'Tình hình'],
      ['1', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Hoàn thành'],
    ]
    expect(read(rows).raised).toEqual(['missing-column'])
  })

  it('of difficulties is said not to be read, for no task has them; of several each', () => {
    const difficulties: Value[][] = [
      ['STT', 'Khó khăn', 'Nguyên nhân'],
      [1, 'Thiếu kinh phí', 'Chưa phân bổ'],
    ]
    const proposals: Value[][] = [
      ['STT', 'Đề xuất, kiến nghị'],
      [1, 'Bộ Tài chính bố trí kinh phí'],
    ]
    const found = read([header, one, [], ...difficulties, ['III. ĐỀ XUẤT'], ...proposals])
    expect(found.tasks).toEqual(['2 NV-01 Hoàn thành'])
    expect(found.raised).toEqual(['unknown-column', 'unknown-column'])
    expect(found.ignored).toEqual(['4 footer', '5 footer', '6 footer', '7 footer', '8 footer'])
    expect(read([header, one, [], ['STT', 'Khó khăn', 'Nguyên nhân'], [1]]).raised).toEqual([])
  })

  it('is none where a status is a heading too', () => {
    const rows = [[...header.slice(0, 3), 'Sản phẩm'], one, [], [null, null, 'Hoàn thành', 'Ghi chú'], two]
    expect(read(rows).tasks).toContain('5 NV-02 Đang thực hiện')
  })

  it('is none where a section begins, whatever its words', () => {
    const { tasks: found } = read([header, one, [], ['A', 'Nhiệm vụ'], [], ['I', 'Nội dung nhiệm vụ khác'], two])
    expect(found).toEqual(['2 NV-01 Hoàn thành', '7 NV-02 Đang thực hiện'])
  })
})
