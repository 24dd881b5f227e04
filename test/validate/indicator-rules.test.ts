import { describe, expect, it } from 'vitest'
import type { Raised } from '../../src/diagnostics/diagnostic.ts'
import type { Target } from '../../src/model/indicator.ts'
import type { StatedTarget } from '../../src/model/submission.ts'
import type { IndicatorRule } from '../../src/validate/rule.ts'
import { actualOutOfRange } from '../../src/validate/rules/actual-out-of-range.ts'
import { cumulativeActualDecreased } from '../../src/validate/rules/cumulative-actual-decreased.ts'
import { duplicateIndicator } from '../../src/validate/rules/duplicate-indicator.ts'
import { ratioDiffers } from '../../src/validate/rules/ratio-differs.ts'
import { targetMismatch } from '../../src/validate/rules/target-mismatch.ts'
import { targetNotMet } from '../../src/validate/rules/target-not-met.ts'
import { titleOfOtherIndicator } from '../../src/validate/rules/title-of-other-indicator.ts'
import { unassignedIndicator } from '../../src/validate/rules/unassigned-indicator.ts'
import { unitMismatch } from '../../src/validate/rules/unit-mismatch.ts'
import { unknownIndicator } from '../../src/validate/rules/unknown-indicator.ts'
import {
  asOf,
  cell,
  context,
  indicatorColumns,
  indicatorContext,
  indicatorRow,
  target,
  type WrittenIndicator,
} from './build.ts'

type Changes = Parameters<typeof indicatorContext>[0]

function check(rule: IndicatorRule, written: WrittenIndicator, changes: Changes = {}): Raised | null {
  return rule.check(indicatorRow(written), indicatorContext(changes))
}

const at = (column: keyof typeof indicatorColumns) => cell(5, indicatorColumns[column], 'Chỉ tiêu')

describe('unknown-indicator, unassigned-indicator and duplicate-indicator', () => {
  const identityContext = { ...context(), earlier: null }

  it('are raised at the cell that names the indicator', () => {
    const unknown = indicatorRow({ indicatorId: null, code: 'CT-99', nearest: 'CT-09' })
    expect(unknownIndicator.check(unknown, identityContext)).toMatchObject({
      at: at('code'),
      facts: { actual: 'CT-99', expected: 'CT-09' },
    })
    const unassigned = indicatorRow({ indicatorId: 'CT-02', code: null, title: 'Phủ sóng 5G' })
    expect(unassignedIndicator.check(unassigned, identityContext)).toMatchObject({
      at: at('title'),
      facts: { actual: 'CT-02' },
    })
    const second = duplicateIndicator.check(indicatorRow(), { ...context(), earlier: indicatorRow({ row: 3 }) })
    expect(second).toMatchObject({ at: at('code'), facts: { actual: 'CT-01', row: 3 }, related: [{ row: 3 }] })
  })

  it('say nothing about the first row of an assigned indicator', () => {
    for (const rule of [unknownIndicator, unassignedIndicator, duplicateIndicator]) {
      expect(rule.check(indicatorRow(), identityContext)).toBeNull()
    }
  })
})

describe('title-of-other-indicator', () => {
  const own = 'Tỉ lệ hồ sơ trực tuyến'
  const { indicator } = indicatorContext({ indicator: { title: own } }).assignment
  const plan = { ...context().plan, indicators: [indicator, { ...indicator, id: 'CT-02', title: 'Phủ sóng 5G' }] }

  it.each([
    ['Phủ sóng 5G', 'code', true],
    [own, 'code', false],
    ['Hồ sơ trực tuyến', 'code', false],
    ['Phủ sóng 5G', 'title', false],
    [null, 'code', false],
  ] as const)('%j, matched by its %s', (title, matchedBy, isRaised) => {
    const raised = check(titleOfOtherIndicator, { title, matchedBy }, { indicator: { title: own }, plan })
    expect(raised?.at ?? null).toEqual(isRaised ? at('title') : null)
    if (isRaised) expect(raised?.facts).toMatchObject({ other: 'CT-02', indicator: 'CT-01', expected: own })
  })

  it('says nothing where the plan calls two by one title', () => {
    const twins = { ...plan, indicators: plan.indicators.map(one => ({ ...one, title: own })) }
    expect(check(titleOfOtherIndicator, { title: own }, { indicator: { title: own }, plan: twins })).toBeNull()
  })
})

