// Opens the rows behind a figure in a dialog over the page, and gives the focus back when it closes.
import type { RowsRequest } from '../rows/page-data.ts'
import { button, element } from './element.ts'
import { type RowsPanelInput, rowsPanel } from './rows-panel.ts'
import { stateOf } from './rows-state.ts'

export function openRows(request: RowsRequest, { draft, folded }: Omit<RowsPanelInput, 'state'>): void {
  const title = request.title ?? draft.html.tables[request.table]
  const dialog = element('dialog', {
    class: 'rows-dialog',
    'aria-labelledby': 'rows-dialog-title',
    lang: draft.language,
  })
  const close = button(draft.html.rows.close, { class: 'close' }, () => dialog.close())
  dialog.append(
    element('header', {}, element('h2', { id: 'rows-dialog-title' }, title), close),
    rowsPanel({ state: stateOf(request), draft, folded }),
  )
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
}
