// Turns a report into one HTML file that needs nothing else: no network, no other file, whichever machine opens it.
import { toHtml } from 'hast-util-to-html'
import type { Language } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { htmlDocument } from './html/document.ts'
import { draftPage } from './html/page-draft.ts'
import type { ReportOptions } from './report-options.ts'

/**
 * The page opens in the language asked for and carries the other one beside it; diagnostics keep the language of
 * `describe`. Every text is escaped by the serialiser. The same report and options give the same bytes.
 */
export function renderReportHtml(report: Report, options: ReportOptions): string {
  const language: Language = options.language === 'vi' ? 'en' : 'vi'
  const page = htmlDocument(draftPage(report, options), draftPage(report, { ...options, language }))
  return `${toHtml(page)}\n`
}
