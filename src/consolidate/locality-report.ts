// Turns the report of all localities into that of one: its own figures, its rank among all, and what it has to do next.
import type { LocalityReport, Report } from '../model/report.ts'
import { ownDecisions } from './locality-decisions.ts'
import { ownIndicators } from './locality-indicators.ts'
import { nextDateOf, nextSteps } from './next-steps.ts'
import { ratioOf, rollUp } from './roll-up.ts'

/** Null for a code that is none of the report's. The rank is that among all, so the report given must be that of all. */
export function localityReport(report: Report, code: string): Report | null {
  const locality = report.localities.find(one => one.code === code)
  if (!locality) return null
  const tasks = report.tasks.filter(task => task.locality === code)
  const sources = report.sources.filter(source => source.locality === code || locality.files.includes(source.file))
  const files = new Set([...locality.files, ...sources.map(({ file }) => file)])
  const isOwn = (one: Report['diagnostics'][number]) => one.locality === code || files.has(one.at.file)
  const own: Report = {
    ...report,
    coverage: coverageOf(locality),
    totals: locality.totals,
    localities: [locality],
    objectives: report.objectives.map(objective => ({
      ...objective,
      totals: rollUp(tasks.filter(task => objectiveOf(task.objective, report) === objective.id)),
    })),
    leads: report.leads.flatMap(({ name }) => {
      const led = tasks.filter(({ lead }) => lead === name)
      return led.length === 0 ? [] : [{ name, totals: rollUp(led) }]
    }),
    tasks,
    indicators: report.indicators.filter(indicator => indicator.locality === code),
    nationalIndicators: ownIndicators(report, code),
    diagnostics: report.diagnostics.filter(isOwn),
    accepted: report.accepted.filter(({ diagnostic }) => isOwn(diagnostic)),
    ...ownDecisions(report, code),
    sources,
  }
  return { ...own, focus: { ...standingOf(locality, report), nextDate: nextDateOf(own), steps: nextSteps(own) } }
}

function coverageOf({ submission }: LocalityReport): Report['coverage'] {
  const count = (standing: LocalityReport['submission']) => Number(submission === standing)
  return {
    expected: 1,
    onTime: count('on-time'),
    late: count('late'),
    unusable: count('unusable'),
    missing: count('missing'),
  }
}

/** Tasks of no objective, or of one the plan does not list, stand under ''. */
function objectiveOf(objective: string | null, { objectives }: Report): string {
  return objectives.some(({ id }) => id === objective) ? (objective ?? '') : ''
}

function standingOf({ code, name, rank }: LocalityReport, { localities, totals }: Report) {
  const others = localities.filter(one => one.code !== code)
  const sum = (part: 'numerator' | 'denominator') =>
    localities.reduce((total, { greenShare }) => total + greenShare[part], 0)
  return {
    ...{ code, name, rank },
    ranked: localities.length,
    sharing: localities.filter(one => one.rank === rank).length,
    othersReporting: others.filter(({ submission }) => submission === 'on-time' || submission === 'late').length,
    whole: { greenShare: ratioOf(sum('numerator'), sum('denominator')), completion: totals.completion },
  }
}
