// The 34 provinces and cities of Viet Nam in force since 1 July 2025, and the units they replaced, as a registry.
import type { FormerLocality, Locality, LocalityRegistry } from '../../model/locality.ts'

/** Code and name as of 1 July 2025, and the pairs of code and name before it that are no more. */
interface Province {
  readonly unit: string
  readonly replaced: readonly string[]
}

/** After Resolution 202/2025/QH15 (the mergers) and Decision 19/2025/QĐ-TTg (the codes). */
const provinces: readonly Province[] = [
  { unit: '01 Thành phố Hà Nội', replaced: [] },
  { unit: '04 Tỉnh Cao Bằng', replaced: [] },
  { unit: '08 Tỉnh Tuyên Quang', replaced: ['02 Tỉnh Hà Giang'] },
  { unit: '11 Tỉnh Điện Biên', replaced: [] },
  { unit: '12 Tỉnh Lai Châu', replaced: [] },
  { unit: '14 Tỉnh Sơn La', replaced: [] },
  { unit: '15 Tỉnh Lào Cai', replaced: ['10 Tỉnh Lào Cai', '15 Tỉnh Yên Bái'] },
  { unit: '19 Tỉnh Thái Nguyên', replaced: ['06 Tỉnh Bắc Kạn'] },
  { unit: '20 Tỉnh Lạng Sơn', replaced: [] },
  { unit: '22 Tỉnh Quảng Ninh', replaced: [] },
  { unit: '24 Tỉnh Bắc Ninh', replaced: ['24 Tỉnh Bắc Giang', '27 Tỉnh Bắc Ninh'] },
  { unit: '25 Tỉnh Phú Thọ', replaced: ['17 Tỉnh Hoà Bình', '26 Tỉnh Vĩnh Phúc'] },
  { unit: '31 Thành phố Hải Phòng', replaced: ['30 Tỉnh Hải Dương'] },
  { unit: '33 Tỉnh Hưng Yên', replaced: ['34 Tỉnh Thái Bình'] },
  { unit: '37 Tỉnh Ninh Bình', replaced: ['35 Tỉnh Hà Nam', '36 Tỉnh Nam Định'] },
  { unit: '38 Tỉnh Thanh Hóa', replaced: [] },
  { unit: '40 Tỉnh Nghệ An', replaced: [] },
  { unit: '42 Tỉnh Hà Tĩnh', replaced: [] },
  { unit: '44 Tỉnh Quảng Trị', replaced: ['44 Tỉnh Quảng Bình', '45 Tỉnh Quảng Trị'] },
  { unit: '46 Thành phố Huế', replaced: [] },
  { unit: '48 Thành phố Đà Nẵng', replaced: ['49 Tỉnh Quảng Nam'] },
  { unit: '51 Tỉnh Quảng Ngãi', replaced: ['62 Tỉnh Kon Tum'] },
  { unit: '52 Tỉnh Gia Lai', replaced: ['52 Tỉnh Bình Định', '64 Tỉnh Gia Lai'] },
  { unit: '56 Tỉnh Khánh Hòa', replaced: ['58 Tỉnh Ninh Thuận'] },
  { unit: '66 Tỉnh Đắk Lắk', replaced: ['54 Tỉnh Phú Yên'] },
  { unit: '68 Tỉnh Lâm Đồng', replaced: ['60 Tỉnh Bình Thuận', '67 Tỉnh Đắk Nông'] },
  { unit: '75 Tỉnh Đồng Nai', replaced: ['70 Tỉnh Bình Phước'] },
  { unit: '79 Thành phố Hồ Chí Minh', replaced: ['74 Tỉnh Bình Dương', '77 Tỉnh Bà Rịa - Vũng Tàu'] },
  { unit: '80 Tỉnh Tây Ninh', replaced: ['72 Tỉnh Tây Ninh', '80 Tỉnh Long An'] },
  { unit: '82 Tỉnh Đồng Tháp', replaced: ['82 Tỉnh Tiền Giang', '87 Tỉnh Đồng Tháp'] },
  { unit: '86 Tỉnh Vĩnh Long', replaced: ['83 Tỉnh Bến Tre', '84 Tỉnh Trà Vinh'] },
  { unit: '91 Tỉnh An Giang', replaced: ['89 Tỉnh An Giang', '91 Tỉnh Kiên Giang'] },
  { unit: '92 Thành phố Cần Thơ', replaced: ['93 Tỉnh Hậu Giang', '94 Tỉnh Sóc Trăng'] },
  { unit: '96 Tỉnh Cà Mau', replaced: ['95 Tỉnh Bạc Liêu'] },
]

/** Other ways to write a name, beyond those that folding makes equal. Đồng Nai became a city on 30 April 2026. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'Tỉnh Bắc Kạn': ['Bắc Cạn'],
  'Thành phố Huế': ['Thừa Thiên Huế', 'TT Huế'],
  'Tỉnh Đắk Lắk': ['Đắc Lắc', 'Đắc Lắk', 'Đắk Lắc'],
  'Tỉnh Đắk Nông': ['Đắc Nông'],
  'Tỉnh Đồng Nai': ['Thành phố Đồng Nai'],
  'Tỉnh Bà Rịa - Vũng Tàu': ['BR-VT'],
  'Thành phố Hồ Chí Minh': ['TP.HCM', 'TPHCM', 'HCM', 'Ho Chi Minh City', 'HCMC'],
}

export const vnProvinces: LocalityRegistry = {
  localities: provinces.map(({ unit }) => localityOf(unit)),
  former: provinces.flatMap(({ unit, replaced }) => replaced.map(old => formerOf(old, codeIn(unit)))),
}

function localityOf(unit: string): Locality {
  const name = nameIn(unit)
  return { code: codeIn(unit), name, aliases: otherNames[name] ?? [], parent: null }
}

function formerOf(unit: string, successor: string): FormerLocality {
  const name = nameIn(unit)
  return { code: codeIn(unit), name, successor, aliases: otherNames[name] ?? [] }
}

function codeIn(unit: string): string {
  return unit.slice(0, 2)
}

function nameIn(unit: string): string {
  return unit.slice(3)
}
