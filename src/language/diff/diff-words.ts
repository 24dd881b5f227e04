// What `tiendo diff` has to say in each language: headings of its tables, names of figures, plan parts and fields.

import type { PlanField, PlanList } from '../../model/plan-comparison.ts'
import type { ComparedFigure } from '../../model/report-comparison.ts'

export interface DiffWords {
  readonly reportsTitle: (from: string, to: string) => string
  readonly report: (plan: string, version: number, period: string, asOf: string) => string
  readonly plansTitle: (from: string, to: string) => string
  readonly plan: (id: string, version: number, file: string) => string
  readonly nothing: string
  readonly sameVersion: (version: number) => string
  /** A table that was cut: what is left out. */
  readonly more: (count: number) => string
  readonly moreNames: (count: number) => string
  readonly all: string
  readonly none: string
  readonly section: Readonly<
    Record<
      | 'figures'
      | 'coverage'
      | 'states'
      | 'statesByTask'
      | 'deadlines'
      | 'progress'
      | 'localities'
      | 'nationalIndicators'
      | 'indicators'
      | 'whole'
      | 'impact'
      | 'impactIndicators',
      string
    >
  >
  readonly list: Readonly<Record<PlanList, string>>
  readonly column: Readonly<
    Record<
      | 'figure'
      | 'before'
      | 'after'
      | 'difference'
      | 'locality'
      | 'localities'
      | 'count'
      | 'task'
      | 'indicator'
      | 'actual'
      | 'target'
      | 'met'
      | 'completed'
      | 'overdue'
      | 'unreported'
      | 'greenShare'
      | 'colour'
      | 'field'
      | 'change'
      | 'part',
      string
    >
  >
  readonly figure: Readonly<Record<ComparedFigure, string>>
  readonly field: Readonly<Record<PlanField, string>>
  readonly added: string
  readonly removed: string
  readonly changed: string
  /** In the place of a state: the assignment is not in that report or plan. */
  readonly absent: string
  readonly met: string
  readonly notMet: string
  readonly progressCounts: (up: number, down: number) => string
  readonly indicatorCounts: (up: number, down: number, met: number, unmet: number) => string
  readonly listCounts: (added: number, removed: number, changed: number) => string
  readonly impactCounts: (count: number, assignments: number, period: string, asOf: string) => string
  readonly otherPlan: (plan: string, version: number) => string
  /** What the command line can get wrong. */
  readonly mixedKinds: string
  readonly reportNeedsPlans: string
  readonly notAReport: (file: string, place: string) => string
}
