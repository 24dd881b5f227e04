import { describe, expect, it } from 'vitest'
import { raise } from '../../src/diagnostics/diagnostic.ts'
import type { AcceptedException } from '../../src/model/plan.ts'
import { applyExceptions } from '../../src/validate/exceptions.ts'
import { asOf, cell } from './build.ts'

const base: AcceptedException = {
  rule: 'late-submission',
  locality: '14',
  task: null,
  indicator: null,
  reason: 'bão số 3',
  approvedBy: 'Ban Chỉ đạo',
  until: '2025-10-31',
  index: 0,
}

const late = raise('late-submission', cell(5, 2), {}, { locality: '14' })

function accepts(exception: Partial<AcceptedException>, diagnostic = late, on = asOf): boolean {
  const { kept, accepted } = applyExceptions([diagnostic], { exceptions: [{ ...base, ...exception }] }, on)
  expect(kept.length + accepted.length).toBe(1)
  return accepted.length === 1
}

describe('an accepted exception', () => {
  it('silences its rule for what it names, and tells why', () => {
    const { kept, accepted } = applyExceptions([late], { exceptions: [base] }, asOf)
    expect(kept).toEqual([])
    expect(accepted).toEqual([{ diagnostic: late, reason: 'bão số 3', approvedBy: 'Ban Chỉ đạo', until: '2025-10-31' }])
  })

  it('silences nothing else', () => {
    expect(accepts({ rule: 'task-overdue' })).toBe(false)
    expect(accepts({ locality: '15' })).toBe(false)
    expect(accepts({ task: 'NV-01' })).toBe(false)
    expect(accepts({ indicator: 'CT-01' })).toBe(false)
    expect(accepts({ locality: null })).toBe(true)
  })

  it('may name a task or an indicator', () => {
    const overdue = raise('task-overdue', cell(12, 8), {}, { locality: '14', task: 'NV-01' })
    expect(accepts({ rule: 'task-overdue', task: 'NV-01' }, overdue)).toBe(true)
    expect(accepts({ rule: 'task-overdue', locality: null, task: 'NV-02' }, overdue)).toBe(false)
    const below = raise('target-not-met', cell(5, 5), {}, { locality: '14', indicator: 'CT-01' })
    expect(accepts({ rule: 'target-not-met', indicator: 'CT-01' }, below)).toBe(true)
  })

  it('holds on its last day and not after', () => {
    expect(accepts({}, late, '2025-10-31')).toBe(true)
    expect(accepts({}, late, '2025-11-01')).toBe(false)
  })
})
