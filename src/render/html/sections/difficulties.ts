// What stands in the localities' way and what they ask for, in their own words, the longest overdue first.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { TaskReport } from '../../../model/report.ts'
import { cutText, documentText } from '../../document-text.ts'
import { tasksWithDifficulties } from '../../report-lists.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, note, opens, section, table } from '../parts.ts'
import { openTask } from './group-table.ts'
import { limits } from './limits.ts'

/** Longer texts are for the rows, which have them whole. */
const longest = 600

export function difficultiesSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const tasks = tasksWithDifficulties(report)
  if (tasks.length === 0) return section('difficulties', words.sections.difficulties, [note(html.noDifficulties)])
  const shown = tasks.slice(0, limits.difficulties)
  const columns = [
    { heading: words.columns.locality, className: 'name' },
    { heading: words.columns.title, className: 'text' },
    { heading: words.columns.difficulties, className: 'text' },
    { heading: words.columns.proposals, className: 'text' },
  ]
  const title = words.sections.difficulties
  return section('difficulties', title, [
    note(`${words.formulas.difficulties} ${words.shownOf(number(shown.length), number(tasks.length))}`),
    table(
      draft,
      title,
      columns,
      shown.map(task => difficultyRow(task, draft)),
      'said',
    ),
    h(
      'p',
      { className: ['more'] },
      opens({ table: 'assignments', title, condition: 'difficulties', sort: '-daysOverdue' }, [
        html.openAll(number(tasks.length)),
      ]),
    ),
  ])
}

function difficultyRow(task: TaskReport, draft: PageDraft): Children {
  const { said, words, localityName, terms, html, number } = draft
  const cut = (text: string) => said(cutText(documentText(text), longest, words.cut))
  const days = task.colour === 'red' ? ` · ${html.daysCount(number(task.daysOverdue))}` : ''
  return [
    said(localityName(task.locality)),
    h('div', [
      openTask(task, draft),
      h('span', { className: ['state', task.colour] }, `${terms.state[task.state]}${days}`),
    ]),
    cut(task.difficulties),
    cut(task.proposals),
  ]
}
