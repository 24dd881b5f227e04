// Turns the assignments of localities into green shares, colours and ranks, compared as whole numbers and never as rounded ones.
import type { Ratio, TaskReport } from '../model/report.ts'
import { isOverdue } from '../model/state.ts'
import { ratioOf } from './roll-up.ts'

/** Assignments that are neither overdue nor unreported ÷ assignments. */
export function greenShareOf(tasks: readonly TaskReport[]): Ratio {
  const green = tasks.filter(task => task.status !== 'unreported' && !isOverdue(task.state))
  return ratioOf(green.length, tasks.length)
}

/** Ranks in the order of the shares given: 1 is the best, equal shares share a rank (1, 2, 2, 4), 0 ÷ 0 comes last. */
export function rankShares(shares: readonly Ratio[]): number[] {
  const best = shares.toSorted(compareShares)
  const ranks = new Map<Ratio, number>()
  best.forEach((share, index) => {
    const before = best[index - 1]
    const tied = before !== undefined && compareShares(before, share) === 0
    ranks.set(share, tied ? (ranks.get(before) ?? index + 1) : index + 1)
  })
  return shares.map(share => ranks.get(share) ?? shares.length)
}

/** Best first. Cross-multiplied, so that 2/3 equals 4/6. */
function compareShares(a: Ratio, b: Ratio): number {
  if (a.denominator === 0 || b.denominator === 0) return Number(a.denominator === 0) - Number(b.denominator === 0)
  return b.numerator * a.denominator - a.numerator * b.denominator
}
