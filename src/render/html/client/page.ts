// Brings the page to life: opens rows behind figures, fills the tables, and changes language and appearance.
import type { Language } from '../../../model/plan.ts'
import type { PageData, RowsRequest } from '../rows/page-data.ts'
import { rowTable } from '../rows/row-table.ts'
import { foldedTexts } from '../rows/select-rows.ts'
import { viewDraft } from '../rows/views/row-view.ts'
import { recall, remember, useAppearance } from './appearance.ts'
import { useArrowKeys } from './arrow-keys.ts'
import { printOpenRows } from './print-rows.ts'
import { openRows } from './rows-dialog.ts'
import { fillExplorer } from './rows-explorer.ts'
import { stateOf } from './rows-state.ts'
import { useScrollStops } from './scroll-stops.ts'

const languageKey = 'tiendo-language'
const root = document.documentElement
const page = document.querySelector<HTMLElement>('#page')
const other = document.querySelector<HTMLTemplateElement>('#other-page')
const carried: PageData = JSON.parse(document.querySelector('#rows-data')?.textContent ?? '{}')

const tables = {
  assignments: rowTable(carried, 'assignments'),
  indicators: rowTable(carried, 'indicators'),
  localities: rowTable(carried, 'localities'),
  diagnostics: rowTable(carried, 'diagnostics'),
  sources: rowTable(carried, 'sources'),
}
const folded = foldedTexts()
const explored = stateOf({ table: 'assignments' })

function language(): Language {
  return root.lang === 'en' ? 'en' : 'vi'
}

function draft() {
  return viewDraft(language(), tables, carried.edition)
}

/** What has to be done for the text that is shown, at the start and after each change of language. */
function wake(): void {
  const explorer = page?.querySelector<HTMLElement>('[data-explorer]')
  if (explorer) fillExplorer(explorer, { state: explored, draft: draft(), folded })
  const appearance = page?.querySelector<HTMLSelectElement>('[data-appearance]')
  if (appearance) useAppearance(appearance)
  for (const place of page?.querySelectorAll<HTMLElement>('[data-arrows]') ?? []) useArrowKeys(place)
  if (page) useScrollStops(page)
}

/** The text of the other language waits in the template; the two change places. */
function speak(wanted: Language): void {
  if (!page || !other || wanted === language()) return
  const waiting = [...other.content.childNodes]
  other.content.replaceChildren(...page.childNodes)
  page.replaceChildren(...waiting)
  root.lang = wanted
  page.lang = wanted
  document.title = (wanted === 'en' ? root.dataset.titleEn : root.dataset.titleVi) ?? document.title
  remember(languageKey, wanted)
  wake()
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const figure = target.closest('[data-rows]')
  if (figure) {
    const request: RowsRequest = JSON.parse(figure.getAttribute('data-rows') ?? '{}')
    openRows(request, { draft: draft(), folded })
  }
  if (target.closest('[data-print]')) window.print()
  const wanted = target.closest<HTMLElement>('button[data-language]')?.dataset.language
  if (wanted === 'vi' || wanted === 'en') {
    speak(wanted)
    page?.querySelector<HTMLElement>(`button[data-language="${wanted}"]`)?.focus()
  }
})

printOpenRows()
wake()
const recalled = recall(languageKey)
if (recalled === 'vi' || recalled === 'en') speak(recalled)
