// Shows the files that were read: whose they are, whether they count, and what became of their rows.
import { details, numberColumn, type RowView, textColumn, type ViewDraft, wordColumn } from './row-view.ts'

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
    meets: () => false,
    nameOf: row => table.text('file', row),
    detailsOf: row =>
      details(
        [c.file, table.text('file', row), table.href(row)],
        [c.rowReasons, table.text(language === 'vi' ? 'reasonsVi' : 'reasonsEn', row)],
        [c.sha256, table.text('sha256', row)],
      ),
  }
}
