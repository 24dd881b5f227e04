// Joins filters, count, table and paging into one panel over one table, and keeps them in step.

import { formatNumber } from '../../../language/formatters.ts'
import { type Searching, selectRows, sortRows } from '../rows/select-rows.ts'
import { rowView } from '../rows/views/index.ts'
import type { RowView, ViewDraft } from '../rows/views/row-view.ts'
import { button, element } from './element.ts'
import { rowsFilters } from './rows-filters.ts'
import type { RowsState } from './rows-state.ts'
import { rowsTable } from './rows-table.ts'

export interface RowsPanelInput {
  readonly state: RowsState
  readonly draft: ViewDraft
  readonly folded: Searching['folded']
}

export function rowsPanel({ state, draft, folded }: RowsPanelInput): HTMLElement {
  const view = rowView(state.table, draft)
  const count = element('p', { class: 'count', role: 'status' })
  const place = element('div', {})
  const pages = element('nav', { class: 'pages', 'aria-label': draft.html.rows.perPage })
  const select = (): number[] => {
    const chosen = selectRows(view.table, state, view.meets, { columns: view.searched, folded })
    return state.order === null ? chosen : sortRows(view.table, chosen, state.order, folded)
  }
  let rows = select()
  const show = (): void => {
    const last = Math.max(0, Math.ceil(rows.length / state.perPage) - 1)
    state.page = Math.min(Math.max(state.page, 0), last)
    const first = state.page * state.perPage
    const shown = rows.slice(first, first + state.perPage)
    count.textContent = countText(view, rows.length, first, shown.length, draft)
    place.replaceChildren(rowsTable(view, shown, state, draft, reorder))
    drawPages(pages, last, state, draft, show)
    place.toggleAttribute('data-asked', isAsked(state))
  }
  const changed = (): void => {
    rows = select()
    show()
  }
  const reorder = (column: string): void => {
    changed()
    place.querySelector<HTMLElement>(`[data-sort="${CSS.escape(column)}"]`)?.focus()
  }
  show()
  return element('div', { class: 'panel' }, rowsFilters(view, state, draft, changed), count, place, pages)
}

/** Whether these rows were asked for, or are simply all there are. */
function isAsked({ where, condition, search }: RowsState): boolean {
  return Object.keys(where).length > 0 || condition !== '' || search !== ''
}

function countText({ table }: RowView, matching: number, first: number, shown: number, draft: ViewDraft): string {
  const number = (value: number) => formatNumber(value, draft.language)
  const { rows } = draft.html
  if (shown === 0) return rows.none(number(table.length))
  return rows.count(number(first + 1), number(first + shown), number(matching), number(table.length))
}

const sizes = [25, 50, 100, 250] as const

/** The buttons stay where they are; those that lead nowhere are switched off. */
function drawPages(nav: HTMLElement, last: number, state: RowsState, draft: ViewDraft, show: () => void): void {
  const { rows } = draft.html
  const number = (value: number) => formatNumber(value, draft.language)
  const pressed = nav.contains(document.activeElement) ? document.activeElement?.getAttribute('data-page') : null
  const to = (name: string, text: string, mark: string, page: number, off: boolean) =>
    button(mark, { 'aria-label': text, title: text, 'data-page': name, disabled: off }, () => {
      state.page = page
      show()
    })
  const size = element(
    'select',
    {},
    ...sizes.map(value => element('option', { value, selected: value === state.perPage }, String(value))),
  )
  size.addEventListener('change', () => {
    Object.assign(state, { perPage: Number(size.value), page: 0 })
    show()
  })
  nav.replaceChildren(
    to('first', rows.first, '«', 0, state.page === 0),
    to('previous', rows.previous, '‹', state.page - 1, state.page === 0),
    element('span', {}, rows.page(number(state.page + 1), number(last + 1))),
    to('next', rows.next, '›', state.page + 1, state.page === last),
    to('last', rows.last, '»', last, state.page === last),
    element('label', {}, `${rows.perPage} `, size),
  )
  if (pressed) nav.querySelector<HTMLElement>(`[data-page="${pressed}"]`)?.focus()
}
