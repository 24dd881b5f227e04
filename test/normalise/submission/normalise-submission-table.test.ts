// Layouts offices send, read to the same rows at the right cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Submission } from '../../../src/model/submission.ts'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf, valueOf } from '../../../src/source/field.ts'
import { cellAddress, type SourceLocation } from '../../../src/source/location.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({
  indicators: [
    {
      id: 'CT-01',
      title: 'Tỉ lệ hồ sơ trực tuyến',
      unit: '%',
      measure: 'cumulative',
      direction: 'increase',
      aggregation: 'ratio',
      assignees: 'all',
      targets: [],
    },
  ],
})

const header = ['STT', 'Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)', 'Ngày hoàn thành']
const rowOne: Value[] = [
  1,
  'NV-01',
  'Thành lập Ban Chỉ đạo cấp tỉnh',
  'Hoàn thành',
  { percent: 1 },
  { date: '2025-06-20' },
]
const rowTwo: Value[] = [2, 'NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Đang thực hiện', '75,5%', null]

function read(...sheets: readonly RawSheet[]) {
  return normaliseSubmissionTable('submissions/14_2025-Q3.xlsx', workbookOf(...sheets), plan)
}

function submissionOf(...sheets: readonly RawSheet[]): Submission {
  const { value } = read(...sheets)
  if (value === null) throw new Error('no submission was read')
  return value
}

const addressOf = (at: SourceLocation) => (at.kind === 'cell' ? `${at.sheet}!${cellAddress(at)}` : at.file)
const tasksOf = (submission: Submission) => submission.tasks.map(row => [row.taskId, rawOf(row.status), row.place.row])

const expectedTasks = (first: number, second = first + 1) => [
  ['NV-01', 'Hoàn thành', first],
  ['NV-02', 'Đang thực hiện', second],
]

