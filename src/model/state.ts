// Judges one assignment: from status, completion date, due day and as-of date to its state, days and colour.
import { type CalendarDate, daysBetween, earlierOf } from './calendar-date.ts'

export const reportedStatuses = ['completed', 'in-progress', 'not-started'] as const
export type ReportedStatus = (typeof reportedStatuses)[number]
/** `unreported`: no usable row exists. */
export type Status = ReportedStatus | 'unreported'

export const states = [
  'completed-on-time',
  'completed-late',
  'in-progress-on-time',
  'in-progress-overdue',
  'not-started-on-time',
  'not-started-overdue',
  'unreported-on-time',
  'unreported-overdue',
  'ongoing',
] as const
export type State = (typeof states)[number]

export type Colour = 'green' | 'yellow' | 'red'

export interface JudgeInput {
  readonly status: Status
  readonly completedOn: CalendarDate | null
  readonly due: CalendarDate | null
  readonly reportedOn: CalendarDate | null
  readonly asOf: CalendarDate
  readonly dueSoonDays: number
}

export interface Judgement {
  /** The status after a completion date beyond `asOf` has been set aside. */
  readonly status: Status
  readonly state: State
  readonly colour: Colour
  /** The date the task counts as completed on; null while it is not completed. */
  readonly completedOn: CalendarDate | null
  readonly overdue: boolean
  readonly dueSoon: boolean
  readonly daysOverdue: number
}

/** Contract section 1, "State". A completion date after `asOf` does not count: the task is in progress. */
export function judge(input: JudgeInput): Judgement {
  const { due, asOf } = input
  const completedOn = completionDate(input)
  const status = input.status === 'completed' && completedOn === null ? 'in-progress' : input.status
  const state = stateOf(status, completedOn, due, asOf)
  const overdue = isOverdue(state)
  const open = status !== 'completed'
  const dueSoon = open && !overdue && due !== null && daysBetween(asOf, due) <= input.dueSoonDays
  const lastDay = open ? asOf : (completedOn ?? asOf)
  const late = overdue || state === 'completed-late'
  const daysOverdue = late && due !== null ? daysBetween(due, lastDay) : 0
  return { status, state, colour: colourOf(state, dueSoon), completedOn, overdue, dueSoon, daysOverdue }
}

export function isOverdue(state: State): boolean {
  return state === 'in-progress-overdue' || state === 'not-started-overdue' || state === 'unreported-overdue'
}

/** Configurable default, nobody's official rule: red overdue; yellow due soon, done late or unreported in time. */
function colourOf(state: State, dueSoon: boolean): Colour {
  if (isOverdue(state)) return 'red'
  return dueSoon || state === 'completed-late' || state === 'unreported-on-time' ? 'yellow' : 'green'
}

function completionDate({ status, completedOn, reportedOn, asOf }: JudgeInput): CalendarDate | null {
  if (status !== 'completed') return null
  const date = completedOn ?? (reportedOn === null ? asOf : earlierOf(reportedOn, asOf))
  return date <= asOf ? date : null
}

function stateOf(
  status: Status,
  completedOn: CalendarDate | null,
  due: CalendarDate | null,
  asOf: CalendarDate,
): State {
  if (status === 'completed') {
    return due === null || completedOn === null || completedOn <= due ? 'completed-on-time' : 'completed-late'
  }
  if (due === null) return 'ongoing'
  return asOf > due ? `${status}-overdue` : `${status}-on-time`
}
