// Turns the text of a report.json into what a comparison needs of it, or one place that is wrong.
import * as z from 'zod'
import type { CompiledReport } from '../../model/compiled-report.ts'
import { reportedStatuses, states } from '../../model/state.ts'
import { writtenDay, writtenDayOrNone, writtenNumber, writtenText, writtenYesOrNo } from './json-values.ts'
import { type JsonReading, readJson } from './read-json.ts'

const task = z.object({
  task: z.string(),
  title: writtenText,
  locality: z.string(),
  status: z.enum([...reportedStatuses, 'unreported']),
  state: z.enum(states),
  due: writtenDayOrNone,
  deadline: writtenText,
  daysOverdue: z.number(),
  progress: writtenNumber,
  completedOn: writtenDayOrNone,
})

const locality = z.object({
  code: z.string(),
  name: z.string(),
  submission: z.enum(['on-time', 'late', 'unusable', 'missing']),
  reportedOn: writtenDayOrNone,
  greenShare: z.object({ numerator: z.number(), denominator: z.number(), value: writtenNumber }),
  colour: z.enum(['green', 'yellow', 'red']),
  rank: z.number(),
})

const indicator = z.object({ indicator: z.string(), actual: writtenNumber, target: writtenNumber, met: writtenYesOrNo })

/** Contract section 6. Keys that are not listed are left alone; those the contract does not name may be absent. */
const schema = z.object({
  schema: z.literal('tiendo/report/1'),
  plan: z.object({ id: z.string(), version: z.number(), title: writtenText }),
  period: z.object({ id: z.string() }),
  asOf: writtenDay,
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
  nationalIndicators: z.array(indicator.extend({ title: writtenText, unit: writtenText })),
})

/** Whether a text is meant to be a report and not a plan: JSON, which no plan is. */
export function looksLikeReport(content: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(content)
}

/** Reads what `diff` was given. Never throws. */
export function parseCompiledReport(content: string): JsonReading<CompiledReport> {
  const { value, problem } = readJson(content, schema)
  if (value === null) return { value, problem }
  const { period, totals, schema: _, ...rest } = value
  return { value: { ...rest, period: period.id, dueSoon: totals.dueSoon }, problem: null }
}
