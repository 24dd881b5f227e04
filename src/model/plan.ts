// The central document: objectives, indicators, tasks, and the decisions and exceptions recorded on them.
import type { SourceLocation } from '../source/location.ts'
import type { TreePath } from '../source/raw-tree.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Deadline } from './deadline.ts'
import type { ColourThresholds } from './green-share.ts'
import type { Assignees, Indicator, Target } from './indicator.ts'
import type { LocalityRegistry } from './locality.ts'
import type { ReportingPeriod } from './reporting-period.ts'

export type Language = 'vi' | 'en'

export interface Objective {
  readonly id: string
  readonly title: string
}

export interface Milestone {
  readonly id: string
  readonly title: string
  readonly by: Deadline
}

export interface Task {
  readonly id: string
  readonly title: string
  readonly objective: string | null
  readonly basis: string | null
  /** '' when the plan names none. */
  readonly lead: string
  readonly support: readonly string[]
  /** A named person or post; local plans. */
  readonly responsible: string | null
  readonly assignees: Assignees
  readonly deadline: Deadline
  /** '' when the plan names none. */
  readonly product: string
  readonly evidence: 'required' | 'optional'
  readonly weight: number
  readonly dependsOn: readonly string[]
  readonly milestones: readonly Milestone[]
  /** Local plans: the id of the central task this one carries out. */
  readonly implements: string | null
  /** Position in the plan's `tasks`. */
  readonly index: number
}

/** A recorded decision that changes a task or an indicator, for some localities (codes) or for all (null). */
export interface Amendment {
  readonly decision: string
  readonly on: CalendarDate
  readonly task: string | null
  readonly indicator: string | null
  readonly set: AmendmentChange
  readonly localities: readonly string[] | null
  readonly reason: string
  readonly index: number
}

export interface AmendmentChange {
  readonly deadline?: Deadline
  readonly lead?: string
  readonly product?: string
  readonly assignees?: Assignees
  readonly targets?: readonly Target[]
}

/** An accepted deviation: silences one rule for what it names, up to and including `until`. */
export interface AcceptedException {
  readonly rule: string
  readonly locality: string | null
  readonly task: string | null
  readonly indicator: string | null
  readonly reason: string
  readonly approvedBy: string | null
  readonly until: CalendarDate
  readonly index: number
}

export interface Plan {
  readonly id: string
  readonly title: string
  readonly issuedBy: string | null
  readonly issuedOn: CalendarDate | null
  readonly version: number
  readonly language: Language
  readonly registry: LocalityRegistry
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly dueSoonDays: number
  readonly colours: ColourThresholds
  readonly beforeIsExclusive: boolean
  readonly periods: readonly ReportingPeriod[]
  readonly objectives: readonly Objective[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly amendments: readonly Amendment[]
  readonly exceptions: readonly AcceptedException[]
  /** Local plans: whose plan this is, and the central plan it must fit. */
  readonly locality: string | null
  readonly parent: { readonly plan: string; readonly version: number } | null
  readonly source: PlanSource
}

/** Where the plan's parts stand in its file. */
export interface PlanSource {
  readonly file: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  locate(path: TreePath, part?: 'key' | 'value'): SourceLocation
}
