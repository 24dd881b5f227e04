// Sets the rows of an open dialog out in the page while it is printed: what lies over a page gets one sheet of paper at most.
import { element } from './element.ts'

export function printOpenRows(): void {
  let printed: HTMLElement | null = null
  addEventListener('beforeprint', () => {
    const dialog = document.querySelector('dialog[open]')
    if (!dialog || printed) return
    printed = element('div', { class: 'printed-rows' }, ...dialog.cloneNode(true).childNodes)
    document.body.append(printed)
  })
  addEventListener('afterprint', () => {
    printed?.remove()
    printed = null
  })
}
