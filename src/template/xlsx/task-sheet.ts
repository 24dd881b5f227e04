// Writes the sheet of tasks: identity fields, the locality's tasks, what may be entered, and what is highlighted.
import type { Workbook } from 'exceljs'
import { templateWords } from '../../language/template-words.ts'
import type { Language } from '../../model/plan.ts'
import { roleOf, taskColumnsOf, taskValue } from '../columns.ts'
import type { TaskColumn, Wording } from '../headings.ts'
import type { TaskLine, Template } from '../template.ts'
import { addRule, type EntryRule, type EntryRules } from './entry-rules.ts'
import { areaOf, highlightTasks } from './highlights.ts'
import { identityRows, writeIdentity } from './identity-block.ts'
import { type CellKind, dayFormat, percentFormat, plainText } from './styles.ts'
import { addTableSheet, type PlacedTable, protectSheet } from './table-sheet.ts'

type ColumnLook = CellKind & { readonly width: number }

function looksIn(language: Language): Readonly<Record<TaskColumn, ColumnLook>> {
  const text = { align: 'left', numFmt: plainText } as const
  const word = { align: 'center', numFmt: plainText } as const
  const percent = { align: 'center', numFmt: percentFormat } as const
  return {
    no: { width: 5.5, align: 'center' },
    task: { width: 9.5, ...word },
    title: { width: 35, ...text },
    lead: { width: 16, ...text },
    deadline: { width: 14, ...word },
    product: { width: 18, ...text },
    amendments: { width: 20, ...text },
    previousStatus: { width: 16, ...text },
    previousProgress: { width: 12, ...percent },
    status: { width: 15, ...word },
    progress: { width: 11, ...percent },
    completedOn: { width: 13, align: 'center', numFmt: dayFormat(language) },
    evidence: { width: 19, ...text },
    result: { width: 28, ...text },
    difficulties: { width: 24, ...text },
    proposals: { width: 22, ...text },
    note: { width: 14, ...text },
  }
}

export async function addTaskSheet(
  workbook: Workbook,
  template: Template,
  wording: Wording,
  rules: EntryRules,
): Promise<void> {
  const { language } = template
  const words = templateWords[language]
  const looks = looksIn(language)
  const columns = taskColumnsOf(template).map(key => ({
    ...looks[key],
    ...{ key, heading: wording.column(key), role: roleOf(key) },
  }))
  const table = addTableSheet<TaskColumn, TaskLine>(
    workbook,
    {
      ...{
        name: words.sheets.tasks,
        title: words.tasksTitle,
        columns,
        sections: template.tasks,
        frozen: 3,
        identityRows,
      },
      valueOf: (line, key, number) => {
        const value = taskValue(line, key, number, template)
        return key === 'previousProgress' && typeof value === 'number' ? value / 100 : value
      },
    },
    template,
  )
  const widths = columns.map(({ width }) => width)
  const cells = writeIdentity(table.sheet, 2, widths, wording, template, rules)
  addTaskRules(table, rules, language)
  highlightTasks(table, cells.get('reportedOn') ?? null, language)
  await protectSheet(table.sheet)
}

/** Each rule covers its column from the first line to the last, so that it costs one element and not one a cell. */
function addTaskRules(table: PlacedTable<TaskColumn, TaskLine>, rules: EntryRules, language: Language): void {
  const { sheet, lines, firstRow, lastRow } = table
  const { hints } = templateWords[language]
  const byColumn: readonly (readonly [TaskColumn, EntryRule])[] = [
    ['status', rules.status(hints.status)],
    ['progress', rules.progress(hints.progress)],
    ['completedOn', rules.day(hints.completedOn)],
    ['result', rules.text(hints.result)],
    ['difficulties', rules.text(hints.difficulties)],
    ['proposals', rules.text(hints.proposals)],
  ]
  for (const [key, rule] of byColumn) {
    const column = table.letters(key)
    addRule(sheet, `${column}${firstRow}:${column}${lastRow}`, rule)
  }
  for (const isRequired of [true, false]) {
    const rule = rules.text(isRequired ? hints.requiredEvidence : hints.optionalEvidence)
    const area = areaOf(
      table,
      lines.filter(({ line }) => line.isEvidenceRequired === isRequired),
    )('evidence')
    for (const range of area.split(' ').filter(part => part !== '')) addRule(sheet, range, rule)
  }
}
