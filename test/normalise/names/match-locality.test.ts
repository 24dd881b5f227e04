// Holds that a locality is recognised by code, by name and by both, in any spelling, and never guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalityRegistry } from '../../../src/model/locality.ts'
import { matchLocality } from '../../../src/normalise/names/match-locality.ts'
import { vnProvinces } from '../../../src/normalise/names/vn-provinces.ts'
import { mergers } from './province-mergers.ts'

function outcome(code: string | null, name: string | null, registry: LocalityRegistry = vnProvinces): string {
  const match = matchLocality(code, name, registry)
  switch (match.kind) {
    case 'matched':
      return match.former ? `${match.code}, former ${match.former.code} ${match.former.name}` : match.code
    case 'missing':
      return 'missing'
    case 'unknown':
      return `unknown ${match.stated}, nearest ${match.nearest}`
    case 'mismatch':
      return `mismatch ${match.code} ${match.codeName} with ${match.name}`
  }
}

describe('each of the 63 units before the mergers', () => {
  it.each(mergers)('%s %s leads to %s %s, by code and name together', (oldCode, oldName, newCode) => {
    const expected = oldCode === newCode && nameNow(newCode) === oldName ? newCode : expect.stringContaining(newCode)
    expect(outcome(oldCode, oldName)).toEqual(expected)
    expect(matchLocality(oldCode, oldName, vnProvinces)).toMatchObject({ kind: 'matched', code: newCode })
  })

  it.each(mergers)('%s %s leads to one unit by name alone', (_oldCode, oldName, newCode) => {
    const match = matchLocality(null, oldName, vnProvinces)
    expect(match).toMatchObject({ kind: 'matched', code: newCode })
    const isCurrent = vnProvinces.localities.some(unit => unit.name === oldName)
    if (match.kind === 'matched') expect(match.former === null).toBe(isCurrent)
  })

  it.each(mergers)('%s leads to one unit by code alone', (oldCode, _oldName, newCode) => {
    const match = matchLocality(oldCode, null, vnProvinces)
    const isCurrent = vnProvinces.localities.some(unit => unit.code === oldCode)
    expect(match).toMatchObject({ kind: 'matched', code: newCode })
    if (match.kind === 'matched') expect(match.former === null).toBe(isCurrent)
  })

  it('has seven numbers that changed owner, and each leads to the same unit either way', () => {
    const collisions = mergers.filter(
      ([oldCode, oldName, newCode]) => oldCode === newCode && nameNow(newCode) !== oldName,
    )
    expect(collisions.map(([code]) => code)).toEqual(['15', '24', '44', '52', '80', '82', '91'])
    for (const [oldCode, oldName, newCode] of collisions) {
      expect(outcome(oldCode, nameNow(newCode))).toBe(newCode)
      expect(outcome(oldCode, oldName)).toBe(`${newCode}, former ${oldCode} ${oldName}`)
    }
  })
})

function nameNow(code: string): string {
  return vnProvinces.localities.find(unit => unit.code === code)?.name ?? ''
}

describe('a code', () => {
  it.each([
    ['14', '14'],
    [' 14 ', '14'],
    ['1', '01'],
    ['4', '04'],
    ['8', '08'],
    ['2', '08, former 02 Tỉnh Hà Giang'],
    ['06', '19, former 06 Tỉnh Bắc Kạn'],
    ['27', '24, former 27 Tỉnh Bắc Ninh'],
    ['99', 'unknown 99, nearest null'],
    ['014', 'unknown 014, nearest 14'],
    ['ABC', 'unknown ABC, nearest null'],
  ])('%s → %s', (code, expected) => {
    expect(outcome(code, null)).toBe(expected)
  })
})

