// The period as forms label it: its quarter or month alone, how often it is sent, or in words that mean something else.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import { planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const table: Value[][] = [
  ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái'],
  ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành'],
]

function periodOf(above: Value[][], file: string) {
  const plan = planOf({ periods: quarters })
  const { value } = normaliseSubmissionTable(file, workbookOf(sheetOf('A', [...above, [], ...table])), plan)
  return { period: value?.period, said: value && rawOf(value.identity.period), at: value?.identity.period.at }
}

describe('a label of the period', () => {
  it.each<[Value[], string, number]>([
    [['Quý báo cáo: II/2025'], 'Quý II/2025', 1],
    [['Quý báo cáo', 'II/2025'], 'Quý II/2025', 2],
    [['Quý báo cáo', 2], 'Quý 2', 2],
    [['Quý báo cáo', 'II', 'Năm báo cáo', 2025], 'Quý II năm 2025', 2],
    [['Thời gian báo cáo: Quý II/2025'], 'Quý II/2025', 1],
    [['Kỳ: Quý II/2025'], 'Quý II/2025', 1],
    [['Kỳ báo cáo', 'II/2025'], 'II/2025', 2],
    [['Kỳ báo cáo: Quý hai năm 2025'], 'Quý hai năm 2025', 1],
  ])('says more than the name of the file: %j', (row, said, column) => {
    expect(periodOf([row], '14_2025-Q3.xlsx')).toMatchObject({ period: '2025-Q2', said, at: { row: 1, column } })
  })

  it.each<[Value[]]>([
    [['Tháng báo cáo: 6/2025']],
    [['Tháng báo cáo', 'Tháng 6 năm 2025']],
    [['Quý báo cáo: IV/2025']],
  ])('that is none of the plan is none of the report: %j', row => {
    expect(periodOf([row], '14_2025-Q3.xlsx').period).toBeNull()
  })

  it.each<[Value[][]]>([
    [[['Quý báo cáo: III/2025']]],
    [[['Quý báo cáo: 3/2025']]],
    [[['Quý báo cáo', 'III']]],
    [[['Năm báo cáo', 2025, 'Quý báo cáo', 3]]],
    [[['Kỳ báo cáo: III/2025']]],
    [[['Kỳ báo cáo: Quý III']]],
    [[['Kỳ báo cáo: Quý', 'Quý III năm 2025']]],
    [[['Kỳ báo cáo', 'Quý', 'III', 'Năm', 2025]]],
    [[['Kỳ báo cáo: Quý'], ['Quý III năm 2025']]],
    [[['Kỳ báo cáo: Quý'], ['(Quý III năm 2025)']]],
  ])('says it where the name of the file does not: %j', above => {
    expect(periodOf([...above, ['Mã đơn vị', '14']], 'bao-cao.xlsx').period).toBe('2025-Q3')
  })

  it.each<[Value[]]>([
    [['Kỳ báo cáo: Quý']],
    [['Kỳ báo cáo', 'Hằng quý']],
    [['Thời gian báo cáo: 18/9/2025']],
    [['Thời gian báo cáo: trước ngày 20 hằng tháng']],
    [['Kỳ', 'Ghi chú']],
    [['Thời gian: 8h00 ngày 10/6/2025']],
    [['Thời điểm báo cáo: 14/9/2025']],
  ])('that gives no period leaves it to the name of the file: %j', row => {
    expect(periodOf([row], '14_2025-Q3.xlsx').period).toBe('2025-Q3')
  })

  it('another year beside the quarter is not the plan’s', () => {
    expect(periodOf([['Quý báo cáo', 'III', 'Năm báo cáo', 2024]], '14_2025-Q3.xlsx').period).toBeNull()
  })
})
