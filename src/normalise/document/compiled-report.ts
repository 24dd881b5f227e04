// Turns the text of a report.json into what a comparison needs of it, or one place that is wrong.
import * as z from 'zod'
import { parseIsoDate } from '../../model/calendar-date.ts'
import type { CompiledReport } from '../../model/compiled-report.ts'
import { reportedStatuses, states } from '../../model/state.ts'
import { describeJsonProblem, parseJson } from './read-json.ts'

export interface CompiledReportReading {
  readonly value: CompiledReport | null
  /** The place and what stands there, in no language; null when the report was read. */
  readonly problem: string | null
}

const day = z.string().refine(text => parseIsoDate(text) !== null)
/** An absent day may be written null or ''. */
const maybeDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform(given => given || null)
const text = z
  .string()
  .nullish()
  .transform(given => given ?? '')
const number = z
  .number()
  .nullish()
  .transform(given => given ?? null)
const yesOrNo = z
  .boolean()
  .nullish()
  .transform(given => given ?? null)

const task = z.object({
  task: z.string(),
  title: text,
  locality: z.string(),
  status: z.enum([...reportedStatuses, 'unreported']),
  state: z.enum(states),
  due: maybeDay,
  deadline: text,
  daysOverdue: z.number(),
  progress: number,
  completedOn: maybeDay,
})

const locality = z.object({
  code: z.string(),
  name: z.string(),
  submission: z.enum(['on-time', 'late', 'unusable', 'missing']),
  reportedOn: maybeDay,
  greenShare: z.object({ numerator: z.number(), denominator: z.number(), value: number }),
  colour: z.enum(['green', 'yellow', 'red']),
  rank: z.number(),
})

const indicator = z.object({ indicator: z.string(), actual: number, target: number, met: yesOrNo })

/** Contract section 6. Keys that are not listed are left alone; those the contract does not name may be absent. */
const schema = z.object({
  schema: z.literal('tiendo/report/1'),
  plan: z.object({ id: z.string(), version: z.number(), title: text }),
  period: z.object({ id: z.string() }),
  asOf: day,
  coverage: z.object({
    expected: z.number(),
    onTime: z.number(),
    late: z.number(),
    unusable: z.number(),
    missing: z.number(),
  }),
  totals: z.object({ dueSoon: z.number() }),
  localities: z.array(locality),
  tasks: z.array(task),
  indicators: z.array(indicator.extend({ locality: z.string() })),
  nationalIndicators: z.array(indicator.extend({ title: text, unit: text })),
})

/** Whether a text is meant to be a report and not a plan: JSON, which no plan is. */
export function looksLikeReport(content: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(content)
}

/** Reads what `diff` was given. Never throws. */
export function parseCompiledReport(content: string): CompiledReportReading {
  const tree = parseJson(content)
  if (tree === null) return { value: null, problem: 'JSON' }
  const parsed = schema.safeParse(tree.value)
  if (!parsed.success)
    return { value: null, problem: describeJsonProblem(tree.value, parsed.error.issues[0]?.path ?? []) }
  const { period, totals, schema: _, ...rest } = parsed.data
  return { value: { ...rest, period: period.id, dueSoon: totals.dueSoon }, problem: null }
}
