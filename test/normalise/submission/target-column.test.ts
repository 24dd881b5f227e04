// “Kế hoạch 2025” beside an actual: the targets of the plan where it holds them, and nothing that is read where it does not.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf, valueOf } from '../../../src/source/field.ts'
import { planOf, quarters, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const targets = [
  { by: '2025-12-31', op: '>=', value: 80 },
  { by: '2030-12-31', op: '>=', value: 95 },
]
const plan = planOf({
  periods: quarters,
  indicators: [
    { ...shareIndicator, targets },
    {
      ...shareIndicator,
      id: 'CT-02',
      title: 'Số xã có cáp quang',
      unit: 'xã',
      targets: [{ ...targets[0], value: 50 }],
    },
  ],
})

function read(heading: string, share: Value, count: Value, more: Value[] = []) {
  const rows: Value[][] = [
    ['Mã NV', 'Trạng thái'],
    ['NV-01', 'Hoàn thành'],
    [],
    ['Mã chỉ tiêu', heading, 'Thực hiện', ...more],
    ['CT-01', share, 0.755],
    ['CT-02', count, 42],
  ]
  const table = workbookOf(sheetOf('A', rows))
  const { value, raised } = normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan)
  return {
    targets: value?.indicators.map(({ target }) => rawOf(target)),
    share: value?.indicators.map(({ actual }) => valueOf(actual))[0],
    unused: raised.filter(({ rule }) => rule === 'unknown-column').map(({ facts }) => facts.actual),
  }
}

describe('a column for the plan', () => {
  it.each(['Kế hoạch 2025', 'Kế hoạch năm 2025', 'KH năm 2025', 'KH 2025', 'Kế hoạch'])(
    '“%s” has the targets',
    text => {
      expect(read(text, 80, '≥ 50')).toEqual({ targets: ['80', '≥ 50'], share: 0.755, unused: [] })
      expect(read(text, 80, null)).toEqual({ targets: ['80', ''], share: 0.755, unused: [] })
      expect(read(text, 0.8, 50)).toEqual({ targets: ['0.8', '50'], share: 75.5, unused: [] })
    },
  )

  it.each<[string, Value, Value]>([
    ['Kế hoạch 2025', 80, 45],
    ['Kế hoạch 2025', null, null],
    ['Kế hoạch 2025', 95, 50],
    ['Kế hoạch 2025', 80, 'năm mươi'],
    ['Kế hoạch 2025', 80, 0.5],
    ['Kế hoạch 2030', 80, 50],
    ['Kế hoạch quý III', 80, 50],
  ])('is not read: %s of %j and %j', (heading, share, count) => {
    expect(read(heading, share, count)).toEqual({ targets: ['', ''], share: 0.755, unused: [heading] })
  })

  it('is not read where two say they are', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Trạng thái'],
      ['NV-01', 'Hoàn thành'],
      [],
      ['Mã chỉ tiêu', 'Kế hoạch 2025', 'KH năm 2025', 'Thực hiện'],
      ['CT-01', 80, 80, 75],
    ]
    const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(sheetOf('A', rows)), plan)
    expect(value?.indicators.map(({ target, actual }) => [rawOf(target), valueOf(actual)])).toEqual([['', 75]])
  })

  it('is not read beside the targets', () => {
    expect(read('Kế hoạch 2025', 80, 50, ['Mục tiêu'])).toMatchObject({ targets: ['', ''], unused: ['Kế hoạch 2025'] })
  })
})
