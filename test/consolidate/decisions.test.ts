import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { reportAmendments, reportExceptions } from '../../src/consolidate/decisions.ts'
import { raise } from '../../src/diagnostics/diagnostic.ts'
import type { AcceptedException, Amendment } from '../../src/model/plan.ts'
import { atLeast, dayDeadline, makeIndicator, makePlan, makeTask, period } from './builders.ts'

const asOf = '2025-09-14'

function decided(on: string, index: number, more: Partial<Amendment>): Amendment {
  return {
    decision: `${index}/QĐ`,
    on,
    task: null,
    indicator: null,
    set: {},
    localities: null,
    reason: '',
    index,
    ...more,
  }
}

const amendments = [
  decided('2025-07-01', 0, { task: 'NV-01', set: { deadline: dayDeadline('2025-10-31') }, localities: ['14'] }),
  decided('2025-08-01', 1, { task: 'NV-01', set: { deadline: dayDeadline('2026-03-31'), lead: 'Sở Nội vụ' } }),
  decided('2025-08-01', 2, { task: 'NV-02', set: { assignees: ['15'] } }),
  decided('2025-08-15', 3, { indicator: 'CT-01', set: { targets: [atLeast(70)] }, localities: ['15'] }),
  decided('2025-12-01', 4, { task: 'NV-02', set: { product: 'Kế hoạch' } }),
]
const plan = makePlan(['14 Tỉnh Sơn La', '15 Tỉnh Lào Cai'], {
  tasks: [makeTask('NV-01', { deadline: dayDeadline('2025-09-30') }), makeTask('NV-02', { index: 1 })],
  indicators: [makeIndicator('CT-01', { targets: [atLeast(80)] })],
  amendments,
})
const report = consolidate({ plan, period, asOf, submissions: [], diagnostics: [], accepted: [] })

describe('amendments in the report', () => {
  it('stand at each assignment with the values they replaced and the count of extensions', () => {
    const [first] = report.tasks
    expect(first).toMatchObject({
      task: 'NV-01',
      locality: '14',
      deadline: '2026-03-31',
      originalDeadline: '2025-09-30',
      lead: 'Sở Nội vụ',
      originalLead: 'UBND cấp tỉnh',
      originalProduct: null,
      extensions: 2,
    })
    expect(first?.amendments.map(({ changes }) => changes.map(({ what, from }) => [what, from]))).toEqual([
      [['deadline', '2025-09-30']],
      [
        ['deadline', '2025-10-31'],
        ['lead', 'UBND cấp tỉnh'],
      ],
    ])
  })

  it('stand at each indicator, and never at that of the country for one locality alone', () => {
    expect(report.indicators.find(({ locality }) => locality === '15')).toMatchObject({
      target: 70,
      originalTarget: { value: 80 },
      amendments: [{ decision: '3/QĐ' }],
    })
    expect(report.indicators.find(({ locality }) => locality === '14')).toMatchObject({
      originalTarget: null,
      amendments: [],
    })
    expect(report.nationalIndicators).toMatchObject([{ target: 80, originalTarget: null }])
  })

  it('are listed whole: for whom, what they replaced, what they took away, what is still to come', () => {
    expect(reportAmendments(plan, asOf)).toMatchObject([
      { decision: '0/QĐ', task: 'NV-01', inForce: true, changes: [{ what: 'deadline', localities: ['14'] }] },
      {
        decision: '1/QĐ',
        title: 'Nhiệm vụ NV-01',
        changes: [
          { what: 'deadline', from: '2025-10-31', localities: ['14'] },
          { what: 'lead', from: 'UBND cấp tỉnh', to: 'Sở Nội vụ', localities: ['14', '15'] },
          { what: 'deadline', from: '2025-09-30', localities: ['15'] },
        ],
      },
      {
        decision: '2/QĐ',
        task: 'NV-02',
        changes: [{ what: 'assignees', from: 'assigned', to: 'unassigned', localities: ['14'] }],
      },
      { decision: '3/QĐ', indicator: 'CT-01', changes: [{ what: 'targets', localities: ['15'] }] },
      { decision: '4/QĐ', inForce: false, changes: [{ what: 'product', to: 'Kế hoạch', localities: ['15'] }] },
    ])
  })
})

describe('exceptions in the report', () => {
  it('are all listed, with how much came under each and whether it has expired', () => {
    const exception = (rule: string, until: string, more: Partial<AcceptedException> = {}): AcceptedException => ({
      ...{ rule, locality: null, task: null, indicator: null, reason: 'bão', approvedBy: 'BCĐ', until, index: 0 },
      ...more,
    })
    const exceptions = [
      exception('late-submission', '2025-10-31', { locality: '14' }),
      exception('late-submission', '2025-10-31'),
      exception('task-overdue', '2025-09-13', { task: 'NV-01' }),
    ]
    const late = (locality: string) => ({
      diagnostic: {
        ...raise('late-submission', { kind: 'file', file: 'a.xlsx' }, {}, { locality }),
        severity: 'warning' as const,
      },
      reason: 'bão',
      approvedBy: 'BCĐ',
      until: '2025-10-31',
    })
    const listed = reportExceptions({ exceptions }, asOf, [late('14'), late('15'), late('15')])
    expect(listed.map(({ silenced, expired }) => [silenced, expired])).toEqual([
      [1, false],
      [2, false],
      [0, true],
    ])
  })
})
