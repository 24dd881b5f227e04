// Shows who submitted: standing, dates and files, with the figures that follow from them.
import type { RowTable } from '../row-table.ts'
import {
  dateColumn,
  details,
  numberColumn,
  type RowColumn,
  type RowView,
  sourceColumn,
  textColumn,
  type ViewDraft,
  wordColumn,
} from './row-view.ts'

export function localitiesView(draft: ViewDraft): RowView {
  const { html, words, terms } = draft
  const table = draft.tables.localities
  const c = words.columns
  return {
    table,
    columns: columnsOf(table, draft),
    choices: [
      { column: 'standing', heading: c.submission, text: row => wordsFor(terms.standing, table.text('standing', row)) },
      { column: 'colour', heading: c.colour, text: row => wordsFor(terms.colour, table.text('colour', row)) },
    ],
    conditions: [{ id: 'submitted', text: html.rows.submitted }],
    searched: ['localityName', 'locality', 'preparedBy', 'file'],
    meets: (rows, row) => ['on-time', 'late'].includes(rows.text('standing', row)),
    nameOf: row => table.text('localityName', row),
    detailsOf: row =>
      details(
        [c.file, table.text('file', row), table.href(row)],
        [html.rows.otherFiles, table.text('otherFiles', row)],
        [c.preparedBy, table.text('preparedBy', row)],
        [c.code, table.text('locality', row)],
      ),
  }
}

function columnsOf(table: RowTable, draft: ViewDraft): RowColumn[] {
  const { html, words, terms } = draft
  const c = words.columns
  const count = (key: string, heading: string, className = 'count') =>
    numberColumn(table, draft, { key, heading, className })
  const green = count('green', html.rows.green)
  const assignments = count('assignments', c.assignments)
  return [
    textColumn(table, { key: 'localityName', heading: c.locality, className: 'name' }),
    count('rank', c.rank),
    wordColumn(table, terms.colour, { key: 'colour', heading: c.colour }),
    { ...green, text: row => `${green.text(row)}/${assignments.text(row)}` },
    count('completed', c.completed, 'wide count'),
    count('overdue', c.overdue),
    count('unreported', c.unreported, 'wide count'),
    wordColumn(table, terms.standing, { key: 'standing', heading: c.submission }),
    dateColumn(table, draft, { key: 'reportedOn', heading: c.reportedOn }),
    count('daysLate', c.daysLate, 'wide count'),
    count('revision', c.revision, 'wide count'),
    { ...sourceColumn(table, draft), className: 'source' },
  ]
}

function wordsFor(names: Readonly<Record<string, string>>, name: string): string {
  return names[name] ?? name
}
