// Picks the decisions and exceptions that concern one locality out of those of the plan.
import type { AcceptedDiagnostic, ExceptionReport, Report } from '../model/report.ts'

export function ownDecisions(
  { amendments, exceptions, accepted }: Report,
  code: string,
): Pick<Report, 'amendments' | 'exceptions'> {
  const own = accepted.filter(({ diagnostic }) => diagnostic.locality === code)
  return {
    amendments: amendments.flatMap(amendment => {
      const changes = amendment.changes
        .filter(({ localities }) => localities.includes(code))
        .map(change => ({ ...change, localities: [code] }))
      return changes.length === 0 ? [] : [{ ...amendment, changes }]
    }),
    exceptions: exceptions
      .filter(({ locality }) => locality === null || locality === code)
      .map(exception => ({
        ...exception,
        silenced: Math.min(exception.silenced, own.filter(one => isUnder(one, exception)).length),
      })),
  }
}

/** Of two exceptions that cover one diagnostic the first silences it; their own counts set the bound above. */
function isUnder({ diagnostic, reason, until }: AcceptedDiagnostic, exception: ExceptionReport): boolean {
  const { task, indicator, rule } = exception
  return (
    diagnostic.rule === rule &&
    reason === exception.reason &&
    until === exception.until &&
    (task === null || diagnostic.task === task) &&
    (indicator === null || diagnostic.indicator === indicator)
  )
}
