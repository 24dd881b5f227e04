// Turns the report into report.json (contract section 6): what other programs, --previous and diff read.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type {
  IndicatorReport,
  LocalityFocus,
  LocalityReport,
  NationalIndicator,
  Report,
  SourceReport,
  TaskReport,
  Totals,
} from '../model/report.ts'
import { states } from '../model/state.ts'
import { diagnosticJson } from './diagnostics/json.ts'
import { encodeJson, longList } from './encode-json.ts'

/**
 * The contract's keys in the contract's order, then ours. The same report gives the same bytes. It becomes UTF-8 part by
 * part, each made when it is asked for: as one text it would be four times as large.
 */
export function reportJsonParts(report: Report, describe: DescribeDiagnostic): Iterable<Uint8Array> {
  const { plan, period, coverage } = report
  const { id, version, title, sha256, issuedBy, language } = plan
  const { expected, onTime, late, unusable, missing } = coverage
  const diagnosticIn = (diagnostic: Diagnostic) => diagnosticJson(diagnostic, describe)
  return encodeJson({
    schema: 'tiendo/report/1',
    plan: { id, version, title, sha256, issuedBy, language },
    period: { id: period.id, from: period.from, to: period.to, submitBy: period.submitBy },
    asOf: report.asOf,
    coverage: { expected, onTime, late, unusable, missing },
    totals: totalsJson(report.totals),
    localities: report.localities.map(localityJson),
    objectives: report.objectives.map(one => ({ id: one.id, title: one.title, totals: totalsJson(one.totals) })),
    leads: report.leads.map(one => ({ name: one.name, totals: totalsJson(one.totals) })),
    tasks: longList(report.tasks, taskJson),
    indicators: longList(report.indicators, indicatorJson),
    nationalIndicators: report.nationalIndicators.map(nationalIndicatorJson),
    diagnostics: longList(report.diagnostics, diagnosticIn),
    sources: report.sources.map(sourceJson),
    dueSoonDays: report.dueSoonDays,
    accepted: report.accepted.map(({ diagnostic, reason, approvedBy, until }) => ({
      ...diagnosticIn(diagnostic),
      reason,
      approvedBy,
      until,
    })),
    amendments: report.amendments,
    exceptions: report.exceptions,
    edition: report.edition,
    focus: report.focus && focusJson(report.focus, diagnosticIn),
    colours: { greenFrom: report.colours.greenFrom, yellowFrom: report.colours.yellowFrom },
  })
}

/** The same as one piece. */
export function renderReportJson(report: Report, describe: DescribeDiagnostic): Uint8Array {
  return Buffer.concat([...reportJsonParts(report, describe)])
}

function focusJson(focus: LocalityFocus, diagnosticIn: (diagnostic: Diagnostic) => unknown) {
  const { code, name, rank, ranked, sharing, othersReporting, whole, nextDate, steps } = focus
  return {
    ...{ code, name, rank, ranked, sharing, othersReporting, whole, nextDate },
    steps: steps.map(({ diagnostic, ...step }) => ({ ...step, diagnostic: diagnostic && diagnosticIn(diagnostic) })),
  }
}

function totalsJson({ assignments, states: counts, overdue, dueSoon, unreported, completion }: Totals) {
  const inOrder = Object.fromEntries(states.map(state => [state, counts[state]]))
  return { assignments, states: inOrder, overdue, dueSoon, unreported, completion }
}

function localityJson(locality: LocalityReport) {
  const { code, name, submission, files, reportedOn, revision, totals, greenShare, colour, rank } = locality
  return {
    code,
    name,
    submission,
    files,
    reportedOn,
    revision,
    totals: totalsJson(totals),
    greenShare,
    colour,
    rank,
    preparedBy: locality.preparedBy,
  }
}

/** Written out key by key: there are as many of these as assignments, and spreading is slow. */
function taskJson(one: TaskReport) {
  return {
    task: one.task,
    locality: one.locality,
    status: one.status,
    state: one.state,
    colour: one.colour,
    due: one.due,
    deadline: one.deadline,
    daysOverdue: one.daysOverdue,
    progress: one.progress,
    completedOn: one.completedOn,
    evidence: one.evidence,
    result: one.result,
    difficulties: one.difficulties,
    proposals: one.proposals,
    flags: one.flags,
    source: one.source,
    title: one.title,
    lead: one.lead,
    product: one.product,
    dueSoon: one.dueSoon,
    originalDeadline: one.originalDeadline,
    amendments: one.amendments,
    objective: one.objective,
    sourceCell: one.sourceCell,
    originalLead: one.originalLead,
    originalProduct: one.originalProduct,
    extensions: one.extensions,
  }
}

function indicatorJson(one: IndicatorReport) {
  const { indicator, locality, actual, target, met, achievementRate, source } = one
  const { numerator, denominator, targetInForce, flags, sourceCell, originalTarget, amendments } = one
  return {
    ...{ indicator, locality, actual, target, met, achievementRate, source },
    ...{ numerator, denominator, targetInForce, flags, sourceCell, originalTarget, amendments },
  }
}

function nationalIndicatorJson(one: NationalIndicator) {
  const { indicator, actual, numerator, denominator, target, met, localities } = one
  const { title, unit, aggregation, targetInForce, achievementRate, assigned } = one
  const { direction, baseline, targets, originalTarget } = one
  return {
    ...{ indicator, actual, numerator, denominator, target, met, localities },
    ...{ title, unit, aggregation, targetInForce, achievementRate, assigned },
    ...{ direction, baseline, targets, originalTarget },
  }
}

function sourceJson({ file, sha256, used, rows, locality, revision, rejectedRows, ignoredRows }: SourceReport) {
  const { read, accepted, rejected, ignored } = rows
  return {
    file,
    sha256,
    used,
    rows: { read, accepted, rejected, ignored },
    locality,
    revision,
    rejectedRows,
    ignoredRows,
  }
}
