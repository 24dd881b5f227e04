// Turns a report and a template into its prose: each sentence with the figures of the report in place of its placeholders.
import { formatDate, formatNumber, formatRatio } from '../language/formatters.ts'
import { reportProse } from '../language/report-prose.ts'
import type { ReportWords } from '../language/report-words.ts'
import type { Language } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import {
  fillPlaceholders,
  type Placeholder,
  type ProseHeading,
  type ProseKey,
  type ReportTemplate,
} from '../model/report-prose.ts'
import { greenTotal, indicatorsMet, ratioOf, submittedShare } from './report-figures.ts'

export interface Prose {
  sentence(key: ProseKey): string
  /** Of report.md and report.html. */
  readonly headings: Readonly<Record<ProseHeading, string>>
}

export function proseOf(
  report: Report,
  language: Language,
  words: ReportWords,
  template: ReportTemplate = new Map(),
): Prose {
  const values = placeholderValues(report, language, words)
  const heading = (section: ProseHeading) =>
    fillPlaceholders(template.get(`headings.${section}`) ?? words.sections[section], values)
  return {
    sentence: key => fillPlaceholders(template.get(key) ?? reportProse[language][key], values),
    headings: {
      figures: heading('figures'),
      states: heading('states'),
      coverage: heading('coverage'),
      localities: heading('localities'),
      overdue: heading('overdue'),
      dueSoon: heading('dueSoon'),
      indicators: heading('indicators'),
      objectives: heading('objectives'),
      difficulties: heading('difficulties'),
      decisions: heading('decisions'),
      diagnostics: heading('diagnostics'),
      legend: heading('legend'),
      fullLists: heading('fullLists'),
    },
  }
}

/** Counts, days and shares as the rest of the report writes them; a percentage has its numerator and denominator. */
function placeholderValues(
  report: Report,
  language: Language,
  words: ReportWords,
): Readonly<Record<Placeholder, string>> {
  const { plan, period, asOf, totals, coverage } = report
  const number = (value: number) => formatNumber(value, language)
  const day = (date: string) => formatDate(date, language)
  return {
    'report.title': words.title,
    'plan.id': plan.id,
    'plan.title': plan.title,
    'plan.version': number(plan.version),
    'plan.issuedBy': plan.issuedBy ?? '',
    'period.id': period.id,
    'period.from': day(period.from),
    'period.to': day(period.to),
    'period.submitBy': period.submitBy === null ? '' : day(period.submitBy),
    asOf: day(asOf),
    year: asOf.slice(0, 4),
    localities: number(report.localities.length),
    assignments: number(totals.assignments),
    completed: number(totals.completion.numerator),
    completedOnTime: number(totals.states['completed-on-time']),
    completedLate: number(totals.states['completed-late']),
    completion: formatRatio(totals.completion, language),
    overdue: number(totals.overdue),
    overdueShare: formatRatio(ratioOf(totals.overdue, totals.assignments), language),
    dueSoon: number(totals.dueSoon),
    dueSoonDays: number(report.dueSoonDays),
    unreported: number(totals.unreported),
    greenShare: formatRatio(greenTotal(report), language),
    submitted: formatRatio(submittedShare(report), language),
    submittedOnTime: number(coverage.onTime),
    submittedLate: number(coverage.late),
    unusable: number(coverage.unusable),
    missing: number(coverage.missing),
    indicatorsMet: formatRatio(indicatorsMet(report), language),
  }
}
