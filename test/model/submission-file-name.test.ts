import { describe, expect, it } from 'vitest'
import { parseSubmissionFileName } from '../../src/model/submission-file-name.ts'

describe('parseSubmissionFileName', () => {
  it.each([
    ['14_2025-Q3.xlsx', { code: '14', period: '2025-Q3', revision: null }],
    ['submissions/01_2025-Q3_r2.csv', { code: '01', period: '2025-Q3', revision: 2 }],
    ['a_b/14_2025-Q3_R10.YAML', { code: '14', period: '2025-Q3', revision: 10 }],
    ['14_2025.Q3.xlsx', { code: '14', period: '2025.Q3', revision: null }],
    ['SonLa_6 tháng đầu năm 2025.xlsx', { code: 'SonLa', period: '6 tháng đầu năm 2025', revision: null }],
    ['Tỉnh Sơn La_2025-Q3_r2.xlsx', { code: 'Tỉnh Sơn La', period: '2025-Q3', revision: 2 }],
    ['14_r2.xlsx', { code: '14', period: 'r2', revision: null }],
  ])('reads %s', (name, expected) => expect(parseSubmissionFileName(name)).toEqual(expected))

  it.each([
    'baocao.xlsx',
    '14.xlsx',
    '14_2025-Q3',
    '_2025-Q3.xlsx',
    '14_.xlsx',
    '14_2025-Q3_r2_moi.xlsx',
    '14_2025-Q3_ban cuoi.xlsx',
    ' _2025-Q3.xlsx',
    '14_2025-Q3/tệp.xlsx',
    '-',
    '',
  ])('has nothing to read in %j', name => expect(parseSubmissionFileName(name)).toBeNull())
})
