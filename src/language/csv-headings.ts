// The columns of report.csv in their order, with their headings and the delimiter of each language.
import type { Language } from '../model/plan.ts'
import { type ReportHeadings, reportWords } from './report-words.ts'

/** Names of columns that other formats share; programs may rely on their order. */
export const csvColumns = [
  ...['period', 'asOf', 'code', 'locality', 'objective', 'task', 'title', 'lead', 'product'],
  ...['deadline', 'due', 'originalDeadline', 'extensions', 'status', 'state', 'colour'],
  ...['completed', 'overdue', 'dueSoon', 'unreported', 'daysOverdue', 'progress', 'completedOn'],
  ...['evidence', 'result', 'difficulties', 'proposals', 'flags', 'file', 'sheet', 'row', 'cell'],
] as const satisfies readonly (keyof ReportHeadings['columns'])[]
export type CsvColumn = (typeof csvColumns)[number]

/** Where the comma is the decimal sign, spreadsheet programs expect a semicolon between fields. */
export const csvDelimiters = { vi: ';', en: ',' } as const satisfies Readonly<Record<Language, string>>

export function csvHeadings(language: Language): string[] {
  return csvColumns.map(column => reportWords[language].columns[column])
}
