import { describe, expect, it } from 'vitest'
import { dayIn, readAnnexTarget } from '../../../src/normalise/annex/annex-target.ts'
import type { RawCell } from '../../../src/source/raw-table.ts'

const at = { row: 1, column: 1 }
const text = (value: string): RawCell => ({ kind: 'text', text: value, ...at })

/** The shapes of Appendix I of 03/NQ-CP. */
describe('readAnnexTarget', () => {
  it.each([
    ['≥ 80', '%', '>= 80', []],
    ['>= 30', '%', '>= 30', []],
    ['> 0,7', '', '> 0.7', []],
    ['90', '%', '>= 90', ['bare-target']],
    ['100%', '%', '>= 100', ['bare-target']],
    ['09', 'nền tảng', '>= 9', ['bare-target']],
    ['≥ 03', '', '>= 3', []],
    ['40 - 50', 'tổ chức', 'range 40–50', []],
    ['20% - 50%', '', 'range 20–50', []],
    ['đạt 80%', '%', '= 80', []],
    ['trên 55%', '%', '> 55', []],
    ['≥ 6 thành phố, tỉnh', 'thành phố, tỉnh', '>= 6', []],
    ['≥ 3% và tăng dần theo yêu cầu phát triển', '%', '>= 3', ['target-words']],
    ['≤ 3 Đông Nam Á; ≤ 50 Thế giới', 'hạng', null, ['two-conditions']],
    ['Đạt mức trên trung bình của thế giới', '', null, ['text-target']],
    ['≥ 1.234', 'người', '>= 1234', ['ambiguous-number']],
    ['5 triệu', 'người', null, ['text-target']],
  ])('%s', (written, unit, expected, decisions) => {
    const { target, decisions: found } = readAnnexTarget(text(written), unit)
    expect(target && `${target.op} ${target.value}${target.max === null ? '' : `–${target.max}`}`).toBe(expected)
    expect(found).toEqual(decisions)
  })

  it('reads numbers and percentages of Excel, and says what its errors are', () => {
    expect(readAnnexTarget({ kind: 'percent', number: 0.8, ...at }, '%')).toMatchObject({ target: { value: 80 } })
    expect(readAnnexTarget({ kind: 'number', number: 12, ...at }, '')).toMatchObject({ target: { value: 12 } })
    expect(readAnnexTarget({ kind: 'error', text: '#REF!', ...at }, '')).toMatchObject({
      target: null,
      decisions: ['cell-error'],
    })
  })
})

describe('dayIn', () => {
  it.each([
    ['Đến năm 2030', '2030-12-31'],
    ['Mục tiêu năm 2025', '2025-12-31'],
    ['II. Giai đoạn 2026 - 2030', '2030-12-31'],
    ['Quý II/2025', '2025-06-30'],
    ['PHỤ LỤC I: CÁC CHỈ TIÊU ĐẾN NĂM 2030', '2030-12-31'],
    ['(Kèm theo Nghị quyết số 03/NQ-CP)', null],
    ['Kết quả', null],
    ['', null],
  ])('%s', (written, expected) => {
    expect(dayIn(written)).toBe(expected)
  })
})
