// The figures a leader reads first: two sentences, then each figure with its parts, its formula and the way to its rows.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { formatPercentage } from '../../../language/formatters.ts'
import { type Figure, headlineFigures, headlineSentences } from '../../report-figures.ts'
import { stackedBars } from '../charts/stacked-bar.ts'
import type { PageDraft } from '../page-draft.ts'
import { opens, section } from '../parts.ts'
import type { RowsRequest } from '../rows/page-data.ts'

export function headlineSection(draft: PageDraft): Element {
  const { report, language, words, day } = draft
  const [first = '', second = ''] = headlineSentences(report, language, day(report.asOf))
  const requests = rowsOf(draft)
  const figures = headlineFigures(report, language)
  const bars = shareBars(figures)
  return section('headline', words.sections.figures, [
    h('p', { className: ['lead'] }, first),
    h('p', { className: ['lead'] }, second),
    h(
      'ul',
      { className: ['figures'] },
      figures.map((figure, index) =>
        figureCard(figure, requests.get(figure.label) ?? null, bars[index] ?? null, draft),
      ),
    ),
  ])
}

/** What each figure opens, by its label: figures have no other name. */
function rowsOf({ words: { figures } }: PageDraft): ReadonlyMap<string, RowsRequest> {
  const assignments = (title: string, condition: string, sort?: string): [string, RowsRequest] => [
    title,
    { table: 'assignments', title, condition, ...(sort === undefined ? {} : { sort }) },
  ]
  return new Map<string, RowsRequest>([
    assignments(figures.assignments.label, ''),
    assignments(figures.completed.label, 'completed'),
    assignments(figures.completedOnTime.label, 'state:completed-on-time'),
    assignments(figures.overdue.label, 'overdue', '-daysOverdue'),
    assignments(figures.dueSoon.label, 'due-soon', 'due'),
    assignments(figures.unreported.label, 'unreported'),
    assignments(figures.green.label, 'green'),
    [figures.submitted.label, { table: 'localities', title: figures.submitted.label, condition: 'submitted' }],
    [figures.indicatorsMet.label, { table: 'indicators', title: figures.indicatorsMet.label }],
  ])
}

function figureCard(
  { label, formula, value }: Figure,
  rows: RowsRequest | null,
  bar: Element | null,
  draft: PageDraft,
): Element {
  const { language, number } = draft
  const shown =
    value.kind === 'count'
      ? [h('span', { className: ['percent'] }, number(value.count))]
      : [
          h('span', { className: ['percent'] }, formatPercentage(value.ratio, language)),
          ' ',
          h('span', { className: ['fraction'] }, `${number(value.ratio.numerator)}/${number(value.ratio.denominator)}`),
        ]
  return h('li', { className: ['figure'] }, [
    h('h3', label),
    h('p', { className: ['figure-value'] }, rows === null ? shown : [opens(rows, shown, `${label}:`)]),
    bar,
    h('p', { className: ['formula'] }, formula),
  ])
}

/** The share as a line under the figure; a count has none. */
function shareBars(figures: readonly Figure[]): (Element | null)[] {
  const drawn = stackedBars(
    figures.map(({ label, value }) => {
      const ratio = value.kind === 'ratio' ? value.ratio : { numerator: 0, denominator: 1 }
      const parts = [{ value: ratio.numerator, look: 'done', title: label, rows: null }]
      return { parts, whole: ratio.denominator, label: null }
    }),
  )
  return drawn.map((bar, index) => (figures[index]?.value.kind === 'ratio' ? bar : null))
}
