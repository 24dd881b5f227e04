// Where offices write the code of a row, and what tells the row of a task from the numbering around it.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { MergedRange } from '../../../src/source/raw-table.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const first = 'Thành lập Ban Chỉ đạo cấp tỉnh'
const second = 'Số hóa hồ sơ, dữ liệu hộ tịch'
const done = 'Hoàn thành'
const undone = 'Đang thực hiện'

function read(grid: readonly (readonly Value[])[], ids = ['NV-01', 'NV-02'], merges: readonly MergedRange[] = []) {
  const plan = planOf({
    tasks: ids.map((id, index) => ({ id, title: [first, second][index], lead: 'Sở Tư pháp', deadline: '12/2025' })),
  })
  const table = workbookOf(sheetOf('S', grid, { merges }))
  const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan)
  if (value === null) throw new Error('no submission was read')
  return value
}

const tasksOf = (...parameters: Parameters<typeof read>) =>
  read(...parameters).tasks.map(row => `${row.place.row} ${row.taskId} ${row.matchedBy} ${rawOf(row.title)}`)

describe('a code is read where it stands', () => {
  const header = ['TT', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']

  it.each([
    ['NV-01. ', 'NV-02. '],
    ['NV-01: ', 'nv 2 - '],
    ['[NV-01] ', '(NV.02) '],
  ])('before the title: “%s”', (one, two) => {
    expect(tasksOf([header, [1, `${one}${first} mới`, done, 100], [2, `${two}${second}`, undone, 40]])).toEqual([
      `2 NV-01 code ${first} mới`,
      `3 NV-02 code ${second}`,
    ])
  })

  it('under TT', () => {
    expect(tasksOf([header, ['NV-01', 'Việc một', done, 100], ['nv2', 'Việc hai', undone, 40]])).toEqual([
      '2 NV-01 code Việc một',
      '3 NV-02 code Việc hai',
    ])
  })

  it('and no number under TT, and no other word before a title, is one', () => {
    expect(tasksOf([header, [2, first, done, 100]], ['1', '2'])).toEqual([`2 1 title ${first}`])
    expect(tasksOf([header, [1, `CV-12. ${first}`, done, 100]])).toEqual([`2 null null CV-12. ${first}`])
  })

  it('the title stands in the second of two columns under one heading', () => {
    const rows: Value[][] = [
      ['TT', 'Nội dung nhiệm vụ', null, 'Trạng thái', 'Tiến độ (%)'],
      [null, 1, first, done, 100],
      [null, '2.', second, undone, 40],
    ]
    const merges = [{ top: 1, left: 2, bottom: 1, right: 3 }]
    expect(tasksOf(rows, undefined, merges)).toEqual([`2 NV-01 title ${first}`, `3 NV-02 title ${second}`])
  })
})

describe('codes that are numbers', () => {
  const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']

  it('are told from numbered sections', () => {
    const grid: Value[][] = [
      header,
      ['1', 'NHÓM MỘT'],
      [1, first, done, 100],
      ['2', 'NHÓM HAI'],
      [2, second, undone, 40],
    ]
    expect(tasksOf(grid, ['1', '2'])).toEqual([`3 1 code ${first}`, `5 2 code ${second}`])
    expect(read(grid, ['1', '2']).ignored.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 section',
      '4 section',
    ])
  })

  it.each<[string, Value[]]>([
    ['in the words of the plan', [2, second]],
    ['in other words, the only row of the code', [2, 'Việc hai']],
  ])('a row without a status, %s, is a row of the task', (_, blank) => {
    expect(tasksOf([header, [1, first, done, 100], blank], ['1', '2'])).toHaveLength(2)
  })

  it.each<[string, string[], Value[][], string[]]>([
    [
      '1.1 twice, each under its title',
      ['1.1', '1.10'],
      [
        [1.1, first],
        [1.1, second],
      ],
      ['1.1', '1.10'],
    ],
    [
      '1.1 where the plan has 1.10 only',
      ['1.10', '2'],
      [
        [1.1, first],
        [2, second],
      ],
      ['1.10', '2'],
    ],
    [
      '1.1 twice in other words',
      ['1.1', '1.10'],
      [
        [1.1, first],
        [1.1, 'Số hóa tất cả'],
      ],
      ['1.1', '1.1'],
    ],
    ['a text is what it says', ['1.1', '1.10'], [['1.1', second]], ['1.1']],
    ['the title of a code of another number', ['1.1', '2.10'], [[1.1, second]], ['1.1']],
  ])('decimal: %s', (_, ids, rows, expected) => {
    const grid = [header, ...rows.map((row): Value[] => [...row, done, 100])]
    expect(read(grid, ids).tasks.map(({ taskId }) => taskId)).toEqual(expected)
  })
})
