// Decides how much of each long text the page can carry, so that any report stays a file that opens quickly.
import type { Report } from '../../../model/report.ts'

/** UTF-16 units of running text in the whole page; about 12 MB of Vietnamese in UTF-8. */
const budget = 8_000_000
const limits = [4000, 2000, 1000, 500, 250] as const
const least = 120

/** The longest text kept whole. The same report always gives the same limit. */
export function textLimit(report: Report): number {
  return limits.find(limit => sizeAt(limit, report) <= budget) ?? least
}

/** A loop, as there are as many of these as assignments. */
function sizeAt(limit: number, { tasks }: Report): number {
  let size = 0
  for (const { result, difficulties, proposals, evidence } of tasks) {
    size += Math.min(result.length, limit) + Math.min(difficulties.length, limit)
    size += Math.min(proposals.length, limit) + Math.min(evidence.length, limit)
  }
  return size
}
