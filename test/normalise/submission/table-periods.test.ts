// Workbooks that hold more than one table of tasks: several periods, pages without headings, hidden parts.
import { describe, expect, it } from 'vitest'
import type { Submission } from '../../../src/model/submission.ts'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, quarters, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({ periods: quarters, indicators: [shareIndicator] })
const header = ['STT', 'Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']
const one = (status: string): Value[] => [1, 'NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', status, null]
const two = (status: string): Value[] => [2, 'NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', status, null]
const done = 'Hoàn thành'
const undone = 'Chưa thực hiện'

function submissionOf(sheets: readonly RawSheet[], asked: string | null = null, file = '14.xlsx'): Submission {
  const { value } = normaliseSubmissionTable(file, workbookOf(...sheets), plan, {
    period: asked === null ? null : { id: asked },
  })
  if (value === null) throw new Error('no submission was read')
  return value
}

const readOf = ({ tasks }: Submission) =>
  tasks.map(row => `${row.place.sheet}!${row.place.row} ${row.taskId} ${rawOf(row.status)}`)
const reasonsOf = ({ ignored }: Submission) => ignored.map(({ row, reason }) => `${row} ${reason}`)

const labelled = ['2025-Q2', '2025-Q3'].map((period, index) =>
  sheetOf(`Sheet${index + 1}`, [['Kỳ báo cáo', period], header, one(index === 0 ? undone : done)]),
)
const named = ['Quý II', 'Quý III'].map((name, index) => sheetOf(name, [header, one(index === 0 ? undone : done)]))
const titled = ['II', 'III'].map((quarter, index) =>
  sheetOf(`${index}`, [[`BÁO CÁO TIẾN ĐỘ QUÝ ${quarter} NĂM 2025`], header, one(index === 0 ? undone : done)]),
)

