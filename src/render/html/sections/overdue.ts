// What is overdue: by days, by lead agency and one by one; then what falls due soon.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LeadReport, TaskReport } from '../../../model/report.ts'
import { isOverdue, type State } from '../../../model/state.ts'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { dueSoonTasks, overdueTasks } from '../../report-lists.ts'
import { stateOrder, swatch } from '../charts/looks.ts'
import { stackedBar } from '../charts/stacked-bar.ts'
import type { PageDraft } from '../page-draft.ts'
import { note, opens, section, shareText, table } from '../parts.ts'
import { overdueSpans } from '../rows/conditions.ts'
import type { RowsRequest } from '../rows/page-data.ts'
import { limits } from './limits.ts'
import { taskTable } from './task-table.ts'

const overdueStates = stateOrder.filter(isOverdue)

export function overdueSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const overdue = overdueTasks(report)
  const dueSoon = dueSoonTasks(report)
  const all = (count: number, title: string, condition: string, sort: string) =>
    h('p', opens({ table: 'assignments', title, condition, sort }, [html.openAll(number(count))]))
  const overdueParts =
    overdue.length === 0
      ? [note(html.noneOverdue)]
      : [
          overdueKey(draft),
          h('div', { className: ['side-by-side'] }, [byDays(overdue, draft), byLead(draft)]),
          h('h3', html.overdueLongest),
          note(`${words.formulas.daysOverdue} ${words.shownOf(number(Math.min(limits.overdue, overdue.length)), number(overdue.length))}`),
          taskTable(html.overdueLongest, overdue.slice(0, limits.overdue), 'overdue', draft),
          all(overdue.length, words.sections.overdue, 'overdue', '-daysOverdue'),
        ]
  const soonParts =
    dueSoon.length === 0
      ? [note(html.noneDueSoon)]
      : [
          note(`${words.formulas.dueSoon(number(report.dueSoonDays))} ${words.shownOf(number(Math.min(limits.dueSoon, dueSoon.length)), number(dueSoon.length))}`),
          taskTable(words.sections.dueSoon, dueSoon.slice(0, limits.dueSoon), 'due-soon', draft),
          all(dueSoon.length, words.sections.dueSoon, 'due-soon', 'due'),
        ]
  return section('overdue', html.sections.overdue, [...overdueParts, h('h3', words.sections.dueSoon), ...soonParts])
}

function overdueKey({ terms }: PageDraft): Element {
  return h(
    'ul',
    { className: ['swatches'] },
    overdueStates.map(state => h('li', [swatch(state), terms.state[state]])),
  )
}

/** Counts by the three overdue states, drawn against the largest group. */
function overdueBar(
  name: string,
  counts: Readonly<Record<string, number>>,
  most: number,
  rows: Pick<RowsRequest, 'where' | 'condition'>,
  { terms, number }: PageDraft,
): Element {
  const parts = overdueStates.map(state => {
    const count = counts[state] ?? 0
    const title = `${name}: ${terms.state[state]}`
    const request: RowsRequest = { table: 'assignments', title, condition: `state:${state}`, ...rows }
    return { value: count, look: state, title: `${title}: ${number(count)}`, rows: request }
  })
  return stackedBar(parts, most, parts.filter(({ value }) => value > 0).map(({ title }) => title).join('. '))
}

function byDays(overdue: readonly TaskReport[], draft: PageDraft): Element {
  const { html, words, number } = draft
  const spans = overdueSpans.map(span => ({
    ...span,
    tasks: overdue.filter(({ daysOverdue }) => daysOverdue >= span.from && daysOverdue <= span.to),
  }))
  const most = Math.max(...spans.map(({ tasks }) => tasks.length))
  const rows = spans.map(({ id, tasks }) => {
    const name = html.spans[id]
    const condition = `days:${id}`
    const request: RowsRequest = { table: 'assignments', title: html.rows.overdueFor(name), condition, sort: '-daysOverdue' }
    return [
      tasks.length === 0 ? name : opens(request, [name], `${name}: ${html.open(number(tasks.length))}`),
      overdueBar(name, countStates(tasks), most, { condition }, draft),
      h('span', { className: ['nowrap'] }, [...shareText(ratioOf(tasks.length, overdue.length), draft)]),
    ]
  })
  const columns = [
    { heading: html.span, className: 'name' },
    { heading: words.columns.overdue, className: 'bar-cell' },
    { heading: words.columns.share, className: 'share' },
  ]
  return h('div', [h('h3', html.overdueByDays), note(html.spansNote), table(html.overdueByDays, columns, rows, 'bars')])
}

function byLead(draft: PageDraft): Element {
  const { report, html, words, number, said } = draft
  const leads = report.leads
    .filter(({ totals }) => totals.overdue > 0)
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
  const shown = leads.slice(0, limits.leads)
  const most = shown[0]?.totals.overdue ?? 0
  const nameOf = ({ name }: LeadReport) => documentText(name === '' ? words.noLead : name)
  const rows = shown.map(lead => {
    const where = { lead: lead.name }
    const request: RowsRequest = { table: 'assignments', title: nameOf(lead), where, condition: 'overdue', sort: '-daysOverdue' }
    return [
      opens(request, [said(nameOf(lead))]),
      overdueBar(nameOf(lead), lead.totals.states, most, { where }, draft),
      h('span', { className: ['nowrap'] }, [...shareText(ratioOf(lead.totals.overdue, lead.totals.assignments), draft)]),
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
    table(html.overdueByLead, columns, rows, 'bars'),
  ])
}

function countStates(tasks: readonly TaskReport[]): Readonly<Record<string, number>> {
  const counts = new Map<State, number>()
  for (const { state } of tasks) counts.set(state, (counts.get(state) ?? 0) + 1)
  return Object.fromEntries(counts)
}
