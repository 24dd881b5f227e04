// Leaves out of what is said of a local plan whatever it, or the central plan, has accepted.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { coversDiagnostic, isInForce } from '../model/accepted-exception.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { AcceptedException, Plan } from '../model/plan.ts'

/** An exception of the local plan names its own tasks; one of the central plan names the central task carried out. */
export function withoutAccepted(
  raised: readonly Raised[],
  local: Pick<Plan, 'exceptions' | 'tasks'>,
  central: Pick<Plan, 'exceptions'>,
  asOf: CalendarDate,
): Raised[] {
  const carriedOut = new Map(local.tasks.map(task => [task.id, task.implements]))
  const accepts = (exceptions: readonly AcceptedException[], one: Raised) =>
    exceptions.some(exception => isInForce(exception, asOf) && coversDiagnostic(exception, one))
  return raised.filter(one => {
    const task = one.task === null ? null : (carriedOut.get(one.task) ?? one.task)
    return !accepts(local.exceptions, one) && !accepts(central.exceptions, { ...one, task })
  })
}
