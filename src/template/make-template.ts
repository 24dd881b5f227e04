// Turns a plan, one of its periods and a locality into the template of that locality's submission.
import { assignmentsOf, indicatorAssignmentsOf } from '../model/assignment.ts'
import type { Locality } from '../model/locality.ts'
import type { Language, Plan } from '../model/plan.ts'
import { type PreviousReport, previousKey } from '../model/previous-report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { indicatorLine, type LineContext, taskLine } from './lines.ts'
import { sectionsByObjective } from './sections.ts'
import type { Template } from './template.ts'

export interface TemplateRequest {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly locality: Locality
  /** Figures to show beside the columns to fill in, or null. */
  readonly previous: PreviousReport | null
  readonly language: Language
}

/** Deadlines, targets and assignments are those in force on the period's last day, decisions taken by then included. */
export function makeTemplate({ plan, period, locality, previous, language }: TemplateRequest): Template {
  const context: LineContext = { language, asOf: period.to }
  const { code } = locality
  const tasks = assignmentsOf(plan, code, period.to).map(assignment => ({
    objective: assignment.task.objective,
    line: taskLine(assignment, previous?.tasks.get(previousKey(code, assignment.task.id)) ?? null, context),
  }))
  const indicators = indicatorAssignmentsOf(plan, code, period.to).map(assignment => ({
    objective: assignment.indicator.objective,
    line: indicatorLine(
      assignment,
      previous?.indicators.get(previousKey(code, assignment.indicator.id)) ?? null,
      context,
    ),
  }))
  return {
    language,
    origin: {
      plan: plan.id,
      planTitle: plan.title,
      planVersion: plan.version,
      planSha256: plan.source.sha256,
      issuedBy: plan.issuedBy,
      ...{ period: period.id, from: period.from, to: period.to, submitBy: period.submitBy },
      ...{ localityCode: code, localityName: locality.name },
    },
    previousPeriod: previous?.period ?? null,
    tasks: sectionsByObjective(tasks, plan.objectives, language),
    indicators: sectionsByObjective(indicators, plan.objectives, language),
  }
}
