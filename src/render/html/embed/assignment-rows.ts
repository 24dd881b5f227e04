// Turns the assignments of the report into the rows of the page's largest table.
import { formatDate } from '../../../language/formatters.ts'
import type { Language } from '../../../model/plan.ts'
import type { Report, TaskReport } from '../../../model/report.ts'
import { localityNames } from '../../report-lists.ts'
import { objectiveOf } from '../objectives.ts'
import type { RowFields } from './encode-table.ts'

export function assignmentRows(report: Report): RowFields<'assignments'>[] {
  const names = localityNames(report)
  const objective = objectiveOf(report)
  return report.tasks.map(task => {
    const { id, title } = objective(task)
    return {
      locality: task.locality,
      localityName: names.get(task.locality) ?? task.locality,
      task: task.task,
      title: task.title,
      objective: id,
      objectiveTitle: title,
      lead: task.lead,
      product: task.product,
      status: task.status,
      state: task.state,
      colour: task.colour,
      dueSoon: Number(task.dueSoon),
      due: task.due,
      deadline: task.deadline,
      originalDeadline: task.originalDeadline,
      decisionsVi: decisions(task, 'vi'),
      decisionsEn: decisions(task, 'en'),
      daysOverdue: task.daysOverdue,
      progress: task.progress,
      completedOn: task.completedOn,
      evidence: task.evidence,
      result: task.result,
      difficulties: task.difficulties,
      proposals: task.proposals,
      flags: task.flags.join(', '),
      file: task.source?.file ?? null,
      sheet: task.source?.sheet ?? null,
      row: task.source?.row ?? null,
      cell: task.sourceCell,
    }
  })
}

function decisions({ amendments }: TaskReport, language: Language): string {
  return amendments
    .map(({ decision, on, reason }) => [`${decision} (${formatDate(on, language)})`, reason])
    .map(parts => parts.filter(part => part !== '').join(': '))
    .join('; ')
}
