// Holds what a plan asks of a locality on a day: who is assigned, and which decisions are in force.
import { describe, expect, it } from 'vitest'
import { assignmentsOf, indicatorAssignmentsOf } from '../../src/model/assignment.ts'
import { amendmentOf, dueOn, indicatorOf, planOf, taskOf } from './plan-of.ts'

describe('assignmentsOf', () => {
  it('keeps plan order and leaves out what others are assigned', () => {
    const plan = planOf({
      tasks: [taskOf('NV-02'), taskOf('NV-01', { assignees: ['01', '14'] }), taskOf('NV-03', { assignees: [] })],
    })
    expect(assignmentsOf(plan, '14', '2025-09-14').map(({ task }) => task.id)).toEqual(['NV-02', 'NV-01'])
    expect(assignmentsOf(plan, '79', '2025-09-14').map(({ task }) => task.id)).toEqual(['NV-02'])
  })

  it('resolves a yearly deadline for the year of the as-of date, and an ongoing one to none', () => {
    const plan = planOf({
      tasks: [
        taskOf('NV-01', { deadline: { text: 'Hằng năm', meaning: { kind: 'yearly' } } }),
        taskOf('NV-02', { deadline: { text: 'Thường xuyên', meaning: { kind: 'ongoing' } } }),
      ],
    })
    expect(assignmentsOf(plan, '14', '2026-01-01').map(({ due }) => due)).toEqual(['2026-12-31', null])
  })

  const extended = planOf({
    tasks: [taskOf('NV-01')],
    amendments: [
      amendmentOf('2025-08-01', {
        task: 'NV-01',
        set: { deadline: dueOn('2025-12-31') },
        localities: ['14'],
        index: 1,
      }),
      amendmentOf('2025-07-01', { task: 'NV-01', set: { deadline: dueOn('2025-09-30') }, index: 0 }),
      amendmentOf('2025-07-01', { task: 'NV-99', set: { deadline: dueOn('2025-07-31') }, index: 2 }),
    ],
  })

  it.each([
    ['14', '2025-06-30', '2025-06-30', 0],
    ['14', '2025-07-01', '2025-09-30', 1],
    ['14', '2025-07-31', '2025-09-30', 1],
    ['14', '2025-08-01', '2025-12-31', 2],
    ['79', '2025-08-01', '2025-09-30', 1],
  ])('in %s on %s the deadline is %s after %d decisions', (locality, asOf, due, count) => {
    const [assignment] = assignmentsOf(extended, locality, asOf)
    expect(assignment?.due).toBe(due)
    expect(assignment?.amendments).toHaveLength(count)
    expect(assignment?.task.deadline.text).toBe('2025-06-30')
  })

  it('lets the later decision win, of one day the one written later', () => {
    const plan = planOf({
      tasks: [taskOf('NV-01')],
      amendments: [
        amendmentOf('2025-07-01', { task: 'NV-01', set: { deadline: dueOn('2025-10-31') }, index: 1 }),
        amendmentOf('2025-07-01', { task: 'NV-01', set: { deadline: dueOn('2025-11-30') }, index: 0 }),
      ],
    })
    expect(assignmentsOf(plan, '14', '2025-09-14')[0]?.due).toBe('2025-10-31')
  })

  it('changes each part by the last decision that speaks of it', () => {
    const plan = planOf({
      tasks: [taskOf('NV-01', { assignees: ['01'] })],
      amendments: [
        amendmentOf('2025-07-01', { task: 'NV-01', set: { lead: 'Sở KH&CN', assignees: ['01', '14'] } }),
        amendmentOf('2025-08-01', { task: 'NV-01', set: { product: '' }, index: 1 }),
      ],
    })
    const [assignment] = assignmentsOf(plan, '14', '2025-09-14')
    expect(assignment).toMatchObject({ lead: 'Sở KH&CN', product: '', due: '2025-06-30' })
    expect(assignmentsOf(plan, '14', '2025-06-30')).toEqual([])
  })

  it('may take a task from one locality alone', () => {
    const plan = planOf({
      tasks: [taskOf('NV-01')],
      amendments: [amendmentOf('2025-07-01', { task: 'NV-01', set: { assignees: [] }, localities: ['14'] })],
    })
    expect(assignmentsOf(plan, '14', '2025-09-14')).toEqual([])
    expect(assignmentsOf(plan, '79', '2025-09-14')).toHaveLength(1)
  })
})

describe('indicatorAssignmentsOf', () => {
  it('takes targets after the decisions in force', () => {
    const raised = [{ by: '2025-12-31', op: '>=', value: 90, max: null }] as const
    const plan = planOf({
      indicators: [indicatorOf('CT-01'), indicatorOf('CT-02', { assignees: ['79'] })],
      amendments: [amendmentOf('2025-07-01', { indicator: 'CT-01', set: { targets: raised } })],
    })
    const valuesOn = (asOf: string) =>
      indicatorAssignmentsOf(plan, '14', asOf).map(({ indicator, targets }) => [indicator.id, targets[0]?.value])
    expect(valuesOn('2025-06-30')).toEqual([['CT-01', 80]])
    expect(valuesOn('2025-07-01')).toEqual([['CT-01', 90]])
  })
})
