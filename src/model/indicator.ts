// What is measured: indicators, their targets, and how an actual compares with a target.
import type { CalendarDate } from './calendar-date.ts'

export const targetOperators = ['>=', '>', '=', '<=', '<', 'range'] as const
export type TargetOperator = (typeof targetOperators)[number]

/** A value to reach by a day. `max` is set for `range` only: value ≤ actual ≤ max. */
export interface Target {
  readonly by: CalendarDate
  readonly op: TargetOperator
  readonly value: number
  readonly max: number | null
  /** Position among the targets as the plan writes them, where they came from one. */
  readonly index?: number
}

export interface Baseline {
  readonly value: number
  readonly on: CalendarDate | null
}

export type Aggregation = 'sum' | 'mean' | 'weighted-mean' | 'ratio' | 'latest' | 'none'

/** Counted since the beginning, or in the period alone. */
export type IndicatorMeasure = 'cumulative' | 'in-period'

export interface Indicator {
  readonly id: string
  readonly title: string
  readonly objective: string | null
  readonly unit: string
  readonly measure: IndicatorMeasure
  readonly direction: 'increase' | 'decrease'
  readonly aggregation: Aggregation
  readonly range: { readonly min: number | null; readonly max: number | null }
  readonly baseline: Baseline | null
  /** In order of `by`. */
  readonly targets: readonly Target[]
  readonly assignees: Assignees
  /** Position in the plan's `indicators`. */
  readonly index: number
}

/** `all`, or locality codes after group names have been replaced by their members. */
export type Assignees = 'all' | readonly string[]

export function includesLocality(assignees: Assignees, locality: string): boolean {
  return assignees === 'all' || assignees.includes(locality)
}

/** The target in force on a day: the earliest one whose `by` has not passed, else the last one. */
export function targetInForce(targets: readonly Target[], asOf: CalendarDate): Target | null {
  return targets.find(target => target.by >= asOf) ?? targets.at(-1) ?? null
}

export function meetsTarget(actual: number, target: Target): boolean {
  switch (target.op) {
    case '>=':
      return actual >= target.value
    case '>':
      return actual > target.value
    case '=':
      return actual === target.value
    case '<=':
      return actual <= target.value
    case '<':
      return actual < target.value
    case 'range':
      return actual >= target.value && (target.max === null || actual <= target.max)
  }
}

/** (actual − baseline) / (target − baseline); null without a baseline or where target equals baseline. */
export function achievementRate(actual: number, baseline: Baseline | null, target: Target | null): number | null {
  if (baseline === null || target === null || target.value === baseline.value) return null
  return (actual - baseline.value) / (target.value - baseline.value)
}

/** "%", "% dân số", "điểm phần trăm", "percent". */
export function isPercentage(unit: string): boolean {
  return /%|\b(?:phan tram|per ?cent(?:age)?|pct)\b/.test(unmarked(unit))
}

/** "‰", "phần nghìn", "per mille". */
export function isPermille(unit: string): boolean {
  return /‰|\b(?:phan ng(?:hin|an)|per ?mille)\b/.test(unmarked(unit))
}

function unmarked(unit: string): string {
  return unit.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase()
}

/** What numerator ÷ denominator is multiplied by to give the unit: 100 for %, 1000 for ‰, 10 000 for "per vạn", else 1. */
export function ratioFactor(unit: string): number {
  if (isPercentage(unit)) return 100
  if (isPermille(unit)) return 1000
  return /vạn/iu.test(unit.normalize('NFC')) ? 10_000 : 1
}

/** Whether an actual lies in the range an indicator allows; an end that is not stated is open. */
export function isWithin({ min, max }: Indicator['range'], actual: number): boolean {
  return (min === null || actual >= min) && (max === null || actual <= max)
}
