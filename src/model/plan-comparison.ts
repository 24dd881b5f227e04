// What changed between two plans, and whose states would change with it.
import type { CalendarDate } from './calendar-date.ts'
import type { Moved, StateMove } from './report-comparison.ts'

/** The forms in which a comparison can be had. */
export const diffFormats = ['text', 'json', 'markdown'] as const
export type DiffFormat = (typeof diffFormats)[number]

/** Keys of a plan file, under which values are compared. */
export const planFields = [
  'title',
  'issuedBy',
  'issuedOn',
  'language',
  'localities',
  'dueSoonDays',
  'greenFrom',
  'yellowFrom',
  'beforeIsExclusive',
  'objective',
  'basis',
  'lead',
  'support',
  'responsible',
  'assignees',
  'deadline',
  'product',
  'evidence',
  'weight',
  'dependsOn',
  'milestones',
  'implements',
  'unit',
  'measure',
  'direction',
  'aggregation',
  'range',
  'baseline',
  'targets',
  'members',
  'from',
  'to',
  'submitBy',
  'previous',
  'on',
  'set',
  'reason',
  'approvedBy',
  'until',
] as const
export type PlanField = (typeof planFields)[number]

/** Values as a plan file writes them; '' where there is none. Deadlines also tell the day they fall due. */
export interface FieldChange extends Moved<string> {
  readonly field: PlanField
  readonly due?: Moved<CalendarDate | null>
}

export interface PlanItem {
  readonly id: string
  readonly title: string
}

export interface ItemChange extends PlanItem {
  readonly changes: readonly FieldChange[]
}

export interface ListComparison {
  /** With what each says: every value was '' before. */
  readonly added: readonly ItemChange[]
  readonly removed: readonly PlanItem[]
  readonly changed: readonly ItemChange[]
}

export const planLists = [
  'objectives',
  'tasks',
  'indicators',
  'amendments',
  'exceptions',
  'periods',
  'groups',
  'localities',
] as const
export type PlanList = (typeof planLists)[number]

export interface ComparedPlan {
  readonly file: string
  readonly id: string
  readonly version: number
  readonly title: string
}

/** Assignments judged anew, once by each plan, with what a compiled report says was done by its as-of date. */
export interface StateImpact {
  readonly report: { readonly plan: string; readonly version: number; readonly period: string }
  readonly asOf: CalendarDate
  readonly overdue: Moved<number>
  readonly assignments: Moved<number>
  /** Most assignments first; those that the new plan adds or drops have null on one side. */
  readonly states: readonly StateMove[]
  /** Indicators whose target is met under one plan and not under the other. */
  readonly indicators: readonly {
    readonly indicator: string
    readonly title: string
    readonly locality: string
    readonly actual: number
    readonly met: Moved<boolean | null>
  }[]
  readonly names: Readonly<Record<string, string>>
}

export interface PlanComparison {
  readonly kind: 'plans'
  readonly plans: Moved<ComparedPlan>
  /** Of the plan as a whole. */
  readonly changes: readonly FieldChange[]
  readonly lists: Readonly<Record<PlanList, ListComparison>>
  /** Something changed and the version did not. */
  readonly sameVersion: boolean
  /** Null without a report. */
  readonly impact: StateImpact | null
}

export function isUnchanged({ changes, lists }: Pick<PlanComparison, 'changes' | 'lists'>): boolean {
  return (
    changes.length === 0 &&
    Object.values(lists).every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0)
  )
}
