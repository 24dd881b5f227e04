// Turns a report into report.csv: one flat row an assignment, ready for a pivot table, that no program runs as a formula.
import { type CsvColumn, csvColumns, csvDelimiters, csvHeadings } from '../language/csv-headings.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { Report, TaskReport } from '../model/report.ts'
import { isOverdue } from '../model/state.ts'
import { csvField } from './csv-field.ts'
import { draftReport, type ReportDraft } from './report-draft.ts'
import type { ReportOptions } from './report-options.ts'

/** A text is somebody's; a number is ours and stays one; null is an empty field. */
type Value = string | number | null

/** Excel takes a file for UTF-8 only when it begins so. */
const byteOrderMark = '\ufeff'

/**
 * RFC 4180, with the delimiter, the decimal sign and the dates of the language. What is counted (completed, overdue, due
 * soon, unreported) is 1 or 0, so that its sum is the figure of the report.
 */
export function renderReportCsv(report: Report, options: ReportOptions): string {
  const draft = draftReport(report, options)
  const { language, words } = draft
  const delimiter = csvDelimiters[language]
  const decimal = language === 'vi' ? ',' : '.'
  const fieldOf = (value: Value): string => {
    if (value === null) return ''
    return typeof value === 'number' ? String(value).replace('.', decimal) : csvField(value, words.cut)
  }
  const values = valuesIn(draft)
  const lines = [
    csvHeadings(language).map(fieldOf),
    ...report.tasks.map(task => csvColumns.map(column => fieldOf(values[column](task)))),
  ]
  return `${byteOrderMark}${lines.map(fields => `${fields.join(delimiter)}\r\n`).join('')}`
}

function valuesIn({ report, terms, words, localityName, day }: ReportDraft) {
  const objectives = new Map(report.objectives.map(({ id, title }) => [id, `${id}. ${title}`]))
  const dayOf = (date: CalendarDate | null) => (date === null ? null : day(date))
  const one = (holds: boolean) => (holds ? 1 : 0)
  return {
    period: () => report.period.id,
    asOf: () => day(report.asOf),
    code: task => task.locality,
    locality: task => localityName(task.locality),
    objective: ({ objective }) => (objective === null ? words.noObjective : (objectives.get(objective) ?? objective)),
    task: task => task.task,
    title: task => task.title,
    lead: task => task.lead,
    product: task => task.product,
    deadline: task => task.deadline,
    due: task => dayOf(task.due),
    originalDeadline: task => task.originalDeadline,
    extensions: task => task.extensions,
    status: task => terms.status[task.status],
    state: task => terms.state[task.state],
    colour: task => terms.colour[task.colour],
    completed: task => one(task.status === 'completed'),
    overdue: task => one(isOverdue(task.state)),
    dueSoon: task => one(task.dueSoon),
    unreported: task => one(task.status === 'unreported'),
    daysOverdue: task => task.daysOverdue,
    progress: task => task.progress,
    completedOn: task => dayOf(task.completedOn),
    evidence: task => task.evidence,
    result: task => task.result,
    difficulties: task => task.difficulties,
    proposals: task => task.proposals,
    flags: task => task.flags.join(', '),
    file: task => task.source?.file ?? null,
    sheet: task => task.source?.sheet ?? null,
    row: task => task.source?.row ?? null,
    cell: task => task.sourceCell,
  } satisfies Readonly<Record<CsvColumn, (task: TaskReport) => Value>>
}
