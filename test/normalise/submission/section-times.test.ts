// Sections of one table that are nothing but a time: what stands below one of another period is put aside.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { across, planOf, quarters, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({ indicators: [shareIndicator], periods: quarters })
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Ghi chú']
const one = (status: string): Value[] => ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', status]
const two = (status: string): Value[] => ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', status]
const [done, undone] = ['Hoàn thành', 'Chưa thực hiện']
const label: Value[][] = [['Kỳ báo cáo', 'Quý III/2025'], []]

function read(sheets: readonly RawSheet[], file = '14_2025-Q3.xlsx', asked: string | null = null) {
  const { value, raised } = normaliseSubmissionTable(file, workbookOf(...sheets), plan, {
    period: asked === null ? null : { id: asked },
  })
  if (value === null) throw new Error('no submission was read')
  const rows = [...value.tasks, ...value.indicators].map(({ place }) => place.row)
  const ignored = value.ignored.map(({ row, reason }) => `${row} ${reason}`)
  return {
    tasks: value.tasks.map(row => `${row.place.row} ${row.taskId} ${rawOf(row.status)}`),
    actuals: value.indicators.map(({ actual }) => rawOf(actual)),
    apart: value.ignored.filter(({ reason }) => reason === 'other-period').map(({ row }) => row),
    accounted: [...rows, ...value.ignored.map(({ row }) => row)].toSorted((a, b) => a - b),
    passedOver: value.passedOver.map(({ reason }) => reason),
    period: value.period,
    stated: rawOf(value.identity.period),
    ignored,
    rules: raised.map(({ rule }) => rule),
  }
}

/** A section as offices make it: merged over the table, alone in its row, numbered, or with its label beside it. */
const forms: readonly (readonly [string, (text: string) => Value[], boolean])[] = [
  ['merged over the table', text => [text], true],
  ['alone in the first column', text => [text], false],
  ['alone under the titles', text => [null, text], false],
  ['with a number before it', text => ['I', text], false],
  ['with its number in the cell', text => [`II. ${text}`], false],
  ['in brackets', text => [`(${text})`], false],
  ['with a colon', text => [`${text}:`], false],
]

