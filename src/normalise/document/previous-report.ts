// Turns the text of an earlier report.json into what checks and comparisons need of it, or one place that is wrong.
import * as z from 'zod'
import { type PreviousReport, previousKey } from '../../model/previous-report.ts'
import { reportedStatuses, states } from '../../model/state.ts'
import { writtenDay, writtenDayOrNone, writtenNumber, writtenText } from './json-values.ts'
import { type JsonReading, readJson } from './read-json.ts'

/** Contract section 6. An absent day may be written null or ''; keys that are not listed are left alone. */
const schema = z.object({
  schema: z.literal('tiendo/report/1'),
  period: z.object({ id: z.string() }),
  asOf: writtenDay,
  tasks: z.array(
    z.object({
      task: z.string(),
      locality: z.string(),
      status: z.enum([...reportedStatuses, 'unreported']),
      state: z.enum(states),
      progress: writtenNumber,
      completedOn: writtenDayOrNone,
      result: writtenText,
      difficulties: writtenText,
      proposals: writtenText,
    }),
  ),
  indicators: z.array(z.object({ indicator: z.string(), locality: z.string(), actual: writtenNumber })),
})

/** Reads what `--previous` was given. Never throws. */
export function parsePreviousReport(content: string): JsonReading<PreviousReport> {
  const { value: report, problem } = readJson(content, schema)
  if (report === null) return { value: null, problem }
  const { period, asOf, tasks, indicators } = report
  const previous: PreviousReport = {
    period: period.id,
    asOf,
    tasks: new Map(tasks.map(task => [previousKey(task.locality, task.task), task])),
    indicators: new Map(indicators.map(one => [previousKey(one.locality, one.indicator), one])),
  }
  return { value: previous, problem: null }
}