describe('unit-mismatch', () => {
  it.each([
    ['hồ sơ', '%', true],
    ['%', '%', false],
    [null, '%', false],
    ['hồ sơ', '', false],
    [{ unreadable: '#REF!' }, '%', false],
  ] as const)('%j against %j', (unit, expected, isRaised) => {
    expect(check(unitMismatch, { unit }, { indicator: { unit: expected } })?.at ?? null).toEqual(
      isRaised ? at('unit') : null,
    )
  })
})

describe('actual-out-of-range', () => {
  it.each([
    [-0.1, { min: 0, max: 100 }, true],
    [0, { min: 0, max: 100 }, false],
    [100, { min: 0, max: 100 }, false],
    [100.1, { min: 0, max: 100 }, true],
    [1e9, { min: 0, max: null }, false],
    [-1, { min: null, max: 100 }, false],
    [null, { min: 0, max: 100 }, false],
    [{ unreadable: 'nhiều' }, { min: 0, max: 100 }, false],
  ])('%j in %j', (actual, range, isRaised) => {
    expect(check(actualOutOfRange, { actual }, { indicator: { range } })?.at ?? null).toEqual(
      isRaised ? at('actual') : null,
    )
  })
})

describe('target-mismatch', () => {
  const stated = (value: number | null, op: StatedTarget['op'] = null, max: number | null = null) => ({
    op,
    value,
    max,
  })
  const range: Target = { by: '2025-12-31', op: 'range', value: 40, max: 50 }

  it.each<[string, StatedTarget, readonly Target[], boolean]>([
    ['the same value', stated(80), [target], false],
    ['the same value and comparison', stated(80, '>='), [target], false],
    ['another value', stated(70), [target], true],
    ['another comparison', stated(80, '>'), [target], true],
    ['words', stated(null), [target], false],
    ['the same range', stated(40, 'range', 50), [range], false],
    ['another upper end', stated(40, 'range', 60), [range], true],
    ['a range for a single value', stated(80, 'range', 90), [target], true],
    ['a number that may be the plan’s', { ...stated(1.5), other: 1500 }, [{ ...target, value: 1500 }], false],
    ['a number that is the plan’s in no reading', { ...stated(1.5), other: 1500 }, [target], true],
    ['no target in the plan', stated(70), [], false],
    ['the target that was', stated(60), [{ ...target, by: '2025-06-30', value: 60 }, target], true],
    ['the target in force', stated(60), [{ ...target, by: asOf, value: 60 }, target], false],
  ])('%s', (_, written, targets, isRaised) => {
    expect(check(targetMismatch, { target: written }, { indicator: { targets } })?.at ?? null).toEqual(
      isRaised ? at('target') : null,
    )
  })

  it('says nothing about a blank cell or one that could not be read', () => {
    expect(check(targetMismatch, {})).toBeNull()
    expect(check(targetMismatch, { target: { unreadable: '#REF!' } })).toBeNull()
  })
})

