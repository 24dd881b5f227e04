// Picks the localities that the map, the ranking and the heat map show: all of them, or the best and the worst of very many.
import type { Element } from 'hast'
import type { LocalityReport } from '../../../model/report.ts'
import { rankedLocalities } from '../../report-lists.ts'
import type { PageDraft } from '../page-draft.ts'
import { note } from '../parts.ts'
import { limits } from './limits.ts'

const half = limits.localities / 2

export function shownLocalities({ report }: PageDraft): LocalityReport[] {
  const ranked = rankedLocalities(report)
  return ranked.length <= limits.localities ? ranked : [...ranked.slice(0, half), ...ranked.slice(-half)]
}

/** Said wherever some are left out; null where all are there. */
export function leftOutNote({ report, words, number }: PageDraft): Element | null {
  const all = report.localities.length
  return all <= limits.localities ? null : note(words.firstAndLast(number(half), number(half), number(all)))
}
