// Parts diagnostics into those that stand and those that an accepted exception of the plan silences.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { coversDiagnostic, isInForce } from '../model/accepted-exception.ts'
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
  /** Exceptions that have passed their last day and would have silenced something of what was kept. */
  readonly lapsed: readonly AcceptedException[]
}

/** Contract section 2, `exceptions`: one silences its rule for exactly what it names, up to and including its last day. */
export function applyExceptions<T extends Raised>(
  diagnostics: readonly T[],
  plan: Pick<Plan, 'exceptions'>,
  asOf: CalendarDate,
): PartedDiagnostics<T> {
  const inForce = plan.exceptions.filter(exception => isInForce(exception, asOf))
  const expired = plan.exceptions.filter(exception => !isInForce(exception, asOf))
  const kept: T[] = []
  const accepted: Accepted<T>[] = []
  const lapsed = new Set<AcceptedException>()
  for (const diagnostic of diagnostics) {
    const exception = inForce.find(one => coversDiagnostic(one, diagnostic))
    if (!exception) {
      kept.push(diagnostic)
      for (const one of expired) if (coversDiagnostic(one, diagnostic)) lapsed.add(one)
      continue
    }
    const { reason, approvedBy, until } = exception
    accepted.push({ diagnostic, reason, approvedBy, until })
  }
  return { kept, accepted, lapsed: expired.filter(one => lapsed.has(one)) }
}
