// Turns a report into its public edition: progress, responsibility and results stay; what offices tell each other goes.
import type { IndicatorReport, LocalityFocus, LocalityReport, Report, TaskReport } from '../model/report.ts'

/**
 * What stays: every figure, state and rank; tasks with lead agency, product, deadline, evidence and result; indicators;
 * who submitted, and when; recorded decisions and exceptions with their reasons. What goes: names of persons (who
 * prepared a submission, who approved an exception), difficulties and proposals, which localities address to those
 * above them, diagnostics and the flags they leave, files with their paths, places and hashes, and row accounts. The
 * report that comes back is all that a renderer sees, so no format can show more.
 */
export function publicEdition(report: Report): Report {
  const { plan, period, asOf, dueSoonDays, colours, coverage, totals, objectives, leads, nationalIndicators } = report
  return {
    edition: 'public',
    focus: report.focus && publicFocus(report.focus),
    ...{ plan, period, asOf, dueSoonDays, colours, coverage, totals, objectives, leads, nationalIndicators },
    localities: report.localities.map(publicLocality),
    tasks: report.tasks.map(publicTask),
    indicators: report.indicators.map(publicIndicator),
    diagnostics: [],
    accepted: [],
    amendments: report.amendments,
    exceptions: report.exceptions.map(exception => ({ ...exception, approvedBy: null })),
    sources: [],
  }
}

function publicLocality(locality: LocalityReport): LocalityReport {
  return { ...locality, files: [], preparedBy: '', revision: null }
}

function publicTask(task: TaskReport): TaskReport {
  return { ...task, difficulties: '', proposals: '', flags: [], source: null, sourceCell: null }
}

function publicIndicator(indicator: IndicatorReport): IndicatorReport {
  return { ...indicator, flags: [], source: null, sourceCell: null }
}

/** Whatever was said of a submission is between the locality and those who compile. */
function publicFocus(focus: LocalityFocus): LocalityFocus {
  return { ...focus, steps: focus.steps.filter(({ diagnostic }) => diagnostic === null) }
}
