// Turns the files that were read into who reported: which one stands for a locality, and the four counts of coverage.
import { compareText } from '../diagnostics/order.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { Plan } from '../model/plan.ts'
import type { Coverage, LocalityReport, SubmissionStanding } from '../model/report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { type SubmissionSelection, selectSubmissions } from '../model/select-submissions.ts'

/** The usable files of this period from localities of the plan; only they can stand for a locality. */
export function selectForPeriod(
  plan: Plan,
  period: ReportingPeriod,
  submissions: readonly CheckedSubmission[],
): SubmissionSelection {
  const codes = new Set(plan.registry.localities.map(locality => locality.code))
  return selectSubmissions(
    submissions.filter(
      ({ usable, period: named, locality }) =>
        usable && named === period.id && locality !== null && codes.has(locality),
    ),
  )
}

export type Reporter = Pick<LocalityReport, 'submission' | 'files' | 'reportedOn' | 'revision' | 'preparedBy'>

/** Who reported what, for one locality. `named` are all files that name it, whatever became of them. */
export function reporterOf(
  used: CheckedSubmission | null,
  named: readonly CheckedSubmission[],
  period: ReportingPeriod,
): Reporter {
  const others = named.filter(submission => submission !== used).map(submission => submission.source.file)
  return {
    submission: standingOf(used, named, period),
    files: [...(used ? [used.source.file] : []), ...others.toSorted(compareText)],
    reportedOn: used?.reportedOn ?? null,
    revision: used?.revision ?? null,
    preparedBy: used?.preparedBy ?? '',
  }
}

/**
 * Contract section 5: a locality whose only files cannot be used is `unusable`, not `missing`; so are files of this
 * period none of which could be chosen. A good file of another period says nothing about this one.
 */
function standingOf(
  used: CheckedSubmission | null,
  named: readonly CheckedSubmission[],
  { id, submitBy }: ReportingPeriod,
): SubmissionStanding {
  if (!used)
    return named.some(({ usable, period }) => !usable || period === null || period === id) ? 'unusable' : 'missing'
  const late = submitBy !== null && used.reportedOn !== null && used.reportedOn > submitBy
  return late ? 'late' : 'on-time'
}

/** Each locality of the plan counts once, so the four counts sum to `expected`. */
export function countCoverage(localities: readonly Pick<LocalityReport, 'submission'>[]): Coverage {
  const count = (standing: SubmissionStanding) => localities.filter(one => one.submission === standing).length
  return {
    expected: localities.length,
    onTime: count('on-time'),
    late: count('late'),
    unusable: count('unusable'),
    missing: count('missing'),
  }
}
