// National indicators against their targets, and the objectives of the plan.
import type { RootContent } from 'mdast'
import { formatNumber, formatRatio } from '../../language/formatters.ts'
import type { IndicatorReport, NationalIndicator } from '../../model/report.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ratioOf } from '../report-figures.ts'
import { aggregationText, metText } from '../target-words.ts'
import { targetCell } from './amended.ts'
import { emphasised, type Heading, heading, paragraph, table } from './nodes.ts'

export function indicatorsSection(draft: ReportDraft): RootContent[] {
  const { report, language, words, terms, number } = draft
  const c = words.columns
  const headings: Heading[] = [
    { text: c.indicator },
    { text: c.indicatorTitle },
    { text: c.unit },
    { text: c.baseline, align: 'right' },
    ...measuredHeadings(draft),
    { text: c.reporting, align: 'right' },
    { text: c.aggregation },
  ]
  const rows = report.nationalIndicators.map(indicator => [
    indicator.indicator,
    indicator.title,
    indicator.unit,
    indicator.baseline === null ? '' : formatNumber(indicator.baseline.value, language, 6),
    ...measuredCells(indicator, draft),
    `${number(indicator.localities)}/${number(indicator.assigned)}`,
    aggregationText(indicator.aggregation, terms),
  ])
  return [
    heading(2, draft.prose.headings.indicators),
    ...(rows.length === 0
      ? [paragraph(words.none)]
      : [
          emphasised(words.formulas.achievementRate),
          paragraph(words.allShown(number(rows.length))),
          table(headings, rows),
        ]),
  ]
}

export function objectivesSection({ prose, report, language, words, number }: ReportDraft): RootContent[] {
  const c = words.columns
  const headings: Heading[] = [
    { text: c.objective },
    { text: c.assignments, align: 'right' },
    { text: c.completion, align: 'right' },
    { text: c.overdue, align: 'right' },
    { text: c.dueSoon, align: 'right' },
    { text: c.unreported, align: 'right' },
  ]
  const rows = report.objectives.map(({ id, title, totals }) => [
    [id, title].filter(part => part !== '').join(' · ') || words.noObjective,
    number(totals.assignments),
    formatRatio(totals.completion, language),
    formatRatio(ratioOf(totals.overdue, totals.assignments), language),
    number(totals.dueSoon),
    number(totals.unreported),
  ])
  return [
    heading(2, prose.headings.objectives),
    ...(rows.length === 0 ? [paragraph(words.none)] : [emphasised(words.formulas.completion), table(headings, rows)]),
  ]
}

export function measuredHeadings({ words }: ReportDraft): Heading[] {
  const c = words.columns
  return [
    { text: c.actual, align: 'right' },
    { text: c.target, align: 'right' },
    { text: c.targetBy, align: 'right' },
    { text: c.met },
    { text: c.achievementRate, align: 'right' },
  ]
}

/** The actual with the parts it was computed from, where it has any. */
export function measuredCells(one: IndicatorReport | NationalIndicator, draft: ReportDraft): string[] {
  const { words, language, day } = draft
  const figure = (value: number) => formatNumber(value, language, 6)
  const parts =
    one.numerator === null || one.denominator === null ? '' : ` (${figure(one.numerator)}/${figure(one.denominator)})`
  return [
    one.actual === null ? '' : `${figure(one.actual)}${parts}`,
    targetCell(one, draft),
    one.targetInForce === null ? '' : day(one.targetInForce.by),
    metText(one, words),
    one.achievementRate === null ? '' : formatNumber(one.achievementRate, language),
  ]
}
