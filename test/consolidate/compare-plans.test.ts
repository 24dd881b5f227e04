import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/consolidate/compare-plans.ts'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { stateImpact } from '../../src/consolidate/state-impact.ts'
import type { CompiledReport } from '../../src/model/compiled-report.ts'
import type { Plan } from '../../src/model/plan.ts'
import { isUnchanged } from '../../src/model/plan-comparison.ts'
import { planArbitrary, workspaceArbitrary } from './arbitraries.ts'
import { atLeast, dayDeadline, makeIndicator, makePlan, makeSubmission, makeTask, period } from './builders.ts'

const asOf = '2025-09-14'
const places = ['14 Tỉnh Sơn La', '15 Tỉnh Lào Cai']
const first = makePlan(places, {
  tasks: [
    makeTask('NV-01', { deadline: dayDeadline('2025-06-30', 'Quý II/2025') }),
    makeTask('NV-02', { index: 1, assignees: ['14'] }),
    makeTask('NV-03', { index: 2 }),
  ],
  indicators: [makeIndicator('CT-01', { targets: [atLeast(80)] })],
})
const second: Plan = {
  ...first,
  version: 2,
  tasks: [
    makeTask('NV-01', { deadline: dayDeadline('2025-12-31', '12/2025'), lead: 'Sở Nội vụ' }),
    makeTask('NV-02', { index: 1 }),
    makeTask('NV-04', { index: 2, deadline: dayDeadline('2025-08-31') }),
  ],
  indicators: [makeIndicator('CT-01', { targets: [atLeast(90)] })],
  amendments: [
    {
      ...{
        decision: '12/QĐ',
        on: '2025-09-01',
        task: 'NV-02',
        indicator: null,
        localities: ['14'],
        reason: 'bão',
        index: 0,
      },
      set: { deadline: dayDeadline('2026-03-31') },
    },
  ],
}

function compiledBy(plan: Plan): CompiledReport {
  const submission = makeSubmission({
    code: '14',
    reportedOn: '2025-09-13',
    tasks: [
      { task: 'NV-01', status: 'completed', completedOn: '2025-08-01' },
      { task: 'NV-02', status: 'in-progress' },
    ],
    indicators: [{ indicator: 'CT-01', actual: 85 }],
  })
  const report = consolidate({ plan, period, asOf, submissions: [submission], diagnostics: [], accepted: [] })
  return { ...report, period: report.period.id, dueSoon: report.totals.dueSoon }
}

describe('comparePlans', () => {
  const { lists, changes, sameVersion } = comparePlans(first, second)

  it('tells parts added, removed and changed, old value and new', () => {
    expect(changes).toEqual([])
    expect(sameVersion).toBe(false)
    expect(lists.tasks).toEqual({
      added: [expect.objectContaining({ id: 'NV-04' })],
      removed: [{ id: 'NV-03', title: 'Nhiệm vụ NV-03' }],
      changed: [
        {
          id: 'NV-01',
          title: 'Nhiệm vụ NV-01',
          changes: [
            { field: 'lead', from: 'UBND cấp tỉnh', to: 'Sở Nội vụ' },
            {
              field: 'deadline',
              from: 'Quý II/2025',
              to: '12/2025',
              due: { from: '2025-06-30', to: '2025-12-31' },
            },
          ],
        },
        { id: 'NV-02', title: 'Nhiệm vụ NV-02', changes: [{ field: 'assignees', from: '14', to: 'all' }] },
      ],
    })
    expect(lists.indicators.changed).toMatchObject([
      { id: 'CT-01', changes: [{ field: 'targets', from: '>= 80 (2025-12-31)', to: '>= 90 (2025-12-31)' }] },
    ])
    expect(lists.amendments.added).toMatchObject([{ id: '12/QĐ: NV-02', title: 'Nhiệm vụ NV-02' }])
  })

  it('sees that the version was not raised', () => {
    expect(comparePlans(first, { ...second, version: first.version }).sameVersion).toBe(true)
    expect(comparePlans(first, { ...first, version: 2 }).sameVersion).toBe(false)
  })

  it('tells other thresholds of colours like other settings of reporting', () => {
    const stricter = { ...first, colours: { greenFrom: 98, yellowFrom: 70 } }
    expect(comparePlans(first, stricter).changes).toEqual([{ field: 'greenFrom', from: '95', to: '98' }])
  })

  it('finds nothing between a plan and itself', () => {
    fc.assert(
      fc.property(planArbitrary, plan => {
        const itself = comparePlans(plan, plan)
        expect(isUnchanged(itself)).toBe(true)
        expect(itself.sameVersion).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})

describe('stateImpact', () => {
  it('judges the same statuses and dates by both plans', () => {
    const impact = stateImpact(first, second, compiledBy(first))
    expect(
      impact.states.map(({ from, to, assignments }) => [
        from,
        to,
        assignments.map(one => `${one.task} ${one.locality}`),
      ]),
    ).toEqual([
      [null, 'unreported-overdue', ['NV-04 14', 'NV-04 15']],
      ['unreported-on-time', null, ['NV-03 14', 'NV-03 15']],
      ['completed-late', 'completed-on-time', ['NV-01 14']],
      ['unreported-overdue', 'unreported-on-time', ['NV-01 15']],
      [null, 'unreported-on-time', ['NV-02 15']],
    ])
    expect(impact).toMatchObject({ overdue: { from: 1, to: 2 }, assignments: { from: 5, to: 6 }, asOf })
    expect(impact.indicators).toMatchObject([{ indicator: 'CT-01', locality: '14', met: { from: true, to: false } }])
  })

  it('of a plan and itself is nothing, and agrees with the report compiled by it', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const report = consolidate({ ...workspace, diagnostics: [], accepted: [] })
        const compiled = { ...report, period: report.period.id, dueSoon: report.totals.dueSoon }
        const impact = stateImpact(workspace.plan, workspace.plan, compiled)
        expect(impact.states).toEqual([])
        expect(impact.indicators).toEqual([])
        expect(impact.overdue).toEqual({ from: report.totals.overdue, to: report.totals.overdue })
      }),
      { numRuns: 40 },
    )
  })
})
