// Turns the view of a table into that of the public edition: no way to source files, nothing offered that it leaves out.
import type { RowView, ViewDraft } from './row-view.ts'

const leftOut: ReadonlySet<string> = new Set(['file', 'revision'])

export function publicView(view: RowView, { html }: ViewDraft): RowView {
  return {
    ...view,
    columns: view.columns.filter(({ key }) => !leftOut.has(key)),
    conditions: view.conditions.filter(({ id }) => id !== 'difficulties'),
    detailsOf: row => view.detailsOf(row).filter(({ heading }) => heading !== html.rows.source),
  }
}
