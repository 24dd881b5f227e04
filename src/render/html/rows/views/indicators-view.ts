// Shows the indicators: each locality's actual against its target, with its parts.
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

export function indicatorsView(draft: ViewDraft): RowView {
  const { html, words } = draft
  const table = draft.tables.indicators
  const text = (column: string, row: number) => table.text(column, row)
  const { text: outcome } = wordColumn(table, html.outcomes, { key: 'met', heading: '' })
  return {
    table,
    columns: columnsOf(table, draft),
    choices: [
      { column: 'locality', heading: words.columns.locality, text: row => text('localityName', row) },
      {
        column: 'indicator',
        heading: html.rows.indicator,
        text: row => `${text('indicator', row)} ${text('title', row)}`,
      },
      { column: 'met', heading: words.columns.met, text: outcome },
    ],
    conditions: [],
    searched: ['localityName', 'indicator', 'title'],
    meets: () => false,
    nameOf: row => `${text('indicator', row)}, ${text('localityName', row)}`,
    detailsOf: row => detailsOf(table, row, draft),
  }
}

function columnsOf(table: RowTable, draft: ViewDraft): RowColumn[] {
  const { html, words, language } = draft
  const c = words.columns
  const target = language === 'vi' ? 'targetVi' : 'targetEn'
  const parts = (row: number) => partsText(table, row, draft)
  return [
    textColumn(table, { key: 'localityName', heading: c.locality, className: 'name' }),
    textColumn(table, { key: 'indicator', heading: c.indicator, className: 'word code' }),
    textColumn(table, { key: 'title', heading: c.indicatorTitle }),
    numberColumn(table, draft, { key: 'actual', heading: c.actual }),
    textColumn(table, { key: 'unit', heading: c.unit, className: 'wide word' }),
    textColumn(table, { key: 'denominator', heading: html.rows.parts, className: 'wide count', text: parts }),
    textColumn(table, { key: target, heading: c.target, className: 'word' }),
    dateColumn(table, draft, { key: 'targetBy', heading: c.targetBy, className: 'wide word' }),
    wordColumn(table, html.outcomes, { key: 'met', heading: c.met }),
    numberColumn(table, draft, { key: 'achievementRate', heading: c.achievementRate, className: 'wide count' }),
    sourceColumn(table, draft),
  ]
}

function partsText(table: RowTable, row: number, draft: ViewDraft): string {
  const part = (key: string) => numberColumn(table, draft, { key, heading: '' }).text(row)
  return table.number('denominator', row) === null ? '' : `${part('numerator')}/${part('denominator')}`
}

function detailsOf(table: RowTable, row: number, draft: ViewDraft): RowDetail[] {
  const { html, words } = draft
  const text = (column: string) => table.text(column, row)
  return details(
    [html.rows.source, sourceText(table, row, draft), sourceHref(table, row)],
    [html.rows.parts, partsText(table, row, draft)],
    [words.columns.unit, text('unit')],
    [words.columns.flags, text('flags')],
    [html.rows.diagnostics, diagnosticsOf(draft, text('locality'), 'indicator', text('indicator'))],
  )
}
