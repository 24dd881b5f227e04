// What is overdue and for how long, which lead agency it falls to, and what is due next.
import type { RootContent } from 'mdast'
import { formatRatio } from '../../language/formatters.ts'
import { daysBetween } from '../../model/calendar-date.ts'
import type { LeadReport } from '../../model/report.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ratioOf } from '../report-figures.ts'
import { dueSoonTasks, groupByTask, overdueTasks, type TaskGroup } from '../report-lists.ts'
import { deadlineCell, leadCell } from './amended.ts'
import { overdueChart } from './charts.ts'
import { limitList, namesLimit, topLimit } from './limits.ts'
import { type CellContent, emphasised, type Heading, heading, paragraph, table } from './nodes.ts'

export function overdueSection(draft: ReportDraft): RootContent[] {
  const { report, words, number } = draft
  const groups = groupByTask(overdueTasks(report))
  const days = ({ first }: TaskGroup) => number(first.daysOverdue)
  return [
    heading(2, draft.prose.headings.overdue),
    ...overdueChart(groups, draft),
    emphasised(words.formulas.daysOverdue),
    ...groupTable(groups, { heading: words.columns.daysOverdue, days, sheet: words.sections.overdue }, draft),
    heading(3, words.sections.overdueByLead),
    ...leadTable(draft),
  ]
}

export function dueSoonSection(draft: ReportDraft): RootContent[] {
  const { report, words, number } = draft
  const groups = groupByTask(dueSoonTasks(report))
  const days = ({ first }: TaskGroup) => (first.due === null ? '' : number(daysBetween(report.asOf, first.due)))
  return [
    heading(2, draft.prose.headings.dueSoon),
    emphasised(words.formulas.dueSoon(number(report.dueSoonDays))),
    ...groupTable(groups, { heading: words.columns.daysLeft, days, sheet: words.sections.dueSoon }, draft),
  ]
}

interface GroupColumn {
  readonly heading: string
  readonly sheet: string
  days(group: TaskGroup): string
}

function groupTable(groups: readonly TaskGroup[], column: GroupColumn, draft: ReportDraft): RootContent[] {
  const { words, number, day } = draft
  if (groups.length === 0) return [paragraph(words.none)]
  const c = words.columns
  const shown = groups.slice(0, topLimit)
  const count = (some: readonly TaskGroup[]) => number(some.reduce((sum, { tasks }) => sum + tasks.length, 0))
  const counts = words.groupCount(number(shown.length), number(groups.length), count(shown), count(groups))
  const headings: Heading[] = [
    { text: column.heading, align: 'right' },
    { text: c.task },
    { text: c.title },
    { text: c.lead },
    { text: c.deadline },
    { text: c.due, align: 'right' },
    { text: c.localities },
  ]
  const rows = shown.map((group): CellContent[] => [
    column.days(group),
    group.first.task,
    group.first.title,
    leadCell(group.first, draft),
    deadlineCell(group.first, draft),
    group.first.due === null ? '' : day(group.first.due),
    localitiesText(group, draft),
  ])
  return [paragraph(`${counts} ${words.grouped} ${words.restInWorkbook(column.sheet)}`), table(headings, rows)]
}

function localitiesText({ tasks }: TaskGroup, { localityName, words, number }: ReportDraft): string {
  const names = tasks.slice(0, namesLimit).map(task => localityName(task.locality))
  const more = tasks.length > names.length ? [words.more(number(tasks.length - names.length))] : []
  return `${number(tasks.length)}: ${[...names, ...more].join(', ')}`
}

function leadTable(draft: ReportDraft): RootContent[] {
  const { report, language, words } = draft
  const c = words.columns
  const leads = report.leads
    .filter(({ totals }) => totals.overdue > 0)
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
  if (leads.length === 0) return [paragraph(words.none)]
  const { shown, note } = limitList(leads, topLimit, words.sections.groups, draft)
  const row = ({ name, totals }: LeadReport) => [
    name || words.noLead,
    formatRatio(ratioOf(totals.overdue, totals.assignments), language),
    formatRatio(totals.completion, language),
  ]
  const headings: Heading[] = [
    { text: c.lead },
    { text: c.overdue, align: 'right' },
    { text: c.completion, align: 'right' },
  ]
  return [paragraph(note), table(headings, shown.map(row))]
}
