import { describe, expect, it } from 'vitest'
import { raise } from '../../src/diagnostics/diagnostic.ts'
import { gradeAccepted, gradeDiagnostics } from '../../src/validate/grade-diagnostics.ts'
import { cell } from './build.ts'

const late = raise('late-submission', cell(5, 2), { days: 1 })
const unknown = raise('unknown-task', cell(12, 1), { actual: 'NV-99' })

describe('gradeDiagnostics', () => {
  it('gives each rule its severity, in total order, each message once', () => {
    const graded = gradeDiagnostics([unknown, late, { ...unknown }])
    expect(graded.map(one => [one.rule, one.severity])).toEqual([
      ['late-submission', 'warning'],
      ['unknown-task', 'error'],
    ])
  })

  it('keeps messages apart that say different things at one place', () => {
    const other = raise('unknown-task', cell(12, 1), { actual: 'NV-98' })
    expect(gradeDiagnostics([unknown, other])).toHaveLength(2)
  })

  it('follows the configuration, which may silence a rule', () => {
    const graded = gradeDiagnostics([unknown, late], { 'unknown-task': 'info', 'late-submission': 'off' })
    expect(graded.map(one => [one.rule, one.severity])).toEqual([['unknown-task', 'info']])
  })
})

describe('gradeAccepted', () => {
  it('grades what an exception silenced in the same way', () => {
    const leave = { reason: 'bão số 3', approvedBy: null, until: '2025-10-31' }
    const accepted = [unknown, late].map(diagnostic => ({ diagnostic, ...leave }))
    expect(gradeAccepted(accepted).map(one => [one.diagnostic.rule, one.diagnostic.severity, one.reason])).toEqual([
      ['late-submission', 'warning', 'bão số 3'],
      ['unknown-task', 'error', 'bão số 3'],
    ])
    expect(gradeAccepted(accepted, { 'late-submission': 'off' })).toHaveLength(1)
  })
})
