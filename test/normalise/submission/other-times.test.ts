// Tables of a time outside the reporting period: they are put aside and named, and a file that is one is told so.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import { cellAddress } from '../../../src/source/location.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, quarters, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const indicators = [shareIndicator]
const plan = planOf({ indicators, periods: quarters })
const lone = planOf({ indicators })
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái']
const one = (status: string): Value[] => ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', status]
const two = (status: string): Value[] => ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', status]
const [done, undone] = ['Hoàn thành', 'Chưa thực hiện']
const table = (value: number): Value[][] => [
  ['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
  ['CT-01', '%', value],
]
const label: Value[][] = [['Kỳ báo cáo', 'Quý III/2025'], []]

function read(sheets: readonly RawSheet[], file = '14_2025-Q3.xlsx', of = plan, asked: string | null = null) {
  const { value } = normaliseSubmissionTable(file, workbookOf(...sheets), of, {
    period: asked === null ? null : { id: asked },
  })
  if (value === null) throw new Error('no submission was read')
  const { period, identity } = value
  return {
    tasks: value.tasks.map(row => `${row.place.sheet}!${row.place.row} ${row.taskId} ${rawOf(row.status)}`),
    actuals: value.indicators.map(({ actual }) => rawOf(actual)),
    apart: value.ignored.filter(({ reason }) => reason === 'other-period').map(({ sheet, row }) => `${sheet}!${row}`),
    aside: value.aside.map(({ id, at }) => `${id} ${at.kind === 'cell' ? `${at.sheet}!${cellAddress(at)}` : ''}`),
    passedOver: value.passedOver.filter(({ reason }) => reason === 'other-period').map(({ sheet }) => sheet),
    period,
    stated: [rawOf(identity.period), identity.period.at],
  }
}

describe('a table that names one time outside the period is put aside, and named', () => {
  it.each<[string, string, Value[][]]>([
    ['a label', 'CT', [['Kỳ báo cáo', 'Quý I/2025']]],
    ['a label of a period of the plan', 'CT', [['Kỳ báo cáo: 2025-Q2']]],
    ['the name of its sheet', 'Chỉ tiêu 2024', []],
    ['a quarter without its year', 'CT quý I', []],
    ['a line above it', 'CT', [['Số liệu đến ngày 31/12/2024']]],
    ['a title', 'CT', [['KẾT QUẢ NĂM 2024 (để so sánh)']]],
    ['a title over an attached letter', 'CT', [['BÁO CÁO QUÝ II NĂM 2025'], ['(Kèm theo Công văn số 12/UBND-TH)']]],
    ['a quarter of a year before', 'CT', [['KẾT QUẢ THỰC HIỆN KẾ HOẠCH QUÝ III NĂM 2024']]],
    ['a title of a plan for another quarter', 'CT', [['KẾT QUẢ THỰC HIỆN KẾ HOẠCH QUÝ II NĂM 2025']]],
  ])('by %s', (_, name, above) => {
    const other = sheetOf(name, [...above, ...table(55)])
    const found = read([sheetOf('NV', [...label, header, one(done)]), other, sheetOf('CT mới', table(81))])
    expect(found).toMatchObject({ tasks: [`NV!4 NV-01 ${done}`], actuals: ['81'], passedOver: [name] })
    expect(found.apart).toEqual([`${name}!${above.length + 2}`])
  })

  it('below the tasks of one sheet', () => {
    const rows = [...label, header, one(done), [], ['KẾT QUẢ NĂM 2024 (để so sánh)'], ...table(55)]
    const apart = { apart: ['A!8'], aside: ['CT-01 A!A8'] }
    expect(read([sheetOf('A', rows)])).toMatchObject({ actuals: [], ...apart, period: '2025-Q3' })
  })
})

describe('the one table of indicators is put aside too where its title says its figures are of another time', () => {
  const under = (title: string, of: Value[][] = table(81)) =>
    read([sheetOf('A', [...label, header, one(done), [], [title], ...of])]).actuals
  it.each([
    'Chỉ tiêu kỳ trước',
    'Biểu 2. Chỉ tiêu kỳ trước',
    'Cùng kỳ năm trước',
    'Ước thực hiện năm 2025',
    'DỰ KIẾN CẢ NĂM',
    'Chỉ tiêu đăng ký',
    'Chỉ tiêu giao',
    'II. CHỈ TIÊU ĐƯỢC GIAO NĂM 2025',
    'Kế hoạch năm 2025',
  ])('%s', title => {
    expect(under(title)).toEqual([])
  })

  it.each([
    'Chỉ tiêu',
    'Chỉ tiêu kỳ này',
    'Chỉ tiêu so với cùng kỳ năm trước',
    'Kết quả thực hiện chỉ tiêu giao năm 2025',
    'Tình hình thực hiện các chỉ tiêu giao',
    'Ước thực hiện quý III năm 2025',
    'Kết quả 9 tháng, ước thực hiện năm 2025',
    'Ghi chú: số liệu kỳ trước đã gửi',
  ])('but not under “%s”', title => {
    expect(under(title)).toEqual(['81'])
  })

  it('what was assigned may head targets and results alike', () => {
    const both = [
      ['Mã chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Thực hiện'],
      ['CT-01', '%', 90, 81],
    ]
    expect(under('Chỉ tiêu giao năm 2025', both)).toEqual(['81'])
  })

  it('an estimate for the year is in its place at the end of the year', () => {
    const of = planOf({
      indicators,
      periods: [{ id: '2025-Q4', from: '2025-09-15', to: '2025-12-14', submitBy: '2025-12-20' }],
    })
    const rows = [['BÁO CÁO ƯỚC THỰC HIỆN NĂM 2025'], [], header, one(done)]
    expect(read([sheetOf('A', rows)], '14_2025-Q4.xlsx', of).period).toBe('2025-Q4')
  })

  it('nor is the second line of a title one of its own', () => {
    const rows = [['BÁO CÁO KẾT QUẢ QUÝ III NĂM 2025'], ['ƯỚC THỰC HIỆN NĂM 2025'], [], header, one(done)]
    expect(read([sheetOf('A', rows)]).period).toBe('2025-Q3')
  })
})

describe('what names no time of its own, or several, decides nothing', () => {
  it.each<[string, string, string]>([
    ['the period itself', 'CT', 'KẾT QUẢ QUÝ III/2025'],
    ['a longer time it is part of', 'CT', 'KẾT QUẢ 9 THÁNG NĂM 2025'],
    ['a day within it', 'CT', 'Số liệu đến ngày 30/8/2025'],
    ['the day it was sent on', 'CT', 'Số liệu đến ngày 05/10/2025'],
    ['several', 'CT', 'KẾT QUẢ QUÝ II VÀ NHIỆM VỤ QUÝ III'],
    ['a plan', 'CT', 'KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2024'],
    ['a resolution', 'CT', 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-HĐND NĂM 2024'],
    ['a term', 'CT', 'CHỈ TIÊU GIAI ĐOẠN 2021-2025'],
    ['the number of a form', 'CT', 'Biểu số 02/2024/TT-BKHCN'],
    ['the day of a letter', 'CT', 'Sơn La, ngày 20 tháng 6 năm 2025'],
    ['what was attached', 'CT', '(Kèm theo Công văn số 12/UBND-TH ngày 20/6/2025)'],
    ['a note', 'CT', 'Ghi chú: số liệu quý II/2025 đã gửi'],
    ['what was handed on', 'CT', 'NHIỆM VỤ NĂM 2024 CHUYỂN SANG'],
    ['what is due', 'Đến hạn quý II', ''],
    ['a plan as the name of the sheet', 'KH 2024', ''],
    ['a number of a table', 'T1', ''],
  ])('%s', (_, name, title) => {
    const found = read([sheetOf('NV', [...label, header, one(done)]), sheetOf(name, [[title], ...table(81)])])
    expect(found).toMatchObject({ actuals: ['81'], apart: [] })
    expect(read([sheetOf(name, [[title], header, one(done)])])).toMatchObject({ period: '2025-Q3' })
  })
})

describe('a file all of whose tasks are of another time', () => {
  const cell = (row: number, column: number) => ({ kind: 'cell', sheet: 'A', row, column })
  it.each<[string, string, ReturnType<typeof cell>]>([
    ['of the plan', 'BÁO CÁO TIẾN ĐỘ QUÝ II NĂM 2025', cell(1, 1)],
    ['outside it', 'BÁO CÁO TIẾN ĐỘ NĂM 2024', cell(1, 1)],
    ['spelled out', 'BÁO CÁO QUÝ HAI NĂM 2025', cell(1, 1)],
    ['of a plan', 'KẾ HOẠCH QUÝ I/2025', cell(1, 1)],
    ['behind a word', 'Thời gian: Quý II/2025', cell(1, 1)],
    ['of a day before it', 'Thời điểm báo cáo: 14/6/2025', cell(1, 1)],
    ['of the whole year', 'BÁO CÁO ƯỚC THỰC HIỆN NĂM 2025', cell(1, 1)],
  ])('%s, by its title, is not taken for one of the period its name says', (_, title, at) => {
    for (const of of [plan, lone]) {
      const found = read([sheetOf('A', [[title], [], header, one(done)])], '14_2025-Q3.xlsx', of)
      expect(found).toMatchObject({ period: null, stated: [title, at], apart: [] })
    }
  })

  it.each(['Quý II', 'Q2-2025', '6T2025', 'Dự kiến Q4', 'Kỳ trước', 'Cũ', 'Bản cũ'])(
    'by the name of its sheet “%s”, unless its cells say the period',
    name => {
      const table = [header, one(done)]
      const at = { kind: 'cell', sheet: name, row: 1, column: 1 }
      expect(read([sheetOf(name, table)])).toMatchObject({ period: null, stated: [name, at] })
      expect(read([sheetOf(name, [['BÁO CÁO TIẾN ĐỘ'], [], ...table])])).toMatchObject({ period: null })
      expect(read([sheetOf(name, [...label, ...table])])).toMatchObject({ period: '2025-Q3' })
      expect(read([sheetOf(name, [['BÁO CÁO QUÝ III/2025'], [], ...table])])).toMatchObject({ period: '2025-Q3' })
    },
  )

  it.each(['Nháp', 'Ví dụ', 'Mẫu', '9T2025', 'T2', 'Biểu 2', 'KH 2025', 'Cử tri', 'Đến hạn T6', 'Kỳ này'])(
    'not by the name of its sheet “%s”',
    name => {
      expect(read([sheetOf(name, [['BÁO CÁO TIẾN ĐỘ'], [], header, one(done)])])).toMatchObject({ period: '2025-Q3' })
    },
  )

  it('a sheet left with the name of before is read where a cover says the period', () => {
    const found = read([sheetOf('Bìa', label), sheetOf('Kỳ trước', [header, one(done)])])
    expect(found).toMatchObject({ period: '2025-Q3', tasks: [`Kỳ trước!2 NV-01 ${done}`] })
  })

  it('is believed where it says its period itself', () => {
    const rows = [['BÁO CÁO TIẾN ĐỘ QUÝ II NĂM 2025'], ...label, header, one(done)]
    expect(read([sheetOf('A', rows)])).toMatchObject({ period: '2025-Q3', apart: [] })
  })
})

describe('of two tables that report one task that of the period counts', () => {
  const pair = (first: string, second: string) => [
    sheetOf(first, [header, one(undone)]),
    sheetOf(second, [header, one(done)]),
  ]
  it.each([
    ['Quý II', 'Quý III'],
    ['Kỳ trước', 'Kỳ này'],
    ['Bản cũ', 'Bản mới'],
    ['Kết quả kỳ trước', 'Kết quả'],
  ])('%s, %s', (first, second) => {
    for (const sheets of [pair(first, second), pair(first, second).toReversed()]) {
      const found = read(sheets, '14_2025-Q3.xlsx', lone)
      expect(found).toMatchObject({
        aside: [`NV-01 ${first}!A2`],
        tasks: [`${second}!2 NV-01 ${done}`],
        passedOver: [first],
      })
    }
  })

  it('by the sheet of the period where nothing else says which it is', () => {
    for (const asked of [null, '2025-Q3']) {
      expect(read(pair('Quý II', 'Quý III'), 'baocao.xlsx', lone, asked)).toMatchObject({
        tasks: [`Quý III!2 NV-01 ${done}`],
        period: '2025-Q3',
      })
    }
  })

  it.each([
    ['QUÝ II', 'QUÝ III'],
    ['KẾT QUẢ QUÝ II/2025', 'KẾT QUẢ QUÝ III/2025'],
    ['NHIỆM VỤ TRỌNG TÂM QUÝ IV', 'KẾT QUẢ QUÝ III'],
    ['NHIỆM VỤ TRỌNG TÂM QUÝ IV', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ'],
    ['KẾT QUẢ KỲ TRƯỚC', 'KẾT QUẢ KỲ NÀY'],
  ])('under titles on one sheet, “%s” and “%s”', (first, second) => {
    const tables = [
      [[first], header, one(undone), []],
      [[second], header, one(done), []],
    ] satisfies Value[][][]
    const [above = [], below = []] = tables
    expect(read([sheetOf('A', [...above, ...below])], '14_2025-Q3.xlsx', lone).tasks).toEqual([`A!7 NV-01 ${done}`])
    expect(read([sheetOf('A', [...below, ...above])], '14_2025-Q3.xlsx', lone).tasks).toEqual([`A!3 NV-01 ${done}`])
  })

  it('but headings repeated on the next page go on with the table', () => {
    const rows = [['KẾT QUẢ QUÝ III/2025'], header, one(done), ['II. Nhóm hai'], header, two(undone)]
    expect(read([sheetOf('A', rows)])).toMatchObject({ tasks: [`A!3 NV-01 ${done}`, `A!6 NV-02 ${undone}`], apart: [] })
  })

  it('tasks handed on from before are no report of before', () => {
    const sheets = [sheetOf('Nhiệm vụ năm trước chuyển sang', [header, one(done)]), sheetOf('Mới', [header, two(done)])]
    expect(read(sheets).tasks).toHaveLength(2)
  })
})

describe('a title that names what is aimed at leaves its table in its place', () => {
  it.each([
    ...[
      'Danh mục nhiệm vụ đến năm 2030',
      'Nhiệm vụ thực hiện Chiến lược dữ liệu đến năm 2030',
      'Nhiệm vụ trọng tâm năm 2026',
    ],
    ...['Nhiệm vụ hoàn thành năm 2026', 'Danh mục nhiệm vụ đến quý IV/2025', 'Nhiệm vụ có hạn quý II/2025'],
    ...['Nhiệm vụ phát sinh quý II/2025', 'Nhiệm vụ theo Thông báo tháng 3/2025', 'So sánh với quý II/2025'],
    ...['Báo cáo phục vụ phiên họp tháng 10/2025 của Ban Chỉ đạo', 'Báo cáo phục vụ Hội nghị tháng 10/2025'],
    ...['Thực hiện Thông báo kết luận phiên họp tháng 6/2025', 'Kết quả triển khai sau sơ kết 6 tháng đầu năm 2025'],
    ...['Kết quả khắc phục hạn chế nêu trong báo cáo quý II/2025', 'Biểu mẫu ban hành năm 2024'],
    ...[
      'Kết quả thực hiện Phong trào Bình dân học vụ số (phát động tháng 3/2025)',
      'Mẫu báo cáo áp dụng từ tháng 1/2025',
    ],
    ...['Số liệu dân số năm 2024 do Cục Thống kê công bố', 'Số liệu cập nhật tháng 10/2025'],
    ...['Nhiệm vụ Nghị quyết 03/NQ-CP ngày 09/01/2025 sửa đổi tháng 4/2025', 'Các nhiệm vụ năm 2030'],
  ])('of tasks: %s', title => {
    expect(read([sheetOf('PL1', [[title], header, one(done)])])).toMatchObject({
      tasks: [`PL1!3 NV-01 ${done}`],
      period: '2025-Q3',
    })
  })

  it.each([
    'Các chỉ tiêu đến năm 2030',
    'II. CHỈ TIÊU ĐẾN NĂM 2030',
    'Chỉ tiêu năm 2030',
    'Chỉ tiêu 3 tháng (7-9/2025)',
  ])('of indicators: %s', title => {
    const sheets = [sheetOf('PL1', [header, one(done)]), sheetOf('PL2', [[title], ...table(81)])]
    expect(read(sheets).actuals).toEqual(['81'])
  })

  it('where the title above it names the period', () => {
    const rows: Value[][] = [
      ['Kết quả thực hiện quý III năm 2025'],
      ['Kết quả quý II/2025 chuyển tiếp'],
      header,
      one(done),
    ]
    expect(read([sheetOf('PL1', rows)]).tasks).toEqual([`PL1!4 NV-01 ${done}`])
  })

  it('where two lists of a sheet are of different tasks', () => {
    const rows = [['1. Nhiệm vụ quý III/2025'], header, one(done), ['2. Nhiệm vụ quý IV/2025'], header, two(undone)]
    expect(read([sheetOf('PL1', rows)]).tasks).toHaveLength(2)
  })
})

it.each(['KẾ HOẠCH QUÝ IV/2025', 'Báo cáo quý IV/2025', 'Quý IV/2025'])(
  'a plan or a report of the next quarter is of it: %s',
  title => {
    expect(read([sheetOf('NV', [[title], header, one(undone)])])).toMatchObject({ period: null })
  },
)

it.each(['Q4', 'Quý 4', 'KH quý IV'])('a sheet named after the next quarter is of it: %s', name => {
  expect(read([sheetOf(name, [header, one(undone)])])).toMatchObject({ period: null })
})

describe('a column that says of what time each row is', () => {
  const measured = (heading: string, ...times: Value[]) => {
    const rows = times.map((time, index): Value[] => ['CT-01', '%', time, 50 + index])
    const sheet = [header, one(done), [], ['Mã chỉ tiêu', 'Đơn vị tính', heading, 'Thực hiện'], ...rows]
    return read([sheetOf('A', sheet)])
  }

  it.each<[string, Value[], string[]]>([
    ['Năm', [2024, 2025], ['51']],
    ['Năm', ['2024'], []],
    ['Kỳ báo cáo', ['Quý II/2025', 'Quý III/2025'], ['51']],
    ['Kỳ số liệu', ['Kỳ trước', 'Kỳ này'], ['51']],
    ['Năm', [2025, 2026], ['50', '51']],
    ['Nguồn số liệu', ['2024', '2025'], ['50', '51']],
  ])('%s: %j', (heading, times, actuals) => {
    expect(measured(heading, ...times).actuals).toEqual(actuals)
  })

  it.each([
    ['Tỉ lệ hồ sơ trực tuyến (năm 2024)', []],
    ['Tỉ lệ hồ sơ trực tuyến (cùng kỳ)', []],
    ['Tỉ lệ hồ sơ trực tuyến (quý III/2025)', ['50']],
    ['Tỉ lệ hồ sơ trực tuyến (%)', ['50']],
    ['Tỉ lệ hồ sơ trực tuyến (đến năm 2030)', ['50']],
  ])('or the end of its title: %s', (title, actuals) => {
    const headings = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện']
    expect(read([sheetOf('A', [header, one(done), [], headings, ['CT-01', title, '%', 50]])]).actuals).toEqual(actuals)
  })

  it('is none where the plan has such a title', () => {
    const title = 'Tỉ lệ hồ sơ trực tuyến (năm 2024)'
    const of = planOf({ indicators: [{ ...shareIndicator, title }], periods: quarters })
    const rows = [
      header,
      one(done),
      [],
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
      ['CT-01', title, '%', 50],
    ]
    expect(read([sheetOf('A', rows)], '14_2025-Q3.xlsx', of).actuals).toEqual(['50'])
  })

  it('is none where it is the year of a task', () => {
    const rows = [
      [...header, 'Năm'],
      [...one(done), 2024],
    ]
    expect(read([sheetOf('A', rows)]).tasks).toEqual([`A!2 NV-01 ${done}`])
  })
})

it.each([
  'Báo cáo sơ kết 6 tháng đầu năm 2024',
  'Tình hình ban hành văn bản quý II/2025',
  'Số liệu cập nhật quý II/2025',
])('a title of another time is one whatever its report is of: %s', title => {
  expect(read([sheetOf('NV', [[title], header, one(undone)])])).toMatchObject({ period: null })
})
