// Turns the code and the name a submission gives into the one locality both mean, or into why there is none.
import type { Locality, LocalityMatch, LocalityRegistry } from '../../model/locality.ts'
import { foldText } from '../text/fold-text.ts'
import { type FoundLocality, type LocalityIndex, localityIndex } from './locality-index.ts'
import { bareName } from './locality-names.ts'
import { vnProvinces } from './vn-provinces.ts'

/** Words that say another unit stands before the locality; "xã hội", "địa phương", "cơ quan", "tỉnh ủy" say no such thing. */
const otherUnit =
  /\b(?:xa(?! hoi)|(?<!dia )phuong|(?<!co )quan|huyen|thi xa|thi tran|dac khu|thanh pho|tp|tinh(?! (?:uy|doan)))\b/

/**
 * Contract section 2, "localities". A code is read exactly, or without the leading zero
 * Excel drops; a code in force wins over the same number of a former unit. A name is read in any spelling, with or
 * without "tỉnh", "thành phố" and the office that speaks for the unit; a name in force wins over a former one.
 * Code and name must lead to the same unit; `former` says that one of them is that of a unit it replaced. A name that
 * several localities bear needs a code. Near names are suggested, never taken.
 */
export function matchLocality(code: string | null, name: string | null, registry: LocalityRegistry): LocalityMatch {
  const index = localityIndex(registry)
  const statedCode = code?.trim() || null
  const statedName = name?.trim() || null
  if (statedCode === null) return statedName === null ? { kind: 'missing' } : matchName(statedName, index)
  const coded = index.byCode(statedCode)
  if (coded === null) return unknownCode(statedCode, statedName, index)
  if (statedName === null) return matched(coded, 'code')
  const named = placesOf(statedName, index).find(found => found.unit === coded.unit)
  if (named?.former && coded.former === null) return matched(named, 'name')
  if (named || endsWithName(statedName, coded.unit)) return matched(coded, 'code')
  return { kind: 'mismatch', code: coded.unit.code, codeName: coded.unit.name, name: statedName }
}

/** Some write the code where the name belongs. */
function matchName(name: string, index: LocalityIndex): LocalityMatch {
  const found = placesOf(name, index)
  const only = found.length === 0 ? index.byCode(name) : found[0]
  if (only && found.length <= 1) return matched(only, 'name')
  const nearest = found.length > 1 ? null : index.nearestName(name)
  return { kind: 'unknown', stated: name, nearest: nearest?.name ?? null }
}

/** A known name beside an unknown code names the code that was meant. */
function unknownCode(code: string, name: string | null, index: LocalityIndex): LocalityMatch {
  const [named, ...others] = name === null ? [] : placesOf(name, index)
  const meant = named && others.length === 0 ? named.unit : index.nearestCode(code)
  return { kind: 'unknown', stated: code, nearest: meant?.code ?? null }
}

function matched({ unit, former }: FoundLocality, statedIn: 'code' | 'name'): LocalityMatch {
  return { kind: 'matched', code: unit.code, former, formerIn: former === null ? null : statedIn }
}

/** The units a name in any spelling means, none near it: several where communes share it. */
export function localitiesNamed(name: string, registry: LocalityRegistry): readonly Locality[] {
  return placesOf(name, localityIndex(registry)).map(({ unit }) => unit)
}

/** The only unit whose bare name of two syllables or more an office's name ends with: "THÀNH ỦY ĐÀ NẴNG". */
export function localityEnding(office: string, registry: LocalityRegistry): Locality | null {
  const ending = registry.localities.filter(
    unit => bareName(foldText(unit.name)).includes(' ') && endsWithName(office, unit),
  )
  return ending.length === 1 ? (ending[0] ?? null) : null
}

/** The units a name means; "Sở KH&CN tỉnh Sơn La" is of the province it names, unless another unit comes first. */
function placesOf(name: string, index: LocalityIndex): readonly FoundLocality[] {
  const found = index.byName(name)
  if (found.length > 0) return found
  const outside = withoutBrackets(name, index)
  if (outside !== null) return placesOf(outside, index)
  const commune = communeOf(name)
  if (commune !== null) {
    const ofProvince = ({ unit: { parent } }: FoundLocality) => parent === null || parent === commune.province
    return index.byName(commune.name).filter(one => isCommune(one.unit.name) && ofProvince(one))
  }
  const agency = /^(.+?) ((?:tinh|thanh pho|tp) (?!uy |doan ).+)$/.exec(foldText(name))
  const [, office = '', place = ''] = agency ?? []
  return place === '' || otherUnit.test(office) ? [] : index.byName(place)
}

/** "UBND tỉnh Sơn La (VP UBND tỉnh)": who there wrote it; another unit in the brackets may be the one that is meant. */
function withoutBrackets(name: string, index: LocalityIndex): string | null {
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(name) ?? []
  const other = foldText(inside).replace(/ cu$/, '')
  if (outside.trim() === '' || other === '') return null
  const [here, ...more] = index.byName(outside)
  if (here === undefined || more.length > 0) return null
  return index.byName(other).every(({ unit }) => unit === here.unit) ? outside.trim() : null
}

/** "Xã Mai Sơn, huyện Mai Sơn, tỉnh Sơn La": also where the plan does not say of which province its communes are. */
function communeOf(name: string): { readonly name: string; readonly province: string } | null {
  const [first = '', ...others] = name.split(/\s*,\s*|\s+[-–]\s+/u)
  const areHigher = others.every(other => /^(?:tinh|thanh pho|tp|huyen|thi xa) /.test(foldText(other)))
  const last = bareName(foldText(others.at(-1) ?? ''))
  const province = vnProvinces.localities.find(unit => bareName(foldText(unit.name)) === last)
  return areHigher && province && isCommune(first) ? { name: first, province: province.code } : null
}

/** "Phường Sơn La" is not the province of that name. */
function isCommune(name: string): boolean {
  return /(?:^| )(?:xa|phuong|dac khu) /.test(foldText(name))
}

/** "Sở KH&CN Sơn La": enough to confirm a code, never enough alone. */
function endsWithName(name: string, unit: Locality): boolean {
  const folded = foldText(name)
  const own = ` ${bareName(foldText(unit.name))}`
  return folded.endsWith(own) && !otherUnit.test(folded.slice(0, -own.length))
}
