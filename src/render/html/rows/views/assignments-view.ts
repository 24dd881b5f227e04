// Shows the assignments: who, what, by when, in which state, and everything that was reported of each.
import { formatDate, formatNumber } from '../../../../language/formatters.ts'
import { assignmentConditions, meetsCondition, overdueSpans } from '../conditions.ts'
import type { RowTable } from '../row-table.ts'
import { diagnosticsOf } from './diagnostics-of.ts'
import {
  dateColumn,
  details,
  numberColumn,
  type RowColumn,
  type RowDetail,
  type RowView,
  sourceColumn,
  sourceHref,
  sourceText,
  textColumn,
  type ViewDraft,
  wordColumn,
} from './row-view.ts'

export function assignmentsView(draft: ViewDraft): RowView {
  const { html } = draft
  const table = draft.tables.assignments
  const text = (column: string) => (row: number) => table.text(column, row)
  const c = draft.words.columns
  return {
    table,
    columns: columnsOf(table, draft),
    choices: [
      { column: 'locality', heading: c.locality, text: text('localityName') },
      {
        column: 'objective',
        heading: c.objective,
        text: row => text('objectiveTitle')(row) || draft.words.noObjective,
      },
      { column: 'lead', heading: c.lead, text: row => text('lead')(row) || draft.words.noLead },
      { column: 'task', heading: html.rows.task, text: row => `${text('task')(row)} ${text('title')(row)}` },
    ],
    conditions: assignmentConditions.map(id => ({ id, text: conditionText(id, draft) })),
    searched: ['localityName', 'task', 'title', 'lead', 'deadline', 'evidence', 'result', 'difficulties', 'proposals'],
    meets,
    nameOf: row => `${table.text('task', row)}, ${table.text('localityName', row)}`,
    detailsOf: row => detailsOf(table, row, draft),
  }
}

function columnsOf(table: RowTable, draft: ViewDraft): RowColumn[] {
  const { words, terms } = draft
  const c = words.columns
  const due = dateColumn(table, draft, { key: 'due', heading: c.due, className: 'due' })
  const days = numberColumn(table, draft, { key: 'daysOverdue', heading: c.daysOverdue })
  return [
    textColumn(table, { key: 'localityName', heading: c.locality, className: 'name' }),
    textColumn(table, { key: 'task', heading: c.task, className: 'word code' }),
    textColumn(table, { key: 'title', heading: c.title }),
    textColumn(table, { key: 'lead', heading: c.lead, className: 'wide' }),
    { ...due, text: row => due.text(row) || table.text('deadline', row) },
    wordColumn(table, terms.state, { key: 'state', heading: c.state, tone: row => table.text('colour', row) }),
    { ...days, text: row => (table.number('daysOverdue', row) === 0 ? '' : days.text(row)) },
    sourceColumn(table, draft),
  ]
}

function conditionText(id: string, { html, terms }: ViewDraft): string {
  const [kind, value = ''] = id.split(':')
  const named: Readonly<Record<string, string>> = html.rows.conditions
  const states: Readonly<Record<string, string>> = terms.state
  const colours: Readonly<Record<string, string>> = terms.colour
  if (kind === 'state') return states[value] ?? value
  if (kind === 'colour') return html.rows.colour(colours[value] ?? value)
  const span = overdueSpans.find(one => one.id === value)
  if (kind === 'days') return span ? html.rows.overdueFor(html.spans[span.id]) : value
  return named[id] ?? id
}

function meets(table: RowTable, row: number, condition: string): boolean {
  const judged = {
    status: table.text('status', row),
    state: table.text('state', row),
    colour: table.text('colour', row),
    dueSoon: table.number('dueSoon', row) === 1,
    daysOverdue: table.number('daysOverdue', row) ?? 0,
    difficulties: table.text('difficulties', row),
    proposals: table.text('proposals', row),
    amended: table.textId('decisionsVi', row) !== 0,
  }
  return meetsCondition(judged, condition)
}

function detailsOf(table: RowTable, row: number, draft: ViewDraft): RowDetail[] {
  const { words, html, terms, language } = draft
  const c = words.columns
  const text = (column: string) => table.text(column, row)
  const statuses: Readonly<Record<string, string>> = terms.status
  const progress = table.number('progress', row)
  return details(
    [html.rows.source, sourceText(table, row, draft), sourceHref(table, row)],
    [c.status, statuses[text('status')] ?? text('status')],
    [html.rows.progress, progress === null ? '' : formatNumber(progress, language)],
    [c.completedOn, formatDate(text('completedOn'), language)],
    [c.objective, [text('objective'), text('objectiveTitle')].filter(part => part !== '').join(' ')],
    [c.lead, text('lead')],
    [c.product, text('product')],
    [c.deadline, text('deadline')],
    [c.originalDeadline, text('originalDeadline')],
    [html.rows.decisions, text(language === 'vi' ? 'decisionsVi' : 'decisionsEn')],
    [c.evidence, text('evidence')],
    [c.result, text('result')],
    [c.difficulties, text('difficulties')],
    [c.proposals, text('proposals')],
    [c.flags, text('flags')],
    [html.rows.diagnostics, diagnosticsOf(draft, text('locality'), 'task', text('task'))],
  )
}
