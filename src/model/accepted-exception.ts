// Says whether an accepted exception speaks of one diagnostic, and whether it still holds on a day.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { AcceptedException } from './plan.ts'

type Subject = Pick<Raised, 'rule' | 'locality' | 'task' | 'indicator'>

/** Contract section 2: its own rule, and everything it names; what it leaves open is any. */
export function coversDiagnostic(exception: AcceptedException, about: Subject): boolean {
  return (
    exception.rule === about.rule &&
    (exception.locality === null || exception.locality === about.locality) &&
    (exception.task === null || exception.task === about.task) &&
    (exception.indicator === null || exception.indicator === about.indicator)
  )
}

/** Up to and including its last day. */
export function isInForce({ until }: Pick<AcceptedException, 'until'>, asOf: CalendarDate): boolean {
  return asOf <= until
}
