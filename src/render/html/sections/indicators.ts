// Every indicator of the plan against its baseline, its targets and the path expected between them.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { formatNumber } from '../../../language/formatters.ts'
import type { NationalIndicator } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import { aggregationText, metText, targetText } from '../../target-words.ts'
import { expectedOn, expectedPath, isAhead } from '../charts/expected-path.ts'
import { swatch } from '../charts/looks.ts'
import { pathChart, pathMark } from '../charts/path-chart.ts'
import { outcomes } from '../indicator-outcome.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Child, type Children, note, section } from '../parts.ts'
import { achievementText, localityOutcomes, ownRow } from './indicator-outcomes.ts'

export function indicatorsSection(draft: PageDraft): Element {
  const { report, html, words } = draft
  if (report.nationalIndicators.length === 0) {
    return section('indicators', html.sections.indicators, [note(html.noIndicators)])
  }
  const outcomesOf =
    report.focus === null
      ? localityOutcomes(draft)
      : report.nationalIndicators.map(indicator => ownRow(indicator, draft))
  return section('indicators', html.sections.indicators, [
    note(html.indicatorsNote),
    note(words.formulas.achievementRate),
    pathKey(draft),
    h(
      'ul',
      { className: ['indicators'] },
      report.nationalIndicators.map((indicator, index) => indicatorCard(indicator, outcomesOf[index] ?? null, draft)),
    ),
  ])
}

function indicatorCard(indicator: NationalIndicator, outcomesOf: Element | null, draft: PageDraft): Element {
  const { report, language, html, said } = draft
  const title = documentText(indicator.title)
  return h('li', { className: ['indicator'] }, [
    h('h3', [h('b', documentText(indicator.indicator)), ' ', said(title)]),
    h('p', { className: ['figure-value'] }, [...actualText(indicator, draft)]),
    pathChart(indicator, report.asOf, language, html.pathOf(title)),
    h('dl', { className: ['measures'] }, measures(indicator, draft)),
    outcomesOf,
  ])
}

/** The actual with its unit, its parts, and whether it meets the target. */
function actualText(indicator: NationalIndicator, draft: PageDraft): Children {
  const { report, html, words, terms, number } = draft
  const { actual, numerator, denominator, met } = indicator
  if (actual === null)
    return [h('span', { className: ['note'] }, indicator.aggregation === 'none' ? html.notCombined : html.noActual)]
  const parts = numerator === null || denominator === null ? '' : ` (${number(numerator)}/${number(denominator)})`
  return [
    h('span', { className: ['percent'] }, [valueText(actual, indicator, draft)]),
    h('span', { className: ['fraction'] }, parts),
    h('span', { className: ['aggregation'] }, [
      met === null ? null : h('span', { className: ['outcome', toneOf(indicator, draft)] }, metText(indicator, words)),
      report.focus === null ? ` ${aggregationText(indicator.aggregation, terms)}` : null,
    ]),
  ]
}

/** A target whose day has not come is not missed yet. */
function toneOf({ met, targetInForce }: NationalIndicator, { report }: PageDraft): string {
  if (met) return 'met'
  return targetInForce !== null && targetInForce.by >= report.asOf ? 'pending' : 'not-met'
}

/** 71,2% but 1.200 trạm. */
function valueText(value: number, { unit }: NationalIndicator, { language }: PageDraft): string {
  const text = formatNumber(value, language)
  const plain = documentText(unit)
  return plain === '' ? text : plain === '%' ? `${text}%` : `${text} ${plain}`
}

function measures(indicator: NationalIndicator, draft: PageDraft): Element[] {
  const { report, html, words, terms, language, day } = draft
  const { targetInForce, baseline, actual } = indicator
  const path = expectedPath(indicator)
  const expected = path === null ? null : expectedOn(path, report.asOf)
  const target = targetInForce === null ? html.withoutTarget : targetText(targetInForce, terms, language)
  const measured: [string, Child][] = [
    [words.columns.target, targetInForce === null ? target : `${target} (${day(targetInForce.by)})`],
  ]
  if (baseline !== null) {
    const on = baseline.on === null ? '' : ` (${day(baseline.on)})`
    measured.push([html.baseline, `${valueText(baseline.value, indicator, draft)}${on}`])
  }
  if (expected === null) measured.push([html.expected, html.noBaseline])
  else measured.push([html.expected, valueText(expected, indicator, draft)])
  if (expected !== null && actual !== null)
    measured.push([html.difference, differenceText(indicator, actual, expected, draft)])
  const achieved = achievementText(indicator, draft)
  if (achieved !== null) measured.push([words.columns.achievementRate, achieved])
  return measured.flatMap(([name, value]) => [h('dt', name), h('dd', value)])
}

function differenceText(
  indicator: NationalIndicator,
  actual: number,
  expected: number,
  { html, language }: PageDraft,
): string {
  const ahead = isAhead(indicator, actual, expected)
  const difference = formatNumber(actual - expected, language)
  const sign = actual > expected ? '+' : ''
  return `${sign}${difference}: ${ahead === null ? html.onPath : ahead ? html.ahead : html.behind}`
}

function pathKey({ html, words, day, report }: PageDraft): Element {
  return h('ul', { className: ['swatches'] }, [
    h('li', [pathMark('path'), html.path]),
    h('li', [pathMark('target'), words.columns.target]),
    h('li', [pathMark('actual'), `${words.columns.actual} (${day(report.asOf)})`]),
    ...(report.focus === null ? outcomes : []).map(outcome => h('li', [swatch(outcome), html.outcomes[outcome]])),
  ])
}