describe('a task table is found by its words, wherever it stands', () => {
  it('at the top of the sheet', () => {
    const submission = submissionOf(sheetOf('Nhiệm vụ', [header, rowOne, rowTwo]))
    expect(tasksOf(submission)).toEqual(expectedTasks(2))
    expect(addressOf(submission.tasksAt)).toBe('Nhiệm vụ!B1')
    expect(submission.tasks[0]?.progress).toMatchObject({ state: 'given', value: 100 })
    expect(submission.tasks[1]?.progress).toMatchObject({ state: 'given', value: 75.5 })
    expect(submission.ignored).toEqual([])
  })

  it('below the motto, a title and identity fields, away from column A', () => {
    const shifted = [header, rowOne, rowTwo].map(row => [null, null, ...row])
    const submission = submissionOf(
      sheetOf('S', [
        [null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        [null, null, 'BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ'],
        [null, null, 'Mã đơn vị:', 14],
        [null, null, 'Kỳ báo cáo: Quý III/2025'],
        [],
        ...shifted,
      ]),
    )
    expect(tasksOf(submission)).toEqual(expectedTasks(7))
    expect(addressOf(submission.tasksAt)).toBe('S!D6')
    expect(submission.localityMatch).toMatchObject({ kind: 'matched', code: '14' })
    expect(submission.period).toBe('2025-Q3')
  })

  it('under two heading rows with merged groups', () => {
    const submission = submissionOf(
      sheetOf(
        'S',
        [
          ['TT', 'Mã NV', 'Tên nhiệm vụ', 'Tình hình thực hiện', null, null],
          [null, null, null, 'Tình trạng', 'Tỷ lệ hoàn thành (%)', 'Thời điểm hoàn thành'],
          rowOne,
          rowTwo,
        ],
        {
          merges: [
            { top: 1, left: 1, bottom: 2, right: 1 },
            { top: 1, left: 2, bottom: 2, right: 2 },
            { top: 1, left: 3, bottom: 2, right: 3 },
            { top: 1, left: 4, bottom: 1, right: 6 },
          ],
        },
      ),
    )
    expect(tasksOf(submission)).toEqual(expectedTasks(3))
    expect(addressOf(submission.tasksAt)).toBe('S!B1')
    expect(submission.tables[0]?.columns.map(({ key, column }) => `${key}${column}`)).toEqual([
      'no1',
      'task2',
      'title3',
      'status4',
      'progress5',
      'completedOn6',
    ])
  })

  it('with sections, column numbers, blank rows, totals and a signature block around the data', () => {
    const submission = submissionOf(
      sheetOf('S', [
        header,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['I', null, 'NÂNG CAO NHẬN THỨC'],
        rowOne,
        [],
        ['II. HẠ TẦNG SỐ'],
        rowTwo,
        [null, null, 'Tổng cộng', null, 2],
        [],
        ['Nơi nhận:', null, null, 'Sơn La, ngày 18 tháng 9 năm 2025'],
        ['- Như trên;', 'NGƯỜI LẬP', null, 'CHỦ TỊCH'],
      ]),
    )
    expect(tasksOf(submission)).toEqual(expectedTasks(4, 7))
    expect(submission.ignored.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 column-numbers',
      '3 section',
      '5 blank',
      '6 section',
      '8 total',
      '9 blank',
      '10 footer',
      '11 footer',
    ])
  })

  it('with a stray cell a million rows below: what lies between is not counted row by row', () => {
    const table = sheetOf('S', [header, rowOne, rowTwo])
    const stray = sheetOf('S', [['x']], { top: 1_048_576 })
    const { ignored, tasks } = submissionOf({ ...table, rows: [...table.rows, ...stray.rows] })
    expect(tasks).toHaveLength(2)
    expect(ignored.filter(({ reason }) => reason === 'blank')).toHaveLength(100)
    expect(ignored.at(-1)).toMatchObject({ row: 1_048_576, reason: 'footer' })
  })

  it('with totals and averages in any words, and none of them taken for a task', () => {
    const rows = [
      'Cộng mục I',
      'Tổng mục I',
      'Cộng (I)',
      'Tổng cộng mục I',
      'Tổng (I+II)',
      'Trung bình',
      'Bình quân',
      'Tỷ lệ chung',
    ]
    const totals = rows.map((words): Value[] => [words, null, null, null, 1])
    const submission = submissionOf(sheetOf('S', [header, rowOne, ...totals, [null, null, null, null, 40], rowTwo]))
    expect(tasksOf(submission)).toEqual(expectedTasks(2, 12))
    expect(submission.ignored.map(({ reason }) => reason)).toEqual([...rows.map(() => 'total'), 'section'])
  })

  it('without code and title columns: said once, and no row is blamed', () => {
    const outcome = read(
      sheetOf('S', [
        ['STT', 'Trạng thái', 'Tiến độ', 'Ghi chú'],
        [1, 'Hoàn thành', '100%', 'x'],
      ]),
    )
    expect(outcome.raised.map(({ rule }) => rule)).toEqual(['missing-column'])
    expect(outcome.value?.tasks[0]?.code).toMatchObject({ state: 'unreadable', raw: '' })
  })

  it('names a second column for one key, which it does not read', () => {
    const outcome = read(
      sheetOf('S', [
        [...header, 'Tình trạng'],
        [...rowOne, 'Chưa thực hiện'],
      ]),
    )
    expect(outcome.raised.map(({ rule, at }) => `${rule} ${addressOf(at)}`)).toEqual(['unknown-column S!G1'])
    expect(outcome.value?.tasks[0]?.status).toMatchObject({ value: 'completed' })
  })

  it('split over sheets, beside hidden lists and an instruction sheet with an example', () => {
    const submission = submissionOf(
      sheetOf('Hướng dẫn', [header, [1, 'NV-01', 'Ví dụ', 'Hoàn thành', 100, null]]),
      sheetOf('Nhóm I', [header, rowOne]),
      sheetOf('Nhóm II', [header, rowTwo]),
      sheetOf('_lists', [['Trạng thái', 'Mã nhiệm vụ', 'Tiến độ']], { hidden: true }),
    )
    expect(tasksOf(submission)).toEqual(expectedTasks(2, 2))
    expect(submission.tasks.map(row => row.place.sheet)).toEqual(['Nhóm I', 'Nhóm II'])
  })

  it('with its headings repeated by a page break', () => {
    const submission = submissionOf(sheetOf('S', [header, rowOne, header, rowTwo]))
    expect(tasksOf(submission)).toEqual(expectedTasks(2, 4))
    expect(submission.ignored).toEqual([{ sheet: 'S', row: 3, reason: 'repeated-header' }])
  })

  it('in English, in any order, in capitals without tone marks', () => {
    expect(
      tasksOf(
        submissionOf(
          sheetOf('S', [
            ['STATUS', 'Task code'],
            ['Hoàn thành', 'nv01'],
            ['Đang thực hiện', 'NV 02'],
          ]),
        ),
      ),
    ).toEqual(expectedTasks(2))
    expect(
      tasksOf(
        submissionOf(
          sheetOf('S', [
            ['TRANG THAI', 'MA\nNHIEM VU'],
            ['Hoàn thành', 'NV-01'],
            ['Đang thực hiện', 'NV-02'],
          ]),
        ),
      ),
    ).toEqual(expectedTasks(2))
  })
})

