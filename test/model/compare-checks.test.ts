// Checks what two checks are told apart by: rule, locality, subject and column, and never the place alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Facts } from '../../src/diagnostics/diagnostic.ts'
import { compareChecks } from '../../src/model/compare-checks.ts'

interface Wanted {
  readonly rule?: string
  readonly file?: string
  readonly row?: number
  readonly column?: number
  readonly locality?: string | null
  readonly task?: string | null
  readonly facts?: Facts
}

function diagnostic(wanted: Wanted = {}): Diagnostic {
  const {
    rule = 'unreadable-value',
    file = 'a/14.xlsx',
    row = 7,
    column = 5,
    locality = '14',
    task = 'NV-01',
    facts = {},
  } = wanted
  const at = { kind: 'cell', file, sheet: 'Nhiệm vụ', row, column } as const
  return { rule, severity: 'error', at, facts, locality, task, indicator: null, related: [] }
}

const files = [{ file: 'a/14.xlsx', locality: '14' }]

function counts(earlier: readonly Diagnostic[], present: readonly Diagnostic[], checked = files) {
  const { fixed, remaining, added } = compareChecks(earlier, present, checked)
  return [fixed.length, remaining.length, added.length]
}

describe('an error is the same', () => {
  it('in another row and column, as long as the heading is the same', () => {
    const facts = { actual: '31/02/2025', heading: 'Ngày hoàn thành' }
    expect(counts([diagnostic({ facts })], [diagnostic({ row: 19, column: 3, facts })])).toEqual([0, 1, 0])
  })

  it('when the value was changed to another wrong one', () => {
    const heading = 'Ngày  hoàn thành'
    const earlier = diagnostic({ facts: { actual: '31/02/2025', heading } })
    const present = diagnostic({ facts: { actual: '30/02/2025', heading: 'ngày hoàn thành' } })
    expect(counts([earlier], [present])).toEqual([0, 1, 0])
  })

  it('in a file of another name, when the locality is the same', () => {
    const present = diagnostic({ file: 'b/14_2025-Q3_r2.xlsx' })
    expect(counts([diagnostic()], [present], [{ file: 'b/14_2025-Q3_r2.xlsx', locality: '14' }])).toEqual([0, 1, 0])
  })

  it('in a file of the same name, when the locality was not known before', () => {
    const earlier = diagnostic({ file: 'cu/14.xlsx', locality: null })
    expect(counts([earlier], [diagnostic()])).toEqual([0, 1, 0])
  })
})

describe('an error is another one', () => {
  it('of another rule, task or column', () => {
    expect(counts([diagnostic()], [diagnostic({ rule: 'missing-status' })])).toEqual([1, 0, 1])
    expect(counts([diagnostic()], [diagnostic({ task: 'NV-02' })])).toEqual([1, 0, 1])
    const [date, evidence] = [{ heading: 'Ngày hoàn thành' }, { heading: 'Thời hạn' }].map(facts =>
      diagnostic({ facts }),
    )
    if (date && evidence) expect(counts([date], [evidence])).toEqual([1, 0, 1])
  })

  it('of a row without a known task, unless it says the same or stands in the same place', () => {
    const unknown = (actual: string, row: number) =>
      diagnostic({ rule: 'unknown-task', task: null, row, facts: { actual } })
    expect(counts([unknown('NV-99', 7)], [unknown('NV-99', 20)])).toEqual([0, 1, 0])
    expect(counts([unknown('NV-99', 7)], [unknown('NV-98', 7)])).toEqual([0, 1, 0])
    expect(counts([unknown('NV-99', 7)], [unknown('NV-77', 20)])).toEqual([1, 0, 1])
  })

  it('as often as it occurs', () => {
    expect(counts([diagnostic()], [diagnostic(), diagnostic({ row: 8 })])).toEqual([0, 1, 1])
    expect(counts([diagnostic(), diagnostic({ row: 8 })], [diagnostic()])).toEqual([1, 1, 0])
  })
})

describe('what was said about others', () => {
  const missing = (locality: string) => ({
    ...diagnostic({ rule: 'missing-submission', task: null, locality }),
    at: { kind: 'text', file: 'plan.yaml', line: 9, column: 3 } as const,
  })

  it('is left out, and is not new when it is still so', () => {
    expect(counts([missing('46'), diagnostic({ file: 'a/46.xlsx', locality: '46' })], [])).toEqual([0, 0, 0])
    expect(counts([missing('46')], [missing('46')])).toEqual([0, 1, 0])
    expect(counts([], [missing('46')])).toEqual([0, 0, 1])
  })

  it('is fixed when the locality has submitted since', () => {
    const { fixed, fileOf } = compareChecks([missing('14')], [], files)
    expect(fixed.map(fileOf)).toEqual(['a/14.xlsx'])
  })
})

it('every earlier diagnostic of the files is fixed or remains, every present one remains or is new', () => {
  const words = fc.constantFrom('NV-01', 'NV-02', null)
  const some = fc.array(
    fc
      .record({
        rule: fc.constantFrom('a', 'b', 'unknown-task'),
        task: words,
        row: fc.integer({ min: 1, max: 4 }),
        facts: fc.record({ heading: fc.constantFrom('x', 'y') }),
      })
      .map(diagnostic),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(some, some, (earlier, present) => {
      const { fixed, remaining, added } = compareChecks(earlier, present, files)
      expect(fixed.length + remaining.length).toBe(earlier.length)
      expect([...remaining, ...added].toSorted(byPlace)).toEqual(present.toSorted(byPlace))
      expect(compareChecks(present, present, files).remaining).toEqual(present)
    }),
  )
})

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
