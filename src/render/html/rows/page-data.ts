// The rows behind every figure as the page carries them: columns of numbers, and one list of the texts they point into.
import type { Edition } from '../../../model/report.ts'

export type ColumnKind = 'text' | 'number'

/** What is written twice, once in each language, has a column for each. */
export const tableColumns = {
  assignments: {
    locality: 'text',
    localityName: 'text',
    task: 'text',
    title: 'text',
    objective: 'text',
    objectiveTitle: 'text',
    lead: 'text',
    product: 'text',
    status: 'text',
    state: 'text',
    colour: 'text',
    dueSoon: 'number',
    due: 'text',
    deadline: 'text',
    originalDeadline: 'text',
    decisionsVi: 'text',
    decisionsEn: 'text',
    daysOverdue: 'number',
    progress: 'number',
    completedOn: 'text',
    evidence: 'text',
    result: 'text',
    difficulties: 'text',
    proposals: 'text',
    flags: 'text',
    file: 'text',
    sheet: 'text',
    row: 'number',
    cell: 'text',
  },
  indicators: {
    indicator: 'text',
    title: 'text',
    unit: 'text',
    locality: 'text',
    localityName: 'text',
    actual: 'number',
    numerator: 'number',
    denominator: 'number',
    targetVi: 'text',
    targetEn: 'text',
    targetBy: 'text',
    met: 'text',
    achievementRate: 'number',
    flags: 'text',
    file: 'text',
    sheet: 'text',
    row: 'number',
    cell: 'text',
  },
  localities: {
    locality: 'text',
    localityName: 'text',
    rank: 'number',
    colour: 'text',
    standing: 'text',
    reportedOn: 'text',
    daysLate: 'number',
    revision: 'number',
    preparedBy: 'text',
    assignments: 'number',
    green: 'number',
    completed: 'number',
    overdue: 'number',
    unreported: 'number',
    file: 'text',
    otherFiles: 'text',
  },
  diagnostics: {
    severity: 'text',
    rule: 'text',
    locality: 'text',
    localityName: 'text',
    task: 'text',
    indicator: 'text',
    message: 'text',
    fix: 'text',
    file: 'text',
    sheet: 'text',
    row: 'number',
    cell: 'text',
  },
  sources: {
    file: 'text',
    locality: 'text',
    localityName: 'text',
    used: 'text',
    revision: 'number',
    read: 'number',
    accepted: 'number',
    rejected: 'number',
    ignored: 'number',
    reasonsVi: 'text',
    reasonsEn: 'text',
    sha256: 'text',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>

export type TableName = keyof typeof tableColumns
export const tableNames: readonly TableName[] = ['assignments', 'indicators', 'localities', 'diagnostics', 'sources']

export type ColumnName<T extends TableName = TableName> = T extends TableName
  ? keyof (typeof tableColumns)[T] & string
  : never

/** A place in `strings` for texts, the number itself for numbers; null where there is none. */
export type Cells = readonly (number | null)[]

export interface PageData {
  readonly edition: Edition
  /** '' comes first. */
  readonly strings: readonly string[]
  readonly tables: Readonly<Record<TableName, Readonly<Record<string, Cells>>>>
  /** Where a file is reached from the page, by the place of its name in `strings`. */
  readonly hrefs: Readonly<Record<string, string>>
}

/** A request for rows: what a figure opens. Keys are columns and the values they must have. */
export interface RowsRequest {
  readonly table: TableName
  readonly title?: string
  readonly where?: Readonly<Record<string, string>>
  readonly condition?: string
  /** A column, with `-` before it for the largest first. */
  readonly sort?: string
}
