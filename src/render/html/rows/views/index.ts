// The view of each table of the page.
import { type TableName, tableNames } from '../page-data.ts'
import { assignmentsView } from './assignments-view.ts'
import { diagnosticsView } from './diagnostics-view.ts'
import { indicatorsView } from './indicators-view.ts'
import { localitiesView } from './localities-view.ts'
import { publicView } from './public-view.ts'
import type { RowView, ViewDraft } from './row-view.ts'
import { sourcesView } from './sources-view.ts'

const rowViews = {
  assignments: assignmentsView,
  indicators: indicatorsView,
  localities: localitiesView,
  diagnostics: diagnosticsView,
  sources: sourcesView,
} satisfies Readonly<Record<TableName, (draft: ViewDraft) => RowView>>

export function rowView(name: TableName, draft: ViewDraft): RowView {
  const view = rowViews[name](draft)
  return draft.edition === 'public' ? publicView(view, draft) : view
}

/** The tables there are to look at. */
export function tablesOf({ edition }: ViewDraft): readonly TableName[] {
  return edition === 'public' ? tableNames.filter(name => name !== 'diagnostics' && name !== 'sources') : tableNames
}
