// What every part of the page is drawn from: the draft of the report, the page's own words, and how data is quoted in it.
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { formatRatio } from '../../language/formatters.ts'
import { type HtmlWords, htmlWords } from '../../language/html-words.ts'
import { reportWords } from '../../language/report-words.ts'
import type { Language } from '../../model/plan.ts'
import type { Ratio, Report } from '../../model/report.ts'
import { documentText } from '../document-text.ts'
import { draftReport, type ReportDraft } from '../report-draft.ts'
import type { ReportOptions } from '../report-options.ts'

export interface PageDraft extends ReportDraft {
  readonly html: HtmlWords
  /** A text of the plan or of a locality, marked as being in the plan's language where the page is in another. */
  said(text: string): ElementContent
  ratio(ratio: Ratio): string
}

export function draftPage(given: Report, options: ReportOptions): PageDraft {
  const report = withNames(given)
  const draft = draftReport(report, options)
  const { language } = draft
  const foreign = report.plan.language === language ? null : report.plan.language
  const { words } = draft
  return {
    ...draft,
    words: { ...words, sections: { ...words.sections, ...draft.prose.headings } },
    html: pageWords(report, language),
    said: text =>
      foreign === null ? { type: 'text', value: documentText(text) } : h('span', { lang: foreign }, documentText(text)),
    ratio: ratio => formatRatio(ratio, language),
  }
}

/** "The whole plan" would be more than what one locality was assigned. */
function pageWords({ focus }: Report, language: Language): HtmlWords {
  const words: HtmlWords = htmlWords[language]
  return focus === null ? words : { ...words, whole: reportWords[language].sections.assignments }
}

/** Whoever has no name that can be seen is called by its code, or nothing would stand where a name should. */
function withNames(report: Report): Report {
  const localities = report.localities.map(one => ({ ...one, name: documentText(one.name) || one.code }))
  return { ...report, localities }
}
