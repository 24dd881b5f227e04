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
  const openings = openingsOf(draft)
  const figures = headlineFigures(report, language)
  const bars = shareBars(figures, openings)
  return section('headline', words.sections.figures, [
    h('p', { className: ['lead'] }, first),
    h('p', { className: ['lead'] }, second),
    h(
      'ul',
      { className: figures.length % 4 === 0 ? ['figures', 'by-four'] : ['figures'] },
      figures.map((figure, index) =>
        figureCard(figure, openings.get(figure.label)?.rows ?? null, bars[index] ?? null, draft),
      ),
    ),
  ])
}

/** What a figure opens, and the look of its bar: that of the same thing elsewhere in the page. */
interface Opening {
  readonly rows: RowsRequest
  readonly look: string
}

/** By the label of the figure: figures have no other name. */
function openingsOf({ words: { figures } }: PageDraft): ReadonlyMap<string, Opening> {
  const assignments = (title: string, look: string, condition: string, sort?: string): [string, Opening] => [
    title,
    { look, rows: { table: 'assignments', title, condition, ...(sort === undefined ? {} : { sort }) } },
  ]
  const { submitted, indicatorsMet } = figures
  return new Map<string, Opening>([
    assignments(figures.assignments.label, 'done', ''),
    assignments(figures.completed.label, 'completed-on-time', 'completed'),
    assignments(figures.completedOnTime.label, 'completed-on-time', 'state:completed-on-time'),
    assignments(figures.overdue.label, 'in-progress-overdue', 'overdue', '-daysOverdue'),
    assignments(figures.dueSoon.label, 'completed-late', 'due-soon', 'due'),
    assignments(figures.unreported.label, 'completed-late', 'unreported'),
    assignments(figures.green.label, 'completed-on-time', 'green'),
    [submitted.label, { look: 'done', rows: { table: 'localities', title: submitted.label, condition: 'submitted' } }],
    [indicatorsMet.label, { look: 'done', rows: { table: 'indicators', title: indicatorsMet.label } }],
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
function shareBars(figures: readonly Figure[], openings: ReadonlyMap<string, Opening>): (Element | null)[] {
  const drawn = stackedBars(
    figures.map(({ label, value }) => {
      const ratio = value.kind === 'ratio' ? value.ratio : { numerator: 0, denominator: 1 }
      const parts = [{ value: ratio.numerator, look: openings.get(label)?.look ?? 'done', title: label, rows: null }]
      return { parts, whole: ratio.denominator, label: null }
    }),
  )
  return drawn.map((bar, index) => (figures[index]?.value.kind === 'ratio' ? bar : null))
}
