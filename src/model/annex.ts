// The annex of a decision as a spreadsheet gives it: its tasks and targets row by row, and what a person must decide.
import type { Facts } from '../diagnostics/diagnostic.ts'
import type { SourceLocation } from '../source/location.ts'
import type { Deadline } from './deadline.ts'
import type { Target } from './indicator.ts'

/** What only a person can settle. The annex is taken over as it stands, and the place is marked. */
const annexDecisions = [
  'plan-id',
  'plan-title',
  'unreadable-deadline',
  'blank-deadline',
  'day-for-month',
  'text-target',
  'two-conditions',
  'bare-target',
  'target-words',
  'ambiguous-number',
  'no-target-day',
  'blank-target',
  'same-title',
  'group-lead',
  'several-leads',
  'blank-lead',
  'blank-product',
  'ambiguous-column',
  'repeated-number',
  'no-number',
  'stray-cell',
  'joined-row',
  'unnumbered-section',
  'several-titles',
  'row-without-title',
  'cell-error',
  'former-agency',
  'central-lead',
  'indicator-defaults',
] as const
export type AnnexDecision = (typeof annexDecisions)[number]

/** What the annex says and a plan has no key for; it is kept as a comment. */
const annexNotes = ['unread-cell', 'tracked-by', 'group', 'hidden-sheet'] as const
export type AnnexNote = (typeof annexNotes)[number]

export function isDecision(kind: AnnexDecision | AnnexNote): kind is AnnexDecision {
  return annexDecisions.some(decision => decision === kind)
}

export interface AnnexRemark {
  readonly kind: AnnexDecision | AnnexNote
  readonly at: SourceLocation
  readonly facts: Facts
}

export interface AnnexSection {
  readonly id: string
  readonly title: string
  readonly remarks: readonly AnnexRemark[]
}

/** Where each value stands, or should stand. */
export type AnnexPlaces = Readonly<Record<string, SourceLocation>>

interface AnnexEntry {
  readonly id: string
  /** The numbering as written: "11.1". */
  readonly number: string
  /** The code column as written, '' when there is none. */
  readonly code: string
  readonly title: string
  readonly section: string | null
  readonly places: AnnexPlaces
  readonly remarks: readonly AnnexRemark[]
}

export interface AnnexTask extends AnnexEntry {
  readonly basis: string
  readonly lead: string
  readonly support: readonly string[]
  readonly responsible: string
  /** As written; null meaning where it cannot be read. */
  readonly deadline: { readonly text: string; readonly read: Deadline | null }
  readonly product: string
}

export interface AnnexIndicator extends AnnexEntry {
  readonly unit: string
  readonly direction: 'increase' | 'decrease'
  readonly targets: readonly AnnexTarget[]
}

/** `target` is null where the text is no number; `by` null where no day is stated for it. */
export interface AnnexTarget {
  readonly text: string
  readonly at: SourceLocation
  readonly target: Omit<Target, 'by' | 'index'> | null
  readonly by: Target['by'] | null
}

/** What became of one row that holds anything. */
export const annexRowKinds = [
  'task',
  'indicator',
  'section',
  'group',
  'continuation',
  'heading',
  'title',
  'column-numbers',
  'total',
  'unread',
] as const
export type AnnexRowKind = (typeof annexRowKinds)[number]

export interface AnnexRow {
  readonly sheet: string | null
  readonly row: number
  readonly kind: AnnexRowKind
  /** The row's cells, from left to right. */
  readonly text: string
}

export interface Annex {
  readonly file: string
  /** The document the annex belongs to, as its title rows name it ("03/NQ-CP"), or null. */
  readonly document: string | null
  readonly title: string | null
  readonly sections: readonly AnnexSection[]
  readonly tasks: readonly AnnexTask[]
  readonly indicators: readonly AnnexIndicator[]
  /** About the annex as a whole. */
  readonly remarks: readonly AnnexRemark[]
  /** Every row of every visible sheet that holds anything, in order: nothing is lost. */
  readonly rows: readonly AnnexRow[]
  /** The headings of the first table of tasks and of indicators; null where there is none. */
  readonly tasksAt: SourceLocation | null
  readonly indicatorsAt: SourceLocation | null
}
