import { describe, expect, it } from 'vitest'
import { namesOffice } from '../../../src/normalise/names/office-names.ts'

describe('namesOffice', () => {
  it.each([
    'VPTU',
    'Sở Khoa học và Công nghệ',
    'SỞ NỘI VỤ',
    'Uỷ ban nhân dân tỉnh',
    'UBND tỉnh Sơn La',
    'Văn phòng UBND tỉnh',
    'Các sở, ban, ngành',
    'Phòng Chuyển đổi số',
    'BKHCN',
    'Vụ Pháp chế',
    'Hội Nông dân tỉnh',
    'Department of Health',
  ])('%s is an office', text => {
    expect(namesOffice(text)).toBe(true)
  })

  it.each([
    '',
    'Nguyễn Văn A',
    'NGUYỄN VĂN A',
    'Vũ Thị Bích',
    'Đoàn Văn Hội',
    'Giám đốc Sở Khoa học và Công nghệ',
    'Phó Chủ tịch UBND tỉnh',
    'Chánh Văn phòng Tỉnh ủy',
    'Trưởng phòng Chuyển đổi số',
    'Sở Nội vụ (đ/c Trần B, Phó Giám đốc)',
    'Ông A',
    'Director of Health',
  ])('%s is none', text => {
    expect(namesOffice(text)).toBe(false)
  })
})