describe('a name', () => {
  it.each([
    ['Tỉnh Sơn La', '14'],
    ['Sơn La', '14'],
    ['SON LA', '14'],
    ['UBND tỉnh Sơn La', '14'],
    ['Ủy ban nhân dân tỉnh Sơn La', '14'],
    ['Văn phòng UBND tỉnh Sơn La', '14'],
    ['Tỉnh ủy Sơn La', '14'],
    ['Sở Khoa học và Công nghệ tỉnh Sơn La', '14'],
    ['TP.HCM', '79'],
    ['TPHCM', '79'],
    ['TP Hồ Chí Minh', '79'],
    ['Tp. Hồ Chí Minh', '79'],
    ['Hồ Chí Minh', '79'],
    ['TP Huế', '46'],
    ['Tỉnh Thừa Thiên - Huế', '46'],
    ['Thanh Hoá', '38'],
    ['Khánh Hoà', '56'],
    ['Ðắk Lắk', '66'],
    ['Đăk Lăk', '66'],
    ['Đắc Lắc', '66'],
    ['Daklak', '66'],
    ['Thành phố Đồng Nai', '75'],
    ['Bà Rịa Vũng Tàu', '79, former 77 Tỉnh Bà Rịa - Vũng Tàu'],
    ['Kontum', '51, former 62 Tỉnh Kon Tum'],
    ['Hòa Bình', '25, former 17 Tỉnh Hoà Bình'],
    ['Bắc Ninh', '24'],
    ['Lào Cai', '15'],
    ['14', '14'],
    ['UBND tỉnh Sơn La (VP UBND tỉnh)', '14'],
    ['Thành phố Huế (tỉnh Thừa Thiên Huế)', '46'],
    ['Tỉnh Sơn La (mới)', '14'],
    ['Tỉnh Sơn La (Lào Cai)', 'unknown Tỉnh Sơn La (Lào Cai), nearest null'],
    ['Xã Mai Sơn, tỉnh Sơn La', 'unknown Xã Mai Sơn, tỉnh Sơn La, nearest null'],
    ['Phường Sơn La, tỉnh Sơn La', 'unknown Phường Sơn La, tỉnh Sơn La, nearest null'],
    ['Sơn Laa', 'unknown Sơn Laa, nearest Tỉnh Sơn La'],
    ['Tỉnh Sơn Lan', 'unknown Tỉnh Sơn Lan, nearest Tỉnh Sơn La'],
    ['Paris', 'unknown Paris, nearest null'],
    ['UBND huyện Mộc Châu, tỉnh Sơn La', 'unknown UBND huyện Mộc Châu, tỉnh Sơn La, nearest null'],
    ['TP Thủ Đức, TP Hồ Chí Minh', 'unknown TP Thủ Đức, TP Hồ Chí Minh, nearest null'],
  ])('%s → %s', (name, expected) => {
    expect(outcome(null, name)).toBe(expected)
    expect(outcome('', name.normalize('NFC'))).toBe(expected)
  })

  it('of any unit is found in every spelling', () => {
    const units = fc.constantFrom(...vnProvinces.localities)
    const spellings = fc.constantFrom<(name: string) => string>(
      name => name.normalize('NFD'),
      name => name.toUpperCase(),
      name => name.replace(/^(?:Tỉnh|Thành phố) /, ''),
      name => `UBND ${name}`,
      name => name.replaceAll(' ', '\u00a0'),
      name => name.replace(/^Thành phố /, 'TP. '),
    )
    fc.assert(
      fc.property(units, spellings, (unit, spell) => {
        expect(outcome(null, spell(unit.name))).toBe(unit.code)
        expect(outcome(unit.code, spell(unit.name))).toBe(unit.code)
      }),
    )
  })
})

