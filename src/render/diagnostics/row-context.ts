// Turns the place of a diagnostic into the row around it: its own key and what stands under its main headings.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import { formatDate, formatStored } from '../../language/formatters.ts'
import type { CheckedSubmission } from '../../model/checked-submission.ts'
import type { KeptIndicatorRow, KeptSubmission, KeptTaskRow } from '../../model/kept-rows.ts'
import type { Language, Plan } from '../../model/plan.ts'
import type { FoundTable, RowPlace } from '../../model/submission.ts'
import { type Reading, rawOf } from '../../source/field.ts'
import type { CellLocation } from '../../source/location.ts'

type Fields = Readonly<Record<string, Reading<unknown>>>

/** Names the row a diagnostic speaks of, or null where it speaks of none or has named it already. */
export type DescribeRow = (raised: Raised) => string | null

const longestCell = 40
const longestTitle = 60

/**
 * A file is looked through, and a row put into words, when it is first asked for. Where no row is found, the plan's own
 * title of the task is given.
 */
export function rowDescriber(
  submissions: readonly CheckedSubmission[],
  plan: Plan | null,
  language: Language,
): DescribeRow {
  const files = new Map(submissions.map(({ source, submission }) => [source.file, submission]))
  const rows = new Map<string, RowsBySheet>()
  const tasks = new Map(plan?.tasks.map(task => [task.id, task.title]))
  const indicators = new Map(plan?.indicators.map(indicator => [indicator.id, indicator.title]))
  const rowAt = ({ file, sheet, row }: CellLocation): string => {
    const inFile = rows.get(file) ?? rowsBySheet(files.get(file) ?? null, { tasks, indicators }, language)
    rows.set(file, inFile)
    return inFile.get(sheet)?.get(row)?.() ?? ''
  }
  return ({ at, task, indicator, facts }) => {
    const row = at.kind === 'cell' ? rowAt(at) : ''
    if (row !== '') return row
    const id = task ?? indicator
    if (id === null || facts.title !== undefined) return null
    const title = task === null ? indicators.get(id) : tasks.get(id)
    return title === undefined ? null : keyed(id, title)
  }
}

type RowsBySheet = Map<string | null, Map<number, () => string>>

/** The plan's own titles by id, for the sheets that have none. */
interface PlanTitles {
  readonly tasks: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, string>
}

function rowsBySheet(submission: KeptSubmission | null, titles: PlanTitles, language: Language): RowsBySheet {
  const rows: RowsBySheet = new Map()
  if (submission === null) return rows
  const add = ({ sheet, row }: RowPlace, describeRow: () => string): void => {
    const inSheet = rows.get(sheet) ?? new Map<number, () => string>()
    rows.set(sheet, inSheet.set(row, describeRow))
  }
  for (const row of submission.tasks) {
    add(row.place, () => {
      const { code, title, deadline, status, progress, completedOn, evidence } = row
      const fields = { deadline, status, progress, completedOn, evidence }
      return describe(submission, 'tasks', row, keyOf(rawOf(code), rawOf(title), titles.tasks), fields, language)
    })
  }
  for (const row of submission.indicators) {
    add(row.place, () => {
      const { code, title, unit, target, actual, unfit, numerator, denominator } = row
      const fields = { unit, target, actual: unfit?.written ?? actual, numerator, denominator }
      return describe(
        submission,
        'indicators',
        row,
        keyOf(rawOf(code), rawOf(title), titles.indicators),
        fields,
        language,
      )
    })
  }
  return rows
}

function describe(
  submission: KeptSubmission,
  subject: FoundTable['subject'],
  { place }: KeptTaskRow | KeptIndicatorRow,
  key: string,
  fields: Fields,
  language: Language,
): string {
  const table = submission.tables.findLast(
    table => table.subject === subject && table.sheet === place.sheet && table.headerRow < place.row,
  )
  const parts = key === '' ? [] : [key]
  for (const [column, headings] of headingsByKey(table)) {
    const value = fields[column] ? shownText(fields[column], language) : ''
    if (value === '') continue
    // What is ticked is the heading itself; parts of one thing in several columns stand under the first of them.
    const isTicked = headings.length > 1 && headings.includes(value)
    parts.push(
      isTicked ? cut(value, longestCell) : `${cut(headings[0] ?? '', longestCell)}: ${cut(value, longestCell)}`,
    )
  }
  return parts.join(' | ')
}

/** A day of the calendar has no text of its own, and a number no decimal mark: both stand as the person sees them in the cell. */
function shownText(field: Reading<unknown>, language: Language): string {
  const mark = field.state === 'blank' ? null : (field.decimalMark ?? null)
  return formatStored(formatDate(rawOf(field), language), mark, language)
}

function headingsByKey(table: FoundTable | undefined): Map<string, string[]> {
  const headings = new Map<string, string[]>()
  for (const { key, heading } of table?.columns ?? []) headings.set(key, [...(headings.get(key) ?? []), heading])
  return headings
}

function keyOf(code: string, title: string, titles: ReadonlyMap<string, string>): string {
  return keyed(code, title.trim() === '' ? (titles.get(code.trim()) ?? '') : title)
}

function keyed(code: string, title: string): string {
  return [code, cut(title, longestTitle)].filter(part => part.trim() !== '').join(' ')
}

/** On one line, cut where nobody would read on. */
function cut(text: string, length: number): string {
  const line = /\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim()
  if (line.length <= length) return line
  // A letter takes two units at most: what comes after so many cannot count.
  const letters = Array.from(line.slice(0, 2 * length + 2))
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`
}
