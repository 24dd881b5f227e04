// Sorts the line of one indicator and one locality: met, not met, without a target, or without an actual.
import type { IndicatorReport } from '../../model/report.ts'

export const outcomes = ['met', 'not-met', 'no-target', 'no-actual'] as const
export type Outcome = (typeof outcomes)[number]

export function outcomeOf({ met, actual }: Pick<IndicatorReport, 'met' | 'actual'>): Outcome {
  if (actual === null) return 'no-actual'
  return met === null ? 'no-target' : met ? 'met' : 'not-met'
}
