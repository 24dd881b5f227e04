// The shape of report.json (contract section 6) as a schema, for programs that read reports and for `tiendo schema report`.
import * as z from 'zod'
import { reportedStatuses, states } from '../../model/state.ts'

const day = z.string().meta({ format: 'date', description: 'yyyy-mm-dd' })
const maybeDay = day.nullable()
const maybeNumber = z.number().nullable()
const count = z.int().min(0)
const ratio = z
  .object({ numerator: count, denominator: count, value: maybeNumber })
  .describe('value = numerator / denominator, unrounded; null for 0 / 0')
const colour = z.enum(['green', 'yellow', 'red'])
const operator = z.enum(['>=', '>', '=', '<=', '<', 'range'])
const target = z.object({ op: operator, value: z.number(), max: maybeNumber, by: day })
const flags = z.array(z.string()).describe('names of rules that flagged it')

const totals = z.object({
  assignments: count,
  states: z.record(z.enum(states), count).describe('the nine states; they sum to assignments'),
  overdue: count,
  dueSoon: count,
  unreported: count,
  completion: ratio.describe('completed, on time or late / assignments'),
})

const source = z
  .object({ file: z.string(), sheet: z.string().nullable(), row: count })
  .nullable()
  .describe('where it was reported; null when it was not')
const sourceCell = z.string().nullable()

/** One value that a decision replaced, with whatever else is said of it. */
function amendedValue<More extends z.ZodRawShape>(more: More) {
  const standing = z.enum(['assigned', 'unassigned'])
  return z.union([
    z.object({
      ...{ what: z.literal('deadline'), from: z.string(), to: z.string() },
      ...{ fromDue: maybeDay, toDue: maybeDay, ...more },
    }),
    z.object({ what: z.enum(['lead', 'product']), from: z.string(), to: z.string(), ...more }),
    z.object({ what: z.literal('targets'), from: z.array(target), to: z.array(target), ...more }),
    z.object({ what: z.literal('assignees'), from: standing, to: standing, ...more }),
  ])
}

const appliedAmendment = z.object({
  decision: z.string(),
  on: day,
  reason: z.string(),
  changes: z.array(amendedValue({})),
})

const locality = z.object({
  code: z.string(),
  name: z.string(),
  submission: z.enum(['on-time', 'late', 'unusable', 'missing']),
  files: z.array(z.string()),
  reportedOn: maybeDay,
  revision: maybeNumber,
  totals,
  greenShare: ratio.describe('assignments neither overdue nor unreported / assignments'),
  colour,
  rank: count,
  preparedBy: z.string(),
})

const task = z.object({
  task: z.string(),
  locality: z.string(),
  status: z.enum([...reportedStatuses, 'unreported']),
  state: z.enum(states),
  colour,
  due: maybeDay.describe('the last good day; null when there is none'),
  deadline: z.string().describe('as written, after amendments'),
  daysOverdue: count,
  progress: maybeNumber,
  completedOn: maybeDay,
  evidence: z.string(),
  result: z.string(),
  difficulties: z.string(),
  proposals: z.string(),
  flags,
  source,
  title: z.string(),
  lead: z.string(),
  product: z.string(),
  dueSoon: z.boolean(),
  originalDeadline: z.string().nullable(),
  amendments: z.array(appliedAmendment),
  objective: z.string().nullable(),
  sourceCell,
  originalLead: z.string().nullable(),
  originalProduct: z.string().nullable(),
  extensions: count.describe('decisions that moved the deadline to a later day'),
})

const value = {
  actual: maybeNumber,
  numerator: maybeNumber,
  denominator: maybeNumber,
  target: maybeNumber.describe('the value of the target in force'),
  targetInForce: target.nullable(),
  met: z.boolean().nullable(),
  achievementRate: maybeNumber.describe('(actual - baseline) / (target - baseline)'),
  originalTarget: target.nullable(),
}

const indicator = z.object({
  indicator: z.string(),
  locality: z.string(),
  ...value,
  source,
  flags,
  sourceCell,
  amendments: z.array(appliedAmendment),
})

