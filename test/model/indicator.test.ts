// Holds which target is in force, when it is met, and how far along the way an actual is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  achievementRate,
  meetsTarget,
  ratioFactor,
  type Target,
  type TargetOperator,
  targetInForce,
} from '../../src/model/indicator.ts'

function target(op: TargetOperator, value: number, max: number | null = null, by = '2025-12-31'): Target {
  return { by, op, value, max }
}

it.each([
  ['2025-01-01', '2025-06-30'],
  ['2025-06-30', '2025-06-30'],
  ['2025-07-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2027-01-01', '2030-12-31'],
  ['2031-01-01', '2030-12-31'],
])('on %s the target by %s is in force', (asOf, by) => {
  const targets = ['2025-06-30', '2025-12-31', '2030-12-31'].map(day => target('>=', 80, null, day))
  expect(targetInForce(targets, asOf)?.by).toBe(by)
})

it('there is none in force where the plan sets none', () => {
  expect(targetInForce([], '2025-01-01')).toBeNull()
})

it.each([
  ['>=', 80, 79.9, false],
  ['>=', 80, 80, true],
  ['>', 80, 80, false],
  ['>', 80, 80.1, true],
  ['=', 80, 80, true],
  ['=', 80, 80.1, false],
  ['<=', 3, 3, true],
  ['<=', 3, 4, false],
  ['<', 3, 3, false],
  ['<', 3, 2, true],
] as const)('%s %d with %d: met is %s', (op, value, actual, met) => {
  expect(meetsTarget(actual, target(op, value))).toBe(met)
})

it.each([
  [39, false],
  [40, true],
  [45, true],
  [50, true],
  [51, false],
])('40 to 50 with %d: met is %s', (actual, met) => {
  expect(meetsTarget(actual, target('range', 40, 50))).toBe(met)
})

describe('achievementRate', () => {
  const baseline = { value: 45, on: '2024-12-31' }

  it.each([
    [45, 0],
    [80, 1],
    [62.5, 0.5],
    [87, 1.2],
    [38, -0.2],
  ])('from 45 towards 80, %d is %d', (actual, rate) => {
    expect(achievementRate(actual, baseline, target('>=', 80))).toBeCloseTo(rate, 12)
  })

  it('works downwards as well', () => {
    expect(achievementRate(4, { value: 10, on: null }, target('<=', 2))).toBe(0.75)
  })

  it('is null without a baseline, without a target, and where both are equal', () => {
    expect(achievementRate(50, null, target('>=', 80))).toBeNull()
    expect(achievementRate(50, baseline, null)).toBeNull()
    expect(achievementRate(50, { value: 80, on: null }, target('>=', 80))).toBeNull()
  })

  it('is 0 at the baseline and 1 at the target', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(value, value, (from, to) => {
        fc.pre(from !== to)
        expect(achievementRate(to, { value: from, on: null }, target('>=', to))).toBe(1)
        expect(achievementRate(from, { value: from, on: null }, target('>=', to))).toBeCloseTo(0, 12)
      }),
    )
  })
})

it.each([
  ['%', 100],
  ['% GDP', 100],
  ['‰', 1000],
  ['người/vạn dân', 10_000],
  ['người/vạn dân'.normalize('NFD'), 10_000],
  ['hồ sơ', 1],
  ['', 1],
])('a ratio in %j is multiplied by %d', (unit, factor) => {
  expect(ratioFactor(unit)).toBe(factor)
})
