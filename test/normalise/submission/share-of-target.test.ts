// An actual in per cent written as a share of one, where the target in its row is written so too.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { valueOf } from '../../../src/source/field.ts'
import { planOf, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const targets = [
  { by: '2025-12-31', op: '>=', value: 80 },
  { by: '2030-12-31', op: '>=', value: 95 },
]

function read(unit: Value, target: Value, actual: Value, planned: object = { targets }) {
  const rows: Value[][] = [
    ['Mã nhiệm vụ', 'Trạng thái'],
    ['NV-01', 'Hoàn thành'],
    [],
    ['Mã chỉ tiêu', 'Đơn vị tính', 'Mục tiêu', 'Thực hiện'],
    ['CT-01', unit, target, actual],
  ]
  const plan = planOf({ indicators: [{ ...shareIndicator, ...planned }] })
  const { value, raised } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(sheetOf('A', rows)), plan)
  const said = raised.flatMap(({ rule, at }) =>
    rule === 'ambiguous-percentage' && at.kind === 'cell' ? [`${at.row},${at.column}`] : [],
  )
  return [value?.indicators.map(one => valueOf(one.actual))[0], ...said]
}

describe('an actual beside a target that is a hundredth of the plan’s', () => {
  it.each<[Value, Value, Value]>([
    ['%', 0.8, 0.755],
    [null, 0.8, 0.755],
    ['%', '≥ 0,8', '0,755'],
    ['% hồ sơ', 0.95, 0.755],
  ])('is a share, and said to be read so: %j, %j, %j', (unit, target, actual) => {
    expect(read(unit, target, actual)).toEqual([75.5, '5,4'])
  })

  it('may be all of it', () => expect(read('%', 0.8, 1)).toEqual([100, '5,4']))

  it.each<[Value, Value, Value, number]>([
    ['%', 80, 0.755, 0.755],
    ['%', null, 0.755, 0.755],
    ['%', 0.8, 1.5, 1.5],
    ['%', 0.8, 0, 0],
    ['%', 0.7, 0.755, 0.755],
    ['%', { percent: 0.8 }, 0.755, 0.755],
    ['%', '0,8%', 0.755, 0.755],
    ['%', 0.8, '0,755%', 0.755],
    ['%', 0.8, { percent: 0.755 }, 75.5],
    ['%', 0.8, 75.5, 75.5],
    ['%', 0.8, 0, 0],
    ['lần', 0.8, 0.755, 0.755],
  ])('is read as it stands where the row is no evidence: %j, %j, %j', (unit, target, actual, value) => {
    expect(read(unit, target, actual)).toEqual([value])
  })

  it('is read as it stands where that is a target of the plan, or the plan does not count in per cent', () => {
    const low = [...targets, { by: '2026-12-31', op: '>=', value: 0.8 }]
    expect(read('%', 0.8, 0.755, { targets: low })).toEqual([0.755])
    expect(read(null, 0.8, 0.755, { targets, unit: 'điểm' })).toEqual([0.755])
  })
})
