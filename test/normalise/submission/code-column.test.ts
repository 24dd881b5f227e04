// A column headed “Mã”: that of the codes where it holds them, and no other.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { planOf, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({ indicators: [shareIndicator] })

function read(heading: string, codes: Value[], headings: Value[] = ['Tên nhiệm vụ', 'Trạng thái']) {
  const title = 'Số hóa hồ sơ, dữ liệu hộ tịch'
  const rows = codes.map((code): Value[] => [code, title, 'Hoàn thành'])
  const table = workbookOf(sheetOf('A', [[heading, ...headings], ...rows]))
  const { value, raised } = normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan)
  return {
    rows: value?.tasks.map(({ taskId, matchedBy }) => `${taskId} ${matchedBy}`),
    unused: raised.filter(({ rule }) => rule === 'unknown-column').map(({ facts }) => facts.actual),
  }
}

describe('the column of codes', () => {
  it.each(['Mã', 'MÃ', 'Mã số', 'Code'])('“%s”', heading => {
    expect(read(heading, ['NV-01', 'nv 2', null])).toEqual({
      rows: ['NV-01 code', 'NV-02 code', 'NV-02 title'],
      unused: [],
    })
  })

  it('of indicators', () => {
    const rows: Value[][] = [
      ['Mã NV', 'Trạng thái'],
      ['NV-01', 'Hoàn thành'],
      [],
      ['Mã', 'Tên chỉ tiêu', 'Đơn vị tính', 'Thực hiện'],
      ['CT-01', 'Tỉ lệ hồ sơ trực tuyến của xã', '%', 81.2],
    ]
    const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', workbookOf(sheetOf('A', rows)), plan)
    expect(value?.indicators.map(({ indicatorId }) => indicatorId)).toEqual(['CT-01'])
  })

  it.each<[string, Value[]]>([
    ['Mã', ['NV-02', 'H14.05']],
    ['Mã', [null]],
    ['Mã vùng', ['NV-02']],
  ])('is none: %s of %j', (heading, codes) => {
    const found = read(heading, codes)
    expect(found.rows).toEqual(codes.map(() => 'NV-02 title'))
    expect(found.unused).toEqual([heading])
  })

  it('is not asked for beside one that says it', () => {
    const table = workbookOf(
      sheetOf('A', [
        ['Mã NV', 'Mã', 'Trạng thái'],
        ['NV-01', 'NV-02', 'Hoàn thành'],
      ]),
    )
    const { value } = normaliseSubmissionTable('14_2025-Q3.xlsx', table, plan)
    expect(value?.tasks.map(({ taskId }) => taskId)).toEqual(['NV-01'])
  })
})
