// Turns a report into a workbook: an overview, and one sheet for each thing a leader or a clerk looks up.
import { type WriteOptions, writeXlsx } from 'hucre/xlsx'
import type { Report } from '../model/report.ts'
import { documentText } from './document-text.ts'
import type { ReportOptions } from './report-options.ts'
import { assignmentsPage } from './xlsx/assignments.ts'
import { chartsSheet } from './xlsx/charts.ts'
import { decisionsPage } from './xlsx/decisions.ts'
import { diagnosticsPage } from './xlsx/diagnostics.ts'
import { difficultiesPage } from './xlsx/difficulties.ts'
import { type Drafting, draftingOf } from './xlsx/drafting.ts'
import { fillSheets } from './xlsx/fill-sheets.ts'
import { focusPage } from './xlsx/focus.ts'
import { groupsPage } from './xlsx/groups.ts'
import { indicatorsPage, localityIndicatorsPage } from './xlsx/indicators.ts'
import { layOutPage } from './xlsx/lay-out.ts'
import { localitiesPage } from './xlsx/localities.ts'
import { dueSoonPage, overduePage } from './xlsx/overdue.ts'
import { layOutOverview } from './xlsx/overview.ts'
import type { Page } from './xlsx/page.ts'
import { publicPages } from './xlsx/public-pages.ts'
import { sourcesPage } from './xlsx/sources.ts'
import { fontName } from './xlsx/styles.ts'
import { submissionsPage } from './xlsx/submissions.ts'

/**
 * The same report gives the same bytes: dates of the document are the as-of date, and nothing is read from the machine.
 * No cell is a formula; texts that begin with `=`, `+`, `-` or `@` stay texts.
 */
export async function renderReportXlsx(report: Report, options: ReportOptions): Promise<Uint8Array> {
  const drafting = draftingOf(report, options)
  const pages = pagesOf(drafting).map(page => layOutPage(page, drafting))
  const charts = chartsSheet(pages, drafting)
  const behind = [...(charts ? [charts] : []), ...pages]
  const laidOut = [layOutOverview(behind, drafting), ...behind]
  const unfilled = await writeXlsx({
    sheets: laidOut.map(({ sheet }) => sheet),
    namedRanges: laidOut.flatMap(({ names }) => names),
    defaultFont: { name: fontName, size: 11 },
    properties: propertiesOf(drafting),
  })
  return fillSheets(unfilled, laidOut, drafting.words)
}

/** A list without rows has no sheet: the overview says how many there are. */
function pagesOf(drafting: Drafting): Page[] {
  const { report } = drafting
  const focus = report.focus === null ? [] : [focusPage(report.focus, drafting)]
  const pages = [...focus, ...openPages(drafting)]
  const ofEdition =
    report.edition === 'public'
      ? publicPages(pages, drafting)
      : [...pages, diagnosticsPage(drafting), sourcesPage(drafting)]
  return ofEdition.filter(page => page.tables.some(table => table.length > 0))
}

/** The sheets of every edition; what they hold differs. */
function openPages(drafting: Drafting): Page[] {
  return [
    localitiesPage(drafting),
    overduePage(drafting),
    dueSoonPage(drafting),
    assignmentsPage(drafting),
    indicatorsPage(drafting),
    localityIndicatorsPage(drafting),
    groupsPage(drafting),
    ...(drafting.report.edition === 'public' ? [] : [difficultiesPage(drafting)]),
    submissionsPage(drafting),
    decisionsPage(drafting),
  ]
}

/** The writer knows no `dc:language`, so the language stands under the name Excel lists for it among custom properties. */
function propertiesOf({ report, words }: Drafting): NonNullable<WriteOptions['properties']> {
  const { plan, period, asOf } = report
  const day = new Date(Date.parse(asOf))
  return {
    title: documentText(`${words.title}: ${plan.title}`),
    subject: documentText(`${plan.id}, ${period.id}`),
    creator: 'tiendo',
    keywords: documentText([plan.id, period.id, asOf].join('; ')),
    created: day,
    modified: day,
    custom: { Language: words.languageTag, 'Plan SHA-256': plan.sha256 },
  }
}
