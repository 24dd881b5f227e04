// The nine states: of the whole plan with every count, then as bars by objective and by lead agency.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { stateOrder, swatch } from '../charts/looks.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Child, note, opens, section, shareText, table } from '../parts.ts'
import { limits } from './limits.ts'
import { longStateBar, type StateGroup, stateBars, stateKey } from './state-bar.ts'

export function statesSection(draft: PageDraft): Element {
  const { report, words, html } = draft
  return section('states', words.sections.states, [
    note(words.formulas.stateShare),
    h('div', { className: ['whole-bar'] }, longStateBar({ name: html.whole, totals: report.totals, where: {} }, draft)),
    h('div', { className: ['side-by-side'] }, [
      h('div', [h('h3', html.whole), stateTable(draft)]),
      h('div', [h('h3', html.byObjective), objectiveBars(draft)]),
    ]),
    h('h3', html.byLead),
    stateKey(draft),
    leadBars(draft),
  ])
}

function stateTable(draft: PageDraft): Element {
  const { report, words, terms, number } = draft
  const { assignments, states: counts } = report.totals
  const row = (name: Child, count: Child, total: number) => [
    name,
    count,
    h('span', [...shareText(ratioOf(total, assignments), draft)]),
  ]
  const rows = stateOrder.map(state => {
    const rowsOf = { table: 'assignments', title: terms.state[state], condition: `state:${state}` } as const
    const count = number(counts[state])
    return row(
      h('span', { className: ['with-swatch'] }, [swatch(state), terms.state[state]]),
      counts[state] === 0 ? count : opens(rowsOf, [count], `${terms.state[state]}:`),
      counts[state],
    )
  })
  const c = words.columns
  const columns = [
    { heading: c.state, className: 'name' },
    { heading: c.count, className: 'count' },
    { heading: c.share, className: 'share' },
  ]
  return table(
    draft,
    words.sections.states,
    columns,
    [...rows, row(words.total, number(assignments), assignments)],
    'states',
  )
}

interface Group extends StateGroup {
  /** The id that stands before the name; '' for none. */
  readonly prefix: string
}

function objectiveBars(draft: PageDraft): Element {
  const { report, words, html } = draft
  const groups = report.objectives
    .filter(({ totals }) => totals.assignments > 0)
    .map(({ id, title, totals }) => ({
      name: id === '' ? words.noObjective : title,
      prefix: id,
      where: { objective: id },
      totals,
    }))
  return groupBars(html.byObjective, words.columns.objective, groups, draft)
}

/** The agencies that lead most come first; the rest stay within reach in the table of all assignments. */
function leadBars(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const groups = report.leads
    .toSorted((a, b) => b.totals.assignments - a.totals.assignments)
    .map(({ name, totals }) => ({ name: name === '' ? words.noLead : name, prefix: '', where: { lead: name }, totals }))
  const shown = groups.slice(0, limits.leads)
  const cut = shown.length < groups.length ? note(words.shownOf(number(shown.length), number(groups.length))) : null
  return h('div', [cut, groupBars(html.byLead, words.columns.lead, shown, draft)])
}

function groupBars(caption: string, heading: string, groups: readonly Group[], draft: PageDraft): Element {
  const { words, said } = draft
  const columns = [
    { heading, className: 'name' },
    { heading: words.columns.state, className: 'bar-cell' },
    { heading: words.columns.completion, className: 'share' },
  ]
  const bars = stateBars(groups, draft)
  const rows = groups.map(({ name, prefix, where, totals }, index) => {
    const title = documentText(name)
    return [
      opens({ table: 'assignments', title, where }, [
        ...(prefix === '' ? [] : [h('b', documentText(prefix)), ' ']),
        said(name),
      ]),
      bars[index] ?? null,
      h('span', { className: ['nowrap'] }, [...shareText(totals.completion, draft)]),
    ]
  })
  return table(draft, caption, columns, rows, 'bars')
}
