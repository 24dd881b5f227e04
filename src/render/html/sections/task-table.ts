// A short list of assignments as a table: who, what, by when, and how many days over or left.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { daysBetween } from '../../../model/calendar-date.ts'
import type { TaskReport } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, opens, table } from '../parts.ts'

/** Each line opens its own row, with everything that was reported and where. */
export function taskTable(
  caption: string,
  tasks: readonly TaskReport[],
  kind: 'overdue' | 'due-soon',
  draft: PageDraft,
): Element {
  const c = draft.words.columns
  const columns = [
    { heading: c.locality, className: 'name' },
    { heading: kind === 'overdue' ? c.daysOverdue : c.daysLeft, className: 'count' },
    { heading: c.title, className: 'text' },
    { heading: c.lead, className: 'wide lead-cell' },
    { heading: c.due, className: 'word' },
    { heading: c.status, className: 'wide word' },
  ]
  return table(
    caption,
    columns,
    tasks.map(task => taskRow(task, kind, draft)),
    'tasks',
  )
}

function taskRow(task: TaskReport, kind: 'overdue' | 'due-soon', draft: PageDraft): Children {
  const { report, terms, number, day, said, words } = draft
  const days = kind === 'overdue' || task.due === null ? task.daysOverdue : daysBetween(report.asOf, task.due)
  return [
    said(draft.localityName(task.locality)),
    number(days),
    openTask(task, draft),
    said(task.lead === '' ? words.noLead : task.lead),
    h('span', { className: ['nowrap'] }, task.due === null ? '' : day(task.due)),
    terms.status[task.status],
  ]
}

/** The task by id and title; opens its one row. */
export function openTask(task: TaskReport, { said, localityName }: PageDraft): Element {
  const where = { locality: task.locality, task: task.task }
  const title = `${localityName(task.locality)}: ${task.task}`
  return opens({ table: 'assignments', title, where }, [h('b', documentText(task.task)), ' ', said(task.title)])
}
