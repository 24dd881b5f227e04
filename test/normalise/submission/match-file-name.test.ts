// What the name of a file that cannot be read tells about whose it is.
import { describe, expect, it } from 'vitest'
import { matchFileName } from '../../../src/normalise/submission/match-file-name.ts'
import { planOf } from '../table-of.ts'

const plan = planOf({
  periods: [
    { id: '2025-Q2', from: '2025-03-15', to: '2025-06-14' },
    { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', previous: '2025-Q2' },
  ],
})

describe('a file name', () => {
  it.each([
    ['14_2025-Q3.xlsx', '14', '2025-Q3', 1],
    ['x/15_2025-Q2_r3.csv', '15', '2025-Q2', 3],
    ['1_2025-Q3.xlsx', '01', '2025-Q3', 1],
    ['14_quy-3-2025.xlsx', '14', '2025-Q3', 1],
    ['14_Quý III-2025.xlsx', '14', '2025-Q3', 1],
    ['02_2025-Q3.xlsx', '08', '2025-Q3', 1],
    ['Son-La_2025-Q3.xlsx', '14', '2025-Q3', 1],
    ['SonLa_2025-Q3_R2.xlsx', '14', '2025-Q3', 2],
    ['Tỉnh Sơn La_2025-Q3.xlsx', '14', '2025-Q3', 1],
    ['14.xlsx', '14', null, 1],
    ['x/2.csv', '08', null, 1],
    ['Tỉnh Sơn La.xlsx', '14', null, 1],
    ['son-la.ods', '14', null, 1],
    ['99.xlsx', null, null, 1],
    ['2025.xlsx', null, null, 1],
    ['Báo cáo Tỉnh Sơn La.xlsx', null, null, 1],
    ['14_2025-Q9.xlsx', '14', null, 1],
    ['99_2025-Q9.xlsx', null, null, 1],
    ['báo cáo.xlsx', null, null, 1],
    ['', null, null, 1],
    ['_.xlsx', null, null, 1],
  ])('%s', (file, locality, period, revision) => {
    expect(matchFileName(file, plan)).toEqual({ locality, period, revision })
  })
})
