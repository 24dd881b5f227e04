// Shows indicators, submitters, diagnostics and sources the way assignments are shown.
import { diagnosticsOf } from './diagnostics-of.ts'
import {
  dateColumn,
  details,
  numberColumn,
  type RowView,
  sourceColumn,
  sourceHref,
  sourceText,
  textColumn,
  type ViewDraft,
  wordColumn,
} from './row-view.ts'

const never = (): boolean => false

export function indicatorsView(draft: ViewDraft): RowView {
  const { html, words, language } = draft
  const table = draft.tables.indicators
  const c = words.columns
  const text = (column: string) => (row: number) => table.text(column, row)
  const target = language === 'vi' ? 'targetVi' : 'targetEn'
  const numerator = numberColumn(table, draft, { key: 'numerator', heading: '' })
  const denominator = numberColumn(table, draft, { key: 'denominator', heading: '' })
  const parts = (row: number): string =>
    table.number('denominator', row) === null ? '' : `${numerator.text(row)}/${denominator.text(row)}`
  return {
    table,
    columns: [
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
    ],
    choices: [
      { column: 'locality', heading: c.locality, text: text('localityName') },
      {
        column: 'indicator',
        heading: html.rows.indicator,
        text: row => `${text('indicator')(row)} ${text('title')(row)}`,
      },
      { column: 'met', heading: c.met, text: wordColumn(table, html.outcomes, { key: 'met', heading: '' }).text },
    ],
    conditions: [],
    searched: ['localityName', 'indicator', 'title'],
    meets: never,
    nameOf: row => `${table.text('indicator', row)}, ${table.text('localityName', row)}`,
    detailsOf: row =>
      details(
        [html.rows.source, sourceText(table, row, draft), sourceHref(table, row)],
        [html.rows.parts, parts(row)],
        [c.unit, table.text('unit', row)],
        [c.flags, table.text('flags', row)],
        [
          html.rows.diagnostics,
          diagnosticsOf(draft, table.text('locality', row), 'indicator', table.text('indicator', row)),
        ],
      ),
  }
}

export function localitiesView(draft: ViewDraft): RowView {
  const { html, words, terms } = draft
  const table = draft.tables.localities
  const c = words.columns
  const count = (key: string, heading: string, className = 'count') =>
    numberColumn(table, draft, { key, heading, className })
  const green = count('green', html.rows.green)
  const assignments = count('assignments', c.assignments)
  const standing = wordColumn(table, terms.standing, { key: 'standing', heading: c.submission })
  const colour = wordColumn(table, terms.colour, { key: 'colour', heading: c.colour })
  return {
    table,
    columns: [
      textColumn(table, { key: 'localityName', heading: c.locality, className: 'name' }),
      count('rank', c.rank),
      colour,
      { ...green, text: row => `${green.text(row)}/${assignments.text(row)}` },
      count('completed', c.completed, 'wide count'),
      count('overdue', c.overdue),
      count('unreported', c.unreported, 'wide count'),
      standing,
      dateColumn(table, draft, { key: 'reportedOn', heading: c.reportedOn }),
      count('daysLate', c.daysLate, 'wide count'),
      count('revision', c.revision, 'wide count'),
      { ...sourceColumn(table, draft), className: 'source' },
    ],
    choices: [
      { column: 'standing', heading: c.submission, text: standing.text },
      { column: 'colour', heading: c.colour, text: colour.text },
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
        [c.assignments, assignments.text(row)],
      ),
  }
}

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
    meets: never,
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

export function sourcesView(draft: ViewDraft): RowView {
  const { language, words } = draft
  const table = draft.tables.sources
  const c = words.columns
  const count = (key: string, heading: string, className = 'count') =>
    numberColumn(table, draft, { key, heading, className })
  const used = wordColumn(table, { yes: words.yes, no: words.no }, { key: 'used', heading: c.used, tone: () => '' })
  return {
    table,
    columns: [
      textColumn(table, { key: 'file', heading: c.file, className: 'name source', href: row => table.href(row) }),
      textColumn(table, { key: 'localityName', heading: c.locality }),
      used,
      count('revision', c.revision, 'wide count'),
      count('read', c.read),
      count('accepted', c.accepted),
      count('rejected', c.rejected),
      count('ignored', c.ignored),
    ],
    choices: [{ column: 'used', heading: c.used, text: used.text }],
    conditions: [],
    searched: ['file', 'localityName', 'sha256'],
    meets: never,
    nameOf: row => table.text('file', row),
    detailsOf: row =>
      details(
        [c.file, table.text('file', row), table.href(row)],
        [c.rowReasons, table.text(language === 'vi' ? 'reasonsVi' : 'reasonsEn', row)],
        [c.sha256, table.text('sha256', row)],
      ),
  }
}
