// The conditions that figures count by and rows are filtered by: one list, so that a figure and its rows always agree.
import { isOverdue, type State, type Status, states } from '../../../model/state.ts'

/** Groups of days overdue; both ends inclusive. The page's own choice, like the colours nobody's official rule. */
export const overdueSpans = [
  { id: '1-7', from: 1, to: 7 },
  { id: '8-30', from: 8, to: 30 },
  { id: '31-90', from: 31, to: 90 },
  { id: '91-180', from: 91, to: 180 },
  { id: '181-', from: 181, to: Number.POSITIVE_INFINITY },
] as const

/** What is asked of an assignment, whether it comes from the report or from the page's data. */
export interface JudgedAssignment {
  readonly status: string
  readonly state: string
  readonly colour: string
  readonly dueSoon: boolean
  readonly daysOverdue: number
  readonly difficulties: string
  readonly proposals: string
  readonly amended: boolean
}

const named: Readonly<Record<string, (one: JudgedAssignment) => boolean>> = {
  completed: ({ status }) => status === ('completed' satisfies Status),
  overdue: ({ state }) => isOverdueText(state),
  'due-soon': ({ dueSoon }) => dueSoon,
  unreported: ({ status }) => status === ('unreported' satisfies Status),
  green: one => isGreen(one),
  difficulties: ({ difficulties, proposals }) => difficulties.trim() !== '' || proposals.trim() !== '',
  amended: ({ amended }) => amended,
}

/** In the order in which a list of choices shows them. */
export const assignmentConditions: readonly string[] = [
  ...Object.keys(named),
  ...states.map(state => `state:${state}`),
  'colour:green',
  'colour:yellow',
  'colour:red',
  ...overdueSpans.map(({ id }) => `days:${id}`),
]

/** An unknown condition is met by nothing, so that a mistake shows. */
export function meetsCondition(one: JudgedAssignment, condition: string): boolean {
  const [kind, value = ''] = condition.split(':')
  if (kind === 'state') return one.state === value
  if (kind === 'colour') return one.colour === value
  if (kind === 'days') {
    const span = overdueSpans.find(({ id }) => id === value)
    return span !== undefined && isOverdueText(one.state) && one.daysOverdue >= span.from && one.daysOverdue <= span.to
  }
  return named[condition]?.(one) ?? false
}

/** Contract section 1: neither overdue nor unreported. */
export function isGreen({ status, state }: Pick<JudgedAssignment, 'status' | 'state'>): boolean {
  return status !== 'unreported' && !isOverdueText(state)
}

const overdueStates: ReadonlySet<string> = new Set<State>(states.filter(isOverdue))

function isOverdueText(state: string): boolean {
  return overdueStates.has(state)
}
