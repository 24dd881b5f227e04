// Parts diagnostics into those that stand and those that an accepted exception of the plan silences.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { AcceptedException, Plan } from '../model/plan.ts'

/** What was silenced, by whose leave and until when. */
export interface Accepted<T extends Raised> {
  readonly diagnostic: T
  readonly reason: string
  readonly approvedBy: string | null
  readonly until: CalendarDate
}

export interface PartedDiagnostics<T extends Raised> {
  readonly kept: readonly T[]
  readonly accepted: readonly Accepted<T>[]
}

/** Contract section 2, `exceptions`: one silences its rule for exactly what it names, up to and including its last day. */
export function applyExceptions<T extends Raised>(
  diagnostics: readonly T[],
  plan: Pick<Plan, 'exceptions'>,
  asOf: CalendarDate,
): PartedDiagnostics<T> {
  const inForce = plan.exceptions.filter(({ until }) => asOf <= until)
  const kept: T[] = []
  const accepted: Accepted<T>[] = []
  for (const diagnostic of diagnostics) {
    const exception = inForce.find(one => names(one, diagnostic))
    if (!exception) {
      kept.push(diagnostic)
      continue
    }
    const { reason, approvedBy, until } = exception
    accepted.push({ diagnostic, reason, approvedBy, until })
  }
  return { kept, accepted }
}

function names(exception: AcceptedException, diagnostic: Raised): boolean {
  return (
    exception.rule === diagnostic.rule &&
    (exception.locality === null || exception.locality === diagnostic.locality) &&
    (exception.task === null || exception.task === diagnostic.task) &&
    (exception.indicator === null || exception.indicator === diagnostic.indicator)
  )
}
