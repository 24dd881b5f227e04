// The list of all rules, in the order of the contract's table; a new rule is one line here.
import type { Rule } from '../rule.ts'
import { abolishedLocality } from './abolished-locality.ts'
import { actualOutOfRange } from './actual-out-of-range.ts'
import { ambiguousNumber } from './ambiguous-number.ts'
import { ambiguousPercentage } from './ambiguous-percentage.ts'
import { amendmentOfUnknownTask } from './amendment-of-unknown-task.ts'
import { circularDependency } from './circular-dependency.ts'
import { completedAfterAsOf } from './completed-after-as-of.ts'
import { completedBeforeIssue } from './completed-before-issue.ts'
import { completedInFuture } from './completed-in-future.ts'
import { completedWithoutDate } from './completed-without-date.ts'
import { completedWithoutEvidence } from './completed-without-evidence.ts'
import { cumulativeActualDecreased } from './cumulative-actual-decreased.ts'
import { deadlineAfterCentral } from './deadline-after-central.ts'
import { deadlineMismatch } from './deadline-mismatch.ts'
import { dependencyAfterDeadline } from './dependency-after-deadline.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { duplicateRow } from './duplicate-row.ts'
import { duplicateSubmission } from './duplicate-submission.ts'
import { expiredException } from './expired-exception.ts'
import { formulaWithoutValue } from './formula-without-value.ts'
import { invalidPlan } from './invalid-plan.ts'
import { invalidSubmission } from './invalid-submission.ts'
import { lateSubmission } from './late-submission.ts'
import { leadMismatch } from './lead-mismatch.ts'
import { legacyEncoding } from './legacy-encoding.ts'
import { localityNameMismatch } from './locality-name-mismatch.ts'
import { matchedByTitle } from './matched-by-title.ts'
import { milestoneAfterDeadline } from './milestone-after-deadline.ts'
import { misnamedFile } from './misnamed-file.ts'
import { missingActual } from './missing-actual.ts'
import { missingColumn } from './missing-column.ts'
import { missingLead } from './missing-lead.ts'
import { missingLocality } from './missing-locality.ts'
import { missingProduct } from './missing-product.ts'
import { missingResponsible } from './missing-responsible.ts'
import { missingStatus } from './missing-status.ts'
import { missingSubmission } from './missing-submission.ts'
import { missingTask } from './missing-task.ts'
import { outdatedParentVersion } from './outdated-parent-version.ts'
import { outdatedPlanVersion } from './outdated-plan-version.ts'
import { overdueWithoutExplanation } from './overdue-without-explanation.ts'
import { oversizedFile } from './oversized-file.ts'
import { progressDecreased } from './progress-decreased.ts'
import { progressOutOfRange } from './progress-out-of-range.ts'
import { ratioDiffers } from './ratio-differs.ts'
import { repeatedNarrative } from './repeated-narrative.ts'
import { statusProgressMismatch } from './status-progress-mismatch.ts'
import { statusReverted } from './status-reverted.ts'
import { supersededSubmission } from './superseded-submission.ts'
import { targetBelowBaseline } from './target-below-baseline.ts'
import { targetMismatch } from './target-mismatch.ts'
import { targetNotMet } from './target-not-met.ts'
import { targetWeakerThanCentral } from './target-weaker-than-central.ts'
import { taskDueSoon } from './task-due-soon.ts'
import { taskOverdue } from './task-overdue.ts'
import { titleMismatch } from './title-mismatch.ts'
import { titleOfOtherIndicator } from './title-of-other-indicator.ts'
import { unassignedIndicator } from './unassigned-indicator.ts'
import { unassignedTask } from './unassigned-task.ts'
import { uncoveredTask } from './uncovered-task.ts'
import { unitMismatch } from './unit-mismatch.ts'
import { unknownCentralTask } from './unknown-central-task.ts'
import { unknownColumn } from './unknown-column.ts'
import { unknownIndicator } from './unknown-indicator.ts'
import { unknownLocality } from './unknown-locality.ts'
import { unknownReference } from './unknown-reference.ts'
import { unknownTask } from './unknown-task.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unreadableValue } from './unreadable-value.ts'
import { unrecognisedLayout } from './unrecognised-layout.ts'
import { wrongReportingPeriod } from './wrong-reporting-period.ts'

export const rules: readonly Rule[] = [
  unreadableFile,
  oversizedFile,
  invalidSubmission,
  misnamedFile,
  unrecognisedLayout,
  missingColumn,
  unknownColumn,
  legacyEncoding,
  unreadableValue,
  ambiguousPercentage,
  ambiguousNumber,
  formulaWithoutValue,
  missingLocality,
  unknownLocality,
  abolishedLocality,
  localityNameMismatch,
  wrongReportingPeriod,
  outdatedPlanVersion,
  lateSubmission,
  missingSubmission,
  duplicateSubmission,
  supersededSubmission,
  unknownTask,
  unassignedTask,
  duplicateRow,
  missingTask,
  matchedByTitle,
  titleMismatch,
  leadMismatch,
  deadlineMismatch,
  missingStatus,
  statusProgressMismatch,
  progressOutOfRange,
  completedWithoutDate,
  completedWithoutEvidence,
  completedInFuture,
  completedAfterAsOf,
  completedBeforeIssue,
  overdueWithoutExplanation,
  taskOverdue,
  taskDueSoon,
  progressDecreased,
  statusReverted,
  repeatedNarrative,
  unknownIndicator,
  unassignedIndicator,
  duplicateIndicator,
  missingActual,
  titleOfOtherIndicator,
  unitMismatch,
  actualOutOfRange,
  targetMismatch,
  ratioDiffers,
  cumulativeActualDecreased,
  targetNotMet,
  duplicateId,
  unknownReference,
  targetBelowBaseline,
  milestoneAfterDeadline,
  dependencyAfterDeadline,
  circularDependency,
  missingLead,
  missingProduct,
  expiredException,
  amendmentOfUnknownTask,
  invalidPlan,
  uncoveredTask,
  unknownCentralTask,
  deadlineAfterCentral,
  targetWeakerThanCentral,
  missingResponsible,
  outdatedParentVersion,
]

const byName: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.name, rule]))

export function ruleByName(name: string): Rule | undefined {
  return byName.get(name)
}
