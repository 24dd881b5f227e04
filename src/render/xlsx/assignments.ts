// The sheet of all assignments, one row each, flat and complete, so that it can be filtered or pivoted.
import type { TaskReport } from '../../model/report.ts'
import { columnLetters } from '../../source/location.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { taskColumns } from './task-columns.ts'
import { colourTones } from './tones.ts'

export function assignmentsPage(drafting: Drafting): Page {
  const { words, report } = drafting
  const c = taskColumns(drafting)
  const printed = [
    c.code,
    c.locality,
    c.task,
    c.title,
    c.lead,
    c.deadline,
    c.due,
    c.status,
    c.state,
    c.colour,
    c.daysOverdue,
    c.progress,
    c.completedOn,
    c.evidence,
  ]
  const onScreen = [
    c.dueSoon,
    c.originalDeadline,
    c.amendments,
    c.product,
    c.result,
    c.difficulties,
    c.proposals,
    c.flags,
    c.file,
    c.sheet,
    c.row,
  ]
  const columns: Column<TaskReport>[] = [...printed, ...onScreen]
  return {
    name: words.sections.assignments,
    notes: [`${words.formulas.daysOverdueAll} ${words.printedColumns(columnLetters(printed.length))}`],
    tables: [
      fillTable({ name: 'Assignments', tones: colourTones(drafting) }, columns, report.tasks, drafting.words.cut),
    ],
    frozenColumns: 3,
    printedColumns: printed.length,
  }
}

/** Rows above the first assignment: title, context, one note, the link back, the headings. */
export const rowsAboveAssignments = 5
