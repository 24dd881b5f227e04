// Names of places against the unit that reports: its own, another, one within it, or none.
import { describe, expect, it } from 'vitest'
import type { LocalityRegistry } from '../../../src/model/locality.ts'
import { type NamedPlace, type PlaceContext, placeCoded, placeNamed } from '../../../src/normalise/names/named-place.ts'
import { vnProvinces } from '../../../src/normalise/names/vn-provinces.ts'

const communes = {
  localities: [
    { code: '03646', name: 'Xã Mường La', aliases: ['Xã Mường La mới'], parent: '14' },
    { code: '03650', name: 'Phường Sơn La', aliases: [], parent: '14' },
    { code: '27001', name: 'Xã Tân An', aliases: [], parent: '80' },
  ],
  former: [],
}
const ofProvince = contextOf(vnProvinces, '14')
const ofCommune = contextOf(communes, '03646')

function contextOf(registry: LocalityRegistry, code: string): PlaceContext {
  const own = registry.localities.find(unit => unit.code === code)
  if (own === undefined) throw new Error(`no unit ${code}`)
  return { own, registry }
}

describe('a name, to a province and to a commune of it', () => {
  it.each<[string, NamedPlace | null, NamedPlace | null]>([
    ['Tỉnh Sơn La', 'own', null],
    ['tỉnh sơn la', 'own', null],
    ['SƠN LA', 'own', null],
    ['UBND tỉnh Sơn La', 'own', null],
    ['Tỉnh ủy Sơn La', 'own', null],
    ['Tỉnh Lào Cai', 'other', null],
    ['Lào Cai', 'other', null],
    ['T. Sơn La', 'own', null],
    ['T.Sơn La', 'own', null],
    ['T. LÀO CAI', 'other', null],
    ['T. Hợp', null, null],
    ['T. Sơn La và T. Lào Cai', null, null],
    ['TP.Đà Nẵng', 'other', null],
    ['UBND TP Đà Nẵng', 'other', null],
    ['Tỉnh Hoà Bình', 'other', null],
    ['Tỉnh Thanh Hoá', 'other', null],
    ['Tỉnh Thanh Hóa', 'other', null],
    ['Xã A', 'within', 'other'],
    ['UBND xã Chiềng An', 'within', 'other'],
    ['XÃ CHIỀNG AN', 'within', 'other'],
    ['Phường 12', 'within', 'other'],
    ['Đặc khu Côn Đảo', 'within', 'other'],
    ['Xã Chiềng An, tỉnh Sơn La', 'within', 'other'],
    ['Phường Sơn La', 'within', 'other'],
    ['Huyện Mai Sơn', 'within', null],
    ['Xã Mường La', 'within', 'own'],
    ['Xã Mường La, tỉnh Sơn La', 'within', 'own'],
    ['UBND phường Mường La', 'within', 'own'],
    ['xã Mường La', 'within', 'own'],
    ['Xã Tân An', 'within', 'other'],
    ['UBND\nXã Chiềng An', 'within', 'other'],
    ['UBND TỈNH\nLÀO CAI', 'other', null],
    ['TP. Hồ Chí Minh', 'other', null],
    ['Tân An', null, 'other'],
    ['Mường La', null, 'own'],
  ])('%s', (text, province, commune) => {
    expect(placeNamed(text, ofProvince)).toBe(province)
    expect(placeNamed(text.normalize('NFD'), ofProvince)).toBe(province)
    expect(placeNamed(text, ofCommune)).toBe(commune)
  })

  it.each([
    ...['Toàn tỉnh', 'Toàn xã', 'Các xã', 'Các xã, phường', 'Xã, phường', 'Tỉnh, thành phố', 'Quận, huyện', 'Cấp xã'],
    ...[
      'Địa bàn: huyện Mai Sơn',
      'Trên địa bàn xã',
      'Nhiệm vụ của tỉnh',
      'Nhiệm vụ giao cho xã A',
      'Nhiệm vụ của xã A',
    ],
    ...[
      'Sở Y tế tỉnh Sơn La',
      'Sở Y tế tỉnh Lào Cai',
      'Công an tỉnh Lào Cai',
      'Ban QLDA tỉnh',
      'Sở Nội vụ',
      'Tỉnh đoàn',
    ],
    ...['UBND tỉnh', 'UBND xã', 'UBND cấp xã', 'UBND các xã', 'Tỉnh ủy', 'Tỉnh', 'Xã', 'UBND', ''],
    ...['Xã hội số', 'XÃ HỘI SỐ', 'TÌNH HÌNH THỰC HIỆN', 'PHƯƠNG ÁN TRIỂN KHAI', 'QUAN HỆ QUỐC TẾ', 'Quan hệ quốc tế'],
    ...['XÃ BIÊN GIỚI', 'Xã nông thôn mới', 'Xã đạt chuẩn', 'Thành phố thông minh', 'THÀNH PHỐ THÔNG MINH'],
    ...[
      'Xã A, Xã B',
      'Xã A\nXã B',
      'Xã A; xã B',
      'Sơn La, Lào Cai',
      'Tỉnh Sơn La, tỉnh Lào Cai',
      'Thể chế',
      'HẠ TẦNG SỐ',
      'Quý II/2025',
    ],
  ])('no name of one unit: “%s”', text => {
    expect(placeNamed(text, ofProvince)).toBeNull()
    expect(placeNamed(text, ofCommune)).toBeNull()
  })

  it('an office speaks for its province where a locality is asked for', () => {
    expect(placeNamed('Sở Y tế tỉnh Lào Cai', { ...ofProvince, ofOffices: true })).toBe('other')
    expect(placeNamed('Sở Y tế tỉnh Sơn La', { ...ofProvince, ofOffices: true })).toBe('own')
    expect(placeNamed('Sở Y tế', { ...ofProvince, ofOffices: true })).toBeNull()
  })

  it('a name below “Xã/phường” is one of a commune', () => {
    expect(placeNamed('Chiềng An', { ...ofProvince, level: 'commune' })).toBe('within')
    expect(placeNamed('Chiềng An', { ...ofCommune, level: 'commune' })).toBe('other')
    expect(placeNamed('Sơn La', { ...ofProvince, level: 'commune' })).toBe('within')
    expect(placeNamed('các bản', { ...ofCommune, level: 'commune' })).toBeNull()
  })
})

it.each<[string, NamedPlace | null, NamedPlace | null]>([
  ['14', 'own', null],
  ['15', 'other', null],
  ['1', 'other', null],
  ['99', 'other', null],
  ['03646', 'within', 'own'],
  ['3646', 'within', 'own'],
  ['03650', 'within', 'other'],
  ['55555', 'within', 'other'],
  ['H52.01', null, null],
  ['', null, null],
])('the code “%s”', (code, province, commune) => {
  expect(placeCoded(code, ofProvince)).toBe(province)
  expect(placeCoded(code, ofCommune)).toBe(commune)
})
