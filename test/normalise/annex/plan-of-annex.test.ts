// A locality's plan as a spreadsheet: tied to the central plan, every value with its cell.
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/model/plan.ts'
import { normaliseAnnexPlan } from '../../../src/normalise/annex/plan-of-annex.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const central = planOf({
  indicators: [
    { id: 'CT-01', title: 'Tỉ lệ trực tuyến', unit: '%', targets: [{ by: '2025-12-31', op: '>=', value: 60 }] },
    {
      id: 'CT-02',
      title: 'Tỉ lệ quá hạn',
      unit: '%',
      direction: 'decrease',
      targets: [{ by: '2025-12-31', op: '<=', value: 2 }],
    },
  ],
})

const tasks: readonly (readonly Value[])[] = [
  ['TT', 'Mã nhiệm vụ', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Người phụ trách', 'Kết quả', 'Thời gian hoàn thành'],
  [1, 'NV-01', 'Thành lập Ban Chỉ đạo tỉnh', 'UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Quyết định', '30/9/2025'],
  [2, null, 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Sở Tư pháp', null, null, 'sớm'],
  [3, 'NV-99', 'Việc khác', 'Sở Y tế', 'Giám đốc', 'Báo cáo', '2025'],
]
const indicators: readonly (readonly Value[])[] = [
  ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả năm 2025'],
  [1, 'Tỉ lệ trực tuyến', '%', '≥ 65'],
  [2, 'Tỉ lệ quá hạn', '%', 'theo trung ương'],
  [3, 'Chỉ tiêu riêng', '', 'Đạt mức khá'],
]

function read(rows: readonly (readonly Value[])[], file = '14_2025.xlsx') {
  const { value, raised } = normaliseAnnexPlan(
    file,
    '',
    workbookOf(sheetOf('KH', rows), sheetOf('CT', indicators)),
    central,
  )
  if (value === null) throw new Error(JSON.stringify(raised))
  return {
    plan: value,
    raised: raised.map(
      ({ rule, at }) => `${rule} ${at.kind === 'cell' ? `${at.sheet} ${at.row},${at.column}` : at.kind}`,
    ),
  }
}

const place = (plan: Plan, ...path: (string | number)[]) => {
  const at = plan.source.locate(path)
  return at.kind === 'cell' ? `${at.sheet} ${at.row},${at.column}` : at.kind
}

describe('normaliseAnnexPlan', () => {
  const { plan, raised } = read(tasks)

  it('ties rows to central tasks by code, else by title, and lets the others be', () => {
    expect(plan).toMatchObject({ locality: '14', parent: { plan: 'KH-57', version: 1 } })
    expect(plan.tasks.map(task => [task.id, task.implements, task.responsible])).toEqual([
      ['NV-01', 'NV-01', 'Chủ tịch UBND tỉnh'],
      ['DP-02', 'NV-02', null],
      ['NV-99', 'NV-99', 'Giám đốc'],
    ])
    expect(plan.indicators.map(({ id, targets }) => [id, targets.length])).toEqual([
      ['CT-01', 1],
      ['CT-02', 0],
      ['DP-CT-03', 0],
    ])
  })

  it.each(['Mã nhiệm vụ trung ương', 'Mã nhiệm vụ TW', 'Thực hiện nhiệm vụ', 'Central task', 'IMPLEMENTS'])(
    'takes the code of the central task from a column of its own: %s',
    heading => {
      const [head = [], ...rows] = tasks
      const { plan } = read([head.map(text => (text === 'Mã nhiệm vụ' ? heading : text)), ...rows])
      expect(plan.tasks.map(task => task.implements)).toEqual(['NV-01', 'NV-02', 'NV-99'])
    },
  )

  it('says what it guessed and what it could not read, at the cell; words of an indicator of its own are no fault', () => {
    expect(raised).toEqual(['matched-by-title KH 3,3', 'unreadable-value CT 3,4', 'unreadable-value KH 3,7'])
  })

  it('knows where each value stands, or should stand', () => {
    expect(place(plan, 'tasks')).toBe('KH 1,2')
    expect(place(plan, 'tasks', 1, 'responsible')).toBe('KH 3,5')
    expect(place(plan, 'tasks', 1, 'product')).toBe('KH 3,6')
    expect(place(plan, 'tasks', 2, 'implements')).toBe('KH 4,2')
    expect(place(plan, 'indicators')).toBe('CT 1,2')
    expect(place(plan, 'indicators', 0, 'targets', 0, 'value')).toBe('CT 2,4')
    expect(place(plan, 'indicators', 1, 'targets')).toBe('CT 3,4')
    expect(place(plan, 'title')).toBe('file')
  })

  it('finds whose plan it is: fields, file name, titles', () => {
    expect(read([['Mã đơn vị', '15'], ['Phiên bản kế hoạch', 1], ...tasks], 'a.xlsx').plan.locality).toBe('15')
    expect(read([['(Kèm theo Kế hoạch số 12/KH-UBND của UBND tỉnh Sơn La)'], ...tasks], 'a.xlsx').plan.locality).toBe(
      '14',
    )
    const nobody = read(tasks, 'a.xlsx')
    expect(nobody.plan.locality).toBeNull()
    expect(nobody.raised[0]).toBe('missing-locality file')
    const mismatch = read([['Mã đơn vị', '15'], ['Đơn vị báo cáo', 'Tỉnh Sơn La'], ...tasks], 'a.xlsx')
    expect(mismatch.raised[0]).toMatch(/^locality-name-mismatch/)
  })

  it('keeps the first of two rows for one central indicator', () => {
    const twice = workbookOf(sheetOf('KH', tasks), sheetOf('CT', [...indicators, [4, 'Tỉ lệ trực tuyến', '%', '≥ 90']]))
    const { value, raised: found } = normaliseAnnexPlan('14_x.xlsx', '', twice, central)
    expect(value?.indicators.find(({ id }) => id === 'CT-01')?.targets[0]?.value).toBe(65)
    expect(found.map(({ rule }) => rule)).toContain('duplicate-id')
  })

  it('makes one indicator of two rows that name it for different days', () => {
    const twice = workbookOf(
      sheetOf('KH', tasks),
      sheetOf('CT', [
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
        ['I', 'Đến năm 2030'],
        [1, 'Tỉ lệ trực tuyến', '%', '≥ 90'],
        [2, 'Tỉ lệ quá hạn', '%', '≤ 1'],
        ['II', 'Đến năm 2025'],
        [3, 'Tỉ lệ trực tuyến', '%', '≥ 65'],
      ]),
    )
    const { value, raised: found } = normaliseAnnexPlan('14_x.xlsx', '', twice, central)
    if (value === null) throw new Error('no plan')
    expect(value.indicators.map(({ id, targets }) => [id, ...targets.map(one => [one.by, one.value])])).toEqual([
      ['CT-01', ['2025-12-31', 65], ['2030-12-31', 90]],
      ['CT-02', ['2030-12-31', 1]],
    ])
    expect(found.map(({ rule }) => rule)).not.toContain('duplicate-id')
    const [first] = value.indicators[0]?.targets ?? []
    expect(place(value, 'indicators', 0, 'targets', first?.index ?? 9, 'value')).toBe('CT 6,4')
    expect(place(value, 'indicators', 1, 'targets', 0, 'value')).toBe('CT 4,4')
  })

  it('is null where no table is', () => {
    const { value, raised: found } = normaliseAnnexPlan('a.xlsx', '', workbookOf(sheetOf('A', [['x']])), central)
    expect([value, found.map(({ rule }) => rule)]).toEqual([null, ['unrecognised-layout']])
  })
})
