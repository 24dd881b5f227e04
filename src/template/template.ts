// What a blank submission says before anybody fills it in, as data: every format of a template is rendered from this.
import type { CalendarDate } from '../model/calendar-date.ts'
import type { Language } from '../model/plan.ts'
import type { Status } from '../model/state.ts'

/** Raised by one whenever the layout of templates changes, so that a file found later tells what made it. */
export const templateVersion = 1

export interface Template {
  readonly language: Language
  /** null in the general template, which belongs to no plan and leaves the plan's columns open. */
  readonly origin: TemplateOrigin | null
  /** Id of the period whose figures stand beside the columns to fill in, or null. */
  readonly previousPeriod: string | null
  readonly tasks: readonly Section<TaskLine>[]
  readonly indicators: readonly Section<IndicatorLine>[]
}

/** The plan, the period and the locality a template was made from. */
export interface TemplateOrigin {
  readonly plan: string
  readonly planTitle: string
  readonly planVersion: number
  readonly planSha256: string
  readonly issuedBy: string | null
  readonly period: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly submitBy: CalendarDate | null
  readonly localityCode: string
  readonly localityName: string
}

/** The lines of one objective; `title` is null where the plan has no objectives. */
export interface Section<Line> {
  readonly title: string | null
  readonly lines: readonly Line[]
}

export interface TaskLine {
  readonly id: string
  readonly title: string
  readonly lead: string
  /** In force on the period's last day; ISO days as the language writes them. */
  readonly deadline: string
  readonly product: string
  readonly isEvidenceRequired: boolean
  /** Whether it is overdue on the period's last day unless it is completed. */
  readonly isPastDue: boolean
  /** What recorded decisions changed, one a line; '' when nothing. */
  readonly amendments: string
  readonly previous: PreviousLine | null
}

export interface PreviousLine {
  readonly status: Status
  readonly progress: number | null
  readonly completedOn: CalendarDate | null
}

export interface IndicatorLine {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** The target in force, as a submission would state it; '' when there is none. */
  readonly target: string
  readonly range: { readonly min: number | null; readonly max: number | null }
  /** Which parts of the figure the plan's aggregation needs. */
  readonly needs: { readonly numerator: boolean; readonly denominator: boolean }
  readonly amendments: string
  readonly previousActual: number | null
}

/** All lines in the order they are written. */
export function linesOf<Line>(sections: readonly Section<Line>[]): Line[] {
  return sections.flatMap(({ lines }) => lines)
}
