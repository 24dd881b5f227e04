// The sheet of what stands in the way and what localities ask for.
import type { TaskReport } from '../../model/report.ts'
import { tasksWithDifficulties } from '../report-lists.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { taskColumns } from './task-columns.ts'
import { assignmentTones } from './tones.ts'

export function difficultiesPage(drafting: Drafting): Page {
  const { words, report } = drafting
  const c = taskColumns(drafting)
  const wide = { width: 38 }
  const columns: Column<TaskReport>[] = [
    c.number,
    c.locality,
    c.task,
    c.title,
    c.lead,
    c.due,
    c.state,
    c.colour,
    c.daysOverdue,
    { ...c.difficulties, ...wide },
    { ...c.proposals, ...wide },
    c.source,
  ]
  return {
    name: words.sections.difficulties,
    notes: [words.formulas.difficulties],
    tables: [
      fillTable({ name: 'Difficulties', tones: assignmentTones(drafting) }, columns, tasksWithDifficulties(report)),
    ],
    frozenColumns: 2,
    printedColumns: columns.length - 1,
  }
}
