import fc from 'fast-check'
import { expect, it } from 'vitest'
import { consolidatePart, mergeParts } from '../../src/consolidate/part.ts'
import { type Workspace, workspaceArbitrary } from './arbitraries.ts'
import { usedByHand } from './oracle.ts'

/** How localities are dealt to shards, and the order in which the shards come back. */
const shardOf = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 })

function partsOf(workspace: Workspace, shards: readonly number[]) {
  const codes = workspace.plan.registry.localities.map(locality => locality.code)
  const used = codes.flatMap(code => usedByHand(workspace, code) ?? [])
  const { plan, period, asOf } = workspace
  const whole = consolidatePart({ plan, period, asOf, localities: codes, used })
  const parts = [0, 1, 2, 3].map(shard => {
    const localities = codes.filter((_, index) => shards[index] === shard).toReversed()
    return consolidatePart({ plan, period, asOf, localities, used: used.toReversed() })
  })
  return { whole, parts }
}

it('merges parts of any grouping, in any order, into the whole', () => {
  fc.assert(
    fc.property(workspaceArbitrary, shardOf, (workspace, shards) => {
      const { whole, parts } = partsOf(workspace, shards)
      expect(mergeParts(parts)).toEqual(whole)
      expect(mergeParts(parts.toReversed())).toEqual(whole)
    }),
  )
})

it('merges merged parts as it merges parts', () => {
  fc.assert(
    fc.property(workspaceArbitrary, shardOf, (workspace, shards) => {
      const { whole, parts } = partsOf(workspace, shards)
      const left = mergeParts(parts.slice(2))
      const right = mergeParts(parts.slice(0, 2))
      expect(mergeParts([left, right])).toEqual(whole)
      expect(mergeParts([mergeParts([]), whole])).toEqual(whole)
    }),
  )
})

it('gives parts that cross a thread unchanged', () => {
  fc.assert(
    fc.property(workspaceArbitrary, shardOf, (workspace, shards) => {
      const { whole } = partsOf(workspace, shards)
      expect(structuredClone(whole)).toEqual(whole)
    }),
    { numRuns: 20 },
  )
})
