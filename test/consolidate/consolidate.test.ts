import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { rollUp } from '../../src/consolidate/roll-up.ts'
import type { Report, Totals } from '../../src/model/report.ts'
import { states } from '../../src/model/state.ts'
import { sampleInput, sampleReport, type Workspace, workspaceArbitrary } from './arbitraries.ts'
import { dayDeadline, makeIndicator, makePlan, makeSubmission, makeTask, ongoing, period } from './builders.ts'
import { countByHand, type Figures, standingByHand, usedByHand } from './oracle.ts'

const reportOf = (workspace: Workspace) => consolidate({ ...workspace, diagnostics: [], accepted: [] })

function expectFigures(totals: Totals, byHand: Figures | undefined) {
  const { assignments = 0, states: counts = {}, unreported = 0 } = byHand ?? {}
  for (const state of states) expect([state, totals.states[state]]).toEqual([state, counts[state] ?? 0])
  expect(totals).toMatchObject({ assignments, unreported })
  expect(Object.values(totals.states).reduce((a, b) => a + b, 0)).toBe(assignments)
}

describe('every figure, counted a second time', () => {
  it('agrees for the whole, each locality, objective and lead', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const report = reportOf(workspace)
        const figures = countByHand(workspace)
        expectFigures(report.totals, figures.all)
        for (const one of report.localities) expectFigures(one.totals, figures[`locality ${one.code}`])
        for (const one of report.objectives) expectFigures(one.totals, figures[`objective ${one.id}`])
        for (const one of report.leads) expectFigures(one.totals, figures[`lead ${one.name}`])
        const found = (kind: string) => Object.keys(figures).filter(key => key.startsWith(kind)).length
        expect(report.leads.length).toBe(found('lead '))
        expect(report.objectives.length).toBeGreaterThanOrEqual(found('objective '))
      }),
    )
  })

  it('agrees on green share, coverage and who stands for whom', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const { localities, coverage } = reportOf(workspace)
        const figures = countByHand(workspace)
        const standings = new Map<string, number>()
        for (const one of localities) {
          const standing = standingByHand(workspace, one.code)
          standings.set(standing, (standings.get(standing) ?? 0) + 1)
          expect(one.submission).toBe(standing)
          const used = usedByHand(workspace, one.code)
          if (used) expect(one.files[0]).toBe(used.source.file)
          expect(one.reportedOn).toBe(used?.reportedOn ?? null)
          expect(one.greenShare.numerator).toBe(figures[`locality ${one.code}`]?.green)
          expect(one.greenShare.denominator).toBe(one.totals.assignments)
          const better = localities.filter(other => (other.greenShare.value ?? -1) > (one.greenShare.value ?? -1))
          expect(one.rank).toBe(better.length + 1)
        }
        const count = (standing: string) => standings.get(standing) ?? 0
        expect(coverage).toEqual({
          expected: workspace.plan.registry.localities.length,
          onTime: count('on-time'),
          late: count('late'),
          unusable: count('unusable'),
          missing: count('missing'),
        })
        expect(coverage.onTime + coverage.late + coverage.unusable + coverage.missing).toBe(coverage.expected)
      }),
    )
  })

  it('lists every assignment and every assigned indicator once, by locality then plan order', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const { tasks, indicators, totals } = reportOf(workspace)
        const places = workspace.plan.registry.localities.map(locality => locality.code)
        const taskIds = workspace.plan.tasks.map(task => task.id)
        const place = (one: { locality: string; task: string }) =>
          places.indexOf(one.locality) * 100 + taskIds.indexOf(one.task)
        expect(tasks.map(place)).toEqual([...new Set(tasks.map(place))].toSorted((a, b) => a - b))
        expect(tasks.length).toBe(totals.assignments)
        const asked = workspace.plan.indicators.flatMap(({ assignees }) =>
          assignees === 'all' ? places : assignees.filter(code => places.includes(code)),
        )
        expect(indicators.length).toBe(asked.length)
      }),
    )
  })
})

it('does not depend on the order in which files come', () => {
  fc.assert(
    fc.property(workspaceArbitrary, fc.infiniteStream(fc.nat()), (workspace, dice) => {
      const order = new Map(workspace.submissions.map(one => [one, dice.next().value ?? 0]))
      const shuffled = workspace.submissions.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      expect(reportOf({ ...workspace, submissions: shuffled })).toEqual(reportOf(workspace))
    }),
  )
  const { submissions, diagnostics, ...rest } = sampleInput
  const reversed = { ...rest, submissions: submissions.toReversed(), diagnostics: diagnostics.toReversed() }
  expect(consolidate(reversed)).toEqual(sampleReport())
})

