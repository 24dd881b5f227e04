// Turns the rank of one locality and its list of what to do into sentences and table rows, the same in every format.
import { formatRatio } from '../language/formatters.ts'
import { type ScopeWords, scopeWords } from '../language/scope-words.ts'
import type { LocalityFocus, NextStep } from '../model/report.ts'
import { locationText } from './location-text.ts'
import type { ReportDraft } from './report-draft.ts'

export interface StepText {
  readonly step: NextStep
  readonly kind: string
  readonly subject: string
  readonly due: string
  readonly days: string
  /** What is wrong and where, or ''. */
  readonly message: string
  readonly fix: string
  /** The file of the message, where it has one. */
  readonly file: string | null
}

/** The sentences above the list: the rank, or why there is none, and the next date. */
export function focusSentences(focus: LocalityFocus, { report, language, day, number }: ReportDraft): string[] {
  const words = scopeWords[language]
  const next = focus.nextDate === null ? [] : [words.nextDate[focus.nextDate.what](day(focus.nextDate.on))]
  if (focus.othersReporting === 0 && focus.ranked > 1) return [words.nobodyElse, ...next]
  const share = (ratio: LocalityFocus['whole']['greenShare']) => formatRatio(ratio, language)
  const own = report.localities[0]?.greenShare ?? focus.whole.greenShare
  const others = focus.ranked - 1
  return [
    words.rank(number(focus.rank), number(focus.ranked), share(own), share(focus.whole.greenShare)),
    ...(focus.sharing > 1 ? [words.sharing(number(focus.sharing - 1))] : []),
    ...(focus.othersReporting < others ? [words.fewReporting(number(focus.othersReporting), number(others))] : []),
    ...next,
  ]
}

export function stepTexts(focus: LocalityFocus, draft: ReportDraft): StepText[] {
  const words = scopeWords[draft.language]
  return focus.steps.map(step => ({
    step,
    kind: words.kinds[step.kind],
    subject: [step.task ?? step.indicator ?? '', step.title].filter(part => part !== '').join(' '),
    due: step.due === null ? '' : draft.day(step.due),
    days: daysText(step, words, draft),
    ...messageOf(step, words, draft),
  }))
}

function daysText({ kind, days }: NextStep, words: ScopeWords, { number }: ReportDraft): string {
  if (days === null) return ''
  return kind === 'overdue' ? words.overdueBy(number(days)) : words.daysLeft(number(days))
}

function messageOf({ kind, product, due, diagnostic }: NextStep, words: ScopeWords, { describe, day }: ReportDraft) {
  if (diagnostic === null) {
    if (kind === 'submit') return { message: words.submitStep(due === null ? null : day(due)), fix: '', file: null }
    return { message: product === '' ? '' : words.product(product), fix: '', file: null }
  }
  const { message, fix } = describe(diagnostic)
  const { file } = diagnostic.at
  // The file's name is enough: all are the locality's own, and the link knows the folder.
  const at = locationText({ ...diagnostic.at, file: file.slice(file.lastIndexOf('/') + 1) })
  return { message: `${at}: ${message}`, fix, file }
}
