// Draws one page of rows as a table whose headings sort it and whose rows open to show all that was reported.
import type { RowColumn, RowDetail, RowView, ViewDraft } from '../rows/views/row-view.ts'
import { button, element } from './element.ts'
import { nextOrder, type RowsState } from './rows-state.ts'

export function rowsTable(
  view: RowView,
  rows: readonly number[],
  state: RowsState,
  draft: ViewDraft,
  reorder: (column: string) => void,
): HTMLElement {
  const { html } = draft
  const headings = view.columns.map(column => heading(column, state, draft, reorder))
  const body = element('tbody', {}, ...rows.flatMap(row => rowParts(view, row, draft)))
  const table = element(
    'table',
    { class: 'rows' },
    element('caption', { class: 'hidden-text' }, html.tables[state.table]),
    element('thead', {}, element('tr', {}, ...headings)),
    body,
  )
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': html.rows.scroll }, table)
}

function heading(
  column: RowColumn,
  state: RowsState,
  { html }: ViewDraft,
  reorder: (column: string) => void,
): HTMLElement {
  const order = state.order?.column === column.key ? state.order : null
  const direction = order === null ? null : order.descending ? 'descending' : 'ascending'
  const mark = element(
    'span',
    { class: 'order', 'aria-hidden': 'true' },
    direction === null ? '↕' : direction === 'ascending' ? '↑' : '↓',
  )
  const press = button(column.heading, { title: html.rows.sortBy(column.heading), 'data-sort': column.key }, () => {
    state.order = nextOrder(state.order, column.key)
    reorder(column.key)
  })
  press.append(mark)
  return element('th', { scope: 'col', class: column.className, 'aria-sort': direction }, press)
}

function rowParts(view: RowView, row: number, { html }: ViewDraft): HTMLElement[] {
  const shown = element('tr', { class: 'details', hidden: true })
  const toggle = button(
    '',
    { class: 'toggle', 'aria-expanded': 'false', 'aria-label': html.rows.detailsOf(view.nameOf(row)) },
    () => {
      const open = shown.hidden
      if (open) shown.replaceChildren(element('td', { colspan: view.columns.length }, detailList(view.detailsOf(row))))
      shown.hidden = !open
      toggle.setAttribute('aria-expanded', String(open))
    },
  )
  const cells = view.columns.map((column, index) => {
    const content = cellContent(column, row)
    const attributes = { class: column.className }
    return index === 0
      ? element('th', { scope: 'row', ...attributes }, element('div', { class: 'row-name' }, toggle, content))
      : element('td', attributes, content)
  })
  return [element('tr', {}, ...cells), shown]
}

function cellContent(column: RowColumn, row: number): Node {
  const text = column.text(row)
  const href = column.href?.(row) ?? null
  if (href !== null) return element('a', { href }, text)
  const tone = column.tone?.(row) ?? ''
  return tone === '' ? document.createTextNode(text) : element('span', { class: `tone ${tone}` }, text)
}

function detailList(details: readonly RowDetail[]): HTMLElement {
  const parts = details.flatMap(({ heading: name, text, href }) => [
    element('dt', {}, name),
    element('dd', {}, href === null ? text : element('a', { href }, text)),
  ])
  return element('dl', {}, ...parts)
}
