// Turns the report into the rows that the page's script filters, sorts and opens.
import type { Report } from '../../../model/report.ts'
import type { ReportDraft } from '../../report-draft.ts'
import type { PageData } from '../rows/page-data.ts'
import { assignmentRows } from './assignment-rows.ts'
import { diagnosticRows, sourceRows } from './diagnostic-rows.ts'
import { encodeTable } from './encode-table.ts'
import { indicatorRows, localityRows } from './locality-rows.ts'
import { stringList } from './string-list.ts'
import { textLimit } from './text-limit.ts'

/** More diagnostics than anybody reads in a page; all of them are in report.json. */
export const mostDiagnostics = 10_000

export function pageData({ report, words, describe, sourceHref }: ReportDraft): PageData {
  const strings = stringList(textLimit(report), words.cut)
  const tables = {
    assignments: encodeTable('assignments', assignmentRows(report), strings),
    indicators: encodeTable('indicators', indicatorRows(report), strings),
    localities: encodeTable('localities', localityRows(report), strings),
    diagnostics: encodeTable('diagnostics', diagnosticRows(report, describe, mostDiagnostics), strings),
    sources: encodeTable('sources', sourceRows(report), strings),
  }
  const hrefs: Record<string, string> = {}
  for (const file of filesOf(report)) {
    const href = safeHref(sourceHref(file))
    if (href !== null) hrefs[String(strings.place(file))] = href
  }
  return { edition: report.edition, strings: strings.strings, tables, hrefs }
}

function filesOf(report: Report): ReadonlySet<string> {
  return new Set([
    ...report.sources.map(({ file }) => file),
    ...report.localities.flatMap(({ files }) => files),
    ...report.tasks.flatMap(({ source }) => (source ? [source.file] : [])),
    ...report.indicators.flatMap(({ source }) => (source ? [source.file] : [])),
    ...report.diagnostics.map(({ at }) => at.file),
  ])
}

/** A link may lead to a file or a page, never to a script. */
export function safeHref(href: string | null): string | null {
  if (href === null) return null
  const protocol = /^\s*([A-Za-z][\w+.-]*):/u.exec(href)?.[1]?.toLowerCase()
  return protocol === undefined || ['file', 'http', 'https'].includes(protocol) ? href : null
}
