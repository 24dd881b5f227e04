// Fills the last part of the page: every table of the report, one at a time, with all its controls.
import { tablesOf } from '../rows/views/index.ts'
import { button, element } from './element.ts'
import { type RowsPanelInput, rowsPanel } from './rows-panel.ts'
import { stateOf } from './rows-state.ts'

export function fillExplorer(place: HTMLElement, input: RowsPanelInput): void {
  const { state, draft } = input
  const choices = tablesOf(draft).map(name =>
    button(draft.html.tables[name], { 'aria-pressed': String(name === state.table), 'data-table': name }, () => {
      Object.assign(state, stateOf({ table: name }))
      fillExplorer(place, input)
      place.querySelector<HTMLElement>(`[data-table="${name}"]`)?.focus()
    }),
  )
  const tables = element('div', { class: 'tables', role: 'group', 'aria-label': draft.html.rows.choose }, ...choices)
  place.replaceChildren(tables, rowsPanel(input))
}
