// How far an indicator has come, and how many localities meet their own target.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { formatRatio } from '../../../language/formatters.ts'
import type { NationalIndicator } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { stackedBars } from '../charts/stacked-bar.ts'
import { type Outcome, outcomeOf, outcomes } from '../indicator-outcome.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, opens, shareText } from '../parts.ts'
import type { RowsRequest } from '../rows/page-data.ts'

/** Contract section 6, `achievementRate`: (actual − baseline) ÷ (target − baseline), with both parts. */
export function achievementText(
  { actual, baseline, target }: NationalIndicator,
  { language }: PageDraft,
): string | null {
  if (actual === null || baseline === null || target === null || target === baseline.value) return null
  return formatRatio(ratioOf(actual - baseline.value, target - baseline.value), language)
}

/** One for each indicator; their bars are drawn together, which takes a fraction of the time. */
export function localityOutcomes(draft: PageDraft): Element[] {
  const outcomesOf = draft.report.nationalIndicators.map(indicator => outcomesIn(indicator, draft))
  const bars = stackedBars(outcomesOf.map(({ bar }) => bar))
  return outcomesOf.map(({ counts, request, name }, index) =>
    h('div', { className: ['outcomes'] }, [
      h('p', [...counts]),
      bars[index] ?? null,
      h('p', { className: ['more'] }, opens(request, [draft.html.openIndicators], `${name}:`)),
    ]),
  )
}

function outcomesIn({ indicator, title }: NationalIndicator, draft: PageDraft) {
  const { report, html, number } = draft
  const lines = report.indicators.filter(line => line.indicator === indicator)
  const count = (outcome: Outcome) => lines.filter(line => outcomeOf(line) === outcome).length
  const name = documentText(title)
  const request: RowsRequest = { table: 'indicators', title: name, where: { indicator } }
  const parts = outcomes.map(outcome => ({
    value: count(outcome),
    look: outcome,
    title: `${html.outcomes[outcome]}: ${number(count(outcome))}`,
    rows: { ...request, where: { indicator, met: outcome } },
  }))
  const judged = count('met') + count('not-met')
  const reading = parts.filter(({ value }) => value > 0).map(part => part.title)
  const counts: Children = [
    `${html.localitiesMeet}: `,
    ...shareText(ratioOf(count('met'), judged), draft),
    `. ${html.localitiesActual}: `,
    ...shareText(ratioOf(lines.length - count('no-actual'), lines.length), draft),
  ]
  return { counts, request, name, bar: { parts, whole: lines.length, label: [name, ...reading].join('. ') } }
}

/** In the report of one locality: the one row behind the figure. */
export function ownRow({ indicator, title }: NationalIndicator, { html, number }: PageDraft): Element {
  const name = documentText(title)
  const rows: RowsRequest = { table: 'indicators', title: name, where: { indicator } }
  return h('p', { className: ['outcomes', 'more'] }, opens(rows, [html.openAll(number(1))], `${name}:`))
}
