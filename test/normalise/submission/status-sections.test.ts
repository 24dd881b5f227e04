// Sections that are nothing but a status, in a table without a column for it.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { statusOfSection } from '../../../src/normalise/submission/status-sections.ts'
import { parseStatus } from '../../../src/normalise/values/parse-status.ts'
import { valueOf } from '../../../src/source/field.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf()

function read(...rows: readonly (readonly Value[])[]) {
  const headings = ['TT', 'Mã NV', 'Nhiệm vụ', 'Ngày hoàn thành']
  const table = workbookOf(sheetOf('A', [['Kỳ báo cáo', '2025-Q3'], headings, ...rows]))
  const { value, raised } = normaliseSubmissionTable('14.xlsx', table, plan)
  if (value === null) throw new Error(`no submission: ${JSON.stringify(raised)}`)
  return {
    tasks: value.tasks.map(({ taskId, status }) => `${taskId} ${valueOf(status)}`),
    places: value.tasks.map(({ status }) => ('row' in status.at ? status.at.row : null)),
    rules: raised.map(({ rule }) => rule),
  }
}

const first: Value[] = [1, 'NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', '20/6/2025']
const second: Value[] = [1, 'NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', null]
const third: Value[] = [2, 'NV-03', 'Bố trí ngân sách cho khoa học và công nghệ', null]

describe('a table without a status column', () => {
  it('has the status of each section, which is where it stands', () => {
    const rows = [['I', 'NHIỆM VỤ ĐÃ HOÀN THÀNH'], first, ['II', 'Nhiệm vụ đang thực hiện (02)'], second, third]
    expect(read(...rows)).toEqual({
      tasks: ['NV-01 completed', 'NV-02 in-progress', 'NV-03 in-progress'],
      places: [3, 5, 5],
      rules: [],
    })
  })

  it('has it of the sections above others, and of those below them', () => {
    const parts = [['I', 'Đã hoàn thành'], ['1', 'Thể chế'], first, ['II', 'Đang thực hiện'], second, ['2', 'Hạ tầng']]
    const tasks = ['NV-01 completed', 'NV-02 in-progress', 'NV-03 in-progress']
    expect(read(...parts, third)).toMatchObject({ tasks, rules: [] })
    expect(read(['I. Thể chế'], ['1. Đã hoàn thành'], first, ['2. Đang thực hiện'], second, third).tasks).toEqual(tasks)
    const two = [['I. Thể chế'], ['1. Đã hoàn thành'], first, ['II. Hạ tầng'], ['1. Đang thực hiện'], second, third]
    expect(read(...two)).toMatchObject({ tasks, rules: [] })
  })

  it('has that of the line above it, where each section repeats the headings', () => {
    const headings = ['TT', 'Mã NV', 'Nhiệm vụ', 'Ngày hoàn thành']
    const table = sheetOf('A', [
      ...[['I. NHIỆM VỤ ĐÃ HOÀN THÀNH'], headings, first, []],
      ...[['II. NHIỆM VỤ ĐANG THỰC HIỆN'], headings, second],
    ])
    const { value, raised } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(table), plan)
    expect([value?.tasks.map(({ status }) => valueOf(status)), raised]).toEqual([['completed', 'in-progress'], []])
  })

  it.each<[string, Value[][]]>([
    ['a row stands above them', [first, ['I', 'Nhiệm vụ đang thực hiện'], second, third]],
    ['another section stands among them', [['I', 'Đã hoàn thành'], first, ['II', 'Nhiệm vụ thường xuyên'], second]],
    ['a section above them has rows of its own', [['I. A'], ['1. Đã hoàn thành'], first, ['II. Hạ tầng'], second]],
    ['another has no number', [['I', 'Đã hoàn thành'], first, ['Nhiệm vụ thường xuyên'], second]],
    ['they say less than a status', [['I', 'Nhiệm vụ chưa hoàn thành'], first, second, third]],
  ])('lacks it where %s', (_, rows) => {
    const { tasks, rules } = read(...rows)
    expect(rules).toContain('missing-column')
    expect(tasks.every(task => task.endsWith(' null'))).toBe(true)
  })

  it('leaves a column for it what it is', () => {
    const table = sheetOf('A', [
      ['Mã NV', 'Nhiệm vụ', 'Trạng thái'],
      ['Nhiệm vụ đang thực hiện'],
      ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành'],
      ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', null],
    ])
    const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(table), plan)
    expect(value?.tasks.map(({ status }) => valueOf(status))).toEqual(['completed', null])
  })
})

it.each([
  ['Nhiệm vụ đã hoàn thành', 'completed'],
  ['Các nhiệm vụ đã hoàn thành (03 nhiệm vụ)', 'completed'],
  ['Nhiệm vụ đã hoàn thành đúng hạn: 3', 'completed'],
  ['ĐANG TRIỂN KHAI THỰC HIỆN', 'in-progress'],
  ['Số nhiệm vụ chưa triển khai', 'not-started'],
  ['Nhiệm vụ chưa đến hạn', null],
  ['Nhiệm vụ quá hạn', null],
  ['Nhiệm vụ cơ bản hoàn thành', null],
  ['Nhiệm vụ đang thực hiện 60%', null],
  ['Hoàn thành Đề án 06', null],
])('the section %s → %s', (text, status) => {
  const words = statusOfSection(text)
  expect(words === null ? null : parseStatus(words)).toBe(status)
})

it.each([
  ['Các nhiệm vụ đã hoàn thành (03 nhiệm vụ)', 'đã hoàn thành'],
  ['ĐANG TRIỂN KHAI THỰC HIỆN', 'ĐANG TRIỂN KHAI THỰC HIỆN'],
  ['Số nhiệm vụ chưa triển khai', 'chưa triển khai'],
])('of %s the words of the status stay as they were written', (text, words) => {
  expect(statusOfSection(text)).toBe(words)
})
