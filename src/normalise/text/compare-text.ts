// Tells whether two spellings mean the same title, agency, unit or narrative.
import { agencyKey, formerAgency } from '../names/agencies.ts'
import { foldText } from './fold-text.ts'

/** Case, tone marks, spaces and punctuation never matter; agencies also match by their short and old forms. */
export const textComparison = {
  sameTitle: (a: string, b: string) => a === b || titleKey(a) === titleKey(b),
  sameAgency,
  sameUnit: (a: string, b: string) => a === b || unitKey(a) === unitKey(b),
  sameNarrative: (a: string, b: string) => foldText(a) === foldText(b),
  namesOtherPlan,
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
 * A plan is named by its id, by its title or by the number of the document; only one word with a digit or a dash in it
 * ("KH-58", "57-KH/TU") is taken for an id, and it is another's where neither id nor title of the plan holds it.
 */
function namesOtherPlan(text: string, { id, title }: { readonly id: string; readonly title: string }): boolean {
  const word = text.trim()
  if (word === id || /\s/.test(word) || !/[\d-]/.test(word) || !/\p{L}/u.test(word)) return false
  const [stated, own, called] = [word, id, title].map(part => foldText(part).replaceAll(' ', ''))
  if (stated === undefined || own === undefined || called === undefined || stated === '') return false
  return !own.includes(stated) && !stated.includes(own) && !called.includes(stated)
}

/** A title without its own numbering: "1. Thành lập …" and "Thành lập …" are one. */
export function titleKey(title: string): string {
  return foldText(title.replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-+*•])\s+/iu, ''))
}

/** Folding drops "%" and "‰" as punctuation; in a unit they are the word that matters. */
function unitKey(unit: string): string {
  return foldText(
    unit
      .replaceAll('%', ' percent ')
      .replaceAll('‰', ' permille ')
      .replace(/phần trăm/giu, ' percent '),
  )
}
