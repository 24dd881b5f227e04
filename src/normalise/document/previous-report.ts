// Turns the text of an earlier report.json into what checks and comparisons need of it, or one place that is wrong.
import * as z from 'zod'
import { parseIsoDate } from '../../model/calendar-date.ts'
import { type PreviousReport, previousKey } from '../../model/previous-report.ts'
import { reportedStatuses, states } from '../../model/state.ts'
import { describeJsonProblem, parseJson } from './read-json.ts'

export interface PreviousReportReading {
  readonly value: PreviousReport | null
  /** The place and what stands there, in no language: `tasks[3].status: "done"`. null when the report was read. */
  readonly problem: string | null
}

const day = z.string().refine(text => parseIsoDate(text) !== null)
const text = z
  .string()
  .nullish()
  .transform(given => given ?? '')
const number = z
  .number()
  .nullish()
  .transform(given => given ?? null)

/** Contract section 6. An absent day may be written null or ''; keys that are not listed are left alone. */
const schema = z.object({
  schema: z.literal('tiendo/report/1'),
  period: z.object({ id: z.string() }),
  asOf: day,
  tasks: z.array(
    z.object({
      task: z.string(),
      locality: z.string(),
      status: z.enum([...reportedStatuses, 'unreported']),
      state: z.enum(states),
      progress: number,
      completedOn: z
        .union([day, z.literal('')])
        .nullish()
        .transform(given => given || null),
      result: text,
      difficulties: text,
      proposals: text,
    }),
  ),
  indicators: z.array(z.object({ indicator: z.string(), locality: z.string(), actual: number })),
})

/** Reads what `--previous` was given. Never throws. */
export function parsePreviousReport(content: string): PreviousReportReading {
  const tree = parseJson(content)
  if (tree === null) return { value: null, problem: 'JSON' }
  const parsed = schema.safeParse(tree.value)
  if (!parsed.success)
    return { value: null, problem: describeJsonProblem(tree.value, parsed.error.issues[0]?.path ?? []) }
  const { period, asOf, tasks, indicators } = parsed.data
  const value: PreviousReport = {
    period: period.id,
    asOf,
    tasks: new Map(tasks.map(task => [previousKey(task.locality, task.task), task])),
    indicators: new Map(indicators.map(one => [previousKey(one.locality, one.indicator), one])),
  }
  return { value, problem: null }
}
