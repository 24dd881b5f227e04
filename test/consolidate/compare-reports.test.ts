import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReports } from '../../src/consolidate/compare-reports.ts'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import type { CompiledReport } from '../../src/model/compiled-report.ts'
import type { Report } from '../../src/model/report.ts'
import { planArbitrary, submissionsArbitrary, workspaceArbitrary } from './arbitraries.ts'
import { atLeast, dayDeadline, makeIndicator, makePlan, makeSubmission, makeTask, period } from './builders.ts'

/** What reading report.json back gives. */
function compiled(report: Report): CompiledReport {
  return { ...report, period: report.period.id, dueSoon: report.totals.dueSoon }
}

const plan = makePlan(['14 Tỉnh Sơn La', '15 Tỉnh Lào Cai'], {
  tasks: [makeTask('NV-01', { deadline: dayDeadline('2025-06-30') }), makeTask('NV-02', { index: 1 })],
  indicators: [makeIndicator('CT-01', { aggregation: 'sum', targets: [atLeast(100)] })],
})
type Sketches = Parameters<typeof makeSubmission>[0][]
const compile = (...sketches: Sketches) =>
  compiled(
    consolidate({
      ...{ plan, period, asOf: '2025-09-14', diagnostics: [], accepted: [] },
      submissions: sketches.map(sketch => makeSubmission({ ...sketch, reportedOn: '2025-09-13' })),
    }),
  )

const before = compile({
  code: '14',
  tasks: [
    { task: 'NV-01', status: 'in-progress', progress: 60 },
    { task: 'NV-02', status: 'in-progress', progress: 50 },
  ],
  indicators: [{ indicator: 'CT-01', actual: 90 }],
})
const after = compile(
  {
    code: '14',
    tasks: [
      { task: 'NV-01', status: 'completed', progress: 100, completedOn: '2025-09-01' },
      { task: 'NV-02', status: 'in-progress', progress: 40 },
    ],
    indicators: [{ indicator: 'CT-01', actual: 110 }],
  },
  { code: '15', tasks: [{ task: 'NV-01', status: 'not-started' }] },
)

describe('compareReports', () => {
  const moved = compareReports(before, after)

  it('counts first: every figure, old and new', () => {
    expect(moved.figures).toMatchObject({
      assignments: { from: 4, to: 4 },
      completed: { from: 0, to: 1 },
      completedLate: { from: 0, to: 1 },
      overdue: { from: 2, to: 1 },
      unreported: { from: 2, to: 1 },
      submitted: { from: 1, to: 2 },
      missing: { from: 1, to: 0 },
      indicatorsMet: { from: 0, to: 1 },
    })
  })

  it('groups states by the way they went, and lists every assignment in which something moved', () => {
    expect(moved.states.map(({ from, to, assignments }) => [from, to, assignments.map(one => one.locality)])).toEqual([
      ['in-progress-overdue', 'completed-late', ['14']],
      ['unreported-overdue', 'not-started-overdue', ['15']],
    ])
    expect(moved.tasks.map(({ task, locality, progress }) => [task, locality, progress.from, progress.to])).toEqual([
      ['NV-01', '14', 60, 100],
      ['NV-02', '14', 50, 40],
      ['NV-01', '15', null, null],
    ])
  })

  it('tells what moved in each locality and indicator', () => {
    expect(moved.localities).toMatchObject([
      { code: '14', completed: { from: 0, to: 1 }, overdue: { from: 1, to: 0 }, submission: { from: 'on-time' } },
      { code: '15', submission: { from: 'missing', to: 'on-time' }, unreported: { from: 2, to: 1 } },
    ])
    expect(moved.nationalIndicators).toMatchObject([
      { indicator: 'CT-01', actual: { from: 90, to: 110 }, met: { from: false, to: true } },
    ])
    expect(moved.indicators).toMatchObject([{ locality: '14', actual: { from: 90, to: 110 } }])
  })

  it('tells what came and what went', () => {
    const { tasks } = after
    const without = { ...after, tasks: tasks.filter(one => one.task !== 'NV-02') }
    expect(compareReports(after, without).states).toMatchObject([
      { from: 'in-progress-on-time', to: null },
      { from: 'unreported-on-time', to: null },
    ])
    expect(compareReports(without, after).states).toMatchObject([
      { from: null, to: 'in-progress-on-time' },
      { from: null, to: 'unreported-on-time' },
    ])
  })
})

describe('properties', () => {
  const isEmpty = ({
    figures,
    states,
    tasks,
    localities,
    nationalIndicators,
    indicators,
  }: ReturnType<typeof compareReports>) =>
    Object.values(figures).every(({ from, to }) => from === to) &&
    [states, tasks, localities, nationalIndicators, indicators].every(list => list.length === 0)

  it('a report and itself differ in nothing', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const report = compiled(consolidate({ ...workspace, diagnostics: [], accepted: [] }))
        expect(isEmpty(compareReports(report, report))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('the way back is the mirror of the way there', () => {
    fc.assert(
      fc.property(planArbitrary, submissionsArbitrary, submissionsArbitrary, (some, one, two) => {
        const [a, b] = [one, two].map(submissions =>
          compiled(consolidate({ plan: some, period, asOf: '2025-09-14', submissions, diagnostics: [], accepted: [] })),
        )
        if (!a || !b) return
        const turned = compareReports(b, a).states.map(
          ({ from, to, assignments }) => `${to} ${from} ${assignments.length}`,
        )
        const straight = compareReports(a, b).states.map(
          ({ from, to, assignments }) => `${from} ${to} ${assignments.length}`,
        )
        expect(turned.toSorted()).toEqual(straight.toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
