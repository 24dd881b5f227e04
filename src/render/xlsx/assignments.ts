// The sheet of all assignments, one row each, flat and complete, so that it can be filtered or pivoted.
import type { TaskReport } from '../../model/report.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { taskColumns } from './task-columns.ts'
import { assignmentTones } from './tones.ts'

export function assignmentsPage(drafting: Drafting): Page {
  const { words, report } = drafting
  const c = taskColumns(drafting)
  const printed = [c.code, c.locality, c.task, c.title, c.lead, c.deadline, c.due, c.status, c.state, c.colour]
  const judged = [c.daysOverdue, c.progress, c.completedOn, c.evidence]
  const onScreen = [c.dueSoon, c.product, c.result, c.difficulties, c.proposals]
  const decided = [c.extensions, c.originalDeadline, c.originalLead, c.originalProduct, c.decisions]
  const traced = [c.flags, c.objective, c.period, c.asOf, c.file, c.sheet, c.row]
  const columns: Column<TaskReport>[] = [...printed, ...judged, ...onScreen, ...decided, ...traced]
  const printedColumns = printed.length + judged.length
  const texts = { name: 'Assignments', tones: assignmentTones(drafting) }
  return {
    name: words.sections.assignments,
    notes: [words.formulas.daysOverdueAll],
    tables: [fillTable(texts, columns, report.tasks)],
    frozenColumns: 3,
    printedColumns,
  }
}

/** Rows above the first assignment: title, context, one note, the link back, the headings. */
export const rowsAboveAssignments = 5
