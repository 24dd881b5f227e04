// The life of plans as readable functions: local plans, annexes, comparisons; beside pipeline.ts the only file that knows all stages.
import { comparePlans } from './consolidate/compare-plans.ts'
import { compareReports } from './consolidate/compare-reports.ts'
import { stateImpact } from './consolidate/state-impact.ts'
import { type Outcome, type Raised, raise } from './diagnostics/diagnostic.ts'
import type { Annex } from './model/annex.ts'
import type { CalendarDate } from './model/calendar-date.ts'
import { clarityOf, type PlanClarity } from './model/clarity.ts'
import type { CompiledReport } from './model/compiled-report.ts'
import type { Plan } from './model/plan.ts'
import type { PlanComparison } from './model/plan-comparison.ts'
import type { ReportComparison } from './model/report-comparison.ts'
import { joinLocalPlans } from './normalise/annex/join-local-plans.ts'
import { joinTables, type NamedTable } from './normalise/annex/join-tables.ts'
import { normaliseAnnexPlan } from './normalise/annex/plan-of-annex.ts'
import { readAnnex } from './normalise/annex/read-annex.ts'
import { textComparison } from './normalise/names/compare-text.ts'
import { namesOffice } from './normalise/names/office-names.ts'
import { normalisePlan } from './normalise/plan/normalise-plan.ts'
import { nearest } from './normalise/text/nearest.ts'
import { type ReadLimits, readSource } from './read/readers.ts'
import { withoutAccepted } from './validate/accepted-local.ts'
import { checkLocalPlan } from './validate/check-local-plan.ts'
import { rules } from './validate/rules/index.ts'

const ruleNames = rules.map(rule => rule.name)

/**
 * Reads a locality's own plan, in YAML or as a spreadsheet in the layout of an annex, beside the central plan. Null when
 * it is no plan at all.
 */
export async function readLocalPlan(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  central: Plan,
  limits?: ReadLimits,
): Promise<Outcome<Plan | null>> {
  const source = await readSource(file, bytes, limits)
  if (source.value === null) return { value: null, raised: source.raised }
  const plan =
    source.value.kind === 'table'
      ? normaliseAnnexPlan(file, sha256, source.value, central)
      : normalisePlan(file, sha256, source.value, ruleNames, central)
  return { value: plan.value, raised: [...source.raised, ...plan.raised] }
}

export interface JudgedLocalPlan {
  readonly raised: readonly Raised[]
  readonly clarity: PlanClarity
}

/** All rules of a local plan, without what either plan accepts, and its table of "6 rõ". `reading`: what reading it raised. */
export function judgeLocalPlan(
  plan: Plan,
  reading: readonly Raised[],
  central: Plan,
  asOf: CalendarDate,
): JudgedLocalPlan {
  const context = { asOf, compare: textComparison, nearest, namesOffice }
  const raised = withoutAccepted(checkLocalPlan(plan, reading, central, context), plan, central, asOf)
  return { raised, clarity: judgeClarity(plan, reading, central) }
}

/** Which of the "6 rõ" each task of a local plan answers; `central` is null where none is at hand. */
function judgeClarity(plan: Plan, reading: readonly Raised[], central: Plan | null): PlanClarity {
  const unreadable = reading.flatMap(({ rule, task, facts }) =>
    rule === 'unreadable-value' && facts.kind === 'deadline' && facts.heading !== 'by' && task !== null ? [task] : [],
  )
  return clarityOf(plan, central, { namesOffice, unreadableDeadlines: new Set(unreadable) })
}

export interface NamedBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

/** An annex, in one spreadsheet or a few, as the document it came with gives it, or why it is none. */
export async function readAnnexFiles(
  files: readonly NamedBytes[],
  limits?: ReadLimits,
): Promise<Outcome<Annex | 'not-a-table' | null>> {
  const tables: NamedTable[] = []
  const raised: Raised[] = []
  for (const { file, bytes } of files) {
    const source = await readSource(file, bytes, limits)
    raised.push(...source.raised)
    if (source.value === null) return { value: null, raised }
    if (source.value.kind === 'tree') return { value: 'not-a-table', raised }
    tables.push({ file, table: source.value })
  }
  const joined = joinTables(tables)
  const annex = joined && readAnnex(joined.file, joined.table)
  if (annex === null && joined !== null)
    raised.push(raise('unrecognised-layout', { kind: 'file', file: joined.file }, { kind: 'annex' }))
  return { value: annex, raised }
}

export interface ReadLocalPlan {
  readonly name: string
  readonly plan: Plan | null
  readonly raised: readonly Raised[]
}

/** A locality that sent its tasks and its targets in a spreadsheet each is judged by both together. */
export function joinHalves(read: readonly ReadLocalPlan[]): ReadLocalPlan[] {
  const joined: ReadLocalPlan[] = []
  for (const one of read) {
    const place = joined.findIndex(({ plan }) => plan && one.plan && joinLocalPlans(plan, one.plan) !== null)
    const earlier = joined[place]
    const plan = earlier?.plan && one.plan ? joinLocalPlans(earlier.plan, one.plan) : null
    if (!earlier || plan === null) joined.push(one)
    else joined[place] = { name: plan.source.file, plan, raised: [...earlier.raised, ...one.raised] }
  }
  return joined
}

export { looksLikeReport, parseCompiledReport } from './normalise/document/compiled-report.ts'

/** What moved between two compiled reports. */
export function compareReportFiles(from: CompiledReport, to: CompiledReport): ReportComparison {
  return compareReports(from, to)
}

/** What changed between two plans and, where a compiled report is given, whose states would change with it. */
export function comparePlanFiles(from: Plan, to: Plan, report: CompiledReport | null): PlanComparison {
  return { ...comparePlans(from, to), impact: report && stateImpact(from, to, report) }
}