describe('rows below a section of another period', () => {
  const words: readonly (readonly [string, string])[] = [
    ['Kỳ báo cáo: Quý II/2025', 'Kỳ báo cáo: Quý III/2025'],
    ['Quý II/2025', 'Quý III/2025'],
    ['QUÝ II NĂM 2025', 'QUÝ III NĂM 2025'],
    ['Quý II', 'Quý III'],
    ['Số liệu quý II/2025', 'Số liệu quý III/2025'],
    ['Kết quả thực hiện quý 2/2025', 'Kết quả thực hiện quý 3/2025'],
    ['2025-Q2', '2025-Q3'],
    ['6 tháng đầu năm 2025', '9 tháng năm 2025'],
    ['Kỳ trước', 'Kỳ này'],
    ['Năm 2024', 'Năm 2025'],
  ]
  const cases = words.flatMap(([other, own]) =>
    forms.map(([form, row, isMerged]) => ({ form, row, isMerged, other, own })),
  )

  it.each(cases)('“$other” $form are put aside, in either order', ({ row, isMerged, other, own }) => {
    const merges = isMerged ? [across(4, 1, 4), across(7, 1, 4)] : []
    const before = [...label, header, row(other), one(undone), two(undone), row(own), one(done), two(done)]
    const found = read([sheetOf('A', before, { merges })])
    expect(found).toMatchObject({ tasks: [`8 NV-01 ${done}`, `9 NV-02 ${done}`], apart: [5, 6], period: '2025-Q3' })
    expect(found).toMatchObject({ accounted: [4, 5, 6, 7, 8, 9], rules: [], passedOver: ['other-period'] })
    const after = [...label, header, row(own), one(done), two(done), row(other), one(undone), two(undone)]
    const turned = read([sheetOf('A', after, { merges })])
    expect(turned).toMatchObject({ tasks: [`5 NV-01 ${done}`, `6 NV-02 ${done}`], apart: [8, 9] })
    expect(turned.accounted).toEqual([4, 5, 6, 7, 8, 9])
  })

  it('with its label in one cell and the period in the next', () => {
    const rows = [
      ...label,
      header,
      ['Kỳ báo cáo', 'Quý II/2025'],
      one(undone),
      ['Kỳ báo cáo:', 'Quý III/2025'],
      one(done),
    ]
    expect(read([sheetOf('A', rows)])).toMatchObject({ tasks: [`7 NV-01 ${done}`], apart: [5] })
  })

  it('with its text in every cell of the row', () => {
    const other = 'Quý II/2025'
    const found = read([
      sheetOf('A', [...label, header, one(done), [other, other, other, other], two(undone), one(undone)]),
    ])
    expect(found).toMatchObject({ tasks: [`4 NV-01 ${done}`], apart: [6, 7] })
  })

  it('are put aside below rows without a section, and in whatever sections they stand', () => {
    const below = [['Quý II/2025'], ['I. Thể chế'], one(undone), ['II. Hạ tầng'], two(undone), ['Tổng cộng', null, 2]]
    const found = read([sheetOf('A', [...label, header, one(done), two(done), ...below, ['TM. UBND TỈNH']])])
    expect(found).toMatchObject({ tasks: [`4 NV-01 ${done}`, `5 NV-02 ${done}`], apart: [8, 10] })
    expect(found.accounted).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('in words that differ from one section to the next', () => {
    const rows = [...label, header, ['Kỳ báo cáo: Quý II/2025'], one(undone), two(undone), ['Quý III/2025'], one(done)]
    expect(read([sheetOf('A', rows)])).toMatchObject({ tasks: [`8 NV-01 ${done}`], apart: [5, 6] })
    const turned = [...label, header, ['Số liệu quý III'], one(done), ['II. KỲ BÁO CÁO: QUÝ II/2025'], one(undone)]
    expect(read([sheetOf('A', turned)])).toMatchObject({ tasks: [`5 NV-01 ${done}`], apart: [7] })
  })

  it('over the headings of the next page, too, with a label or without', () => {
    const labelled = [['Kỳ báo cáo: Quý II/2025'], one(undone), header, two(undone), ['Kỳ báo cáo: Quý III/2025']]
    expect(read([sheetOf('A', [...label, header, ...labelled, header, one(done)])])).toMatchObject({
      tasks: [`10 NV-01 ${done}`],
      apart: [5, 7],
    })
    const rows = [
      ...label,
      header,
      ['Quý II/2025'],
      one(undone),
      header,
      two(undone),
      ['Quý III/2025'],
      header,
      one(done),
    ]
    const found = read([sheetOf('A', rows)])
    expect(found).toMatchObject({ tasks: [`10 NV-01 ${done}`], apart: [5, 7], rules: [] })
    expect(found.accounted).toEqual([4, 5, 6, 7, 8, 9, 10])
  })

  it('of a table of indicators', () => {
    const rows = [['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện'], ['Quý II/2025'], ['CT-01', '%', 55], ['Quý III/2025']]
    const sheet = [...label, header, one(done), [], ...rows, ['CT-01', '%', 81]]
    expect(read([sheetOf('A', sheet)])).toMatchObject({ actuals: ['81'], apart: [8] })
  })

  it('of a CSV file', () => {
    const rows = [...label, header, ['Quý II/2025'], one(undone), ['Quý III/2025'], one(done)]
    expect(read([sheetOf(null, rows)], '14_2025-Q3.csv')).toMatchObject({ tasks: [`7 NV-01 ${done}`], apart: [5] })
  })
})

describe('the period of a file whose sections name several', () => {
  const rows = [header, ['Quý II/2025'], one(undone), ['Quý III/2025'], one(done)]
  it.each<[string, string, string | null, Value[][], string]>([
    ['asked for', 'x.xlsx', '2025-Q2', [], `3 NV-01 ${undone}`],
    ['of the name of the file', '14_2025-Q2.xlsx', null, [], `3 NV-01 ${undone}`],
    ['asked for, whatever the file says', '14_2025-Q3.xlsx', '2025-Q2', label, `5 NV-01 ${undone}`],
    ['the latest', 'x.xlsx', null, [], `5 NV-01 ${done}`],
    ['that the file says', 'x.xlsx', null, [['Kỳ báo cáo', 'Quý II/2025'], []], `5 NV-01 ${undone}`],
  ])('is that %s', (_, file, asked, above, task) => {
    const found = read([sheetOf('A', [...above, ...rows])], file, asked)
    expect(found.tasks).toEqual([task])
    expect(found.period).toBe(task.endsWith(done) ? '2025-Q3' : '2025-Q2')
  })
})

it('a file whose only section is of another period is told so', () => {
  for (const text of ['Kỳ báo cáo: Quý II/2025', 'Số liệu quý II/2025', 'Năm 2024']) {
    const found = read([sheetOf('A', [header, [text], one(done), two(done)])])
    expect(found).toMatchObject({ period: null, stated: text, apart: [] })
  }
})

describe('a section that contains a time, or stands for a deadline, is one like any other', () => {
  it.each([
    ...['Nhiệm vụ giai đoạn 2025-2030', 'Giai đoạn 2025-2030', 'Nhiệm vụ đến hạn trong quý II/2025'],
    ...['Các nhiệm vụ hoàn thành trước 30/6/2025', 'Nhiệm vụ năm 2024 chuyển sang', 'Nhiệm vụ quý II/2025'],
    ...[
      'Trước 30/6/2025',
      'Đến hạn quý II/2025',
      'Trong quý II/2025',
      'Hoàn thành trong quý II/2025',
      'Kế hoạch năm 2025',
    ],
    ...['Nhiệm vụ của Nghị quyết 57-NQ/TW năm 2024', 'Quý III/2025', 'Năm 2025', '9 tháng năm 2025', 'Kỳ này', 'Đợt 1'],
  ])('“%s”', text => {
    for (const [, row] of forms.slice(0, 5)) {
      const found = read([sheetOf('A', [...label, header, row(text), one(done), two(done)])])
      expect(found).toMatchObject({ tasks: [`5 NV-01 ${done}`, `6 NV-02 ${done}`], period: '2025-Q3', rules: [] })
    }
  })

  it.each([
    ['by the plan', null, null],
    ['by its own column', 'Quý II/2025', 'Tháng 12/2025'],
  ])('deadlines %s', (_, first, second) => {
    const headings = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Thời hạn', 'Trạng thái']
    const due = ([code, title, status]: Value[], deadline: Value): Value[] => [
      code ?? '',
      title ?? '',
      deadline,
      status ?? '',
    ]
    const sections = [['Quý II/2025'], due(one(done), first), ['Quý IV/2025'], due(two(undone), second)]
    const found = read([sheetOf('A', [...label, headings, ...sections])])
    expect(found).toMatchObject({ tasks: [`5 NV-01 ${done}`, `7 NV-02 ${undone}`], apart: [], period: '2025-Q3' })
    const again = [...sections, ['Quý III/2025'], due(one(done), first)]
    expect(read([sheetOf('A', [...label, headings, ...again])]).tasks).toEqual([`9 NV-01 ${done}`])
  })

  it('deadlines, of which some tasks have none', () => {
    const headings = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Thời hạn', 'Trạng thái']
    const task = (code: string, due: string): Value[] => [code, 'x', due, done]
    const found = (due: string) => {
      const second = [['QUÝ II/2025'], task('NV-01', '15/5/2025'), task('NV-02', due)]
      const rows = [...label, headings, ...second, ['QUÝ III/2025'], task('NV-03', 'Thường xuyên')]
      return read([sheetOf('A', rows)]).apart
    }
    expect(found('Thường xuyên')).toEqual([])
    expect(found('Quý IV/2025')).toEqual([5, 6])
    expect(found('Quý I/2025')).toEqual([5, 6])
    expect(found('Hằng năm')).toEqual([5, 6])
  })

  it('a time that goes on with the cell above it', () => {
    const headings = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Thời hạn', 'Cơ quan chủ trì', 'Trạng thái']
    const row = (code: string): Value[] => [code, 'x', 'Trước', 'UBND', done]
    const rows = [...label, headings, row('NV-01'), [null, null, 'Quý II/2025'], row('NV-02')]
    expect(read([sheetOf('A', rows)])).toMatchObject({ apart: [], tasks: [`4 NV-01 ${done}`, `6 NV-02 ${done}`] })
  })
})
