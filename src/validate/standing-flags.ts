// Keeps of each row's flags those whose diagnostic stands, after the configuration and the accepted exceptions.
import type { Diagnostic, Raised } from '../diagnostics/diagnostic.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'

/** A rule that is off, or excepted for this row, flags nothing and leaves no trace among the reasons of a row. */
export function keepStandingFlags(
  submissions: readonly CheckedSubmission[],
  standing: readonly Diagnostic[],
): CheckedSubmission[] {
  const keys = new Set(standing.map(keyOf))
  return submissions.map(submission => {
    const { locality, tasks, indicators, raised } = submission
    return {
      ...submission,
      tasks: tasks.map(row => {
        const flags = row.flags.filter(rule => keys.has(keyOf({ rule, locality, task: row.task, indicator: null })))
        return { ...row, flags }
      }),
      indicators: indicators.map(row => {
        const flags = row.flags.filter(rule =>
          keys.has(keyOf({ rule, locality, task: null, indicator: row.indicator })),
        )
        return { ...row, flags }
      }),
      raised: raised.filter(one => keys.has(keyOf(one))),
    }
  })
}

function keyOf(about: Pick<Raised, 'rule' | 'locality' | 'task' | 'indicator'>): string {
  return [about.rule, about.locality, about.task, about.indicator].join(' ')
}
