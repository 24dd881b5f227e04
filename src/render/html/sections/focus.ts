// How one locality stands among all, and what it has to do before the next date.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { scopeWords } from '../../../language/scope-words.ts'
import { documentText } from '../../document-text.ts'
import { focusSentences, type StepText, stepTexts } from '../../locality-focus.ts'
import { safeHref } from '../embed/page-data.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Child, type Children, note, opens, section, table } from '../parts.ts'

/** Null in the report of all localities. */
export function focusSection(draft: PageDraft): Element | null {
  const { report, language, words } = draft
  const { focus } = report
  if (focus === null) return null
  const scope = scopeWords[language]
  const c = words.columns
  const steps = stepTexts(focus, draft)
  const columns = [
    { heading: scope.step, className: 'name' },
    { heading: scope.subject, className: 'text' },
    { heading: c.due, className: 'word' },
    { heading: `${c.message}. ${c.fix}`, className: 'text' },
  ]
  return section('focus', scope.focus, [
    ...focusSentences(focus, draft).map((text, index) =>
      index === 0 ? h('p', { className: ['lead'] }, text) : note(text),
    ),
    h('h3', scope.steps),
    steps.length === 0
      ? note(scope.noSteps)
      : table(
          draft,
          scope.steps,
          columns,
          steps.map(step => stepRow(step, draft)),
          'steps',
        ),
  ])
}

function stepRow({ step, kind, due, days, message, fix, file }: StepText, draft: PageDraft): Children {
  const href = file === null ? null : safeHref(draft.sourceHref(file))
  const said = documentText(message)
  return [
    h('span', { className: ['step', step.kind] }, kind),
    subjectOf(step, draft),
    h('span', [due, due === '' || days === '' ? '' : h('br'), h('span', { className: ['time'] }, days)]),
    h('div', [
      h('p', href === null ? said : h('a', { href }, said)),
      fix === '' ? null : h('p', { className: ['fix'] }, documentText(fix)),
    ]),
  ]
}

/** The task or indicator by id and title; opens its rows. */
function subjectOf({ task, indicator, title }: StepText['step'], { said }: PageDraft): Child {
  const id = task ?? indicator
  if (id === null) return null
  const text = [h('b', documentText(id)), ' ', said(title)]
  const name = `${documentText(id)} ${documentText(title)}`
  return task === null
    ? opens({ table: 'indicators', title: name, where: { indicator: id } }, text)
    : opens({ table: 'assignments', title: name, where: { task: id } }, text)
}
