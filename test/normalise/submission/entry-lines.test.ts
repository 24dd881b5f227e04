// Several rows for one task or indicator: lines that go on with its texts, and rows that report on it again.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { MergedRange } from '../../../src/source/raw-table.ts'
import { across, planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({
  periods: quarters,
  tasks: ['NV-01', 'NV-02'].map(id => ({ id, title: `Nhiệm vụ ${id}`, assignees: 'all', deadline: '2025' })),
  indicators: ['CT-01', 'CT-02'].map(id => ({ id, title: `Chỉ tiêu ${id}`, unit: 'xã', measure: 'cumulative' })),
})

function read(rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) {
  const table = workbookOf(sheetOf('A', [['Kỳ báo cáo', '2025-Q3'], ...rows.map(row => [...row])], { merges }))
  const { value, raised } = normaliseSubmissionTable('14.xlsx', table, plan)
  if (value === null) throw new Error(`no submission: ${JSON.stringify(raised)}`)
  return value
}

const down = (column: number, top: number, bottom: number): MergedRange => ({
  top,
  bottom,
  left: column,
  right: column,
})

describe('of a task', () => {
  const headings = ['Mã NV', 'Nhiệm vụ', 'Trạng thái', 'Ngày hoàn thành', 'Minh chứng', 'Khó khăn, vướng mắc']
  const first: Value[] = ['NV-01', 'Nhiệm vụ NV-01', 'Hoàn thành', null, '12/QĐ-UBND', 'Thiếu người']
  const last: Value[] = ['NV-02', 'Nhiệm vụ NV-02', 'Đang thực hiện', null, null, null]
  const line: Value[] = [null, null, null, { date: '2025-06-20' }, '15/QĐ-UBND', 'Thiếu kinh phí']
  const facts = (rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) => {
    const { tasks, ignored } = read([headings, ...rows], merges)
    const [task] = tasks
    return {
      task: task && [task.status, task.completedOn, task.evidence, task.difficulties].map(rawOf),
      rows: tasks.map(({ taskId, place }) => `${place.row} ${taskId}`),
      ignored: ignored.map(({ row, reason }) => `${row} ${reason}`),
    }
  }

  it.each<[string, MergedRange[]]>([
    ['merged', [down(1, 3, 4), down(2, 3, 4)]],
    ['not merged', []],
  ])('lines without a status go on with its texts: %s', (_, merges) => {
    expect(facts([first, line, last], merges)).toEqual({
      task: ['Hoàn thành', '2025-06-20', '12/QĐ-UBND\n15/QĐ-UBND', 'Thiếu người\nThiếu kinh phí'],
      rows: ['3 NV-01', '5 NV-02'],
      ignored: ['4 continuation'],
    })
  })

  it('two days of completion are none', () => {
    const dated = [...first.slice(0, 3), { date: '2025-06-18' }, ...first.slice(4)]
    expect(facts([dated, line, last]).task?.[1]).toBe('2025-06-18 | 2025-06-20')
  })

  it('a text that a merge spreads over its lines stands once', () => {
    const merges = [down(1, 3, 4), down(2, 3, 4), down(5, 3, 4)]
    expect(facts([first, [null, null, null, null, null, 'Thiếu kinh phí'], last], merges).task?.[2]).toBe('12/QĐ-UBND')
  })

  it('what stands below the last row may be a signature', () => {
    expect(facts([first, last, [null, null, null, null, 'KT. CHỦ TỊCH', null]])).toMatchObject({
      rows: ['3 NV-01', '4 NV-02'],
      ignored: ['5 footer'],
    })
  })

  it('a second status under a merged code is a second row of the task', () => {
    const second: Value[] = [null, null, 'Đang thực hiện', null, null, null]
    expect(facts([first, second, last], [down(1, 3, 4), down(2, 3, 4)])).toMatchObject({
      rows: ['3 NV-01', '4 NV-01', '5 NV-02'],
      ignored: [],
    })
  })
})

describe('of an indicator', () => {
  const tasks: Value[][] = [['Mã NV', 'Trạng thái'], ['NV-01', 'Hoàn thành'], []]
  const headings = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Địa bàn', 'Thực hiện', 'Tử số']
  const facts = (rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []) =>
    read([...tasks, headings, ...rows], merges).indicators.map(({ indicatorId, place, code, actual, numerator }) =>
      `${place.row} ${indicatorId} ${'row' in code.at ? code.at.row : ''} ${[actual, numerator].map(rawOf).join(' ')}`.trim(),
    )

  it.each<[string, MergedRange[]]>([
    ['merged', [down(1, 6, 7), down(2, 6, 7)]],
    ['not merged', []],
  ])('a further figure is a second row of it: %s', (_, merges) => {
    const rows: Value[][] = [
      ['CT-01', 'Chỉ tiêu CT-01', 'Khu vực I', 20, null],
      [null, null, 'Khu vực II', 50, null],
      ['CT-02', 'Chỉ tiêu CT-02', null, 7, null],
    ]
    expect(facts(rows, merges)).toEqual(['6 CT-01 6 20', '7 CT-01 7 50', '8 CT-02 8 7'])
  })

  it('a line below gives what is missing in it', () => {
    const rows: Value[][] = [
      ['CT-01', 'Chỉ tiêu CT-01', null, 20, null],
      [null, null, null, null, 406],
      ['CT-02', 'Chỉ tiêu CT-02', null, 7, null],
    ]
    expect(facts(rows)).toEqual(['6 CT-01 6 20 406', '8 CT-02 8 7'])
  })
})

describe('under a heading merged over two columns', () => {
  const rows = (...status: Value[]): Value[][] => [
    ['Mã NV', 'Nhiệm vụ', 'Trạng thái', null],
    ['NV-01', 'Nhiệm vụ NV-01', ...status],
  ]

  it.each<[Value[], string]>([
    [['Hoàn thành', null], 'Hoàn thành'],
    [[null, 'Hoàn thành'], 'Hoàn thành'],
    [['Chưa thực hiện', 'Hoàn thành'], 'Chưa thực hiện | Hoàn thành'],
  ])('%j is read as %s', (status, raw) => {
    const [task] = read(rows(...status), [across(2, 3, 4)]).tasks
    expect(task && rawOf(task.status)).toBe(raw)
  })
})

describe('a column without a heading', () => {
  const untitled = (headings: Value[], ...values: Value[]) => {
    const rows = [['Kỳ báo cáo', '2025-Q3'], headings, ['NV-01', 'Nhiệm vụ NV-01', ...values]]
    const { raised } = normaliseSubmissionTable('14.xlsx', workbookOf(sheetOf('A', rows)), plan)
    return raised.map(({ rule, at, facts }) => [rule, at.kind === 'cell' ? at.row : 0, facts.untitled])
  }

  it.each<[Value[], Value[], string | null]>([
    [['Mã NV', 'Nhiệm vụ', 'Trạng thái', null], ['Chưa thực hiện', 'Hoàn thành'], 'D'],
    [['Mã NV', 'Nhiệm vụ', null, 'Trạng thái'], ['x', 'Hoàn thành'], 'C'],
    [['Mã NV', 'Nhiệm vụ', null, 'Trạng thái'], [null, 'Hoàn thành'], null],
    [['Mã NV', 'Nhiệm vụ', 'Trạng thái', null, null], ['Hoàn thành', null, 'x'], null],
  ])('%j over %j', (headings, values, column) => {
    expect(untitled(headings, ...values)).toEqual(column === null ? [] : [['unknown-column', 3, column]])
  })
})
