// Turns all submissions of a period into the consolidated report; the order in which they come never matters.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import { colourOfShare } from '../model/green-share.ts'
import type { Plan } from '../model/plan.ts'
import type { AcceptedDiagnostic, LocalityReport, Report } from '../model/report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { countCoverage, reporterOf, selectForPeriod } from './coverage.ts'
import { reportAmendments, reportExceptions } from './decisions.ts'
import { nationalIndicators } from './national-indicators.ts'
import { type ConsolidationPart, consolidatePart } from './part.ts'
import { greenShareOf, rankShares } from './rank.ts'
import { groupBy, rollUp, rollUpLeads, rollUpObjectives } from './roll-up.ts'
import { reportSources } from './sources.ts'

export interface ConsolidationInput {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly asOf: CalendarDate
  /** Every file that was read, usable or not. */
  readonly submissions: readonly CheckedSubmission[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly AcceptedDiagnostic[]
}

/** The whole report of contract section 6. */
export function consolidate(input: ConsolidationInput): Report {
  const { plan, period, asOf, submissions } = input
  const selection = selectForPeriod(plan, period, submissions)
  const codes = plan.registry.localities.map(locality => locality.code)
  const whole = consolidatePart({ plan, period, asOf, localities: codes, used: selection.used })
  const localities = reportLocalities(input, selection.used, whole)
  const tasks = whole.localities.flatMap(part => part.tasks)
  return {
    edition: 'internal',
    focus: null,
    ...headingOf(input),
    coverage: countCoverage(localities),
    totals: rollUp(tasks),
    localities,
    objectives: rollUpObjectives(plan, tasks),
    leads: rollUpLeads(plan, tasks),
    tasks,
    indicators: whole.localities.flatMap(part => part.indicators),
    nationalIndicators: nationalIndicators(plan, asOf, whole),
    diagnostics: input.diagnostics.toSorted(compareDiagnostics),
    accepted: input.accepted.toSorted((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic)),
    amendments: reportAmendments(plan, asOf),
    exceptions: reportExceptions(plan, asOf, input.accepted),
    sources: reportSources(submissions, selection),
  }
}

function headingOf({ plan, period, asOf }: ConsolidationInput) {
  const { id, version, title, issuedBy, language, source, dueSoonDays, colours } = plan
  return {
    plan: { id, version, title, sha256: source.sha256, issuedBy, language },
    period: { id: period.id, from: period.from, to: period.to, submitBy: period.submitBy },
    asOf,
    dueSoonDays,
    colours,
  }
}

function reportLocalities(
  { plan, period, submissions }: ConsolidationInput,
  used: readonly CheckedSubmission[],
  whole: ConsolidationPart,
): LocalityReport[] {
  const usedBy = new Map(used.map(submission => [submission.locality, submission]))
  const naming = groupBy(submissions, submission => submission.locality ?? '')
  const shares = whole.localities.map(part => greenShareOf(part.tasks))
  const ranks = rankShares(shares)
  const names = new Map(plan.registry.localities.map(({ code, name }) => [code, name]))
  return whole.localities.map(({ code, tasks }, index) => {
    const greenShare = shares[index] ?? greenShareOf(tasks)
    return {
      code,
      name: names.get(code) ?? code,
      ...reporterOf(usedBy.get(code) ?? null, naming.get(code) ?? [], period),
      totals: rollUp(tasks),
      greenShare,
      colour: colourOfShare(greenShare, plan.colours),
      rank: ranks[index] ?? whole.localities.length,
    }
  })
}
