// Reads a template back as the program reads any submission, and says which rules it raises.
import { readFileSync } from 'node:fs'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { PreviousReport } from '../../src/model/previous-report.ts'
import type { ReportingPeriod } from '../../src/model/reporting-period.ts'
import { templateHeadings } from '../../src/normalise/layout/submission-layout.ts'
import { checkFile, readPlan } from '../../src/pipeline.ts'
import { makeTemplate, type TemplateRequest } from '../../src/template/make-template.ts'
import { renderTemplate, type TemplateFormat } from '../../src/template/render-template.ts'
import { repository } from '../support/source-files.ts'

export async function resolution57(): Promise<Plan> {
  const file = 'fixtures/resolution-57/plan.yaml'
  const { value } = await readPlan(file, readFileSync(`${repository}${file}`), 'f'.repeat(64))
  if (value === null) throw new Error(`${file} is no plan`)
  return value
}

export function periodOf(plan: Plan, id: string): ReportingPeriod {
  const period = plan.periods.find(one => one.id === id)
  if (!period) throw new Error(`no period ${id}`)
  return period
}

export async function renderFor(request: TemplateRequest, format: TemplateFormat): Promise<Uint8Array> {
  return Buffer.from(await renderTemplate(makeTemplate(request), format, templateHeadings))
}

/** Judged on the period's last day, under a name that says nothing, so that the file must speak for itself. */
export async function checkBack(
  bytes: Uint8Array,
  format: TemplateFormat,
  { plan, period, previous }: Pick<TemplateRequest, 'plan' | 'period'> & { readonly previous?: PreviousReport | null },
): Promise<CheckedSubmission> {
  const checked = await checkFile(
    { file: `a.${format}`, sha256: '', bytes },
    {
      ...{ plan, period, previous: previous ?? null, planRaised: [], complete: false, severities: {} },
      asOf: () => period.to,
    },
  )
  if (checked === null) throw new Error('taken for another kind of document')
  return checked
}

export function rulesRaised({ raised }: CheckedSubmission): string[] {
  return raised.map(({ rule }) => rule).toSorted()
}
