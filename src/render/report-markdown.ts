// Turns a report into GitHub Flavored Markdown, in the order a leader reads it, with the full lists folded away at the end.
import type { Report } from '../model/report.ts'
import { decisionsSection } from './markdown/decisions.ts'
import { diagnosticsSection } from './markdown/diagnostics.ts'
import { difficultiesSection } from './markdown/difficulties.ts'
import { focusSection } from './markdown/focus.ts'
import { closingSection, figuresSection, frontSection, legendSection, statesSection } from './markdown/front.ts'
import { fullListsSection } from './markdown/full-lists.ts'
import { indicatorsSection, objectivesSection } from './markdown/indicators.ts'
import { coverageSection, rankingSection } from './markdown/localities.ts'
import { dueSoonSection, overdueSection } from './markdown/overdue.ts'
import { serialiseMarkdown } from './markdown/serialise.ts'
import { draftReport } from './report-draft.ts'
import type { ReportOptions } from './report-options.ts'

/**
 * Whatever localities typed stays text: no markup, no image, no mention. The only HTML is `<br>` in cells and
 * `<details>` around full lists. Every list says how many lines of how many it shows.
 */
export function renderReportMarkdown(report: Report, options: ReportOptions): string {
  const draft = draftReport(report, options)
  const isPublic = report.edition === 'public'
  const isOfAll = report.focus === null
  return serialiseMarkdown([
    ...frontSection(draft),
    ...focusSection(draft),
    ...figuresSection(draft),
    ...statesSection(draft),
    ...(isOfAll ? [...coverageSection(draft), ...rankingSection(draft)] : []),
    ...overdueSection(draft),
    ...dueSoonSection(draft),
    ...indicatorsSection(draft),
    ...objectivesSection(draft),
    ...(isPublic ? [] : difficultiesSection(draft)),
    ...decisionsSection(draft),
    ...(isPublic ? [] : diagnosticsSection(draft)),
    ...legendSection(draft),
    ...closingSection(draft),
    ...fullListsSection(draft),
  ])
}