describe('code and name together', () => {
  it.each([
    ['06', 'Tỉnh Bắc Kạn', 'code'],
    ['19', 'Tỉnh Bắc Kạn', 'name'],
    ['06', 'Tỉnh Thái Nguyên', 'code'],
    ['15', 'Tỉnh Yên Bái', 'name'],
    ['06', null, 'code'],
    [null, 'Tỉnh Bắc Kạn', 'name'],
  ])('%s %s is a former unit by its %s', (code, name, formerIn) => {
    expect(matchLocality(code, name, vnProvinces)).toMatchObject({ kind: 'matched', formerIn })
  })

  it.each([
    ['14', 'Tỉnh Sơn La', '14'],
    ['1', 'Hà Nội', '01'],
    ['10', 'Lào Cai', '15, former 10 Tỉnh Lào Cai'],
    ['14', 'Sở KHCN Sơn La', '14'],
    ['14', 'Ban Chỉ đạo chuyển đổi số tỉnh Sơn La', '14'],
    ['14', 'Tỉnh Hà Giang', 'mismatch 14 Tỉnh Sơn La with Tỉnh Hà Giang'],
    ['15', 'Bắc Ninh', 'mismatch 15 Tỉnh Lào Cai with Bắc Ninh'],
    ['24', 'Lào Cai', 'mismatch 24 Tỉnh Bắc Ninh with Lào Cai'],
    ['14', 'Sơn Laa', 'mismatch 14 Tỉnh Sơn La with Sơn Laa'],
    ['14', 'UBND xã Mường La, Sơn La', 'mismatch 14 Tỉnh Sơn La with UBND xã Mường La, Sơn La'],
    ['99', 'Sơn La', 'unknown 99, nearest 14'],
    ['99', 'Paris', 'unknown 99, nearest null'],
    ['', '', 'missing'],
    ['  ', null, 'missing'],
    [null, null, 'missing'],
  ])('%s %s → %s', (code, name, expected) => {
    expect(outcome(code, name)).toBe(expected)
  })

  it('of two different units never match', () => {
    const unit = fc.constantFrom(...vnProvinces.localities)
    fc.assert(
      fc.property(unit, unit, (one, other) => {
        fc.pre(one !== other)
        expect(matchLocality(one.code, other.name, vnProvinces).kind).toBe('mismatch')
      }),
    )
  })
})

describe('a plan with its own communes', () => {
  const commune = (code: string, name: string, parent: string) => ({ code, name, aliases: [], parent })
  const registry: LocalityRegistry = {
    localities: [
      commune('25459', 'Xã Tân An', '80'),
      commune('26001', 'Xã Tân An', '75'),
      commune('26002', 'Phường Tân Tiến', '75'),
      commune('26003', 'Xã Tịnh Khê', '51'),
      { code: '03001', name: 'Xã Mai Sơn', aliases: [], parent: null },
      { code: 'DL-01', name: 'Đặc khu Côn Đảo', aliases: ['Côn Sơn'], parent: '79' },
    ],
    former: [],
  }

  it.each([
    ['25459', null, '25459'],
    ['25459', 'Tân An', '25459'],
    ['26001', 'UBND xã Tân An', '26001'],
    ['26002', 'Xã Tân An', 'mismatch 26002 Phường Tân Tiến with Xã Tân An'],
    [null, 'Xã Tân An', 'unknown Xã Tân An, nearest null'],
    [null, 'Xã Tân An, tỉnh Tây Ninh', '25459'],
    [null, 'xã Tân An - Đồng Nai', '26001'],
    [null, 'P. Tân Tiến', '26002'],
    [null, 'Xã Tân Tiến', '26002'],
    [null, 'Tịnh Khê', '26003'],
    [null, 'xã Tịnh Khê', '26003'],
    [null, 'Khê', 'unknown Khê, nearest null'],
    [null, 'Xã Mai Sơn, tỉnh Sơn La', '03001'],
    [null, 'UBND xã Mai Sơn, huyện Mai Sơn, tỉnh Sơn La', '03001'],
    [null, 'Xã Tân An, huyện Tân Châu, tỉnh Tây Ninh', '25459'],
    [null, 'Xã Tân An, tỉnh Sơn La', 'unknown Xã Tân An, tỉnh Sơn La, nearest null'],
    [null, 'Thôn Mai Sơn, tỉnh Sơn La', 'unknown Thôn Mai Sơn, tỉnh Sơn La, nearest null'],
    [null, 'UBND xã Tịnh Khê (VP UBND xã)', '26003'],
    ['dl 01', null, 'DL-01'],
    [null, 'Côn Sơn', 'DL-01'],
    [null, 'Sơn La', 'unknown Sơn La, nearest null'],
  ])('%s %s → %s', (code, name, expected) => {
    expect(outcome(code, name, registry)).toBe(expected)
  })
})
