// Holds that a kept submission says the same as the checked one: the same report, the same rows, less memory.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { checkedKeeper } from '../../src/model/keep-checked.ts'
import { shareReadings } from '../../src/model/share-readings.ts'
import type { Reading } from '../../src/source/field.ts'
import { workspaceArbitrary } from '../consolidate/arbitraries.ts'

describe('checkedKeeper', () => {
  it('leaves every report as it is', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const more = { diagnostics: [], accepted: [] }
        const submissions = workspace.submissions.map(checkedKeeper())
        expect(consolidate({ ...workspace, submissions, ...more })).toEqual(consolidate({ ...workspace, ...more }))
      }),
      { numRuns: 50 },
    )
  })

  it('keeps a row that counts once, as the one of its file', () => {
    fc.assert(
      fc.property(workspaceArbitrary, ({ submissions }) => {
        for (const { submission, tasks } of submissions) {
          const checked = submissions.find(one => one.submission === submission)
          if (!checked || submission === null) continue
          const kept = checkedKeeper()(checked)
          for (const [index, { row }] of tasks.entries()) {
            const place = submission.tasks.indexOf(row)
            if (place >= 0) expect(kept.tasks[index]?.row).toBe(kept.submission?.tasks[place])
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('shareReadings', () => {
  const text = fc.constantFrom('', 'Báo cáo', '12/2025', '2025-12-01')
  const reading: fc.Arbitrary<Reading<string>> = fc.oneof(
    fc.record({ state: fc.constant('given' as const), value: text, raw: text }),
    fc.record({ state: fc.constant('given' as const), value: text, raw: text, decimalMark: fc.constant('.' as const) }),
    fc.constant({ state: 'blank' } as const),
    fc.record({ state: fc.constant('unreadable' as const), raw: text }),
  )

  it('gives back an equal reading, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(reading), readings => {
        expect(readings.map(shareReadings().text)).toEqual(readings)
      }),
    )
  })

  it('makes readings that say the same one object', () => {
    const { deadline } = shareReadings()
    const of = (day: string) =>
      deadline({ state: 'given', raw: '12/2025', value: { text: '12/2025', meaning: { kind: 'day', day } } })
    expect(of('2025-12-31')).toBe(of('2025-12-31'))
    expect(of('2025-12-01')).not.toBe(of('2025-12-31'))
  })
})