describe('rows are tied to tasks', () => {
  it('by title when the code is blank, exactly or nearly', () => {
    const submission = submissionOf(
      sheetOf('S', [
        header,
        [1, null, 'THÀNH LẬP BAN CHỈ ĐẠO CẤP TỈNH', 'Hoàn thành'],
        [2, null, 'Số hoá hồ sơ, dữ liệu hộ tịchh', 'Đang thực hiện'],
      ]),
    )
    expect(submission.tasks.map(row => [row.taskId, row.matchedBy])).toEqual([
      ['NV-01', 'title'],
      ['NV-02', 'title'],
    ])
  })

  it('by a title that differs in letters only, for another number is another task', () => {
    const plan = planOf({
      tasks: [
        {
          id: 'NV-03',
          title: 'Xây dựng kế hoạch chuyển đổi số năm 2025',
          lead: 'UBND cấp tỉnh',
          deadline: '2025',
          product: 'Kế hoạch',
        },
      ],
    })
    const titles = ['Xây dựng kế hoạch chuyển đổi số năm 2026', 'Xây dựng kế hoach chuyển đổi sô năm 2025']
    const table = workbookOf(
      sheetOf('S', [header, ...titles.map((title, index) => [index + 1, null, title, 'Hoàn thành'])]),
    )
    const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan)
    expect(value?.tasks.map(({ taskId }) => taskId)).toEqual([null, 'NV-03'])
  })

  it('and never guessed: an unknown code stays unknown, with the nearest named', () => {
    const submission = submissionOf(
      sheetOf('S', [
        header,
        rowOne,
        [3, 'NV-04', 'Việc lạ', 'Đang thực hiện'],
        [4, null, 'Một việc khác hẳn', 'Chưa thực hiện'],
      ]),
    )
    expect(submission.tasks.map(row => [row.taskId, row.matchedBy])).toEqual([
      ['NV-01', 'code'],
      [null, null],
      [null, null],
    ])
    expect(submission.tasks[1]?.nearest).not.toBeNull()
  })
})

describe('values', () => {
  const readRow = (values: Value[]) => {
    const outcome = read(sheetOf('S', [[...header, 'Thời hạn', 'Minh chứng'], values]))
    const row = outcome.value?.tasks[0]
    if (!row) throw new Error('no row was read')
    return { row, raised: outcome.raised.map(({ rule, at }) => `${rule} ${addressOf(at)}`) }
  }

  it.each<[string, Value[], string[]]>([
    ['a date that is none', [1, 'NV-01', '', 'Hoàn thành', 100, '31/02/2025'], ['unreadable-value S!F2']],
    ['a status that is none', [1, 'NV-01', '', 'Gần xong', 100], ['unreadable-value S!D2']],
    ['an error cell', [1, 'NV-01', '', 'Hoàn thành', { error: '#REF!' }], ['unreadable-value S!E2']],
    ['a formula without a value', [1, 'NV-01', '', 'Hoàn thành', { formula: 'A1' }], ['formula-without-value S!E2']],
    ['a bare share', [1, 'NV-01', '', 'Đang thực hiện', 0.75], ['ambiguous-percentage S!E2']],
    [
      'a deadline in other words',
      [1, 'NV-01', '', 'Hoàn thành', 100, null, 'sớm nhất có thể'],
      ['unreadable-value S!G2'],
    ],
    ['dashes for nothing', [1, 'NV-01', '', 'Đang thực hiện', '-', '–', '...', '-'], []],
  ])('%s', (_, values, expected) => {
    expect(readRow(values).raised).toEqual(expected)
  })

  it('a bare year as a number is a deadline', () => {
    expect(readRow([1, 'NV-01', '', 'Hoàn thành', 100, null, 2025]).row.deadline).toMatchObject({
      state: 'given',
      value: { meaning: { kind: 'day', day: '2025-12-31' } },
    })
  })

  it('a blank value points at the cell where it should be', () => {
    const { row } = readRow([1, 'NV-01', '', 'Hoàn thành', 100])
    expect(addressOf(row.completedOn.at)).toBe('S!F2')
    expect(addressOf(row.evidence.at)).toBe('S!H2')
    expect(addressOf(row.difficulties.at)).toBe('S!B2')
  })

  it('an agency merged over rows counts for each of them', () => {
    const submission = submissionOf(
      sheetOf(
        'S',
        [
          ['Mã NV', 'Cơ quan chủ trì', 'Trạng thái'],
          ['NV-01', 'Sở Tư pháp', 'Hoàn thành'],
          ['NV-02', null, 'Đang thực hiện'],
        ],
        {
          merges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
        },
      ),
    )
    expect(submission.tasks.map(row => rawOf(row.lead))).toEqual(['Sở Tư pháp', 'Sở Tư pháp'])
  })
})

