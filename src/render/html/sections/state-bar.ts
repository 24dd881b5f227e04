// Draws the states of one set of assignments as a stacked bar, and the key that names each state.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Totals } from '../../../model/report.ts'
import { ratioOf } from '../../report-figures.ts'
import { stateOrder, swatch } from '../charts/looks.ts'
import { stackedBar } from '../charts/stacked-bar.ts'
import type { PageDraft } from '../page-draft.ts'

/** `where` says which rows the bar stands for; each part of it opens those in its state. */
export function stateBar(
  name: string,
  totals: Totals,
  where: Readonly<Record<string, string>>,
  { terms, html, ratio }: PageDraft,
): Element {
  const parts = stateOrder.map(state => ({
    value: totals.states[state],
    look: state,
    title: html.segment(terms.state[state], ratio(ratioOf(totals.states[state], totals.assignments))),
    rows: { table: 'assignments', title: `${name}: ${terms.state[state]}`, where, condition: `state:${state}` } as const,
  }))
  const said = parts.filter(({ value }) => value > 0).map(({ title }) => title)
  return stackedBar(parts, totals.assignments, [html.barOf(name), ...said].join('. '))
}

export function stateKey({ terms }: PageDraft): Element {
  return h(
    'ul',
    { className: ['swatches'] },
    stateOrder.map(state => h('li', [swatch(state), terms.state[state]])),
  )
}
