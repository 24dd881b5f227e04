// Which spellings mean the same, and which only look alike.
import { describe, expect, it } from 'vitest'
import { textComparison } from '../../../src/normalise/names/compare-text.ts'

describe('sameAgency', () => {
  it.each([
    ['Bộ KH&CN', 'BỘ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['Bộ TT&TT', 'Bộ Khoa học và Công nghệ'],
    ['UBND cấp tỉnh', 'Ủy ban nhân dân tỉnh Sơn La'],
    ['UBND cấp tỉnh', 'UBND thành phố Hà Nội'],
    ['UBND cấp xã', 'UBND phường Tân An'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ tỉnh Sơn La'],
    ['UBND tỉnh', 'UBND tỉnh'],
  ])('%s is %s', (a, b) => {
    expect(textComparison.sameAgency(a, b)).toBe(true)
    expect(textComparison.sameAgency(b, a)).toBe(true)
  })

  it.each([
    ['UBND cấp tỉnh', 'UBND xã Tân An'],
    ['Sở Tài chính', 'Sở Nội vụ'],
    ['UBND tỉnh Sơn La', 'UBND tỉnh Lào Cai'],
    ['Sở Y tế', 'Sở Y tế và Dân số'],
  ])('%s is not %s', (a, b) => {
    expect(textComparison.sameAgency(a, b)).toBe(false)
    expect(textComparison.sameAgency(b, a)).toBe(false)
  })
})

describe('sameUnit', () => {
  it.each([
    ['%', 'phần trăm', true],
    ['%', 'Phần trăm (%)', true],
    ['%', 'Tỷ lệ (%)', true],
    ['%', 'Tỉ lệ % hồ sơ', false],
    ['% GDP', 'phần trăm GDP', true],
    ['% GDP', '%GDP', true],
    ['%', '‰', false],
    ['lượt', 'Lượt', true],
    ['%', 'điểm', false],
    ['HS', 'hồ sơ', true],
    ['trđ', 'triệu đồng', true],
    ['Tr.đ', 'triệu đồng', true],
    ['tỉ đồng', 'tỷ đồng', true],
    ['tỷ đ', 'tỷ đồng', true],
    ['trđ', 'tỷ đồng', false],
    ['tr', 'triệu đồng', false],
    ['nghìn đồng', 'đồng', false],
    ['TTHC', 'Thủ tục hành chính', true],
    ['HS', 'học viên', false],
    ['hs', 'hồ sơ', false],
    ['TĐ', 'tỷ đồng', false],
    ['NHS', 'nghìn hồ sơ', false],
    ['Thuê bao/100 dân', 'thuê bao / 100 dân', true],
    ['TB', 'thuê bao/100 dân', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(textComparison.sameUnit(a, b)).toBe(same)
    expect(textComparison.sameUnit(b, a)).toBe(same)
  })
})

describe('sameTitle', () => {
  it('a number before the title is the sheet’s, not the title’s', () => {
    expect(textComparison.sameTitle('1.2. Số hoá hồ sơ', 'SỐ HÓA HỒ SƠ')).toBe(true)
    expect(textComparison.sameTitle('25 dịch vụ công', 'Dịch vụ công')).toBe(false)
  })
})

describe('the plan a sheet names', () => {
  const plan = { id: 'KH-57', title: 'Kế hoạch triển khai Nghị quyết 57-NQ/TW' }

  it.each([
    ['KH-57', false],
    ['kh 57', false],
    ['Kế hoạch triển khai Nghị quyết 57-NQ/TW', false],
    ['Kế hoạch số 57', false],
    ['57/KH-UBND', false],
    ['57-NQ/TW', false],
    ['KH-58', true],
    ['KH 158', true],
  ])('%s is another: %s', (text, expected) => {
    expect(textComparison.namesOtherPlan(text, plan)).toBe(expected)
  })
})

it.each([
  ['tỉ đồng', 'tỷ đồng'],
  ['Tỷ VNĐ', 'tỷ đồng'],
  ['triệu đ', 'triệu đồng'],
  ['0/00', '‰'],
  ['phần nghìn', '‰'],
  ['mét vuông', 'm²'],
  ['kilômét', 'km'],
  ['Số xã', 'xã'],
])('the unit %s is %s', (a, b) => expect(textComparison.sameUnit(a, b)).toBe(true))

it.each([
  ['triệu đồng', 'tỷ đồng'],
  ['tỷ', 'tỷ lệ'],
  ['xã', 'phường'],
])('the unit %s is not %s', (a, b) => expect(textComparison.sameUnit(a, b)).toBe(false))