it('changes nothing that it was given', () => {
  fc.assert(
    fc.property(workspaceArbitrary, workspace => {
      const before = JSON.stringify(workspace)
      reportOf(workspace)
      expect(JSON.stringify(workspace)).toBe(before)
    }),
    { numRuns: 20 },
  )
})

describe('one assignment', () => {
  const plan = makePlan(['14 Tỉnh Sơn La'], {
    tasks: [
      makeTask('NV-01', { deadline: dayDeadline('2025-09-14'), objective: 'MT1' }),
      makeTask('NV-02', { deadline: ongoing }),
    ],
    indicators: [makeIndicator('CT-01')],
    amendments: [
      {
        ...{ decision: '123-TB/BCĐ', on: '2025-08-01', task: 'NV-01', indicator: null, localities: ['14'], index: 0 },
        ...{ set: { deadline: dayDeadline('2025-09-13') }, reason: 'bão số 3' },
      },
    ],
  })
  const report = (...sketch: Parameters<typeof makeSubmission>): Report =>
    reportOf({ plan, period, asOf: '2025-09-14', submissions: [makeSubmission(...sketch)] })

  it('keeps the old deadline, the decision and the words of the row', () => {
    const said = {
      task: 'NV-01',
      status: 'in-progress',
      progress: 40,
      difficulties: 'Thiếu kinh phí',
      flags: ['task-overdue'],
    } as const
    expect(report({ code: '14', tasks: [said] }).tasks[0]).toMatchObject({
      state: 'in-progress-overdue',
      daysOverdue: 1,
      colour: 'red',
      deadline: '2025-09-13',
      originalDeadline: '2025-09-14',
      amendments: [{ decision: '123-TB/BCĐ', on: '2025-08-01', reason: 'bão số 3' }],
      progress: 40,
      difficulties: 'Thiếu kinh phí',
      evidence: '',
      flags: ['task-overdue'],
      source: { file: 'submissions/14_r1.xlsx', sheet: 'Nhiệm vụ', row: 8 },
      sourceCell: 'I8',
    })
  })

  it('names the cell of what was said, and none where there is none', () => {
    const { tasks, indicators } = report({
      code: '14',
      tasks: [{ task: 'NV-01', status: 'in-progress' }],
      indicators: [{ indicator: 'CT-01', actual: 70 }],
    })
    expect(tasks.map(task => [task.objective, task.sourceCell])).toEqual([
      ['MT1', 'I8'],
      [null, null],
    ])
    expect(indicators.map(one => one.sourceCell)).toEqual(['F5'])
  })

  it('counts a completion after the as-of day as in progress', () => {
    const said = { task: 'NV-01', status: 'completed', progress: 100, completedOn: '2025-09-15' } as const
    expect(report({ code: '14', tasks: [said] }).tasks[0]).toMatchObject({ status: 'in-progress', completedOn: null })
  })

  it('says when a completion without a date counts as done', () => {
    const said = { task: 'NV-01', status: 'completed' } as const
    expect(report({ code: '14', reportedOn: '2025-09-10', tasks: [said] }).tasks[0]?.completedOn).toBe('2025-09-10')
    expect(report({ code: '14', reportedOn: '2025-09-18', tasks: [said] }).tasks[0]?.completedOn).toBe('2025-09-14')
  })

  it('is unreported when its row was rejected, and says by which rule', () => {
    const { tasks } = report({
      code: '14',
      tasks: [{ task: 'NV-01', status: 'completed', rejectedBy: 'missing-status' }],
    })
    expect(tasks[0]).toMatchObject({ status: 'unreported', flags: ['unreported', 'missing-status'], source: null })
  })

  it('keeps the unreported flag where the state is ongoing', () => {
    const { tasks, totals } = report({ code: '14' })
    expect(tasks[1]).toMatchObject({ state: 'ongoing', status: 'unreported', flags: ['unreported'] })
    expect(totals).toMatchObject({ unreported: 2, overdue: 1 })
  })

  it('says why an indicator has no actual', () => {
    const raised = { rule: 'missing-actual', at: { kind: 'file', file: 'a.xlsx' }, facts: {}, related: [] } as const
    const sent = {
      ...makeSubmission({ code: '14' }),
      raised: [{ ...raised, locality: '14', task: null, indicator: 'CT-01' }],
    }
    const { indicators } = reportOf({ plan, period, asOf: '2025-09-14', submissions: [sent] })
    expect(indicators[0]?.flags).toEqual(['missing-actual'])
  })

  it('has an indicator even when nobody reported one', () => {
    const { indicators } = report({ code: '14' })
    expect(indicators).toMatchObject([{ indicator: 'CT-01', actual: null, target: 80, met: null, source: null }])
  })
})

