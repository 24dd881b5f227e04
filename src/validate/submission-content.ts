// Turns a submission into a mark that is equal for two files that say the same, whatever their format and layout.
import { createHash } from 'node:crypto'
import type { Submission, TaskRow } from '../model/submission.ts'
import type { Field } from '../source/field.ts'
import { indicatorFields, taskFields } from './row-fields.ts'

/** SHA-256 of the values without their addresses; of a deadline what it means, for a date and its text are the same. */
export function contentOf(submission: Submission): string {
  const { reportedOn, planVersion, preparedBy } = submission.identity
  const said = JSON.stringify([
    [reportedOn, planVersion, preparedBy].map(valueIn),
    submission.tasks.map(row => [row.taskId, deadlineIn(row), ...withoutDeadline(row).map(valueIn)]),
    submission.indicators.map(row => [row.indicatorId, ...indicatorFields(row).map(valueIn)]),
  ])
  return createHash('sha256').update(said).digest('hex')
}

function withoutDeadline(row: TaskRow): readonly Field<unknown>[] {
  return taskFields(row).filter(field => field !== row.deadline)
}

function deadlineIn({ deadline }: TaskRow): unknown {
  return deadline.state === 'given' ? deadline.value.meaning : valueIn(deadline)
}

function valueIn(field: Field<unknown>): unknown {
  if (field.state === 'blank') return null
  return field.state === 'given' ? field.value : { unreadable: field.raw }
}
