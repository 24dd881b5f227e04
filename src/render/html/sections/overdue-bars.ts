// What is overdue as bars: by groups of days and by lead agency, each in its three states.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LeadReport, TaskReport } from '../../../model/report.ts'
import { isOverdue, type State } from '../../../model/state.ts'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { stateOrder, swatch } from '../charts/looks.ts'
import { type Bar, stackedBars } from '../charts/stacked-bar.ts'
import type { PageDraft } from '../page-draft.ts'
import { note, opens, shareText, table } from '../parts.ts'
import { overdueSpans } from '../rows/conditions.ts'
import type { RowsRequest } from '../rows/page-data.ts'
import { limits } from './limits.ts'

const overdueStates = stateOrder.filter(isOverdue)

export function overdueKey({ terms }: PageDraft): Element {
  return h(
    'ul',
    { className: ['swatches'] },
    overdueStates.map(state => h('li', [swatch(state), terms.state[state]])),
  )
}

export function overdueByDays(overdue: readonly TaskReport[], draft: PageDraft): Element {
  const { html, words } = draft
  const spans = overdueSpans.map(({ id, from, to }) => ({
    name: html.spans[id],
    condition: `days:${id}`,
    tasks: overdue.filter(({ daysOverdue }) => daysOverdue >= from && daysOverdue <= to),
  }))
  const most = Math.max(...spans.map(({ tasks }) => tasks.length))
  const bars = stackedBars(
    spans.map(({ name, condition, tasks }) =>
      overdueBar(name, countStates(tasks), most, state => ({ condition, where: { state } }), draft),
    ),
  )
  const rows = spans.map(({ name, condition, tasks }, index) => {
    const title = html.rows.overdueFor(name)
    const request: RowsRequest = { table: 'assignments', title, condition, sort: '-daysOverdue' }
    return [
      tasks.length === 0 ? name : opens(request, [name]),
      bars[index] ?? null,
      h('span', { className: ['nowrap'] }, [...shareText(ratioOf(tasks.length, overdue.length), draft)]),
    ]
  })
  const columns = [
    { heading: html.span, className: 'name' },
    { heading: words.columns.overdue, className: 'bar-cell' },
    { heading: words.columns.share, className: 'share' },
  ]
  return h('div', [
    h('h3', html.overdueByDays),
    note(html.spansNote),
    table(draft, html.overdueByDays, columns, rows, 'bars'),
  ])
}

export function overdueByLead(draft: PageDraft): Element {
  const { report, html, words, number, said } = draft
  const leads = report.leads
    .filter(({ totals }) => totals.overdue > 0)
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
  const shown = leads.slice(0, limits.leads)
  const most = shown[0]?.totals.overdue ?? 0
  const nameOf = ({ name }: LeadReport) => documentText(name === '' ? words.noLead : name)
  const bars = stackedBars(
    shown.map(lead => {
      const rowsIn = (state: State) => ({ condition: `state:${state}`, where: { lead: lead.name } })
      return overdueBar(nameOf(lead), lead.totals.states, most, rowsIn, draft)
    }),
  )
  const rows = shown.map((lead, index) => {
    const where = { lead: lead.name }
    const title = nameOf(lead)
    return [
      opens({ table: 'assignments', title, where, condition: 'overdue', sort: '-daysOverdue' }, [said(title)]),
      bars[index] ?? null,
      h('span', { className: ['nowrap'] }, [
        ...shareText(ratioOf(lead.totals.overdue, lead.totals.assignments), draft),
      ]),
    ]
  })
  const columns = [
    { heading: words.columns.lead, className: 'name' },
    { heading: words.columns.overdue, className: 'bar-cell' },
    { heading: words.columns.overdueShare, className: 'share' },
  ]
  const cut = shown.length < leads.length ? ` ${words.shownOf(number(shown.length), number(leads.length))}` : ''
  return h('div', [
    h('h3', html.overdueByLead),
    note(`${html.leadsNote}${cut}`),
    table(draft, html.overdueByLead, columns, rows, 'bars'),
  ])
}

/** Counts in the three states, drawn against the largest group. */
function overdueBar(
  name: string,
  counts: Readonly<Partial<Record<State, number>>>,
  most: number,
  rowsIn: (state: State) => Pick<RowsRequest, 'where' | 'condition'>,
  { terms, number }: PageDraft,
): Bar {
  const parts = overdueStates.map(state => {
    const value = counts[state] ?? 0
    const title = `${name}: ${terms.state[state]}`
    const rows: RowsRequest = { table: 'assignments', title, ...rowsIn(state) }
    return { value, look: state, title: `${title}: ${number(value)}`, rows }
  })
  const said = parts.filter(({ value }) => value > 0).map(({ title }) => title)
  return { parts, whole: most, label: said.length === 0 ? name : said.join('. ') }
}

function countStates(tasks: readonly TaskReport[]): Partial<Record<State, number>> {
  const counts: Partial<Record<State, number>> = {}
  for (const { state } of tasks) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