describe('identity', () => {
  const identityOf = (...rows: Value[][]) => submissionOf(sheetOf('S', [...rows, [], header, rowOne]))

  it('beside, under, or inside its label', () => {
    for (const rows of [
      [
        ['Mã đơn vị', '01'],
        ['Lần báo cáo', 2],
      ],
      [
        ['Mã đơn vị', 'Lần báo cáo'],
        ['01', 2],
      ],
      [['Mã đơn vị: 01', null, 'Lần báo cáo: 2']],
      [['Mã đơn vị', 1, null, 'Lần báo cáo', 'lần 2']],
    ] satisfies Value[][][]) {
      const submission = identityOf(...rows)
      expect([submission.localityMatch, submission.revision]).toMatchObject([{ kind: 'matched', code: '01' }, 2])
    }
  })

  it('a revision that cannot be read is not the first', () => {
    expect(identityOf(['Lần báo cáo', 'chưa rõ']).revision).toBeNull()
    expect(identityOf(['Lần báo cáo', null]).revision).toBe(1)
  })

  it('under its label, label and value taking turns down one column', () => {
    const stacked: [string, Value][] = [
      ['Mã đơn vị', '01'],
      ['Đơn vị báo cáo:', 'Thành phố Hà Nội'],
      ['Kỳ báo cáo', 'Quý III/2025'],
      ['Ngày báo cáo', { date: '2025-09-18' }],
      ['Lần báo cáo', 2],
      ['Người lập', 'Trần Văn An'],
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(stacked, { minLength: 2 }),
        fc.nat(3),
        fc.boolean(),
        (pairs, shift, withTitle) => {
          const pad: Value[] = Array.from({ length: shift }, () => null)
          const title: Value[][] = withTitle ? [[...pad, 'BÁO CÁO TIẾN ĐỘ'], []] : []
          const { identity } = identityOf(...title, ...pairs.flatMap(pair => pair.map(value => [...pad, value])))
          const read = new Map<string, string>([
            ['Mã đơn vị', rawOf(identity.localityCode)],
            ['Đơn vị báo cáo:', rawOf(identity.localityName)],
            ['Kỳ báo cáo', rawOf(identity.period)],
            ['Ngày báo cáo', valueOf(identity.reportedOn) ?? ''],
            ['Lần báo cáo', rawOf(identity.revision)],
            ['Người lập', rawOf(identity.preparedBy)],
          ])
          for (const [label, value] of pairs) {
            expect([label, read.get(label)]).toEqual([
              label,
              typeof value === 'object' && value !== null && 'date' in value ? value.date : String(value),
            ])
          }
        },
      ),
    )
  })

  it('a note under a label whose value is left out beside it is no value', () => {
    const { identity } = identityOf(['Người lập', null], ['(ghi rõ họ tên)'], ['Kỳ báo cáo', '2025-Q3'])
    expect(identity.preparedBy.state).toBe('blank')
  })

  it('on a sheet of its own', () => {
    const submission = submissionOf(
      sheetOf('Thông tin', [
        ['Đơn vị báo cáo', 'UBND tỉnh Sơn La'],
        ['Ngày báo cáo', { date: '2025-09-18' }],
      ]),
      sheetOf('S', [header, rowOne]),
    )
    expect(submission.localityMatch).toMatchObject({ kind: 'matched', code: '14' })
    expect(submission.identity.reportedOn).toMatchObject({ state: 'given', value: '2025-09-18' })
  })

  it('from the file name where the sheet is silent', () => {
    expect(identityOf()).toMatchObject({
      localityMatch: { kind: 'matched', code: '14' },
      period: '2025-Q3',
      revision: 1,
    })
  })

  it('blank: the message points at the cell right of the label', () => {
    const { identity } = submissionOf(
      sheetOf('S', [['Mã đơn vị', '14'], ['Kỳ báo cáo', null], ['Người lập', 'An'], [], header, rowOne]),
    )
    expect(identity.period).toMatchObject({ state: 'given', value: '2025-Q3' })
    expect(identity.preparedBy).toMatchObject({ state: 'given', value: 'An' })
  })

  it.each([
    ['14_2025-Q3.xlsx', 'Tỉnh Lào Cai', { kind: 'mismatch', code: '14' }],
    ['24_2025-Q3.xlsx', 'Tỉnh Bắc Giang', { kind: 'matched', code: '24' }],
    ['24_2025-Q3.xlsx', 'Tỉnh Lào Cai', { kind: 'mismatch', code: '24' }],
    ['14_2025-Q3.xlsx', 'UBND tỉnh Sơn La', { kind: 'matched', code: '14' }],
    ['14_2025-Q3.xlsx', 'Sở KH&CN Sơn La', { kind: 'matched', code: '14' }],
    ['15_2025-Q3.xlsx', '14 - Tỉnh Sơn La', { kind: 'matched', code: '14' }],
    ['15_2025-Q3.xlsx', '14', { kind: 'matched', code: '14' }],
    ['03_2025-Q3.xlsx', 'Tỉnh Sơn La', { kind: 'matched', code: '14' }],
    ['baocao_2025-Q3.xlsx', 'Tỉnh Sơn La', { kind: 'matched', code: '14' }],
    ['14_2025-Q3.xlsx', 'Tỉnh Sơn Lan', { kind: 'unknown', stated: 'Tỉnh Sơn Lan' }],
    ['LaoCai_2025-Q3.xlsx', 'Tỉnh Sơn La', { kind: 'mismatch', code: '15' }],
    ['SonLa_2025-Q3.xlsx', 'Sở KH&CN Sơn La', { kind: 'matched', code: '14' }],
    ['Tỉnh Sơn La_2025-Q3.xlsx', 'UBND tỉnh Sơn La', { kind: 'matched', code: '14' }],
  ])('the code of the file name beside a name in the sheet: %s, %s', (file, name, expected) => {
    const table = workbookOf(sheetOf('S', [['Đơn vị báo cáo', name], [], header, rowOne]))
    expect(normaliseSubmissionTable(`x/${file}`, table, plan).value?.localityMatch).toMatchObject(expected)
  })

  it('code and name that disagree are never guessed', () => {
    expect(identityOf(['Mã đơn vị', '14'], ['Địa phương', 'Tỉnh Lào Cai']).localityMatch.kind).toBe('mismatch')
  })
})

