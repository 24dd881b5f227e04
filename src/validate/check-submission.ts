// Turns one submission into what may be counted of it, and everything the rules have to say about it.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CheckedSubmission, SourceFile } from '../model/checked-submission.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import type { IgnoredRow, RowPlace, Submission } from '../model/submission.ts'
import type { FileNameIdentity } from '../model/submission-file-name.ts'
import { valueOf } from '../source/field.ts'
import { checkIndicatorRows } from './check-indicator-rows.ts'
import { checkTaskRows } from './check-task-rows.ts'
import { raisedAt, raisedByPlace } from './raised-by-place.ts'
import { indicatorFields, taskFields } from './row-fields.ts'
import type { SubmissionContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'
import { contentOf } from './submission-content.ts'

export { submissionContext } from './submission-context.ts'

const submissionRules = rulesOf('submission')
const identityRules = submissionRules.filter(rule => rule.scope === 'submission')
const contentRules = submissionRules.filter(rule => rule.scope !== 'submission')

/**
 * Checks a submission on its own. `raised` is what reading and normalising had to say; it is kept, and told whose rows it speaks of.
 * A file whose locality or period is not certain is unusable: its rows are ignored and not looked at.
 */
export function checkSubmission(
  submission: Submission,
  raised: readonly Raised[],
  source: SourceFile,
  context: SubmissionContext,
  fileName: FileNameIdentity,
): CheckedSubmission {
  const identity = identityRules.map(rule => ({ rule, found: rule.check(submission, context) }))
  const known = [...raised, ...identity.flatMap(({ found }) => found)]
  const refused = identity.some(({ rule, found }) => rule.makesUnusable && found.length > 0)
  const about = describeFile(submission, source, fileName)
  if (refused || submission.localityMatch.kind !== 'matched' || submission.period === null) {
    const rows = [...submission.tasks, ...submission.indicators]
    const ignored = [...submission.ignored, ...rows.map(({ place }) => ignoredRow(place))]
    return { ...about, usable: false, tasks: [], indicators: [], rejected: [], ignored, raised: signed(known, about) }
  }
  const whole = [...known, ...contentRules.flatMap(rule => rule.check(submission, context))]
  const places = raisedByPlace(whole)
  const tasks = checkTaskRows(submission, context, places)
  const indicators = checkIndicatorRows(submission, context, places)
  const told = [...nameSubjects(whole, submission), ...tasks.raised, ...indicators.raised]
  return {
    ...about,
    usable: true,
    tasks: tasks.accepted,
    indicators: indicators.accepted,
    rejected: [...tasks.rejected, ...indicators.rejected],
    ignored: submission.ignored,
    raised: signed(told, about),
  }
}

/** A file that gave no submission at all; contract section 5: only its name may tell whose it is. */
export function unusableSubmission(
  source: SourceFile,
  raised: readonly Raised[],
  name: FileNameIdentity,
  period: ReportingPeriod | null = null,
): CheckedSubmission {
  return {
    source,
    usable: false,
    ...name,
    period: name.period ?? period?.id ?? null,
    reportedOn: null,
    preparedBy: '',
    content: source.sha256,
    submission: null,
    tasks: [],
    indicators: [],
    rejected: [],
    ignored: [],
    raised: signed(raised, name),
  }
}

function describeFile(submission: Submission, source: SourceFile, name: FileNameIdentity) {
  const { localityMatch, identity, period, revision } = submission
  return {
    source,
    locality: localityMatch.kind === 'matched' ? localityMatch.code : name.locality,
    period: period ?? name.period,
    revision,
    reportedOn: valueOf(identity.reportedOn),
    preparedBy: valueOf(identity.preparedBy) ?? '',
    content: contentOf(submission),
    submission,
  }
}

function ignoredRow(place: RowPlace): IgnoredRow {
  return { sheet: place.sheet, row: place.row, reason: 'unusable-file' }
}

function signed(raised: readonly Raised[], { locality }: { readonly locality: string | null }): Raised[] {
  return raised.map(one => (one.locality === null ? { ...one, locality } : one))
}

/** Tells what was raised at the cells of a row which task or indicator it is about. */
function nameSubjects(raised: readonly Raised[], submission: Submission): Raised[] {
  const places = raisedByPlace(raised)
  if (places.size === 0) return [...raised]
  const subjects = new Map<Raised, Pick<Raised, 'task' | 'indicator'>>()
  for (const row of submission.tasks) {
    for (const one of raisedAt(taskFields(row), places)) subjects.set(one, { task: row.taskId, indicator: null })
  }
  for (const row of submission.indicators) {
    for (const one of raisedAt(indicatorFields(row), places))
      subjects.set(one, { task: null, indicator: row.indicatorId })
  }
  return raised.map(one => ({
    ...one,
    task: one.task ?? subjects.get(one)?.task ?? null,
    indicator: one.indicator ?? subjects.get(one)?.indicator ?? null,
  }))
}
