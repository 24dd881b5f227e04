// A short list of assignments as a table: localities that share a task, a due date and a number of days share a line.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { daysBetween } from '../../../model/calendar-date.ts'
import type { TaskReport } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import { groupByTask, type TaskGroup } from '../../report-lists.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, note, opens, table } from '../parts.ts'
import { shortName } from '../tiles.ts'

/** Names beyond these are counted; the line opens all of them. */
const mostNames = 12

export function groupTable(
  caption: string,
  tasks: readonly TaskReport[],
  condition: 'overdue' | 'due-soon',
  most: number,
  draft: PageDraft,
): Element {
  const { report, words, number } = draft
  const c = words.columns
  const groups = groupByTask(tasks)
  const shown = groups.slice(0, most)
  const rows = shown.reduce((sum, group) => sum + group.tasks.length, 0)
  const columns = [
    { heading: c.title, className: 'text' },
    { heading: condition === 'overdue' ? c.daysOverdue : c.daysLeft, className: 'count' },
    { heading: c.due, className: 'word' },
    ...(report.focus === null ? [{ heading: c.localities, className: 'text' }] : []),
    { heading: c.lead, className: 'wide lead-cell' },
  ]
  return h('div', [
    table(
      draft,
      caption,
      columns,
      shown.map(group => groupRow(group, condition, draft)),
      'tasks',
    ),
    note(words.groupCount(number(shown.length), number(groups.length), number(rows), number(tasks.length))),
  ])
}

function groupRow({ first, tasks }: TaskGroup, condition: string, draft: PageDraft): Children {
  const { report, number, day, said, words } = draft
  const days = condition === 'overdue' || first.due === null ? first.daysOverdue : daysBetween(report.asOf, first.due)
  const { task, deadline, lead } = first
  const where = { task, deadline, originalDeadline: first.originalDeadline ?? '', lead }
  const title = `${documentText(first.task)} ${documentText(first.title)}`
  return [
    opens({ table: 'assignments', title, where, condition }, [
      h('b', documentText(first.task)),
      ' ',
      said(first.title),
    ]),
    number(days),
    first.due === null ? '' : day(first.due),
    ...(report.focus === null ? [localityList(tasks, draft)] : []),
    said(first.lead === '' ? words.noLead : first.lead),
  ]
}

function localityList(tasks: readonly TaskReport[], draft: PageDraft): Element {
  const { number, said, words, report } = draft
  if (tasks.length === report.localities.length) return h('span', words.allLocalities(number(tasks.length)))
  const names = tasks.slice(0, mostNames).map(task => documentText(shortName(draft.localityName(task.locality))))
  const more = tasks.length > mostNames ? `, ${words.more(number(tasks.length - mostNames))}` : ''
  return h('span', [h('b', number(tasks.length)), ': ', said(names.join(', ')), more])
}

/** The task by id and title; opens its one row. */
export function openTask(task: TaskReport, { said, localityName }: PageDraft): Element {
  const where = { locality: task.locality, task: task.task }
  const title = `${localityName(task.locality)}: ${task.task}`
  return opens({ table: 'assignments', title, where }, [h('b', documentText(task.task)), ' ', said(task.title)])
}
