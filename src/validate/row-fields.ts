// Turns a row into its cells: which of them names the task, and all of them for whoever looks for a place.

import type { IndicatorRow, TaskRow } from '../model/submission.ts'
import type { Field } from '../source/field.ts'

interface NamedRow {
  readonly code: Field<string>
  readonly title: Field<string>
}

/** The cell a row is known by: its code, else its title; where both are blank, the place the code should be. */
export function namingField(row: NamedRow): Field<string> {
  if (row.code.state === 'given') return row.code
  return row.title.state === 'given' ? row.title : row.code
}

/** Whether the cell that should name the row could not be read; it has had its diagnostic, and the row must have no other. */
export function isNameUnreadable(row: NamedRow): boolean {
  return row.code.state === 'unreadable' || (row.code.state === 'blank' && row.title.state === 'unreadable')
}

export function taskFields(row: TaskRow): readonly Field<unknown>[] {
  return [
    row.code,
    row.title,
    row.lead,
    row.support,
    row.responsible,
    row.deadline,
    row.product,
    row.status,
    row.progress,
    row.completedOn,
    row.evidence,
    row.result,
    row.difficulties,
    row.proposals,
    row.note,
  ]
}

export function indicatorFields(row: IndicatorRow): readonly Field<unknown>[] {
  return [row.code, row.title, row.unit, row.target, row.actual, row.numerator, row.denominator, row.source, row.note]
}
