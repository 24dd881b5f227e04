// The words by which a reader finds the columns and fields of a submission: given to templates, which write the first of each.
import type { Language } from '../model/plan.ts'

export const identityFields = [
  'localityCode',
  'localityName',
  'period',
  'plan',
  'reportedOn',
  'revision',
  'preparedBy',
  'planVersion',
] as const
export type IdentityField = (typeof identityFields)[number]

export const taskColumns = [
  'no',
  'task',
  'title',
  'lead',
  'deadline',
  'product',
  'amendments',
  'previousStatus',
  'previousProgress',
  'status',
  'progress',
  'completedOn',
  'evidence',
  'result',
  'difficulties',
  'proposals',
  'note',
] as const
export type TaskColumn = (typeof taskColumns)[number]

export const indicatorColumns = [
  'no',
  'indicator',
  'indicatorTitle',
  'unit',
  'target',
  'amendments',
  'previousActual',
  'actual',
  'numerator',
  'denominator',
  'source',
  'note',
] as const
export type IndicatorColumn = (typeof indicatorColumns)[number]

/** Columns that are shown and never read. */
export type ReferenceColumn = 'amendments' | 'previousStatus' | 'previousProgress' | 'previousActual'
type ReadColumn = Exclude<TaskColumn | IndicatorColumn, ReferenceColumn>

type Spellings = Readonly<Record<Language, readonly string[]>>

export interface SubmissionHeadings {
  readonly columns: Readonly<Record<ReadColumn, Spellings>>
  readonly references: Readonly<Record<ReferenceColumn, Spellings>>
  readonly identity: Readonly<Record<IdentityField, Spellings>>
}

/** The headings in one language; those of the previous period name it: "Trạng thái kỳ trước (2025-Q2)". */
export interface Wording {
  column(key: TaskColumn | IndicatorColumn): string
  field(key: IdentityField): string
}

export function wordingOf(headings: SubmissionHeadings, language: Language, previousPeriod: string | null): Wording {
  const all: Readonly<Record<TaskColumn | IndicatorColumn, Spellings>> = { ...headings.columns, ...headings.references }
  const first = (spellings: Spellings, key: string): string => spellings[language][0] ?? key
  return {
    column: key => (isPrevious(key) ? inPeriod(first(all[key], key), previousPeriod) : first(all[key], key)),
    field: key => first(headings.identity[key], key),
  }
}

function isPrevious(key: TaskColumn | IndicatorColumn): boolean {
  return key === 'previousStatus' || key === 'previousProgress' || key === 'previousActual'
}

/** Readers leave out what stands in brackets, as long as the brackets do not hold others. */
function inPeriod(heading: string, period: string | null): string {
  return period === null ? heading : `${heading} (${period.replace(/[()[\]（）]/g, ' ').trim()})`
}
