// Tells whether two spellings mean the same title, agency, unit or narrative.

import { foldText } from '../text/fold-text.ts'
import { isSameInFull, isShortFor } from '../values/written-unit.ts'
import { agencyKey, formerAgency } from './agencies.ts'

/** Case, tone marks, spaces and punctuation never matter; agencies also match by their short and old forms. */
export const textComparison = {
  sameTitle: (a: string, b: string) => a === b || titleKey(a) === titleKey(b),
  sameAgency,
  sameUnit,
  sameNarrative: (a: string, b: string) => foldText(a) === foldText(b),
  namesOtherPlan,
}

function sameUnit(a: string, b: string): boolean {
  return a === b || unitKey(a) === unitKey(b) || isSameInFull(a, b) || isShortFor(a, b) || isShortFor(b, a)
}

/**
 * Short forms, old names and the place an office adds to its own name make no difference: "Sở KH&CN" is "Sở Khoa học và
 * Công nghệ tỉnh Sơn La", and each "UBND tỉnh …" is one of the "UBND cấp tỉnh" a plan names.
 */
function sameAgency(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [agencyInForce(a), agencyInForce(b)]
  return first === second || isLocalForm(first, second) || isLocalForm(second, first)
}

function agencyInForce(name: string): string {
  return agencyKey(formerAgency(name)?.successor ?? name)
}

function isLocalForm(local: string, general: string): boolean {
  const place = local.startsWith(general) ? local.slice(general.length) : ''
  if (/^ (?:tinh|thanh pho|tp|xa|phuong|dac khu) \S/.test(place)) return true
  const level = /^(.*) cap (tinh|xa)$/.exec(general)
  const units = level?.[2] === 'tinh' ? 'tinh|thanh pho|tp' : 'xa|phuong|dac khu'
  return level !== null && new RegExp(`^${level[1]} (?:${units})(?: |$)`).test(local)
}

/**
 * Sheets name a plan by its id, its title or the number of a document about it ("57/KH-UBND"). Only a word written like
 * the id, and not it, is for sure another plan's: "KH-58" beside "KH-57".
 */
function namesOtherPlan(text: string, { id, title }: { readonly id: string; readonly title: string }): boolean {
  const [stated, own, called] = [text, id, title].map(part => foldText(part))
  if (stated === own || stated === called) return false
  return shapeOf(text) === shapeOf(id)
}

/** "KH-57" and "kh 058" → "kh 0". */
function shapeOf(id: string): string {
  return foldText(id).replaceAll(/\d+/g, '0')
}

/** A title without its own numbering: "1. Thành lập …" and "Thành lập …" are one. */
export function titleKey(title: string): string {
  return foldText(title.replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-+*•])\s+/iu, ''))
}

/** Folding drops "%" and "‰" as punctuation; in a unit they are the word that matters, said once or twice: "Phần trăm (%)". */
function unitKey(unit: string): string {
  const words = foldText(
    unit
      .replaceAll('%', ' percent ')
      .replaceAll('‰', ' permille ')
      .replace(/\b0\/00\b/, 'permille'),
  )
  return words
    .replace(/\bphan tram\b/g, 'percent')
    .replace(/\bphan (?:nghin|ngan)\b/g, 'permille')
    .replace(/^(?:(?:ti|ty) le )?percent(?: percent)?$/, 'percent')
    .replace(/\bti\b/g, 'ty')
    .replace(/(?<=^|ty |trieu |nghin |ngan )(?:vnd|d)$/, 'dong')
    .replace(/\bmet vuong\b/g, 'm2')
    .replace(/\bki ?lo ?met\b/g, 'km')
    .replace(/^(?:thu|xep) hang$/, 'hang')
    .replace(/^so (?=\p{L})/u, '')
}