describe('of several periods in one workbook one is read, the rows of the others are accounted for', () => {
  it.each([
    ['by a label', labelled, 'Sheet1', 'Sheet2', 3],
    ['by the name of the sheet', named, 'Quý II', 'Quý III', 2],
    ['by the title above the table', titled, '0', '1', 3],
  ])('told apart %s', (_, sheets, earlier, later, row) => {
    const asked = submissionOf(sheets, '2025-Q2')
    expect([asked.period, ...readOf(asked)]).toEqual(['2025-Q2', `${earlier}!${row} NV-01 ${undone}`])
    expect(reasonsOf(asked)).toEqual([`${row} other-period`])
    expect(asked.passedOver).toEqual([{ sheet: later, reason: 'other-period' }])
    const latest = submissionOf(sheets)
    expect([latest.period, ...readOf(latest)]).toEqual(['2025-Q3', `${later}!${row} NV-01 ${done}`])
    const byFile = submissionOf(sheets, null, '14_2025-Q2.xlsx')
    expect([byFile.period, ...readOf(byFile)]).toEqual(['2025-Q2', `${earlier}!${row} NV-01 ${undone}`])
  })

  it.each<[what: string, first: [name: string, title: string], second: [name: string, title: string]]>([
    [
      'titles that go on',
      ['1', 'BÁO CÁO QUÝ II NĂM 2025 CỦA TỈNH SƠN LA'],
      ['2', 'BÁO CÁO QUÝ III NĂM 2025 CỦA TỈNH SƠN LA'],
    ],
    [
      'titles with the work ahead',
      ['1', 'KẾT QUẢ QUÝ II, NHIỆM VỤ QUÝ III NĂM 2025'],
      ['2', 'KẾT QUẢ QUÝ III, NHIỆM VỤ QUÝ IV NĂM 2025'],
    ],
    ['names of sheets with other words', ['BC Quý II', ''], ['BC Quý III', '']],
    ['short names of sheets', ['Q2.25', ''], ['Q3.25', '']],
    ['short names after other words', ['Nhiệm vụ Q2', ''], ['Nhiệm vụ Q3', '']],
    ['a different spelling', ['Quí II', ''], ['Quí III', '']],
  ])('told apart by %s', (_, first, second) => {
    const sheets = [first, second].map(([name, title], index) =>
      sheetOf(name, [...(title === '' ? [] : [[title]]), header, one(index === 0 ? undone : done)]),
    )
    const row = first[1] === '' ? 2 : 3
    expect(readOf(submissionOf(sheets))).toEqual([`${second[0]}!${row} NV-01 ${done}`])
    expect(readOf(submissionOf(sheets, '2025-Q2'))).toEqual([`${first[0]}!${row} NV-01 ${undone}`])
  })

  it('the day of a letter and what a heading is compared with are no periods of their own', () => {
    const monthly = planOf({
      periods: [8, 9].map(month => ({
        id: `2025-0${month}`,
        from: `2025-0${month}-01`,
        to: `2025-0${month}-28`,
        submitBy: '2025-10-05',
      })),
    })
    const sheets = ['tháng 8', 'tháng 9'].map((month, index) =>
      sheetOf(`${index}`, [
        [`Báo cáo ${month} năm 2025`],
        ['Sơn La, ngày 05 tháng 9 năm 2025'],
        header,
        one(index === 0 ? undone : done),
      ]),
    )
    const { value } = normaliseSubmissionTable('14.xlsx', workbookOf(...sheets), monthly, { period: { id: '2025-08' } })
    expect(value && readOf(value)).toEqual([`0!4 NV-01 ${undone}`])
  })

  it('when only indicators are kept by period', () => {
    const table = (value: number): Value[][] => [
      ['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
      ['CT-01', '%', value],
    ]
    const sheets = [
      sheetOf('Nhiệm vụ', [['Kỳ báo cáo', '2025-Q3'], header, one(done)]),
      sheetOf('Chỉ tiêu Quý II', table(55)),
      sheetOf('Chỉ tiêu Quý III', table(81.2)),
    ]
    expect(submissionOf(sheets).indicators.map(({ actual }) => rawOf(actual))).toEqual(['81.2'])
  })

  it('below each other on one sheet, under the same headings', () => {
    const block = (period: string, day: string, status: string): Value[][] => [
      ['Kỳ báo cáo', period],
      ['Ngày báo cáo', day],
      header,
      one(status),
      two(status),
      [],
    ]
    const sheet = sheetOf('A', [
      ...block('Quý II/2025', '18/6/2025', undone),
      ...block('Quý III/2025', '18/9/2025', done),
    ])
    const submission = submissionOf([sheet])
    expect(readOf(submission)).toEqual([`A!10 NV-01 ${done}`, `A!11 NV-02 ${done}`])
    expect(submission.identity.reportedOn).toMatchObject({ value: '2025-09-18' })
    expect(reasonsOf(submission)).toEqual(['4 other-period', '5 other-period', '6 blank', '7 footer', '8 footer'])
    expect(readOf(submissionOf([sheet], '2025-Q2'))).toEqual([`A!4 NV-01 ${undone}`, `A!5 NV-02 ${undone}`])
  })

  it('as columns of an indicator: the one of the period is read, the others are no unknown columns', () => {
    const table = [
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện quý II/2025', 'Thực hiện\nquý III/2025'],
      ['CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%', 55, 81.2],
    ]
    const sheet = sheetOf('A', [['Kỳ báo cáo', '2025-Q3'], header, one(done), [], ...table])
    const { value, raised } = normaliseSubmissionTable('14.xlsx', workbookOf(sheet), plan)
    expect(value?.indicators.map(({ actual }) => actual)).toMatchObject([{ state: 'given', value: 81.2 }])
    expect(raised).toEqual([])
  })

  it('a deadline that names a quarter is none', () => {
    const sheets = [
      sheetOf('Nhóm 1', [
        [...header, 'Thời hạn'],
        [...one(done), 'Quý II/2025'],
      ]),
      sheetOf('Nhóm 2', [
        [...header, 'Thời hạn'],
        [...two(done), 'Quý III/2025'],
      ]),
    ]
    expect(readOf(submissionOf(sheets))).toEqual([`Nhóm 1!2 NV-01 ${done}`, `Nhóm 2!2 NV-02 ${done}`])
  })
})

describe('a table that goes on over the next sheet without its headings', () => {
  it('is read on', () => {
    const sheets = [
      sheetOf('Trang 1', [['Kỳ báo cáo', '2025-Q3'], header, one(done)]),
      sheetOf('Trang 2', [two(undone)]),
    ]
    const submission = submissionOf(sheets)
    expect(readOf(submission)).toEqual([`Trang 1!3 NV-01 ${done}`, `Trang 2!1 NV-02 ${undone}`])
    expect(submission.tables.map(({ sheet }) => sheet)).toEqual(['Trang 1', 'Trang 2'])
  })

  const section: Value[] = [null, 'II. NHÓM HAI']
  it.each<[string, Value[][], number]>([
    ['a section first', [section, two(undone)], 2],
    ['a title first', [['BIỂU 1 (tiếp theo)'], [], two(undone)], 3],
    ['a code in another spelling', [[2, 'nv 2', 'Số hóa hồ sơ, dữ liệu hộ tịch', undone]], 1],
    ['a title alone', [[2, null, 'Số hóa hồ sơ, dữ liệu hộ tịch', undone]], 1],
  ])('is read on with %s', (_, rows, row) => {
    const submission = submissionOf([sheetOf('Trang 1', [header, one(done)]), sheetOf('Trang 2', rows)])
    expect(readOf(submission)).toEqual([`Trang 1!2 NV-01 ${done}`, `Trang 2!${row} NV-02 ${undone}`])
    expect(submission.passedOver).toEqual([])
  })

  it('is of the period that stands above it', () => {
    const sheets = [
      sheetOf('1', [['Kỳ báo cáo', '2025-Q3'], header, one(done), two(done)]),
      sheetOf('2', [['Kỳ báo cáo', '2025-Q2'], [], two(undone)]),
    ]
    expect(readOf(submissionOf(sheets))).toEqual([`1!3 NV-01 ${done}`, `1!4 NV-02 ${done}`])
    expect(submissionOf(sheets).passedOver).toEqual([{ sheet: '2', reason: 'other-period' }])
  })

  it('is not guessed below headings that are none, and the sheet is named', () => {
    const rows = [['A', 'Mã', 'Việc', 'Đến đâu rồi'], two(undone)]
    const submission = submissionOf([sheetOf('Trang 1', [header, one(done)]), sheetOf('Khác', rows)])
    expect(readOf(submission)).toEqual([`Trang 1!2 NV-01 ${done}`])
    expect(submission.passedOver).toEqual([{ sheet: 'Khác', reason: 'no-table' }])
  })

  it('is one of indicators too', () => {
    const headings = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ trước', 'Kỳ này']
    const sheets = [
      sheetOf('Trang 1', [
        header,
        one(done),
        [],
        [null, null, null, 'Thực hiện'],
        headings,
        ['CT-02', 'Khác', 'xã', 1, 2],
      ]),
      sheetOf('Trang 2', [['CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%', 70, 81.2]]),
      sheetOf('Danh mục', [['CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%']]),
    ]
    const { indicators, passedOver } = submissionOf(sheets)
    const read = indicators.map(({ place, actual }) => `${place.sheet}!${place.row} ${rawOf(actual)}`)
    expect(read).toEqual(['Trang 1!6 2', 'Trang 2!1 81.2'])
    expect(passedOver).toEqual([{ sheet: 'Danh mục', reason: 'no-table' }])
  })

  it('does not bring along the list that stood below it', () => {
    const list: Value[][] = [[], ['TT', 'Nội dung', 'Tình hình'], ['1', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Tốt']]
    const { ignored } = submissionOf([
      sheetOf('1', [header, one(done), ...list]),
      sheetOf('2', [two(undone), [], ['x'], ['y']]),
    ])
    expect(ignored.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(['1!4', '1!5', '2!2', '2!3', '2!4'])
  })

  it('is no list of codes', () => {
    const list: Value[][] = [
      [1, 'NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh'],
      [2, 'NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch'],
    ]
    const submission = submissionOf([sheetOf('A', [header, one(done)]), sheetOf('Danh mục', list)])
    expect(readOf(submission)).toEqual([`A!2 NV-01 ${done}`])
    expect(submission.passedOver).toEqual([{ sheet: 'Danh mục', reason: 'no-table' }])
  })

  it('is no cover, which is read', () => {
    const cover = sheetOf('Bìa', [['Kỳ báo cáo', '2025-Q3']])
    expect(submissionOf([cover, sheetOf('A', [header, one(done)])]).passedOver).toEqual([])
  })
})

describe('what is hidden', () => {
  const visible = sheetOf('A', [header, one(done), two(done)])
  const filtered: RawSheet = {
    ...visible,
    rows: visible.rows.map(row => ({ ...row, hidden: row.row === 3 })),
    hiddenColumns: [{ from: 5, to: 9 }],
  }

  it('in rows and columns counts like all else, and is told', () => {
    const submission = submissionOf([filtered])
    expect(readOf(submission)).toHaveLength(2)
    expect(submission.tables).toMatchObject([{ hiddenRows: 1, hiddenColumns: [5] }])
  })

  it('as a sheet is not read, and is told', () => {
    const submission = submissionOf([visible, sheetOf('cũ', [header, one(undone)], { hidden: true })])
    expect(readOf(submission)).toHaveLength(2)
    expect(submission.passedOver).toEqual([{ sheet: 'cũ', reason: 'hidden-sheet' }])
  })

  it('is named when it is the only table there is', () => {
    const hidden = sheetOf('Nhiệm vụ', [header, one(done)], { hidden: true })
    const { value, raised } = normaliseSubmissionTable('a.xlsx', workbookOf(sheetOf('A', [['x']]), hidden), plan)
    expect(value).toBeNull()
    expect(raised).toMatchObject([{ rule: 'unrecognised-layout', facts: { hidden: 'Nhiệm vụ' } }])
  })
})
