import { describe, expect, it } from 'vitest'
import { countExtensions, indicatorTrail, taskTrail } from '../../src/model/amendment-trail.ts'
import { amendmentOf, dueOn, indicatorOf, taskOf } from './plan-of.ts'

const asOf = '2025-09-14'
const task = taskOf('NV-01', { deadline: dueOn('2025-06-30'), lead: 'Sở A', product: 'QĐ', assignees: ['14'] })

describe('taskTrail', () => {
  it('tells what each decision replaced, the value before it and the one after', () => {
    const trail = taskTrail(
      task,
      [
        amendmentOf('2025-05-01', { task: 'NV-01', set: { deadline: dueOn('2025-08-31') }, reason: 'bão' }),
        amendmentOf('2025-07-01', { task: 'NV-01', set: { deadline: dueOn('2025-12-31'), lead: 'Sở B' } }),
        amendmentOf('2025-08-01', { task: 'NV-01', set: { product: 'Báo cáo', lead: 'Sở B' } }),
      ],
      '14',
      asOf,
    )
    expect(trail).toEqual([
      {
        decision: '2025-05-01/QĐ',
        on: '2025-05-01',
        reason: 'bão',
        changes: [
          { what: 'deadline', from: '2025-06-30', to: '2025-08-31', fromDue: '2025-06-30', toDue: '2025-08-31' },
        ],
      },
      {
        decision: '2025-07-01/QĐ',
        on: '2025-07-01',
        reason: '',
        changes: [
          { what: 'deadline', from: '2025-08-31', to: '2025-12-31', fromDue: '2025-08-31', toDue: '2025-12-31' },
          { what: 'lead', from: 'Sở A', to: 'Sở B' },
        ],
      },
      {
        decision: '2025-08-01/QĐ',
        on: '2025-08-01',
        reason: '',
        changes: [{ what: 'product', from: 'QĐ', to: 'Báo cáo' }],
      },
    ])
    expect(countExtensions(trail)).toBe(2)
  })

  it('counts as an extension only what moves the last day back', () => {
    const extensions = (deadline: ReturnType<typeof dueOn>) =>
      countExtensions(taskTrail(task, [amendmentOf('2025-05-01', { set: { deadline } })], '14', asOf))
    expect(extensions(dueOn('2025-07-01'))).toBe(1)
    expect(extensions({ text: 'Thường xuyên', meaning: { kind: 'ongoing' } })).toBe(1)
    expect(extensions(dueOn('2025-05-31'))).toBe(0)
    expect(extensions({ text: 'Quý II/2025', meaning: { kind: 'day', day: '2025-06-30' } })).toBe(0)
  })

  it('tells a locality that it was given the task by a decision', () => {
    const trail = taskTrail(task, [amendmentOf('2025-05-01', { set: { assignees: 'all' } })], '15', asOf)
    expect(trail[0]?.changes).toEqual([{ what: 'assignees', from: 'unassigned', to: 'assigned' }])
    expect(taskTrail(task, [], '15', asOf)).toEqual([])
  })
})

describe('indicatorTrail', () => {
  it('keeps the targets that were replaced', () => {
    const indicator = indicatorOf('CT-01')
    const targets = [{ by: '2025-12-31', op: '>=' as const, value: 70, max: null }]
    const decided = amendmentOf('2025-05-01', { indicator: 'CT-01', set: { targets } })
    expect(indicatorTrail(indicator, [decided], '14')[0]?.changes).toEqual([
      {
        what: 'targets',
        from: [{ by: '2025-12-31', op: '>=', value: 80, max: null }],
        to: [{ by: '2025-12-31', op: '>=', value: 70, max: null }],
      },
    ])
    const same = amendmentOf('2025-05-01', { indicator: 'CT-01', set: { targets: indicator.targets } })
    expect(indicatorTrail(indicator, [same], '14')[0]?.changes).toEqual([])
  })
})
