// The last parts of the page: the table that holds every row, and how the figures are made.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { documentText } from '../../document-text.ts'
import { textLimit } from '../embed/text-limit.ts'
import type { PageDraft } from '../page-draft.ts'
import { letterMark, note, section, table } from '../parts.ts'
import { proseParagraphs } from './masthead.ts'

/** Filled by the page's script. */
export function rowsSection({ html, report, number }: PageDraft): Element {
  const limit = textLimit(report)
  return section('rows', html.sections.rows, [
    note(html.dataAsIs),
    isCut(report, limit) ? note(html.textCut(number(limit))) : null,
    h('div', { dataExplorer: '' }),
    h('noscript', note(html.withoutScript)),
  ])
}

function isCut({ tasks }: PageDraft['report'], limit: number): boolean {
  return tasks.some(({ result, difficulties, proposals, evidence }) =>
    [result, difficulties, proposals, evidence].some(text => text.length > limit),
  )
}

export function methodSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const days = number(report.dueSoonDays)
  const rows = (['green', 'yellow', 'red'] as const).map(colour => [
    h('span', [letterMark(colour, draft), ` ${draft.terms.colour[colour]}`]),
    words.legend.locality[colour](report.colours),
    words.legend.assignment[colour](days),
  ])
  const legend = [
    { heading: words.columns.colour, className: 'word' },
    { heading: words.columns.meaningForLocality, className: 'text' },
    { heading: words.columns.meaningForAssignment, className: 'text' },
  ]
  const { sections, columns, formulas } = words
  const said: (readonly [string, string])[] = [
    [sections.states, formulas.stateShare],
    [sections.localities, formulas.rank],
    ...(report.focus === null ? [[sections.coverage, formulas.coverageShare] as const] : []),
    [columns.daysOverdue, formulas.daysOverdueAll],
    [columns.achievementRate, formulas.achievementRate],
    ...(report.edition === 'public' ? [] : [[sections.sources, formulas.rowCounts] as const]),
  ]
  return section('method', html.sections.method, [
    note(words.legend.disclaimer),
    table(draft, words.sections.legend, legend, rows, 'legend'),
    h(
      'dl',
      { className: ['measures', 'accounts'] },
      said.flatMap(([name, text]) => [h('dt', name), h('dd', text)]),
    ),
    h('p', { className: ['note'] }, `${html.notOfficial} ${html.dataAsIs}`),
    ...proseParagraphs(draft, 'page.closing'),
    h('p', { className: ['note'] }, [`${html.planHash}: `, h('code', documentText(report.plan.sha256))]),
  ])
}
