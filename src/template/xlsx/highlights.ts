// Cells that change colour while they are filled in: what is still blank, and what does not go together.
import type { Worksheet } from 'exceljs'
import { terms } from '../../language/terms.ts'
import type { Language } from '../../model/plan.ts'
import type { ReportedStatus } from '../../model/state.ts'
import type { TaskColumn } from '../headings.ts'
import type { TaskLine } from '../template.ts'
import { papers } from './styles.ts'
import type { PlacedLine, PlacedTable } from './table-sheet.ts'

type Tone = 'blank' | 'doubtful'

export function highlight(sheet: Worksheet, ref: string, formula: string, tone: Tone): void {
  if (ref === '') return
  const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: papers[tone] } } as const
  const priority = sheet.conditionalFormattings.length + 1
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', priority, formulae: [formula], style: { fill } }],
  })
}

export function isBlank(cell: string): string {
  return `LEN(TRIM(${cell}))=0`
}

/** Relative rows in a formula count from the first cell of what it is laid over, so each is written for its first line. */
interface Watched {
  area(key: TaskColumn): string
  cell(key: TaskColumn): string
  is(status: ReportedStatus): string
}

/** The rules of the contract that a formula can watch: what they name turns orange at once. */
export function highlightTasks(
  table: PlacedTable<TaskColumn, TaskLine>,
  reportedOn: string | null,
  language: Language,
): void {
  const { sheet, lines } = table
  const watch = (chosen: readonly PlacedLine<TaskLine>[]): Watched => watched(table, chosen, language)
  const all = watch(lines)
  const { area, cell, is } = all
  highlight(sheet, area('status'), `AND(LEN(${cell('task')})>0,${isBlank(cell('status'))})`, 'blank')
  highlight(sheet, area('completedOn'), `AND(${is('completed')},${isBlank(cell('completedOn'))})`, 'doubtful')
  if (reportedOn !== null) highlight(sheet, area('completedOn'), isAfter(cell('completedOn'), reportedOn), 'doubtful')
  highlight(sheet, area('progress'), contradicts(all), 'doubtful')
  const proven = watch(lines.filter(({ line }) => line.isEvidenceRequired))
  const isUnproven = `AND(${proven.is('completed')},${isBlank(proven.cell('evidence'))})`
  highlight(sheet, proven.area('evidence'), isUnproven, 'doubtful')
  const late = watch(lines.filter(({ line }) => line.isPastDue))
  const isOpen = `LEN(${late.cell('status')})>0,NOT(${late.is('completed')})`
  highlight(sheet, late.area('difficulties'), `AND(${isOpen},${isBlank(late.cell('difficulties'))})`, 'doubtful')
}

function watched(
  table: PlacedTable<TaskColumn, TaskLine>,
  lines: readonly PlacedLine<TaskLine>[],
  language: Language,
): Watched {
  const row = lines[0]?.row ?? table.firstRow
  const cell = (key: TaskColumn): string => `$${table.letters(key) ?? 'A'}${row}`
  return {
    area: areaOf(table, lines),
    cell,
    is: status => `${cell('status')}="${terms[language].status[status]}"`,
  }
}

/** `day` is the address of one cell, which stays the same for every line. */
function isAfter(cell: string, day: string): string {
  const fixed = `$${day.replace(/(\d+)/, '$$$1')}`
  return `AND(ISNUMBER(${cell}),ISNUMBER(${fixed}),${cell}>${fixed})`
}

function contradicts({ cell, is }: Watched): string {
  const progress = cell('progress')
  const pairs = [
    `AND(${is('completed')},${progress}<>1)`,
    `AND(${is('not-started')},${progress}<>0)`,
    `AND(${is('in-progress')},${progress}=1)`,
  ]
  return `AND(ISNUMBER(${progress}),OR(${pairs.join(',')}))`
}

/** The cells of some lines in a column, as runs of rows: "J6:J9 J12"; '' where there are none. */
export function areaOf<Key extends string, Line>(
  table: PlacedTable<Key, Line>,
  lines: readonly PlacedLine<Line>[],
): (key: Key) => string {
  const runs: { from: number; to: number }[] = []
  for (const { row } of lines) {
    const last = runs.at(-1)
    if (last && last.to === row - 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  return key => {
    const column = table.letters(key)
    if (column === null) return ''
    return runs.map(({ from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`)).join(' ')
  }
}
