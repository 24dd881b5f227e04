// The contract's "State" read once more, sentence by sentence, in another style: what `judge` is held against.
import type { JudgeInput, Judgement } from '../../src/model/state.ts'

/** Day numbers by counting leap years; shares no code with the program. */
function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4)) - 1
  const lengths = [31, isLeap(year + 1) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const months = lengths.slice(0, Number(date.slice(5, 7)) - 1).reduce((sum, days) => sum + days, 0)
  const years = year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return years + months + Number(date.slice(8, 10))
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
}

export function judgeByTheContract(input: JudgeInput): Judgement {
  const today = dayNumber(input.asOf)
  const due = input.due === null ? Number.POSITIVE_INFINITY : dayNumber(input.due)
  let status = input.status
  let done: string | null = null

  // "completion date = completedOn, else the earlier of the submission's reportedOn and asOf"
  if (status === 'completed') {
    const candidates = [input.reportedOn ?? input.asOf, input.asOf].toSorted()
    done = input.completedOn ?? candidates[0] ?? null
    // "A completion date after asOf does not count: the row is in-progress"
    if (done !== null && dayNumber(done) > today) {
      status = 'in-progress'
      done = null
    }
  }

  const late = done !== null && dayNumber(done) > due
  const past = done === null && today > due
  const states = {
    completed: late ? 'completed-late' : 'completed-on-time',
    'in-progress': past ? 'in-progress-overdue' : 'in-progress-on-time',
    'not-started': past ? 'not-started-overdue' : 'not-started-on-time',
    unreported: past ? 'unreported-overdue' : 'unreported-on-time',
  } as const
  // "not completed and no due: ongoing (also when unreported)"
  const state = status !== 'completed' && input.due === null ? 'ongoing' : states[status]
  // "dueSoon = not completed, not overdue, due − asOf ≤ reporting.dueSoonDays"
  const dueSoon = status !== 'completed' && !past && due - today <= input.dueSoonDays
  // "red = overdue; yellow = dueSoon, completed-late or unreported-on-time; green = the rest"
  const yellow = dueSoon || late || state === 'unreported-on-time'
  const colour = past ? 'red' : yellow ? 'yellow' : 'green'
  // "daysOverdue = asOf − due for those, for completed-late the completion date − due, else 0"
  const daysOverdue = past ? today - due : late && done !== null ? dayNumber(done) - due : 0
  return { status, state, colour, completedOn: done, overdue: past, dueSoon, daysOverdue }
}