const nationalIndicator = z.object({
  indicator: z.string(),
  ...value,
  localities: count,
  assigned: count,
  title: z.string(),
  unit: z.string(),
  aggregation: z.string(),
  direction: z.enum(['increase', 'decrease']),
  baseline: z.object({ value: z.number(), on: maybeDay }).nullable(),
  targets: z.array(target),
})

const place = { file: z.string(), sheet: z.string().nullable(), cell: z.string().nullable(), line: maybeNumber }
const location = z.object({ ...place, column: maybeNumber })
const diagnostic = location.extend({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  locality: z.string().nullable(),
  task: z.string().nullable(),
  indicator: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  related: z.array(location),
})

const sourceFile = z.object({
  file: z.string(),
  sha256: z.string(),
  used: z.boolean(),
  rows: z
    .object({ read: count, accepted: count, rejected: count, ignored: count })
    .describe('read = accepted + rejected + ignored'),
  locality: z.string().nullable(),
  revision: maybeNumber,
  rejectedRows: z.array(z.object({ sheet: z.string().nullable(), row: count, rule: z.string() })),
  ignoredRows: z.array(z.object({ sheet: z.string().nullable(), row: count, reason: z.string() })),
})

/** How one locality stands among all, and what it has to do before the next date. */
const focus = z.object({
  code: z.string(),
  name: z.string(),
  rank: count,
  ranked: count,
  sharing: count,
  othersReporting: count,
  whole: z.object({ greenShare: ratio, completion: ratio }),
  nextDate: z.object({ on: day, what: z.enum(['submission', 'deadline']) }).nullable(),
  steps: z.array(
    z.object({
      kind: z.string(),
      task: z.string().nullable(),
      indicator: z.string().nullable(),
      title: z.string(),
      product: z.string(),
      due: maybeDay,
      days: maybeNumber,
      diagnostic: diagnostic.nullable(),
    }),
  ),
})

/** Fields are only ever added to a version, so unknown keys are let through. */
export const reportSchema = z
  .looseObject({
    schema: z.literal('tiendo/report/1'),
    plan: z.object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      sha256: z.string(),
      issuedBy: z.string().nullable(),
      language: z.enum(['vi', 'en']),
    }),
    period: z.object({ id: z.string(), from: day, to: day, submitBy: maybeDay }),
    asOf: day,
    coverage: z.object({ expected: count, onTime: count, late: count, unusable: count, missing: count }),
    totals,
    localities: z.array(locality),
    objectives: z.array(z.object({ id: z.string(), title: z.string(), totals })),
    leads: z.array(z.object({ name: z.string(), totals })),
    tasks: z.array(task).describe('one entry for each assignment, by locality then plan order'),
    indicators: z.array(indicator),
    nationalIndicators: z.array(nationalIndicator),
    diagnostics: z.array(diagnostic),
    sources: z.array(sourceFile),
    dueSoonDays: count,
    accepted: z.array(diagnostic.extend({ reason: z.string(), approvedBy: z.string().nullable(), until: day })),
    amendments: z.array(
      z.object({
        decision: z.string(),
        on: day,
        reason: z.string(),
        task: z.string().nullable(),
        indicator: z.string().nullable(),
        title: z.string(),
        inForce: z.boolean(),
        changes: z.array(amendedValue({ localities: z.array(z.string()) })),
      }),
    ),
    exceptions: z.array(
      z.object({
        rule: z.string(),
        locality: z.string().nullable(),
        task: z.string().nullable(),
        indicator: z.string().nullable(),
        reason: z.string(),
        approvedBy: z.string().nullable(),
        until: day,
        expired: z.boolean(),
        silenced: count,
      }),
    ),
    edition: z.enum(['internal', 'public']),
    focus: focus.nullable().describe('of the report of one locality'),
    colours: z
      .object({ greenFrom: count, yellowFrom: count })
      .describe('the share, in percent, from which a locality is green, and yellow'),
  })
  .meta({ title: 'tiendo/report/1', description: 'A consolidated progress report of one period' })