describe('ratio-differs', () => {
  it.each<[string, number, number, number, boolean]>([
    ['exact', 81.2, 81_200, 100_000, false],
    ['rounded to one decimal', 81.3, 81_250, 100_000, false],
    ['rounded to a whole number', 81, 81_400, 100_000, false],
    ['half a unit away', 81.2, 81_250, 100_000, false],
    ['beyond half a unit', 81.2, 81_251, 100_000, true],
    ['beyond half of a whole number', 81, 81_600, 100_000, true],
    ['binary noise', 81.19999999999999, 81_200, 100_000, false],
    ['a third', 33.333333, 1, 3, false],
    ['a third, given with two decimals', 33.33, 1, 3, false],
    ['nothing of nothing', 0, 0, 0, true],
    ['a negative denominator', 50, -1, -2, true],
    ['zero of something', 0, 0, 7, false],
  ])('%s', (_, actual, numerator, denominator, isRaised) => {
    const raised = check(ratioDiffers, { actual, numerator, denominator })
    expect(raised?.at ?? null).toEqual(isRaised ? at('actual') : null)
    if (isRaised) expect(raised?.related).toEqual([at('numerator'), at('denominator')])
  })

  it('tells what the ratio would be, in the unit of the indicator', () => {
    const written = { actual: 2, numerator: 12, denominator: 10_000 }
    expect(check(ratioDiffers, written, { indicator: { unit: 'người/vạn dân' } })?.facts.expected).toBe(12)
    expect(check(ratioDiffers, { actual: 90, numerator: 2, denominator: 3 })?.facts.expected).toBe(66.6667)
  })

  it('leaves an actual outside its range to actual-out-of-range, for one fault has one diagnostic', () => {
    const written = { actual: 150, numerator: 505, denominator: 1000 }
    const unbounded = { indicator: { range: { min: null, max: null } } }
    expect(check(actualOutOfRange, written)?.at).toEqual(at('actual'))
    expect(check(ratioDiffers, written)).toBeNull()
    expect(check(actualOutOfRange, written, unbounded)).toBeNull()
    expect(check(ratioDiffers, written, unbounded)?.at).toEqual(at('actual'))
  })

  it('looks at ratios with all three values alone', () => {
    expect(check(ratioDiffers, { actual: 5, numerator: 1 })).toBeNull()
    expect(check(ratioDiffers, { actual: null, numerator: 1, denominator: 2 })).toBeNull()
    expect(check(ratioDiffers, { actual: 5, numerator: { unreadable: 'x' }, denominator: 2 })).toBeNull()
    const sum = { indicator: { aggregation: 'sum' as const } }
    expect(check(ratioDiffers, { actual: 5, numerator: 1, denominator: 2 }, sum)).toBeNull()
  })
})

describe('cumulative-actual-decreased', () => {
  it.each([
    [79.9, 80, {}, true],
    [80, 80, {}, false],
    [81, 80, {}, false],
    [79, null, {}, false],
    [79, 80, { measure: 'in-period' as const }, false],
    [79, 80, { direction: 'decrease' as const }, false],
  ])('%s after %s %j', (actual, previousActual, changes, isRaised) => {
    const raised = check(cumulativeActualDecreased, { actual }, { previousActual, indicator: changes })
    expect(raised?.at ?? null).toEqual(isRaised ? at('actual') : null)
  })

  it('says nothing without a previous report or an actual', () => {
    expect(check(cumulativeActualDecreased, { actual: 1 })).toBeNull()
    expect(check(cumulativeActualDecreased, { actual: null }, { previousActual: 80 })).toBeNull()
  })
})

describe('target-not-met', () => {
  it('compares with the target in force', () => {
    expect(check(targetNotMet, { actual: 79.9 })?.facts).toEqual({
      actual: '79.9',
      op: '>=',
      target: 80,
      max: '',
      by: '2025-12-31',
      asOf,
    })
    expect(check(targetNotMet, { actual: 80 })).toBeNull()
    const above = { indicator: { targets: [{ ...target, op: '>' as const }] } }
    expect(check(targetNotMet, { actual: 80 }, above)?.at).toEqual(at('actual'))
  })

  it('says nothing without a target or an actual', () => {
    expect(check(targetNotMet, { actual: 1 }, { indicator: { targets: [] } })).toBeNull()
    expect(check(targetNotMet, { actual: null })).toBeNull()
  })
})
