// Chooses the columns of a template: those of the plan, those to look at, those to fill in; and each line's value in them.
import { type IndicatorColumn, indicatorColumns, type TaskColumn, taskColumns } from './headings.ts'
import { previousStatusText } from './previous-text.ts'
import { type IndicatorLine, linesOf, type TaskLine, type Template } from './template.ts'

/** `plan` and `reference` columns come filled; `open` ones are the locality's. */
export type ColumnRole = 'plan' | 'reference' | 'open'

const planColumns: ReadonlySet<TaskColumn | IndicatorColumn> = new Set([
  ...(['no', 'task', 'title', 'lead', 'deadline', 'product'] as const),
  ...(['indicator', 'indicatorTitle', 'unit', 'target'] as const),
])
const referenceColumns: ReadonlySet<TaskColumn | IndicatorColumn> = new Set([
  'amendments',
  'previousStatus',
  'previousProgress',
  'previousActual',
])

export function roleOf(column: TaskColumn | IndicatorColumn): ColumnRole {
  return planColumns.has(column) ? 'plan' : referenceColumns.has(column) ? 'reference' : 'open'
}

/** Columns to look at stand only where there is something to see. */
export function taskColumnsOf(template: Template): TaskColumn[] {
  const shown = referencesShown(template, linesOf(template.tasks))
  return taskColumns.filter(column => roleOf(column) !== 'reference' || shown.has(column))
}

export function indicatorColumnsOf(template: Template): IndicatorColumn[] {
  const shown = referencesShown(template, linesOf(template.indicators))
  return indicatorColumns.filter(column => roleOf(column) !== 'reference' || shown.has(column))
}

function referencesShown(
  { previousPeriod }: Template,
  lines: readonly { readonly amendments: string }[],
): ReadonlySet<TaskColumn | IndicatorColumn> {
  return new Set([
    ...(lines.some(({ amendments }) => amendments !== '') ? (['amendments'] as const) : []),
    ...(previousPeriod === null ? [] : (['previousStatus', 'previousProgress', 'previousActual'] as const)),
  ])
}

/** What a template says in a column before it is filled in; progress counts in per cent. */
export function taskValue(
  line: TaskLine,
  column: TaskColumn,
  number: number,
  { language, origin }: Template,
): string | number | null {
  switch (column) {
    case 'no':
      return origin === null ? null : number
    case 'task':
      return line.id
    case 'title':
    case 'lead':
    case 'deadline':
    case 'product':
    case 'amendments':
      return line[column]
    case 'previousStatus':
      return previousStatusText(line.previous, language)
    case 'previousProgress':
      return line.previous?.progress ?? null
    default:
      return null
  }
}

export function indicatorValue(
  line: IndicatorLine,
  column: IndicatorColumn,
  number: number,
  { origin }: Template,
): string | number | null {
  switch (column) {
    case 'no':
      return origin === null ? null : number
    case 'indicator':
      return line.id
    case 'indicatorTitle':
      return line.title
    case 'unit':
    case 'target':
    case 'amendments':
      return line[column]
    case 'previousActual':
      return line.previousActual
    default:
      return null
  }
}
