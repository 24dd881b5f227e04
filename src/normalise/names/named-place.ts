// What a section or a cell says of whose rows these are → the unit that reports, another one, a place within it, or nothing.
import type { Locality, LocalityRegistry } from '../../model/locality.ts'
import { foldText } from '../text/fold-text.ts'
import { localityIndex } from './locality-index.ts'
import { bareName, compact, withoutOffice } from './locality-names.ts'
import { localitiesNamed } from './match-locality.ts'
import { vnProvinces } from './vn-provinces.ts'

export type NamedPlace = 'own' | 'other' | 'within'

/** Districts are no more, and are written still. */
export type PlaceLevel = 'province' | 'district' | 'commune'

const ranks: Readonly<Record<PlaceLevel, number>> = { province: 0, district: 1, commune: 2 }

/** Tone marks count: "Tình hình …" names no "tỉnh", "Phương án …" no "phường", "Quan hệ …" no "quận". */
const kinds: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['province', /^(?:tỉnh|thành phố|tp) (?=\S)/iu],
  ['district', /^(?:huyện|quận|thị xã) (?=\S)/iu],
  ['commune', /^(?:xã(?! hội)|phường|đặc khu|thị trấn) (?=\S)/iu],
]

export interface PlaceContext {
  readonly own: Locality
  readonly registry: LocalityRegistry
  /** The level of names without the word for it: below the heading "Xã/phường" they are communes. */
  readonly level?: PlaceLevel | null
  /** Whether "Sở Y tế tỉnh Lào Cai" names its province, as it does where a locality is asked for. */
  readonly ofOffices?: boolean
}

/** Null for what is no name of one unit: "Toàn tỉnh", "Các xã", "UBND cấp xã", "Nhiệm vụ của tỉnh", "Xã hội số". */
export function placeNamed(written: string, context: PlaceContext): NamedPlace | null {
  const { own } = context
  const text = withProvinceWord(written, context)
  const name = onePlace(text)
  const stated = kindOf(name)
  const level = stated ?? context.level ?? null
  const ownLevel = kindOf(own.name)
  const isOwnLevel = level === null || ownLevel === null || level === ownLevel
  if (name === '') return null
  if (isOwnLevel && [own.name, ...own.aliases].some(alias => isSameName(alias, name))) return 'own'
  const named = registered(text, name, context)
  if (named.some(({ code }) => code === own.code)) return 'own'
  if (named.some(({ code }) => code === own.parent)) return null
  if (named.length > 0) return 'other'
  if (level === null || ownLevel === null || !isProper(name)) return null
  if (level === ownLevel) return 'other'
  return ranks[level] > ranks[ownLevel] ? 'within' : null
}

/** "T. Sơn La", "T.Lào Cai": short for "Tỉnh" before the name of a province, and of nothing else. */
function withProvinceWord(text: string, { own, registry }: PlaceContext): string {
  const [, name] = /^\s*T\.\s*(?=\p{Lu})(.*)$/su.exec(text) ?? []
  if (name === undefined) return text
  const inFull = `Tỉnh ${name}`
  const provinces = [own, ...registry.localities, ...vnProvinces.localities].filter(
    unit => kindOf(unit.name) === 'province',
  )
  return provinces.some(unit => isSameName(unit.name, onePlace(inFull))) ? inFull : text
}

/** The unit a code is that of; codes of communes, longer than that of their province, are of places within it. */
export function placeCoded(code: string, { own, registry }: PlaceContext): NamedPlace | null {
  const unit = localityIndex(registry).byCode(code)?.unit
  if (unit !== undefined) return unit.code === own.code ? 'own' : unit.code === own.parent ? null : 'other'
  if (!/^\d+$/.test(code) || code.length < own.code.length) return null
  return code.length > own.code.length ? 'within' : 'other'
}

/** "UBND" or "Thành phố" in a line of its own, before the name in the next. */
const brokenName = /^([^\n]*(?:UBND|ủy ban nhân dân|uỷ ban nhân dân|HĐND|tỉnh|thành phố|xã|phường|đặc khu))\s*\n\s*/iu

/** The name without its office and the higher units behind it, "UBND xã Mai Sơn, tỉnh Sơn La"; '' for a list of several. */
function onePlace(text: string): string {
  const outside = text
    .normalize('NFC')
    .replace(/\([^()]*\)/g, ' ')
    .replace(brokenName, '$1 ')
  const [first = '', ...others] = outside.split(/\s*[,;\n]\s*|\s+[-–—]\s+(?=(?:tỉnh|thành phố|tp\.?|huyện)\s)/iu)
  const words = wordsOf(first)
  const name = words.slice(words.length - withoutOffice(foldText(first)).split(' ').length).join(' ')
  const rank = ranks[kindOf(name) ?? 'commune']
  return others.every(other => ranks[kindOf(wordsOf(other).join(' ')) ?? 'commune'] < rank) ? name : ''
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '')
}

export function kindOf(name: string): PlaceLevel | null {
  return kinds.find(([, word]) => word.test(wordsOf(name.normalize('NFC')).join(' ')))?.[0] ?? null
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [foldText(one), foldText(other)]
  return compact(a) === compact(b) || compact(bareName(a)) === compact(bareName(b))
}

const ofOffice = /\S (?:tinh|thanh pho|tp) \S/

/** "Phường Sơn La" is not the province of that name, and "Sơn La" alone is the province. */
function registered(text: string, name: string, { registry, level, ofOffices }: PlaceContext): readonly Locality[] {
  const stated = kindOf(name)
  if (stated === null && ofOffice.test(foldText(name))) return ofOffices ? localitiesNamed(text, registry) : []
  const isProvince = vnProvinces.localities.some(province => isSameName(province.name, name))
  const asked = stated ?? level ?? (isProvince ? 'province' : null)
  return localitiesNamed(text, registry).filter(unit => asked === null || (kindOf(unit.name) ?? asked) === asked)
}

/** "Xã đạt chuẩn", "XÃ BIÊN GIỚI" speak of a kind of unit, and name none. */
const common =
  /^(?:thong minh|bien gioi|nong thon|mien nui|vung|dac biet|kho khan|trong diem|thi diem|diem|dat|chua dat|hoi|moi|khac|con lai|thuc hien|va|hoac|trung uong)\b/

/** Names have five syllables at most; each begins with a capital letter, or is a number: "Phường 12". */
function isProper(name: string): boolean {
  const words = wordsOf(kinds.reduce((rest, [, word]) => rest.replace(word, ''), name))
  const isName = words.length > 0 && words.length <= 5 && words.every(word => /^[\p{Lu}\d]/u.test(word))
  return isName && !common.test(foldText(words.join(' ')))
}
