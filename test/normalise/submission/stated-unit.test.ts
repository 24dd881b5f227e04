// Units that stand in a heading, below it or above the table instead of in a column of their own.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import { planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const indicator = { measure: 'cumulative', direction: 'increase', aggregation: 'latest', assignees: 'all', targets: [] }
const plan = planOf({
  periods: quarters,
  indicators: [
    { ...indicator, id: 'CT-01', title: 'Kinh phí chuyển đổi số', unit: 'tỷ đồng' },
    { ...indicator, id: 'CT-02', title: 'Số xã có cáp quang', unit: 'xã' },
  ],
})

function unitOf(table: readonly (readonly Value[])[]) {
  const rows: Value[][] = [['Kỳ báo cáo', '2025-Q3'], ['Mã nhiệm vụ', 'Trạng thái'], ['NV-01', 'Hoàn thành'], []]
  const { value } = normaliseSubmissionTable(
    '14.xlsx',
    workbookOf(sheetOf('A', [...rows, ...table.map(row => [...row])])),
    plan,
  )
  const unit = value?.indicators[0]?.unit
  return unit && [rawOf(unit), unit.at.kind === 'cell' ? `${unit.at.row}.${unit.at.column}` : '']
}

const headings = (actual: string) => ['Mã chỉ tiêu', 'Chỉ tiêu', actual]
const row = ['CT-01', 'Kinh phí chuyển đổi số', 65_000]

describe('the unit of a figure', () => {
  it.each<[string, Value[][], string, string]>([
    ['in the heading', [headings('Thực hiện (triệu đồng)'), row], 'triệu đồng', '5.3'],
    ['in square brackets', [headings('Thực hiện [triệu đ]'), row], 'triệu đ', '5.3'],
    ['of the plan in the heading', [headings('Thực hiện (xã)'), row], 'xã', '5.3'],
    ['a share', [headings('Kết quả thực hiện (%)'), row], '%', '5.3'],
    ['below the heading', [headings('Thực hiện'), [null, null, '(triệu đồng)'], row], 'triệu đồng', '6.3'],
    ['above the table', [[null, null, 'ĐVT: triệu đồng'], headings('Thực hiện'), row], 'triệu đồng', '5.3'],
    [
      'above, in brackets',
      [[null, null, '(Đơn vị tính: Triệu đồng)'], headings('Thực hiện'), row],
      'Triệu đồng',
      '5.3',
    ],
    ['with its label in the heading', [headings('Thực hiện (ĐVT: triệu đồng)'), row], 'triệu đồng', '5.3'],
    ['as a number of units', [headings('Thực hiện (1.000 đồng)'), row], '1.000 đồng', '5.3'],
    ['as many of what is counted', [headings('Thực hiện (nghìn người)'), row], 'nghìn người', '5.3'],
    ['as many of those of the plan', [[null, null, 'ĐVT: 1.000 xã'], headings('Thực hiện'), row], '1.000 xã', '5.3'],
    ['as a multiple of a multiple', [headings('Thực hiện (nghìn tỷ)'), row], 'nghìn tỷ', '5.3'],
    [
      'below the heading, without brackets',
      [headings('Thực hiện'), [null, null, 'triệu đồng'], row],
      'triệu đồng',
      '6.3',
    ],
    ['above, in the title', [['Biểu 2. Kinh phí (ĐVT: triệu đồng)'], headings('Thực hiện'), row], 'triệu đồng', '5.1'],
    ['above, without a colon', [[null, null, 'ĐVT triệu đồng'], headings('Thực hiện'), row], 'triệu đồng', '5.3'],
    ['above, with a full stop', [[null, null, 'Đơn vị: triệu đồng.'], headings('Thực hiện'), row], 'triệu đồng', '5.3'],
    [
      'one of several',
      [[null, null, 'Đơn vị tính: Triệu đồng, %'], headings('Thực hiện'), row],
      'Triệu đồng, %',
      '5.3',
    ],
    ['of several that of the plan', [[null, null, 'Đơn vị tính: Tỷ đồng, %'], headings('Thực hiện'), row], '', '7.1'],
    ['that of the plan', [headings('Thực hiện (tỷ đồng)'), row], '', '6.1'],
    ['the heading before the line above', [['ĐVT: triệu đồng'], headings('Thực hiện (tỷ đồng)'), row], '', '7.1'],
    [
      'behind the title',
      [headings('Thực hiện'), ['CT-01', 'Kinh phí chuyển đổi số (triệu đồng)', 65_000]],
      'triệu đồng',
      '6.2',
    ],
    ['in no bracket of a period', [headings('Thực hiện (quý III)'), row], '', '6.1'],
    ['not that of an office', [[null, null, 'Đơn vị: Sở Tài chính'], headings('Thực hiện'), row], '', '7.1'],
  ])('%s', (_, table, unit, place) => {
    expect(unitOf(table)).toEqual([unit, place])
  })

  it.each<[string, string, string]>([
    ['Thực hiện (triệu đồng)', 'tỷ đồng', 'triệu đồng'],
    ['Thực hiện (tỷ đồng)', 'Tỷ đồng', 'Tỷ đồng'],
    ['Thực hiện', 'triệu đồng', 'triệu đồng'],
  ])('%s beside a column of units with %s', (heading, own, unit) => {
    const table = [
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', heading],
      ['CT-01', 'Kinh phí chuyển đổi số', own, 65_000],
    ]
    expect(unitOf(table)?.[0]).toBe(unit)
  })
})
