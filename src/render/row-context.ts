// Turns the place of a diagnostic into the row around it: its own key and what stands under its main headings.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { Plan } from '../model/plan.ts'
import type { FoundTable, IndicatorRow, Submission, TaskRow } from '../model/submission.ts'
import { type Field, rawOf } from '../source/field.ts'

type Fields = Readonly<Record<string, Field<unknown>>>

/** Names the row a diagnostic speaks of, or null where it speaks of none or has named it already. */
export type DescribeRow = (raised: Raised) => string | null

const longestCell = 40
const longestTitle = 60

/** A row is put into words when it is first asked for. Where no row is found, the plan's own title of the task is given. */
export function rowDescriber(submissions: readonly CheckedSubmission[], plan: Plan | null): DescribeRow {
  const rows = new Map<string, () => string>()
  for (const { submission } of submissions) if (submission) addRows(rows, submission)
  const tasks = new Map(plan?.tasks.map(task => [task.id, task.title]))
  const indicators = new Map(plan?.indicators.map(indicator => [indicator.id, indicator.title]))
  return ({ at, task, indicator, facts }) => {
    const row = at.kind === 'cell' ? (rows.get(rowKey(at.file, at.sheet, at.row))?.() ?? '') : ''
    if (row !== '') return row
    const id = task ?? indicator
    if (id === null || facts.title !== undefined) return null
    const title = task === null ? indicators.get(id) : tasks.get(id)
    return title === undefined ? null : keyed(id, title)
  }
}

function addRows(rows: Map<string, () => string>, submission: Submission): void {
  for (const row of submission.tasks) {
    rows.set(rowKey(row.place.file, row.place.sheet, row.place.row), () => {
      const { code, title, deadline, status, progress, completedOn, evidence } = row
      const fields = { deadline, status, progress, completedOn, evidence }
      return describe(submission, 'tasks', row, keyed(rawOf(code), rawOf(title)), fields)
    })
  }
  for (const row of submission.indicators) {
    rows.set(rowKey(row.place.file, row.place.sheet, row.place.row), () => {
      const { code, title, unit, target, actual, numerator, denominator } = row
      const fields = { unit, target, actual, numerator, denominator }
      return describe(submission, 'indicators', row, keyed(rawOf(code), rawOf(title)), fields)
    })
  }
}

function describe(
  submission: Submission,
  subject: FoundTable['subject'],
  { place }: TaskRow | IndicatorRow,
  key: string,
  fields: Fields,
): string {
  const table = submission.tables.findLast(
    table => table.subject === subject && table.sheet === place.sheet && table.headerRow < place.row,
  )
  const cells = (table?.columns ?? []).flatMap(({ key: column, heading }) => {
    const value = fields[column] ? rawOf(fields[column]) : ''
    return value === '' ? [] : [`${cut(heading, longestCell)}: ${cut(value, longestCell)}`]
  })
  return [key, ...cells].filter(part => part !== '').join(' | ')
}

function keyed(code: string, title: string): string {
  return [code, cut(title, longestTitle)].filter(part => part.trim() !== '').join(' ')
}

/** On one line, cut where nobody would read on. */
function cut(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const letters = Array.from(line)
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`
}

function rowKey(file: string, sheet: string | null, row: number): string {
  return `${file}\n${sheet ?? ''}\n${row}`
}
