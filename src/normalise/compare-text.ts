// Tells whether two spellings mean the same title, agency, unit or narrative.
import { agencyKey } from './agencies.ts'
import { foldText } from './fold-text.ts'

/** Case, tone marks, spaces and punctuation never matter; agencies also match by their short and old forms. */
export const textComparison = {
  sameTitle: (a: string, b: string) => titleKey(a) === titleKey(b),
  sameAgency: (a: string, b: string) => agencyKey(a) === agencyKey(b),
  sameUnit: (a: string, b: string) => unitKey(a) === unitKey(b),
  sameNarrative: (a: string, b: string) => foldText(a) === foldText(b),
}

/** A title without its own numbering: "1. Thành lập …" and "Thành lập …" are one. */
export function titleKey(title: string): string {
  return foldText(title.replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-+*•])\s+/iu, ''))
}

/** Folding drops "%" and "‰" as punctuation; in a unit they are the word that matters. */
function unitKey(unit: string): string {
  return foldText(unit.replaceAll('%', ' percent ').replaceAll('‰', ' permille ').replace(/phần trăm/giu, ' percent '))
}
