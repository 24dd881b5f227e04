// Writes what a recorded decision replaced, and by what, as words.
import type { AmendedFor, StatedTargetReport } from '../model/report.ts'
import type { ReportDraft } from './report-draft.ts'
import { targetText } from './target-words.ts'

export interface ChangeText {
  readonly changed: string
  readonly from: string
  readonly to: string
  readonly localities: string
}

/** null for a decision that changed nothing: it is not in force yet, or concerns nobody. */
export function changeText(change: AmendedFor | null, draft: ReportDraft): ChangeText {
  if (change === null) return { changed: '', from: '', to: '', localities: '' }
  return {
    changed: draft.words.changed[change.what],
    ...valuesText(change, draft),
    localities: localitiesText(change.localities, draft),
  }
}

function valuesText(change: AmendedFor, draft: ReportDraft): { readonly from: string; readonly to: string } {
  const { words, day } = draft
  const dated = (text: string, due: string | null) => (due === null ? text : `${text} (${day(due)})`)
  switch (change.what) {
    case 'deadline':
      return { from: dated(change.from, change.fromDue), to: dated(change.to, change.toDue) }
    case 'lead':
    case 'product':
      return { from: change.from, to: change.to }
    case 'targets':
      return { from: targetsText(change.from, draft), to: targetsText(change.to, draft) }
    case 'assignees':
      return { from: words[change.from], to: words[change.to] }
  }
}

function targetsText(targets: readonly StatedTargetReport[], { words, terms, language, day }: ReportDraft): string {
  return targets.map(target => words.targetBy(targetText(target, terms, language), day(target.by))).join('; ')
}

function localitiesText(localities: readonly string[], { report, localityName, words, number }: ReportDraft): string {
  const count = number(localities.length)
  if (localities.length === report.localities.length) return words.allLocalities(count)
  return `${count}: ${localities.map(localityName).join(', ')}`
}
