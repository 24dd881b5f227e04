// Draws the controls that narrow a table: a search, a condition, a choice for each of some columns.
import type { RowsChoice, RowView, ViewDraft } from '../rows/views/row-view.ts'
import { button, element } from './element.ts'
import type { RowsState } from './rows-state.ts'

/** The longest words a choice shows; the rest of a title helps nobody choose. */
const longest = 90

export function rowsFilters(view: RowView, state: RowsState, draft: ViewDraft, changed: () => void): HTMLElement {
  const { rows } = draft.html
  const form = element('form', { class: 'filters', role: 'search' })
  const redraw = (): void => form.replaceWith(rowsFilters(view, state, draft, changed))
  const clear = button(rows.clear, {}, () => {
    Object.assign(state, { where: {}, condition: '', search: '', page: 0 })
    redraw()
    changed()
  })
  form.addEventListener('submit', event => event.preventDefault())
  const choices = element('div', { class: 'choices' })
  if (view.conditions.length > 0) choices.append(conditionField(view, state, draft, changed))
  for (const choice of view.choices) choices.append(choiceField(view, choice, state, draft, changed))
  const folded = element(
    'details',
    { open: matchMedia('(min-width: 48rem)').matches },
    element('summary', {}, rows.filters),
    choices,
  )
  form.append(searchField(state, draft, changed), clear, folded)
  return form
}

function searchField(state: RowsState, { html }: ViewDraft, changed: () => void): HTMLElement {
  const input = element('input', { type: 'search', placeholder: html.rows.searchHint, value: state.search })
  let waiting = 0
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      Object.assign(state, { search: input.value, page: 0 })
      changed()
    }, 120)
  })
  return element('label', { class: 'search' }, element('span', {}, html.rows.search), input)
}

function conditionField(view: RowView, state: RowsState, draft: ViewDraft, changed: () => void): HTMLElement {
  const { rows } = draft.html
  const options = view.conditions.map(({ id, text }) => ({ value: id, text }))
  return selectField(rows.condition, [{ value: '', text: rows.all }, ...options], state.condition, value => {
    Object.assign(state, { condition: value, page: 0 })
    changed()
  })
}

/** A value may be blank, so each is written after a mark and "all" is the one without. */
function choiceField(
  view: RowView,
  choice: RowsChoice,
  state: RowsState,
  draft: ViewDraft,
  changed: () => void,
): HTMLElement {
  const chosen = state.where[choice.column]
  const options = valuesOf(view, choice).map(([value, text]) => ({ value: `=${value}`, text }))
  const all = { value: '', text: draft.html.rows.all }
  return selectField(choice.heading, [all, ...options], chosen === undefined ? '' : `=${chosen}`, value => {
    const { [choice.column]: _left, ...others } = state.where
    state.where = value === '' ? others : { ...others, [choice.column]: value.slice(1) }
    state.page = 0
    changed()
  })
}

/** Each value once, in the order of the report. */
function valuesOf({ table }: RowView, { column, text }: RowsChoice): [string, string][] {
  const values = new Map<string, string>()
  for (let row = 0; row < table.length; row += 1) {
    const value = table.text(column, row)
    if (!values.has(value)) values.set(value, text(row))
  }
  return [...values].map(([value, words]) => [
    value,
    words.length > longest ? `${words.slice(0, longest - 1)}…` : words,
  ])
}

interface Option {
  readonly value: string
  readonly text: string
}

function selectField(
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    {},
    ...options.map(({ value, text }) => element('option', { value, selected: value === chosen }, text)),
  )
  select.addEventListener('change', () => choose(select.value))
  return element('label', {}, element('span', {}, label), select)
}
