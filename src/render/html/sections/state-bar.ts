// Draws the states of sets of assignments as stacked bars, and the key that names each state.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Totals } from '../../../model/report.ts'
import { ratioOf } from '../../report-figures.ts'
import { stateOrder, swatch } from '../charts/looks.ts'
import { type Bar, stackedBars } from '../charts/stacked-bar.ts'
import type { PageDraft } from '../page-draft.ts'

/** A set of assignments; `where` says which rows the bar stands for, and each part of it opens those in its state. */
export interface StateGroup {
  readonly name: string
  readonly totals: Totals
  readonly where: Readonly<Record<string, string>>
}

export function stateBars(groups: readonly StateGroup[], draft: PageDraft): Element[] {
  return stackedBars(groups.map(group => stateBar(group, draft)))
}

/** One bar across the page. */
export function longStateBar(group: StateGroup, draft: PageDraft): Element[] {
  return stackedBars([stateBar(group, draft)], 'long')
}

function stateBar({ name, totals, where }: StateGroup, { terms, html, ratio }: PageDraft): Bar {
  const parts = stateOrder.map(state => ({
    value: totals.states[state],
    look: state,
    title: html.segment(terms.state[state], ratio(ratioOf(totals.states[state], totals.assignments))),
    rows: {
      table: 'assignments',
      title: `${name}: ${terms.state[state]}`,
      where,
      condition: `state:${state}`,
    } as const,
  }))
  const said = parts.filter(({ value }) => value > 0).map(({ title }) => title)
  return { parts, whole: totals.assignments, label: [html.barOf(name), ...said].join('. ') }
}

export function stateKey({ terms }: PageDraft): Element {
  return h(
    'ul',
    { className: ['swatches'] },
    stateOrder.map(state => h('li', [swatch(state), terms.state[state]])),
  )
}
