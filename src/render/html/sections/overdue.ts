// What is overdue: by days, by lead agency and one by one; then what falls due soon.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { TaskReport } from '../../../model/report.ts'
import { dueSoonTasks, overdueTasks } from '../../report-lists.ts'
import type { PageDraft } from '../page-draft.ts'
import { note, opens, section } from '../parts.ts'
import { groupTable } from './group-table.ts'
import { limits } from './limits.ts'
import { overdueByDays, overdueByLead, overdueKey } from './overdue-bars.ts'

export function overdueSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const overdue = overdueTasks(report)
  const dueSoon = dueSoonTasks(report)
  return section('overdue', html.sections.overdue, [
    ...(overdue.length === 0 ? [note(html.noneOverdue)] : overdueParts(overdue, draft)),
    h('h3', words.sections.dueSoon),
    ...(dueSoon.length === 0
      ? [note(html.noneDueSoon)]
      : [
          note(`${words.formulas.dueSoon(number(report.dueSoonDays))} ${words.grouped}`),
          groupTable(words.sections.dueSoon, dueSoon, 'due-soon', limits.dueSoon, draft),
          openAll(dueSoon, words.sections.dueSoon, 'due-soon', 'due', draft),
        ]),
  ])
}

function overdueParts(overdue: readonly TaskReport[], draft: PageDraft): Element[] {
  const { words, html } = draft
  return [
    overdueKey(draft),
    h('div', { className: ['side-by-side'] }, [overdueByDays(overdue, draft), overdueByLead(draft)]),
    h('h3', html.overdueLongest),
    note(`${words.formulas.daysOverdue} ${words.grouped}`),
    groupTable(html.overdueLongest, overdue, 'overdue', limits.overdue, draft),
    openAll(overdue, words.sections.overdue, 'overdue', '-daysOverdue', draft),
  ]
}

function openAll(
  tasks: readonly TaskReport[],
  title: string,
  condition: string,
  sort: string,
  { html, number }: PageDraft,
): Element {
  return h(
    'p',
    { className: ['more'] },
    opens({ table: 'assignments', title, condition, sort }, [html.openAll(number(tasks.length))]),
  )
}
