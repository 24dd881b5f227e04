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

/** Rows are looked up once for all diagnostics. Where no row is found, the plan's own title of the task is given. */
export function rowDescriber(submissions: readonly CheckedSubmission[], plan: Plan | null): DescribeRow {
  const rows = new Map<string, string>()
  for (const { submission } of submissions) if (submission) addRows(rows, submission)
  const tasks = new Map(plan?.tasks.map(task => [task.id, task.title]))
  const indicators = new Map(plan?.indicators.map(indicator => [indicator.id, indicator.title]))
  return ({ at, task, indicator, facts }) => {
    const row = at.kind === 'cell' ? rows.get(rowKey(at.file, at.sheet, at.row)) : undefined
    if (row !== undefined) return row
    const id = task ?? indicator
    if (id === null || facts.title !== undefined) return null
    const title = task === null ? indicators.get(id) : tasks.get(id)
    return title === undefined ? null : keyed(id, title)
  }
}

function addRows(rows: Map<string, string>, submission: Submission): void {
  for (const row of submission.tasks) {
    const { code, title, deadline, status, progress, completedOn, evidence } = row
    add(rows, submission, 'tasks', row, code, title, { deadline, status, progress, completedOn, evidence })
  }
  for (const row of submission.indicators) {
    const { code, title, unit, target, actual, numerator, denominator } = row
    add(rows, submission, 'indicators', row, code, title, { unit, target, actual, numerator, denominator })
  }
}

function add(
  rows: Map<string, string>,
  submission: Submission,
  subject: FoundTable['subject'],
  { place }: TaskRow | IndicatorRow,
  code: Field<string>,
  title: Field<string>,
  fields: Fields,
): void {
  const table = submission.tables.findLast(
    table => table.subject === subject && table.sheet === place.sheet && table.headerRow < place.row,
  )
  const cells = (table?.columns ?? []).flatMap(({ key, heading }) => {
    const value = fields[key] ? rawOf(fields[key]) : ''
    return value === '' ? [] : [`${cut(heading, longestCell)}: ${cut(value, longestCell)}`]
  })
  const text = [keyed(rawOf(code), rawOf(title)), ...cells].filter(part => part !== '').join(' | ')
  if (text !== '') rows.set(rowKey(place.file, place.sheet, place.row), text)
}

function keyed(code: string, title: string): string {
  return [code, cut(title, longestTitle)].filter(part => part.trim() !== '').join(' ')
}

/** On one line, cut where nobody would read on. */
function cut(text: string, length: number): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`
}

function rowKey(file: string, sheet: string | null, row: number): string {
  return JSON.stringify([file, sheet, row])
}
