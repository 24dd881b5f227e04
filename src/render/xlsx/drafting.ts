// What every sheet is drawn from: the draft of the report, and the looks of its cells.
import type { Report } from '../../model/report.ts'
import { draftReport, type ReportDraft } from '../report-draft.ts'
import type { ReportOptions } from '../report-options.ts'
import { type Looks, looksIn } from './styles.ts'

export interface Drafting extends ReportDraft {
  readonly looks: Looks
  /** Id and title of each objective. */
  readonly objectives: ReadonlyMap<string, string>
}

export function draftingOf(report: Report, options: ReportOptions): Drafting {
  const objectives = new Map(report.objectives.map(({ id, title }) => [id, title === '' ? id : `${id} · ${title}`]))
  return { ...draftReport(report, options), looks: looksIn(options.language), objectives }
}