describe('indicator tables', () => {
  const indicatorHeader = [
    'STT',
    'Mã chỉ tiêu',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Mục tiêu',
    'Kết quả thực hiện',
    'Tử số',
    'Mẫu số',
  ]

  it('below the task table or on their own sheet, "Kết quả thực hiện" meaning the actual', () => {
    const values: Value[] = [1, 'CT-01', 'Tỉ lệ hồ sơ trực tuyến', '%', '≥ 80', { percent: 0.812 }, 812, 1000]
    for (const submission of [
      submissionOf(sheetOf('S', [header, rowOne, [], ['B. CHỈ TIÊU'], indicatorHeader, values])),
      submissionOf(sheetOf('S', [header, rowOne]), sheetOf('CT', [indicatorHeader, values])),
    ]) {
      expect(submission.tasks).toHaveLength(1)
      expect(submission.indicators).toHaveLength(1)
      expect(submission.indicators[0]).toMatchObject({
        indicatorId: 'CT-01',
        actual: { value: 81.2 },
        numerator: { value: 812 },
      })
    }
  })
})

describe('what is not a submission', () => {
  it('has no task table', () => {
    expect(read(sheetOf('S', [['Kính gửi'], ['Nội dung', 'abc']]))).toMatchObject({
      value: null,
      raised: [{ rule: 'unrecognised-layout' }],
    })
  })

  it('lacks its status column: said once, at the heading', () => {
    const outcome = read(
      sheetOf('S', [
        ['STT', 'Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Sản phẩm'],
        [1, 'NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'QĐ'],
      ]),
    )
    expect(outcome.value?.tasks[0]?.status).toMatchObject({ state: 'unreadable', raw: '' })
    expect(outcome.raised.map(({ rule, at }) => `${rule} ${addressOf(at)}`)).toEqual(['missing-column S!B1'])
  })

  it('names columns nobody asked for, without failing', () => {
    const outcome = read(
      sheetOf('S', [
        [...header, 'Mã vùng'],
        [...rowOne, 'x'],
      ]),
    )
    expect(outcome.raised.map(({ rule, at, facts }) => `${rule} ${addressOf(at)} ${facts.actual}`)).toEqual([
      'unknown-column S!G1 Mã vùng',
    ])
  })

  it.each(['Văn bản', 'Số văn bản', 'Văn bản ban hành', 'Quyết định'])('“%s” may be the evidence', heading => {
    const headings = ['Mã NV', 'Nội dung', 'Trạng thái']
    const row = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành']
    const asked = (more: Value[]) => {
      const { raised } = read(
        sheetOf('S', [
          [...headings, heading, ...more],
          [...row, '123/QĐ-UBND'],
        ]),
      )
      return raised.map(({ facts }) => [facts.actual, facts.expected])
    }
    expect(asked([])).toEqual([[heading, 'evidence']])
    expect(asked(['Minh chứng'])).toEqual([[heading, undefined]])
  })

  it('“Thời gian kết thúc” beside “Thời gian bắt đầu” is the deadline', () => {
    const headings = ['Mã NV', 'Thời gian bắt đầu', 'Thời gian kết thúc', 'Trạng thái']
    const { value, raised } = read(sheetOf('S', [headings, ['NV-01', '01/01/2025', 'Quý II/2025', 'Hoàn thành']]))
    expect(raised.map(({ facts }) => facts)).toEqual([{ actual: 'Thời gian bắt đầu' }])
    expect(value?.tasks.map(({ deadline }) => deadline)).toMatchObject([{ raw: 'Quý II/2025' }])
  })

  it('a column of the other kind of table is named where it holds anything', () => {
    const other = { code: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến' }
    const { raised } = read(
      sheetOf('S', [
        [...header, 'Đơn vị tính', 'Mục tiêu'],
        [...rowOne, 'văn bản', null],
        [],
        ['Mã chỉ tiêu', 'Chỉ tiêu', 'Thực hiện', 'Minh chứng', 'Thời hạn'],
        [other.code, other.title, 81.2, 'Báo cáo số 5', null],
      ]),
    )
    const named = raised.filter(({ rule }) => rule === 'unknown-column')
    expect(named.map(({ at, facts }) => `${addressOf(at)} ${facts.actual} ${facts.table}`)).toEqual([
      'S!G1 Đơn vị tính tasks',
      'S!D4 Minh chứng indicators',
    ])
  })

  it('status words under "Tiến độ" are read as the status when there is no status column', () => {
    const submission = submissionOf(
      sheetOf('S', [
        ['TT', 'Mã NV', 'Nhiệm vụ', 'Tiến độ'],
        [1, 'NV-01', 'x', 'Hoàn thành'],
        [2, 'NV-02', 'y', 'Đang thực hiện'],
      ]),
    )
    expect(submission.tasks.map(row => row.status.state === 'given' && row.status.value)).toEqual([
      'completed',
      'in-progress',
    ])
  })
})

describe('what stands below a table', () => {
  const reasonsOf = (...rows: Value[][]) => {
    const { tasks, ignored } = submissionOf(sheetOf('S', [header, rowOne, rowTwo, ...rows]))
    return [tasks.length, ignored.map(({ row, reason }) => `${row} ${reason}`)]
  }

  it.each<[string, Value[][], string[]]>([
    [
      'a legend under its heading',
      [[], ['Chú thích:'], [null, null, 'Đã có sản phẩm', 'Hoàn thành']],
      ['4 blank', '5 footer', '6 footer'],
    ],
    [
      'a legend without a heading',
      [[], [null, null, null, 'Hoàn thành', 'là đã có sản phẩm']],
      ['4 blank', '5 footer'],
    ],
    ['a legend on one line', [[null, null, 'Ghi chú trạng thái', 'Chưa thực hiện']], ['4 footer']],
    [
      'all the words',
      [
        [null, 'Trạng thái:'],
        [null, 'Hoàn thành', 'đã xong'],
        [null, null, null, 'Đang thực hiện'],
      ],
      ['4 footer', '5 footer', '6 footer'],
    ],
  ])('%s is ignored', (_, rows, reasons) => {
    expect(reasonsOf(...rows)).toEqual([2, reasons])
  })

  it.each<[string, Value[][], number]>([
    ['a task of its own', [[3, null, 'Nhiệm vụ riêng của tỉnh', 'Đang thực hiện', 40, null]], 3],
    ['a row without its name', [[3, null, null, 'Đang thực hiện', 40, null]], 3],
    ['a task of its own after a gap', [[], [3, null, 'Nhiệm vụ riêng của tỉnh', 'Đang thực hiện', 40, null]], 3],
  ])('%s is a row', (_, rows, count) => {
    expect(reasonsOf(...rows)[0]).toBe(count)
  })

  it('lines of one entry that report nothing go on with it', () => {
    const { tasks, ignored } = submissionOf(
      sheetOf('S', [[...header, 'Cơ quan phối hợp'], rowOne, [null, null, null, null, null, null, 'Sở Y tế'], rowTwo]),
    )
    expect([tasks.length, ignored]).toEqual([2, [{ sheet: 'S', row: 3, reason: 'continuation' }]])
    expect(tasks.map(({ support }) => rawOf(support))).toEqual(['Sở Y tế', ''])
  })
})

describe('a part of the row above', () => {
  const indicatorHeader = ['STT', 'Mã chỉ tiêu', 'Tên chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện']
  const row = [1, 'CT-01', 'Tỉ lệ hồ sơ trực tuyến toàn trình', '%', 50.5]
  const readIndicators = (...rows: Value[][]) =>
    submissionOf(sheetOf('S', [header, rowOne]), sheetOf('Chỉ tiêu', [indicatorHeader, row, ...rows]))

  it.each([
    'Trong đó: cấp xã',
    'Trong đó',
    'TRONG ĐÓ, cấp tỉnh',
    'Of which: communes',
    '- Cấp xã',
    '+ Cấp xã',
    '– Cấp xã',
    'Khu vực nông thôn',
    'Huyện Mai Sơn',
  ])('%s has a figure that is in the row above already', title => {
    const { indicators, ignored } = readIndicators([null, null, title, '%', 40])
    expect(indicators.map(({ place }) => place.row)).toEqual([2])
    expect(ignored).toEqual([{ sheet: 'Chỉ tiêu', row: 3, reason: 'breakdown' }])
  })

  it.each([
    [null, 'CT-99', 'Trong đó: cấp xã', '%', 40],
    [2, null, 'Một chỉ tiêu khác', '%', 40],
    [2, null, 'Trong đoạn 2025', '%', 40],
    [2, null, 'Xã có cáp quang', '%', 40],
  ])('a row with a code or a name of its own is none: %s %s %s', (...written) => {
    expect(readIndicators(written).indicators.map(({ place }) => place.row)).toEqual([2, 3])
  })

  it('a status of its own makes a task of it', () => {
    const { tasks, ignored } = submissionOf(
      sheetOf('S', [
        header,
        rowOne,
        [null, null, '- Xây dựng dự thảo', 'Hoàn thành', null, null],
        [null, null, 'Trong đó: cấp xã', 'Đang thực hiện', 40, null],
        [null, null, 'Trong đó: cấp tỉnh', null, 40, null],
        rowTwo,
      ]),
    )
    expect(tasks.map(({ place }) => place.row)).toEqual([2, 3, 4, 6])
    expect(ignored).toEqual([{ sheet: 'S', row: 5, reason: 'breakdown' }])
  })
})

describe('codes that look like numbering', () => {
  const numbered = (...ids: string[]) =>
    planOf({ tasks: ids.map(id => ({ id, title: `Nhiệm vụ số ${id}`, deadline: '2026', lead: 'Sở', product: 'QĐ' })) })
  const idsOf = (ids: string[], ...rows: Value[][]) => {
    const table = workbookOf(sheetOf('S', [header, ...rows]))
    return normaliseSubmissionTable('14_2025-Q3.xlsx', table, numbered(...ids)).value?.tasks.map(row => row.taskId)
  }

  it.each(['1.2', '01', '7', 'A.1', 'II', 'B', '3)'])(
    '%s of the plan is a task, even where nothing is reported',
    id => {
      expect(idsOf([id], [1, id, `Nhiệm vụ số ${id}`, null, null, null])).toEqual([id])
      expect(idsOf([id], [null, id, null, null, null, null])).toEqual([id])
    },
  )

  it('what is no code of the plan stays numbering', () => {
    expect(idsOf(['1.1'], ['I', null, 'Mục'], [null, '1', 'Mục'], [1, '1.1', 'x', 'Xong', 100, null])).toEqual(['1.1'])
  })

  it('the exact id wins where two ids differ in their zeros only', () => {
    expect(idsOf(['1', '01'], [1, '01', 'x', 'Xong'], [2, '1', 'x', 'Xong'])).toEqual(['01', '1'])
  })

  it('short values in the first row of a code are no numbers of columns', () => {
    expect(idsOf(['A', '1'], ['A', 'A', 'x', 'Xong', 1, 5])).toEqual(['A'])
    const headings = ['Mã chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện', 'Tử số']
    const plan = planOf({
      indicators: ['A', '1'].map(id => ({ id, title: `Chỉ tiêu ${id}`, unit: 'x', measure: 'cumulative' })),
    })
    const read = (...rows: Value[][]) => {
      const table = workbookOf(sheetOf('S', [header, rowOne]), sheetOf('I', [headings, ...rows]))
      return normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan).value?.indicators.map(row => row.indicatorId)
    }
    expect(read(['A', 'x', 5, null])).toEqual(['A'])
    expect(read(['1', 'x', 5, 3])).toEqual(['1'])
    expect(read(['1', 2, 3, 4], ['1', 'x', 5, 3])).toEqual(['1'])
    expect(read(['A', 'B', 1, 2], ['A', 'x', 5, 3])).toEqual(['A'])
  })

  it('numbers under the headings stay numbers of columns', () => {
    expect(idsOf(['1', '2'], [1, 2, 3, 4, 5, 6], [1, '1', 'x', 'Xong', 100, null])).toEqual(['1'])
  })
})

describe('a second column of one key', () => {
  it('is told apart from an unknown one, with the column that is used', () => {
    const { raised } = read(
      sheetOf('S', [
        [...header, 'Tình trạng', 'Tự đánh giá'],
        [...rowOne, 'Xong', 'Tốt'],
      ]),
    )
    expect(raised).toMatchObject([
      { rule: 'unknown-column', facts: { actual: 'Tự đánh giá' } },
      {
        rule: 'unknown-column',
        at: { column: 7 },
        facts: { actual: 'Tình trạng', column: 'D', heading: 'Trạng thái', key: 'status' },
        related: [{ column: 4 }],
      },
    ])
  })
})

it('tables with more rows than anybody reports on are refused, whatever stands above and beside them', () => {
  const sheets = [
    sheetOf('Nhiệm vụ', [['Đơn vị báo cáo', 'Tỉnh Sơn La'], [], header, rowOne, [], rowTwo]),
    sheetOf('Danh mục', [['a'], ['b'], ['c'], ['d']]),
    sheetOf('Chỉ tiêu', [
      ['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
      ['CT-01', '%', 75],
    ]),
  ]
  const readWith = (mostRows: number) => normaliseSubmissionTable('a.xlsx', workbookOf(...sheets), plan, { mostRows })
  expect(readWith(3).value?.tasks).toHaveLength(2)
  expect(readWith(2)).toMatchObject({
    value: null,
    raised: [{ rule: 'oversized-file', facts: { limit: 'entryRows', actual: 3, maximum: 2 } }],
  })
})
