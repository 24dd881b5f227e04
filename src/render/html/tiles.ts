// Places the 34 provinces in force since 1 July 2025 on a grid of tiles that resembles the country.
import { foldForSearch } from './rows/fold.ts'

export interface Tile {
  readonly code: string
  /** Without the word for its kind, which may change: Đồng Nai is a city since 2026. */
  readonly name: string
  readonly row: number
  readonly column: number
}

export const tiles: readonly Tile[] = [
  { code: '12', name: 'Lai Châu', row: 1, column: 2 },
  { code: '15', name: 'Lào Cai', row: 1, column: 3 },
  { code: '08', name: 'Tuyên Quang', row: 1, column: 4 },
  { code: '04', name: 'Cao Bằng', row: 1, column: 5 },
  { code: '11', name: 'Điện Biên', row: 2, column: 1 },
  { code: '14', name: 'Sơn La', row: 2, column: 2 },
  { code: '25', name: 'Phú Thọ', row: 2, column: 3 },
  { code: '19', name: 'Thái Nguyên', row: 2, column: 4 },
  { code: '20', name: 'Lạng Sơn', row: 2, column: 5 },
  { code: '01', name: 'Hà Nội', row: 3, column: 3 },
  { code: '24', name: 'Bắc Ninh', row: 3, column: 4 },
  { code: '22', name: 'Quảng Ninh', row: 3, column: 5 },
  { code: '37', name: 'Ninh Bình', row: 4, column: 3 },
  { code: '33', name: 'Hưng Yên', row: 4, column: 4 },
  { code: '31', name: 'Hải Phòng', row: 4, column: 5 },
  { code: '38', name: 'Thanh Hóa', row: 5, column: 3 },
  { code: '40', name: 'Nghệ An', row: 6, column: 3 },
  { code: '42', name: 'Hà Tĩnh', row: 7, column: 3 },
  { code: '44', name: 'Quảng Trị', row: 7, column: 4 },
  { code: '46', name: 'Huế', row: 8, column: 4 },
  { code: '48', name: 'Đà Nẵng', row: 8, column: 5 },
  { code: '51', name: 'Quảng Ngãi', row: 9, column: 5 },
  { code: '52', name: 'Gia Lai', row: 10, column: 5 },
  { code: '66', name: 'Đắk Lắk', row: 11, column: 5 },
  { code: '68', name: 'Lâm Đồng', row: 12, column: 4 },
  { code: '56', name: 'Khánh Hòa', row: 12, column: 5 },
  { code: '80', name: 'Tây Ninh', row: 13, column: 2 },
  { code: '79', name: 'Hồ Chí Minh', row: 13, column: 3 },
  { code: '75', name: 'Đồng Nai', row: 13, column: 4 },
  { code: '91', name: 'An Giang', row: 14, column: 1 },
  { code: '82', name: 'Đồng Tháp', row: 14, column: 2 },
  { code: '86', name: 'Vĩnh Long', row: 14, column: 3 },
  { code: '96', name: 'Cà Mau', row: 15, column: 1 },
  { code: '92', name: 'Cần Thơ', row: 15, column: 2 },
]

/** The name as a tile has room for it; the whole name is kept wherever there is room. */
export function shortName(name: string): string {
  return name.replace(/^(?:tỉnh|thành phố|tp\.?)\s+(?=\S)/iu, '')
}

/** The places of the localities, or null when they are any other set: then a plain grid is more honest than a map. */
export function tilePlaces(
  localities: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, Tile> | null {
  const byCode = new Map(tiles.map(tile => [tile.code, tile]))
  const known = localities.every(({ code, name }) => {
    const tile = byCode.get(code)
    return tile !== undefined && foldForSearch(shortName(name.normalize('NFC'))) === foldForSearch(tile.name)
  })
  return known && new Set(localities.map(({ code }) => code)).size === tiles.length ? byCode : null
}
