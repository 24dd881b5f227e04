// Shows what checking brought up: each message with its place and what to do.
import {
  details,
  type RowView,
  sourceColumn,
  sourceHref,
  sourceText,
  textColumn,
  type ViewDraft,
  wordColumn,
} from './row-view.ts'

export function diagnosticsView(draft: ViewDraft): RowView {
  const { html, words, terms } = draft
  const table = draft.tables.diagnostics
  const c = words.columns
  const severity = wordColumn(table, terms.severity, { key: 'severity', heading: c.severity })
  const subject = (row: number): string => table.text('task', row) || table.text('indicator', row)
  return {
    table,
    columns: [
      textColumn(table, { key: 'localityName', heading: c.locality, className: 'name' }),
      severity,
      textColumn(table, { key: 'task', heading: c.task, className: 'wide word code', text: subject }),
      textColumn(table, { key: 'message', heading: c.message }),
      textColumn(table, { key: 'rule', heading: c.rule, className: 'wide word code' }),
      { ...sourceColumn(table, draft), className: 'source' },
    ],
    choices: [
      { column: 'severity', heading: c.severity, text: severity.text },
      { column: 'rule', heading: c.rule, text: row => table.text('rule', row) },
      { column: 'locality', heading: c.locality, text: row => table.text('localityName', row) || words.planFile },
    ],
    conditions: [],
    searched: ['localityName', 'rule', 'message', 'file', 'task', 'indicator'],
    meets: () => false,
    nameOf: row => `${table.text('rule', row)}, ${sourceText(table, row, draft)}`,
    detailsOf: row =>
      details(
        [html.rows.source, sourceText(table, row, draft), sourceHref(table, row)],
        [c.message, table.text('message', row)],
        [c.fix, table.text('fix', row)],
        [c.file, table.text('file', row), table.href(row)],
      ),
  }
}
