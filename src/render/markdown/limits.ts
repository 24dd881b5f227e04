// Keeps lists short, and says of every list how many lines of how many it shows and where the rest stands.
import type { ReportDraft } from '../report-draft.ts'

/** What a leader reads, what stands folded behind it, and how much of one text. */
export const topLimit = 20
export const fullLimit = 200
export const textLimit = 300
/** Localities are shown in full up to here; beyond it the first and the last ones. */
export const localityLimit = 100
export const firstLocalities = 20
export const lastLocalities = 30
export const namesLimit = 8

export interface Limited<T> {
  readonly shown: readonly T[]
  readonly note: string
}

/** `sheet` is the sheet of the workbook that holds the whole list. */
export function limitList<T>(all: readonly T[], limit: number, sheet: string, draft: ReportDraft): Limited<T> {
  const { words, number } = draft
  if (all.length <= limit) return { shown: all, note: words.allShown(number(all.length)) }
  const note = `${words.shownOf(number(limit), number(all.length))} ${words.restInWorkbook(sheet)}`
  return { shown: all.slice(0, limit), note }
}
