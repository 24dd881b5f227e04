// Turns the totals of a report into its headline figures, each with numerator, denominator and the words of its formula.
import { formatNumber, formatRatio } from '../language/formatters.ts'
import type { Language } from '../model/plan.ts'
import type { Ratio, Report } from '../model/report.ts'
import { reportWordsOf } from './report-words-of.ts'

export interface Figure {
  readonly label: string
  readonly formula: string
  /** A count stands alone; a percentage never does. */
  readonly value: { readonly kind: 'count'; readonly count: number } | { readonly kind: 'ratio'; readonly ratio: Ratio }
}

export function headlineFigures(report: Report, language: Language): Figure[] {
  const words = reportWordsOf(report, language).figures
  const { totals } = report
  const share = (count: number) => ratioOf(count, totals.assignments)
  const dueSoon = { ...words.dueSoon, formula: words.dueSoon.formula(formatNumber(report.dueSoonDays, language)) }
  return [
    { ...words.assignments, value: { kind: 'count', count: totals.assignments } },
    ratioFigure(words.completed, totals.completion),
    ratioFigure(words.completedOnTime, share(totals.states['completed-on-time'])),
    ratioFigure(words.overdue, share(totals.overdue)),
    ratioFigure(dueSoon, share(totals.dueSoon)),
    ratioFigure(words.unreported, share(totals.unreported)),
    ratioFigure(words.green, greenTotal(report)),
    ...(report.focus === null ? [ratioFigure(words.submitted, submittedShare(report))] : []),
    ratioFigure(words.indicatorsMet, indicatorsMet(report)),
  ]
}

/** The two sentences a leader reads first. */
export function headlineSentences(report: Report, language: Language, asOf: string): string[] {
  const words = reportWordsOf(report, language)
  const { totals, coverage } = report
  const number = (value: number) => formatNumber(value, language)
  const share = (count: number) => formatRatio(ratioOf(count, totals.assignments), language)
  return [
    words.headline({
      asOf,
      localities: number(report.localities.length),
      assignments: number(totals.assignments),
      completed: formatRatio(totals.completion, language),
      onTime: number(totals.states['completed-on-time']),
      late: number(totals.states['completed-late']),
      overdue: share(totals.overdue),
      dueSoon: share(totals.dueSoon),
      unreported: share(totals.unreported),
    }),
    words.coverageLine({
      submitted: formatRatio(submittedShare(report), language),
      onTime: number(coverage.onTime),
      late: number(coverage.late),
      unusable: number(coverage.unusable),
      missing: number(coverage.missing),
    }),
  ]
}

export function ratioOf(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator }
}

/** The localities' green shares added up by their parts; percentages are never averaged. */
export function greenTotal(report: Report): Ratio {
  return ratioOf(
    report.localities.reduce((sum, { greenShare }) => sum + greenShare.numerator, 0),
    report.localities.reduce((sum, { greenShare }) => sum + greenShare.denominator, 0),
  )
}

export function submittedShare({ coverage }: Report): Ratio {
  return ratioOf(coverage.onTime + coverage.late, coverage.expected)
}

export function indicatorsMet({ nationalIndicators }: Report): Ratio {
  const judged = nationalIndicators.filter(({ met }) => met !== null)
  return ratioOf(judged.filter(({ met }) => met === true).length, judged.length)
}

function ratioFigure(words: { label: string; formula: string }, ratio: Ratio): Figure {
  return { ...words, value: { kind: 'ratio', ratio } }
}
