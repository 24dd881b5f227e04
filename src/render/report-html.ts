// Turns a report into one HTML file that needs nothing else: no network, no other file, whichever machine opens it.
import { toHtml } from 'hast-util-to-html'
import type { Language } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { htmlDocument, rowsOpening } from './html/document.ts'
import { pageData } from './html/embed/page-data.ts'
import { draftPage } from './html/page-draft.ts'
import { scriptJsonParts } from './html/script-text.ts'
import type { ReportOptions } from './report-options.ts'

const lettersOfPart = 65_536

/**
 * The page opens in the language asked for and carries the other one beside it; diagnostics keep the language of
 * `describe`, and a template speaks in the language it was chosen for alone. Every text is escaped by the serialiser. The same report and options give the same bytes. The rows are
 * most of it and are put in part by part: the serialiser would copy them at each level of the tree.
 */
export function* reportHtmlParts(report: Report, options: ReportOptions): Generator<Uint8Array> {
  const { template: _, ...withoutTemplate } = options
  const language: Language = options.language === 'vi' ? 'en' : 'vi'
  const draft = draftPage(report, options)
  const page = toHtml(htmlDocument(draft, draftPage(report, { ...withoutTemplate, language })))
  const place = page.indexOf(rowsOpening) + rowsOpening.length
  let held = page.slice(0, place)
  for (const part of scriptJsonParts(pageData(draft))) {
    held += part
    if (held.length < lettersOfPart) continue
    yield Buffer.from(held)
    held = ''
  }
  yield Buffer.from(`${held}${page.slice(place)}\n`)
}

/** The same as one text. */
export function renderReportHtml(report: Report, options: ReportOptions): string {
  return Buffer.concat([...reportHtmlParts(report, options)]).toString()
}
