// Annexes that come as a file each: one plan of all, with places that name their file.
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/model/plan.ts'
import { joinLocalPlans } from '../../../src/normalise/annex/join-local-plans.ts'
import { joinTables } from '../../../src/normalise/annex/join-tables.ts'
import { normaliseAnnexPlan } from '../../../src/normalise/annex/plan-of-annex.ts'
import { readAnnex } from '../../../src/normalise/annex/read-annex.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const tasks: readonly (readonly Value[])[] = [
  ['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Kết quả', 'Thời gian hoàn thành'],
  ['I', 'Thể chế'],
  [1, 'Lập Ban Chỉ đạo', 'Sở A', 'Quyết định', '2025'],
]
const targets: readonly (readonly Value[])[] = [
  ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
  [1, 'Kinh tế số', '% GDP', '≥ 30'],
  ['II', 'Đến năm 2045'],
  [2, 'Kinh tế số', '% GDP', '≥ 50'],
]

describe('joinTables', () => {
  it('makes one annex of several files, whose sheets are named after them', () => {
    const joined = joinTables([
      { file: 'in/pl1-2024.xlsx', table: workbookOf(sheetOf('Đến năm 2030', targets)) },
      { file: 'in/pl2.csv', table: workbookOf(sheetOf(null, tasks)) },
    ])
    const annex = joined && readAnnex(joined.file, joined.table)
    expect(annex).toMatchObject({ file: 'in/pl1-2024.xlsx, in/pl2.csv' })
    expect(annex?.tasks.map(({ id, section }) => `${id} ${section}`)).toEqual(['NV-01 MT-I'])
    expect(annex?.indicators.map(({ targets: [first] }) => first?.by)).toEqual(['2030-12-31', '2045-12-31'])
    expect(annex?.indicators[1]?.remarks).toMatchObject([
      { kind: 'same-title', facts: { id: 'CT-01' }, at: { sheet: 'pl1-2024.xlsx!Đến năm 2030', row: 4 } },
    ])
    expect(annex?.tasksAt).toMatchObject({ sheet: 'pl2.csv' })
  })

  it('leaves a file alone that is the only one', () => {
    const only = { file: 'a.xlsx', table: workbookOf(sheetOf('A', tasks)) }
    expect(joinTables([only])).toBe(only)
    expect(joinTables([])).toBeNull()
  })
})

describe('joinLocalPlans', () => {
  const central = planOf()
  const read = (file: string, name: string, rows: readonly (readonly Value[])[]): Plan => {
    const { value } = normaliseAnnexPlan(file, '', workbookOf(sheetOf(name, rows)), central)
    if (value === null) throw new Error('no plan')
    return value
  }
  const own = read('14_nv.xlsx', 'NV', tasks)
  const measured = read('14_ct.xlsx', 'CT', targets)

  it('puts tasks and targets of one locality together, each with its own cells, in any order', () => {
    for (const joined of [joinLocalPlans(own, measured), joinLocalPlans(measured, own)]) {
      expect([joined?.tasks.length, joined?.indicators.length]).toEqual([1, 2])
      expect(joined?.source.locate(['tasks', 0, 'title'])).toMatchObject({ file: '14_nv.xlsx', sheet: 'NV' })
      expect(joined?.source.locate(['indicators', 0, 'targets', 0, 'value'])).toMatchObject({ file: '14_ct.xlsx' })
    }
  })

  it('puts nothing together that is no half, or of another locality', () => {
    expect(joinLocalPlans(own, read('15_ct.xlsx', 'CT', targets))).toBeNull()
    expect(joinLocalPlans(own, own)).toBeNull()
    expect(joinLocalPlans({ ...own, locality: null }, { ...measured, locality: null })).toBeNull()
    expect(joinLocalPlans({ ...own, indicators: measured.indicators }, measured)).toBeNull()
  })
})
