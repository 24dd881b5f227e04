// Turns an indicator's baseline and targets into the path expected of it, and what that path says of a day.
import { type CalendarDate, daysBetween } from '../../../model/calendar-date.ts'
import type { NationalIndicator } from '../../../model/report.ts'

export interface PathPoint {
  readonly on: CalendarDate
  readonly value: number
}

/**
 * From a dated baseline straight to each target in turn; null where the plan gives no such baseline, or no target. A
 * range is reached at the bound that lies nearer to where the path comes from.
 */
export function expectedPath({ baseline, targets }: NationalIndicator): readonly PathPoint[] | null {
  if (baseline === null || baseline.on === null) return null
  const points: PathPoint[] = [{ on: baseline.on, value: baseline.value }]
  for (const { by, op, value, max } of targets) {
    const from = points.at(-1)
    if (from === undefined || by <= from.on) continue
    const upper = op === 'range' && max !== null && from.value > max
    const inside = op === 'range' && from.value >= value && (max === null || from.value <= max)
    points.push({ on: by, value: inside ? from.value : upper ? max : value })
  }
  return points.length > 1 ? points : null
}

/** The path's value on a day: before it begins its first value, after it ends its last. */
export function expectedOn(path: readonly PathPoint[], day: CalendarDate): number | null {
  const after = path.findIndex(point => point.on >= day)
  const [first, last] = [path[0], path.at(-1)]
  if (first === undefined || last === undefined) return null
  if (after === -1) return last.value
  const [from, to] = [path[after - 1], path[after]]
  if (from === undefined || to === undefined) return first.value
  return from.value + ((to.value - from.value) * daysBetween(from.on, day)) / daysBetween(from.on, to.on)
}

/** Better is more for an indicator to increase, less for one to decrease. */
export function isAhead({ direction }: NationalIndicator, actual: number, expected: number): boolean | null {
  if (actual === expected) return null
  return direction === 'increase' ? actual > expected : actual < expected
}
