import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raise } from '../../src/diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../../src/diagnostics/order.ts'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import { checkSubmissionSet } from '../../src/validate/check-submission-set.ts'
import type { SubmissionSetContext } from '../../src/validate/rule.ts'
import { checked, period, plan } from './build.ts'

const all: SubmissionSetContext = { plan: plan(), period, complete: true }
const some: SubmissionSetContext = { ...all, complete: false }

function sent(file: string, changes: Partial<CheckedSubmission> = {}): CheckedSubmission {
  const own = [raise('task-overdue', { kind: 'file', file })]
  return checked({ source: { file, sha256: '' }, raised: own, ...changes })
}

function summary(submissions: readonly CheckedSubmission[], context: SubmissionSetContext): string[] {
  const { raised } = checkSubmissionSet(submissions, context)
  return raised.map(one => `${one.at.file} ${one.rule}${one.locality === null ? '' : ` ${one.locality}`}`)
}

describe('missing-submission', () => {
  it('names every locality nobody speaks for, at the period of the plan', () => {
    const { raised } = checkSubmissionSet([sent('14.xlsx', { raised: [] })], all)
    expect(raised.map(one => [one.rule, one.locality])).toEqual([
      ['missing-submission', '08'],
      ['missing-submission', '15'],
    ])
    expect(raised[0]).toMatchObject({
      at: { file: 'plan.yaml', line: 11 },
      facts: { code: '08', name: 'Tỉnh Tuyên Quang', period: '2025-Q3', submitBy: '2025-09-20' },
    })
  })

  it('takes an unusable file for a submission', () => {
    const broken = sent('15.xlsx', { usable: false, locality: '15', raised: [] })
    expect(summary([broken], all)).toEqual(['plan.yaml missing-submission 08', 'plan.yaml missing-submission 14'])
  })

  it('expects nobody when single files are checked, or no period is asked for', () => {
    expect(summary([], some)).toEqual([])
    expect(summary([], { ...all, period: null })).toEqual([])
  })
})

describe('several files of one locality', () => {
  it('with a higher revision supersede the others, which say nothing else', () => {
    const files = [sent('a.xlsx'), sent('b.xlsx', { revision: 3, content: 'b' }), sent('c.xlsx', { revision: 2 })]
    expect(summary(files, some)).toEqual([
      'a.xlsx superseded-submission 14',
      'b.xlsx task-overdue',
      'c.xlsx superseded-submission 14',
    ])
    const [first] = checkSubmissionSet(files, some).raised
    expect(first?.facts).toEqual({ expected: 'b.xlsx', revision: 1, usedRevision: 3 })
  })

  it('of the same revision are duplicates when they differ, and silent copies when they do not', () => {
    const files = [sent('a.xlsx'), sent('b.xlsx', { content: 'b' }), sent('c.xlsx')]
    expect(summary(files, some)).toEqual([
      'a.xlsx task-overdue',
      'b.xlsx duplicate-submission 14',
      'b.xlsx task-overdue',
    ])
    const { selection } = checkSubmissionSet(files, some)
    expect(selection.used.map(one => one.source.file)).toEqual(['a.xlsx'])
    expect(selection.copies.map(one => one.submission.source.file)).toEqual(['c.xlsx'])
  })

  it('of two periods, or unusable, do not compete', () => {
    const files = [
      sent('a.xlsx'),
      sent('b.xlsx', { period: '2025-Q2' }),
      sent('c.xlsx', { usable: false, revision: 9 }),
    ]
    expect(summary(files, some)).toEqual(['a.xlsx task-overdue', 'b.xlsx task-overdue', 'c.xlsx task-overdue'])
  })
})

describe('whatever the order of the files', () => {
  const files = fc.array(
    fc.record({
      locality: fc.constantFrom('14', '15', '99'),
      revision: fc.integer({ min: 1, max: 3 }),
      content: fc.constantFrom('a', 'b'),
      usable: fc.boolean(),
    }),
    { maxLength: 8 },
  )

  it('the same is raised, in total order', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (written, seeds) => {
        const submissions = written.map((one, index) => sent(`${index}.xlsx`, one))
        const keys = new Map(submissions.map(one => [one, seeds.next().value ?? 0]))
        const shuffled = submissions.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        const { raised } = checkSubmissionSet(submissions, all)
        expect(checkSubmissionSet(shuffled, all).raised).toEqual(raised)
        expect(raised.toSorted(compareDiagnostics)).toEqual(raised)
      }),
      { numRuns: 100 },
    )
  })
})
