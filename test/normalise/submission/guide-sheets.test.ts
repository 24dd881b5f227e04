// Sheets of instructions with an example on them, and parts of the report whose names only begin like theirs.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf()
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']
const one: Value[] = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', 100]
const two: Value[] = ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Đang thực hiện', 40]
const example: Value[] = ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Hoàn thành', 100]
const unknown: Value[] = ['NV-77', 'Việc khác', 'Hoàn thành', 100]

function read(...sheets: readonly RawSheet[]) {
  const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(...sheets), plan)
  if (value === null) throw new Error('no submission was read')
  return {
    tasks: value.tasks.map(row => `${row.place.sheet} ${rawOf(row.code)} ${rawOf(row.status)}`),
    ignored: value.ignored.map(({ sheet, row, reason }) => `${sheet} ${row} ${reason}`),
    passedOver: value.passedOver.map(({ sheet, reason }) => `${sheet} ${reason}`),
  }
}

describe('an example is passed over, which is said, and its rows are accounted for', () => {
  it.each([
    'Hướng dẫn',
    'HƯỚNG DẪN ĐIỀN BIỂU',
    'Cách điền',
    'Ví dụ',
    'Instructions',
    'Mẫu',
    'Mẫu 01',
    'HD',
    'HD ghi biểu',
  ])('“%s”', name => {
    const expected = {
      tasks: ['Nhiệm vụ NV-01 Hoàn thành', 'Nhiệm vụ NV-02 Đang thực hiện'],
      ignored: [`${name} 2 instructions`],
      passedOver: [`${name} instructions`],
    }
    const [guide, report] = [sheetOf(name, [header, example]), sheetOf('Nhiệm vụ', [header, one, two])]
    expect(read(guide, report)).toEqual(expected)
    expect(read(report, guide)).toEqual(expected)
  })

  it('even when nobody reports the task of an example', () => {
    const found = read(sheetOf('Hướng dẫn', [header, example]), sheetOf('Nhiệm vụ', [header, one]))
    expect(found.tasks).toEqual(['Nhiệm vụ NV-01 Hoàn thành'])
  })
})

describe('a part of the report is read', () => {
  it.each([
    'HĐND tỉnh',
    'HĐ KHCN',
    'HĐND&UBND',
    'HD nghiệp vụ',
    'Hướng dẫn, tuyên truyền',
    'Mẫu 02',
    'Ví trí',
    'Guideline',
  ])('“%s”, whose tasks no other sheet reports', name => {
    const found = read(sheetOf('Nhóm 1', [header, one]), sheetOf(name, [header, two]))
    expect(found).toEqual({
      tasks: ['Nhóm 1 NV-01 Hoàn thành', `${name} NV-02 Đang thực hiện`],
      ignored: [],
      passedOver: [],
    })
  })

  it('with a row that names no task of the plan, which has to be said', () => {
    const found = read(sheetOf('Nhóm 1', [header, one, two]), sheetOf('HD nghiệp vụ', [header, example, unknown]))
    expect(found.tasks).toHaveLength(4)
  })

  it('as a cover, of the form', () => {
    const found = read(sheetOf('Mẫu 01', [['Mã đơn vị', '14']]), sheetOf('Nhiệm vụ', [header, one]))
    expect(found.passedOver).toEqual([])
  })

  it('where there is no other table of tasks', () => {
    expect(read(sheetOf('Mẫu', [header, one]), sheetOf('Ghi chú', [['x']])).tasks).toEqual(['Mẫu NV-01 Hoàn thành'])
  })
})
