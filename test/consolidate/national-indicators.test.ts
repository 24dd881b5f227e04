import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { aggregate, type Contribution } from '../../src/consolidate/national-indicators.ts'
import type { Aggregation } from '../../src/model/indicator.ts'
import { atLeast, makeIndicator, makePlan, makeSubmission, period, type ReportedIndicator } from './builders.ts'

const codes = ['01', '14', '46', '48']

function national(aggregation: Aggregation, said: readonly (ReportedIndicator & { on?: string | null })[], unit = '%') {
  const plan = makePlan(codes, { indicators: [makeIndicator('CT', { aggregation, unit })] })
  const submissions = said.map(({ on, ...one }, index) =>
    makeSubmission({ code: codes[index] ?? '', indicators: [one], ...(on === undefined ? {} : { reportedOn: on }) }),
  )
  const report = consolidate({ plan, period, asOf: '2025-09-14', submissions, diagnostics: [], accepted: [] })
  return report.nationalIndicators[0]
}

describe('national indicators', () => {
  it('adds numerators and denominators of a ratio, whatever the percentages say', () => {
    const said = [
      { indicator: 'CT', actual: 90, numerator: 9, denominator: 10 },
      { indicator: 'CT', actual: 10, numerator: 100, denominator: 1000 },
      { indicator: 'CT', actual: 50 },
    ]
    const figure = {
      actual: (109 / 1010) * 100,
      numerator: 109,
      denominator: 1010,
      localities: 2,
      assigned: 4,
      met: false,
    }
    expect(national('ratio', said)).toMatchObject({ ...figure, actual: expect.closeTo(figure.actual, 12) })
    expect(national('ratio', said, '‰')?.actual).toBeCloseTo((109 / 1010) * 1000, 10)
    expect(national('ratio', said, 'người')?.actual).toBeCloseTo(109 / 1010, 12)
  })

  it('meets a target that binary fractions would miss', () => {
    const said = [{ indicator: 'CT', actual: 80.57, numerator: 80.57, denominator: 100 }]
    expect(national('ratio', said)).toMatchObject({ actual: 80.57, met: true })
  })

  it('weighs a weighted mean by denominator', () => {
    const said = [
      { indicator: 'CT', actual: 90, denominator: 1 },
      { indicator: 'CT', actual: 10, denominator: 3 },
      { indicator: 'CT', actual: 1000 },
      { indicator: 'CT', denominator: 7 },
    ]
    expect(national('weighted-mean', said)).toMatchObject({ actual: 30, numerator: 120, denominator: 4, localities: 2 })
  })

  it('gives a mean its parts', () => {
    const said = [0.1, 0.2, 0.3].map(actual => ({ indicator: 'CT', actual }))
    expect(national('mean', said)).toMatchObject({ actual: 0.2, numerator: 0.6, denominator: 3, localities: 3 })
  })

  it('adds a sum exactly', () => {
    const said = [0.1, 0.2].map(actual => ({ indicator: 'CT', actual }))
    expect(national('sum', said)).toMatchObject({ actual: 0.3, numerator: null, denominator: null, localities: 2 })
  })

  it('takes the latest actual, of one day the last in locality order, and one without a day only if there is no other', () => {
    const at = (actual: number, on: string | null) => ({ indicator: 'CT', actual, on })
    expect(
      national('latest', [at(1, '2025-09-10'), at(2, '2025-09-12'), at(3, '2025-09-12'), at(4, null)])?.actual,
    ).toBe(3)
    expect(national('latest', [at(1, null), at(2, null)])?.actual).toBe(2)
    expect(national('latest', [at(1, '2025-09-10'), { indicator: 'CT', on: '2025-09-18' }])?.actual).toBe(1)
  })

  it('never adds what is not to be added, and says how many reported it', () => {
    expect(national('none', [{ indicator: 'CT', actual: 5 }])).toMatchObject({ actual: null, met: null, localities: 1 })
  })

  it.each(['sum', 'mean', 'weighted-mean', 'ratio', 'latest', 'none'] as const)('has no %s of nothing', aggregation => {
    const nothing = {
      actual: null,
      numerator: null,
      denominator: null,
      met: null,
      localities: 0,
      assigned: 4,
      target: 80,
    }
    expect(national(aggregation, [])).toMatchObject(nothing)
  })

  it('leaves out a locality whose actual is blank, whatever stands beside it', () => {
    const said = [
      { indicator: 'CT', numerator: 1, denominator: 2 },
      { indicator: 'CT', actual: 75, numerator: 3, denominator: 4 },
    ]
    expect(national('ratio', said)).toMatchObject({ numerator: 3, denominator: 4, localities: 1 })
  })

  it('has no ratio to 0', () => {
    const said = [{ indicator: 'CT', actual: 0, numerator: 0, denominator: 0 }]
    expect(national('ratio', said)).toMatchObject({ actual: null, numerator: 0, denominator: 0, localities: 1 })
  })

  it('moves the national target by a decision on everybody, not by one on a single locality', () => {
    const amend = (value: number, on: string, localities: readonly string[] | null, index: number) => {
      const set = { targets: [atLeast(value)] }
      return { decision: 'QĐ', on, task: null, indicator: 'CT', set, localities, reason: '', index }
    }
    const amendments = [
      amend(70, '2025-08-02', null, 2),
      amend(75, '2025-08-02', null, 1),
      amend(90, '2025-08-01', null, 5),
      amend(60, '2025-08-03', ['01'], 3),
      amend(50, '2026-01-01', null, 4),
    ]
    const plan = makePlan(codes, { indicators: [makeIndicator('CT')], amendments })
    const report = consolidate({ plan, period, asOf: '2025-09-14', submissions: [], diagnostics: [], accepted: [] })
    expect(report.nationalIndicators[0]).toMatchObject({
      target: 70,
      targets: [{ op: '>=', value: 70, max: null, by: '2025-12-31' }],
      direction: 'increase',
      baseline: null,
    })
    expect(report.indicators.map(one => one.target)).toEqual([60, 70, 70, 70])
  })

  it('does not depend on the order of localities, but for the latest', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -999, max: 9999 }).map(units => units / 100),
    )
    const contribution = fc.record({
      actual: value,
      numerator: value,
      denominator: value,
      reportedOn: fc.constant(null),
    })
    const aggregation = fc.constantFrom<Aggregation>('sum', 'mean', 'weighted-mean', 'ratio', 'none')
    fc.assert(
      fc.property(aggregation, fc.array(contribution), (kind, all) => {
        const indicator = makeIndicator('CT', { aggregation: kind })
        const mixed: Contribution[] = [
          ...all.filter((_, index) => index % 2),
          ...all.filter((_, index) => index % 2 === 0),
        ]
        expect(aggregate(indicator, mixed)).toEqual(aggregate(indicator, all))
        expect(aggregate(indicator, all.toReversed())).toEqual(aggregate(indicator, all))
      }),
    )
  })
})
