// The view of each table of the page.
import type { TableName } from '../page-data.ts'
import { assignmentsView } from './assignments-view.ts'
import { diagnosticsView } from './diagnostics-view.ts'
import { indicatorsView } from './indicators-view.ts'
import { localitiesView } from './localities-view.ts'
import type { RowView, ViewDraft } from './row-view.ts'
import { sourcesView } from './sources-view.ts'

export const rowViews = {
  assignments: assignmentsView,
  indicators: indicatorsView,
  localities: localitiesView,
  diagnostics: diagnosticsView,
  sources: sourcesView,
} satisfies Readonly<Record<TableName, (draft: ViewDraft) => RowView>>