describe('files of a locality', () => {
  const plan = makePlan(['14'])
  const locality = (...sketches: Parameters<typeof makeSubmission>[0][]) =>
    reportOf({ plan, period, asOf: '2025-09-14', submissions: sketches.map(makeSubmission) }).localities[0]

  it('names the one used first, then the others', () => {
    const files = ['a.xlsx', 'c.xlsx', 'b.xlsx'].map((file, index) => ({
      code: '14',
      file,
      revision: index === 2 ? 2 : 1,
    }))
    expect(locality(...files)?.files).toEqual(['b.xlsx', 'a.xlsx', 'c.xlsx'])
  })

  it.each([
    ['2025-09-20', 'on-time'],
    ['2025-09-21', 'late'],
    [null, 'on-time'],
  ])('judges a submission reported on %s as %s', (reportedOn, standing) => {
    expect(locality({ code: '14', reportedOn })?.submission).toBe(standing)
  })

  it('is unusable with a file that cannot be used, and missing with one of another period', () => {
    expect(locality({ code: '14', usable: false })?.submission).toBe('unusable')
    expect(locality({ code: '14', period: '2025-Q2' })?.submission).toBe('missing')
  })

  it('is unusable with files none of which can be called the last word', () => {
    const submissions = [null, 1].map(revision => ({
      ...makeSubmission({ code: '14' }),
      revision,
      content: `${revision}`,
    }))
    const report = reportOf({ plan, period, asOf: '2025-09-14', submissions })
    expect(report.localities[0]?.submission).toBe('unusable')
    expect(report.sources.map(({ used, rows }) => [used, rows.accepted])).toEqual([
      [false, 0],
      [false, 0],
    ])
  })

  it('is unusable with a file of no period that can be told', () => {
    const submissions = [{ ...makeSubmission({ code: '14' }), period: null }]
    const report = reportOf({ plan, period, asOf: '2025-09-14', submissions })
    expect(report.localities[0]?.submission).toBe('unusable')
  })
})

it('names leads in the order of the plan, whoever is assigned', () => {
  const tasks = [makeTask('NV-01', { lead: 'B', assignees: ['14'] }), makeTask('NV-02', { lead: 'A' })]
  const report = reportOf({ plan: makePlan(['01', '14'], { tasks }), period, asOf: '2025-09-14', submissions: [] })
  expect(report.leads.map(one => [one.name, one.totals.assignments])).toEqual([
    ['B', 1],
    ['A', 2],
  ])
})

describe('the sample report', () => {
  const report = sampleReport()

  it('shows every state, standing and colour', () => {
    for (const state of states) expect([state, report.totals.states[state]]).not.toEqual([state, 0])
    expect(new Set(report.localities.map(one => one.submission))).toEqual(
      new Set(['on-time', 'late', 'unusable', 'missing']),
    )
    expect(new Set(report.localities.map(one => one.colour))).toEqual(new Set(['green', 'yellow', 'red']))
  })

  it('gathers tasks of no objective under an empty name, so that objectives and leads sum to the whole', () => {
    expect(report.objectives.map(one => one.id)).toEqual(['MT1', 'MT2', ''])
    for (const groups of [report.objectives, report.leads, report.localities]) {
      expect(groups.reduce((sum, one) => sum + one.totals.assignments, 0)).toBe(report.totals.assignments)
    }
    expect(report.leads.map(one => one.name)).toEqual(['UBND cấp tỉnh', 'Sở KH&CN', 'Sở Nội vụ', 'Sở VH&TT'])
    expect(report.totals).toEqual(rollUp(report.tasks))
  })
})
