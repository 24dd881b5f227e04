// Holds that one agency has one key in every spelling, that two agencies never share one, and who took over from whom.
import { describe, expect, it } from 'vitest'
import { agencyKey, formerAgency } from '../../../src/normalise/names/agencies.ts'
import { agencies, formerAgencies } from '../../../src/normalise/names/agency-names.ts'

describe('agencyKey', () => {
  it.each([
    ['Bộ Khoa học và Công nghệ', 'BỘ KHOA HỌC VÀ CÔNG NGHỆ', 'Bộ KH&CN', 'Bộ KHCN', 'BKHCN', 'Bộ KH & CN'],
    ['Bộ Công an', 'Bộ Công An', 'BCA', 'Bộ CA'],
    ['Bộ Giáo dục và Đào tạo', 'Bộ GD&ĐT', 'Bộ GDĐT', 'BGDĐT', 'Bộ GD-ĐT'],
    ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Văn hoá, Thể thao & Du lịch', 'Bộ VHTTDL', 'Bộ VHTT&DL', 'BVHTTDL'],
    ['Bộ Nông nghiệp và Môi trường', 'Bộ NN&MT', 'Bộ NNMT', 'BNNMT'],
    ['Bộ Dân tộc và Tôn giáo', 'Bộ DT&TG', 'BDTTG'],
    ['Bộ Lao động - Thương binh và Xã hội', 'Bộ LĐ-TB&XH', 'Bộ LĐTBXH', 'Bộ LĐTB và XH'],
    ['Ngân hàng Nhà nước Việt Nam', 'Ngân hàng Nhà nước', 'NHNN'],
    ['Văn phòng Chính phủ', 'VPCP', 'VP Chính phủ'],
    ['Văn phòng Trung ương Đảng', 'VPTW', 'Văn phòng TW Đảng'],
    ['Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'Viện Hàn lâm KH&CN Việt Nam'],
    ['Ủy ban nhân dân cấp tỉnh', 'UBND cấp tỉnh', 'Uỷ ban nhân dân cấp tỉnh'],
    ['UBND thành phố', 'UBND TP', 'Ủy ban nhân dân TP.'],
    ['Sở Khoa học và Công nghệ', 'Sở KH&CN', 'Sở KHCN'],
    ['Sở Tư pháp', 'Sở TP'],
    ['Công an tỉnh', 'CÔNG AN TỈNH'],
  ])('%s in its other spellings', (name, ...spellings) => {
    for (const spelling of spellings) expect(agencyKey(spelling), spelling).toBe(agencyKey(name))
    expect(agencyKey(name.normalize('NFD'))).toBe(agencyKey(name))
  })

  it('keeps agencies apart', () => {
    const names = [
      ...agencies.map(agency => agency.name),
      ...formerAgencies.map(agency => agency.name),
      'UBND cấp tỉnh',
      'UBND tỉnh',
      'UBND cấp xã',
      'UBND tỉnh Sơn La',
      'HĐND cấp tỉnh',
      'Sở Khoa học và Công nghệ',
      'Sở Tài chính',
      'Các bộ, ngành',
      'Các bộ, ngành, địa phương',
      'Các địa phương',
      '',
    ]
    expect(new Set(names.map(agencyKey)).size).toBe(names.length)
  })

  it('gives no short form to two agencies', () => {
    const all = [...agencies, ...formerAgencies]
    const owners = new Map<string, string>()
    for (const { name, shortForms } of all) {
      for (const form of [name, ...shortForms]) {
        expect(owners.get(agencyKey(form)) ?? name, form).toBe(name)
        owners.set(agencyKey(form), name)
      }
    }
  })

  it('has the 14 ministries and 3 ministerial-level agencies first', () => {
    expect(agencies.filter(agency => agency.name.startsWith('Bộ '))).toHaveLength(14)
    expect(agencies.slice(14, 17).map(agency => agency.english)).toEqual([
      'Government Office',
      'Government Inspectorate',
      'State Bank of Vietnam',
    ])
  })
})

describe('formerAgency', () => {
  it.each([
    ['Bộ TT&TT', 'Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ'],
    ['Bộ KH&ĐT', 'Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'],
    ['Bộ GTVT', 'Bộ Giao thông vận tải', 'Bộ Xây dựng'],
    ['Bộ TN&MT', 'Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Môi trường'],
    ['Bộ NN&PTNT', 'Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Môi trường'],
    ['Bộ LĐTBXH', 'Bộ Lao động - Thương binh và Xã hội', 'Bộ Nội vụ'],
    ['Uỷ ban Dân tộc', 'Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo'],
  ])('%s is %s, now %s', (written, name, successor) => {
    expect(formerAgency(written)).toEqual({ name, successor })
    expect(agencies.some(agency => agency.name === successor)).toBe(true)
  })

  it('is null for agencies in force and strangers', () => {
    for (const { name } of agencies) expect(formerAgency(name)).toBeNull()
    expect(formerAgency('Sở TT&TT')).toBeNull()
    expect(formerAgency('')).toBeNull()
  })
})
