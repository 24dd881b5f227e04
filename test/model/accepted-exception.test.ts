import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raise } from '../../src/diagnostics/diagnostic.ts'
import { coversDiagnostic, isInForce } from '../../src/model/accepted-exception.ts'
import type { AcceptedException } from '../../src/model/plan.ts'

const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values)
const subject = { locality: maybe('14', '15'), task: maybe('NV-01', 'NV-02'), indicator: maybe('CT-01', 'CT-02') }
const rule = fc.constantFrom('task-overdue', 'late-submission')
const exceptionArbitrary: fc.Arbitrary<AcceptedException> = fc.record({
  ...{ rule, ...subject, until: fc.constantFrom('2025-09-13', '2025-09-14', '2025-09-15') },
  ...{ reason: fc.constant('bão'), approvedBy: fc.constant(null), index: fc.constant(0) },
})
const diagnosticArbitrary = fc
  .record({ rule, ...subject })
  .map(({ rule: name, ...about }) => raise(name, { kind: 'file', file: 'a.xlsx' }, {}, about))

describe('coversDiagnostic', () => {
  it('is true of exactly what the exception names', () => {
    fc.assert(
      fc.property(exceptionArbitrary, diagnosticArbitrary, (exception, diagnostic) => {
        const keys = ['locality', 'task', 'indicator'] as const
        const differs = keys.some(key => exception[key] !== null && exception[key] !== diagnostic[key])
        expect(coversDiagnostic(exception, diagnostic)).toBe(exception.rule === diagnostic.rule && !differs)
      }),
      { numRuns: 500 },
    )
  })

  it('widens as less is named', () => {
    fc.assert(
      fc.property(exceptionArbitrary, diagnosticArbitrary, (exception, diagnostic) => {
        fc.pre(coversDiagnostic(exception, diagnostic))
        expect(coversDiagnostic({ ...exception, task: null }, diagnostic)).toBe(true)
      }),
    )
  })
})

it('an exception holds up to and including its last day', () => {
  expect(['2025-09-13', '2025-09-14', '2025-09-15'].map(asOf => isInForce({ until: '2025-09-14' }, asOf))).toEqual([
    true,
    true,
    false,
  ])
})
