// Decides how much of each long text the page can carry, so that any report stays a file that opens quickly.
import type { Report } from '../../../model/report.ts'

/** UTF-16 units of running text in the whole page; about 12 MB of Vietnamese in UTF-8. */
const budget = 8_000_000
const limits = [4000, 2000, 1000, 500, 250] as const
const least = 120

/** The longest text kept whole. The same report always gives the same limit. */
export function textLimit(report: Report): number {
  const lengths = report.tasks.flatMap(task => [
    task.result.length,
    task.difficulties.length,
    task.proposals.length,
    task.evidence.length,
  ])
  const size = (limit: number) => lengths.reduce((sum, length) => sum + Math.min(length, limit), 0)
  return limits.find(limit => size(limit) <= budget) ?? least
}
