// What the name of a file adds to what the file says, which is the same for every format.
import { describe, expect, it } from 'vitest'
import type { Submission } from '../../../src/model/submission.ts'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { normaliseSubmissionTree } from '../../../src/normalise/submission/normalise-submission-tree.ts'
import { rawOf } from '../../../src/source/field.ts'
import { planOf, quarters, sheetOf, workbookOf } from '../table-of.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const plan = planOf({ periods: quarters })
const rows = [
  ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái'],
  ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành'],
]

function fromSheet(file: string, name: string | null): Submission | null {
  const above = name === null ? [] : [['Đơn vị báo cáo', name]]
  return normaliseSubmissionTable(file, workbookOf(sheetOf('A', [...above, ...rows])), plan).value
}

function fromYaml(file: string, name: string | null): Submission | null {
  const locality = name === null ? '' : `\nlocality: ${name}`
  return normaliseSubmissionTree(file, treeOfYaml(`kind: submission${locality}`), plan).value
}

describe.each([
  ['a sheet', fromSheet],
  ['YAML', fromYaml],
])('the name of a file and %s', (_, read) => {
  const matched = (code: string) => ({ kind: 'matched', code })
  it.each<[file: string, name: string | null, locality: object, period: string | null, revision: number]>([
    ['14_2025-Q3_r2', null, matched('14'), '2025-Q3', 2],
    ['HaNoi_2025-Q3', null, matched('01'), '2025-Q3', 1],
    ['Son-La_2025-Q3_R3', null, matched('14'), '2025-Q3', 3],
    ['Tỉnh Sơn La_quý 3-2025', null, matched('14'), '2025-Q3', 1],
    ['KonTum_2025-Q3', null, { kind: 'matched', code: '51', formerIn: 'name' }, '2025-Q3', 1],
    ['baocao_2025-Q3', null, { kind: 'missing' }, '2025-Q3', 1],
    ['99_2025-Q3', null, { kind: 'unknown', stated: '99' }, '2025-Q3', 1],
    ['UBND_2025-Q3_r2', 'Thành phố Hà Nội', matched('01'), '2025-Q3', 2],
    ['HaNoi_2025-Q3_r2', 'Thành phố Hà Nội', matched('01'), '2025-Q3', 2],
    ['bao-cao_2025-Q2', 'Thành phố Hà Nội', matched('01'), '2025-Q2', 1],
    ['DaNang_2025-Q3', 'Thành phố Hà Nội', { kind: 'mismatch', code: '48' }, '2025-Q3', 1],
    ['48_2025-Q3', 'Thành phố Hà Nội', { kind: 'mismatch', code: '48' }, '2025-Q3', 1],
    ['baocao_cuoi_r2', 'Thành phố Hà Nội', matched('01'), null, 2],
  ])('%s, %s', (file, name, localityMatch, period, revision) => {
    expect(read(`gửi/${file}.csv`, name)).toMatchObject({ localityMatch, period, revision })
  })

  it('which reads as no period is not called one, unless it begins with a locality', () => {
    const stated = (file: string) => read(file, 'Thành phố Hà Nội')?.identity.period
    expect(stated('baocao_cuoi.csv')?.state).toBe('blank')
    expect(rawOf(stated('01_cuoi.csv') ?? { state: 'blank' })).toBe('cuoi')
    expect(rawOf(stated('baocao_2025-Q9.csv') ?? { state: 'blank' })).toBe('')
  })
})
