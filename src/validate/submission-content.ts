// Turns a submission into a mark that is equal for two files that say the same, whatever their format and layout.
import type { Submission, TaskRow } from '../model/submission.ts'
import type { Field } from '../source/field.ts'
import { indicatorFields, taskFields } from './row-fields.ts'
import { TextMark } from './text-mark.ts'

/** The values without their addresses; of a deadline what it means, for a date and its text are the same. */
export function contentOf(submission: Submission): string {
  const { reportedOn, planVersion, preparedBy } = submission.identity
  const mark = new TextMark()
  for (const field of [reportedOn, planVersion, preparedBy]) addField(mark, field)
  for (const row of submission.tasks) {
    mark.add(row.taskId ?? '')
    addDeadline(mark, row)
    for (const field of taskFields(row)) if (field !== row.deadline) addField(mark, field)
  }
  mark.add('indicators')
  for (const row of submission.indicators) {
    mark.add(row.indicatorId ?? '')
    for (const field of indicatorFields(row)) addField(mark, field)
  }
  return mark.text()
}

function addDeadline(mark: TextMark, { deadline }: TaskRow): void {
  if (deadline.state === 'given') mark.add(JSON.stringify(deadline.value.meaning))
  else addField(mark, deadline)
}

function addField(mark: TextMark, field: Field<unknown>): void {
  if (field.state !== 'given') mark.add(field.state === 'blank' ? '' : `?${field.raw}`)
  else if (typeof field.value === 'string') mark.add(`=${field.value}`)
  else mark.add(JSON.stringify(field.value))
}
