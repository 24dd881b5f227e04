// Holds the states: around the due day, at the edges of completion dates, and against a second reading of the contract.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/model/calendar-date.ts'
import { isOverdue, type JudgeInput, judge, reportedStatuses, type Status, states } from '../../src/model/state.ts'
import { judgeByTheContract } from './state-oracle.ts'

const base: JudgeInput = {
  status: 'in-progress',
  completedOn: null,
  due: '2025-06-30',
  reportedOn: '2025-06-28',
  asOf: '2025-06-30',
  dueSoonDays: 30,
}

const statuses: readonly Status[] = [...reportedStatuses, 'unreported']
const day = fc.integer({ min: -400, max: 400 }).map(days => addDays('2024-12-31', days))
const input: fc.Arbitrary<JudgeInput> = fc.record({
  status: fc.constantFrom(...statuses),
  completedOn: fc.option(day),
  due: fc.option(day),
  reportedOn: fc.option(day),
  asOf: day,
  dueSoonDays: fc.integer({ min: 0, max: 60 }),
})

describe('around the due day', () => {
  it.each(['in-progress', 'not-started', 'unreported'] as const)('%s', status => {
    const on = (asOf: string) => judge({ ...base, status, asOf })
    expect(on('2025-05-30')).toMatchObject({ state: `${status}-on-time`, dueSoon: false, daysOverdue: 0 })
    expect(on('2025-05-31')).toMatchObject({ state: `${status}-on-time`, dueSoon: true, colour: 'yellow' })
    expect(on('2025-06-29')).toMatchObject({ state: `${status}-on-time`, overdue: false, daysOverdue: 0 })
    expect(on('2025-06-30')).toMatchObject({ state: `${status}-on-time`, overdue: false, daysOverdue: 0 })
    expect(on('2025-07-01')).toMatchObject({
      state: `${status}-overdue`,
      colour: 'red',
      dueSoon: false,
      daysOverdue: 1,
    })
    expect(on('2026-06-30')).toMatchObject({ state: `${status}-overdue`, daysOverdue: 365 })
  })

  it.each([
    ['2025-06-29', 'completed-on-time', 0, 'green'],
    ['2025-06-30', 'completed-on-time', 0, 'green'],
    ['2025-07-01', 'completed-late', 1, 'yellow'],
    ['2025-08-30', 'completed-late', 61, 'yellow'],
  ])('completed on %s: %s by %d days', (completedOn, state, daysOverdue, colour) => {
    const judged = judge({ ...base, status: 'completed', completedOn, asOf: '2025-12-31' })
    expect(judged).toMatchObject({ status: 'completed', state, daysOverdue, colour, overdue: false, dueSoon: false })
  })

  it('counts over the leap day', () => {
    const leap = { ...base, due: '2024-02-28' }
    expect(judge({ ...leap, asOf: '2024-03-01' }).daysOverdue).toBe(2)
    expect(judge({ ...leap, due: '2025-02-28', asOf: '2025-03-01' }).daysOverdue).toBe(1)
    expect(judge({ ...leap, due: '2024-02-29', asOf: '2024-02-29' }).overdue).toBe(false)
    expect(judge({ ...leap, due: '2024-02-29', asOf: '2025-02-28' }).daysOverdue).toBe(365)
  })
})

describe('the completion date', () => {
  const completed = { ...base, status: 'completed' } as const

  it('defaults to the report date, or to the as-of date when that is earlier or alone', () => {
    expect(judge({ ...completed, asOf: '2025-07-31', reportedOn: '2025-07-05' }).completedOn).toBe('2025-07-05')
    expect(judge({ ...completed, asOf: '2025-06-30', reportedOn: '2025-07-05' }).completedOn).toBe('2025-06-30')
    expect(judge({ ...completed, asOf: '2025-06-30', reportedOn: null }).completedOn).toBe('2025-06-30')
    expect(judge({ ...completed, asOf: '2025-07-31', reportedOn: '2025-07-05' })).toMatchObject({
      state: 'completed-late',
      daysOverdue: 5,
    })
  })

  it('does not count when it lies after the as-of date', () => {
    const judged = judge({ ...completed, completedOn: '2025-07-02', asOf: '2025-07-01' })
    expect(judged).toMatchObject({
      status: 'in-progress',
      state: 'in-progress-overdue',
      completedOn: null,
      daysOverdue: 1,
    })
    expect(judge({ ...completed, completedOn: '2025-07-02', asOf: '2025-07-02' }).state).toBe('completed-late')
  })

  it('of a task that is not completed is set aside', () => {
    expect(judge({ ...base, completedOn: '2025-06-01' })).toMatchObject({
      completedOn: null,
      state: 'in-progress-on-time',
    })
  })
})

describe('without a due day', () => {
  it.each(statuses)('%s', status => {
    const judged = judge({ ...base, status, due: null, asOf: '2099-12-31' })
    expect(judged.state).toBe(status === 'completed' ? 'completed-on-time' : 'ongoing')
    expect(judged).toMatchObject({ status, overdue: false, dueSoon: false, daysOverdue: 0, colour: 'green' })
  })
})

describe('always', () => {
  const runs = { numRuns: 2_000 }

  it('agrees with a second reading of the contract', () => {
    fc.assert(
      fc.property(input, given => {
        expect(judge(given)).toEqual(judgeByTheContract(given))
      }),
      runs,
    )
  })

  it('puts each assignment into exactly one of the nine states', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), given => {
        const counts = states.map(state => given.filter(one => judge(one).state === state).length)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(given.length)
      }),
    )
  })

  it('never calls a task overdue on its due day', () => {
    fc.assert(
      fc.property(input, day, (given, due) => {
        expect(judge({ ...given, due, asOf: due }).overdue).toBe(false)
      }),
      runs,
    )
  })

  it('never takes "overdue" back as time goes by while nothing is done', () => {
    const open = input.filter(given => given.status !== 'completed')
    fc.assert(
      fc.property(open, fc.nat({ max: 1000 }), (given, later) => {
        const before = judge(given)
        const after = judge({ ...given, asOf: addDays(given.asOf, later) })
        if (!before.overdue) return
        expect(after.overdue).toBe(true)
        expect(after.daysOverdue).toBe(before.daysOverdue + later)
      }),
      runs,
    )
  })

  it('is overdue, due soon or neither, and counts days only for what is late', () => {
    fc.assert(
      fc.property(input, given => {
        const judged = judge(given)
        expect(judged.overdue && judged.dueSoon).toBe(false)
        expect(judged.overdue).toBe(isOverdue(judged.state))
        expect(judged.daysOverdue > 0).toBe(judged.overdue || judged.state === 'completed-late')
        expect(judged.colour === 'red').toBe(judged.overdue)
        expect(judged.completedOn === null).toBe(judged.status !== 'completed')
      }),
      runs,
    )
  })

  it('moves with the calendar: all days shifted alike give the same judgement', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: -5000, max: 5000 }), (given, days) => {
        const shift = (date: string | null) => (date === null ? null : addDays(date, days))
        const moved: JudgeInput = {
          ...given,
          asOf: addDays(given.asOf, days),
          due: shift(given.due),
          completedOn: shift(given.completedOn),
          reportedOn: shift(given.reportedOn),
        }
        const judged = judge(given)
        expect(judge(moved)).toEqual({ ...judged, completedOn: shift(judged.completedOn) })
      }),
      runs,
    )
  })
})
