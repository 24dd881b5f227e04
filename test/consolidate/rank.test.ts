import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankShares } from '../../src/consolidate/rank.ts'
import { ratioOf } from '../../src/consolidate/roll-up.ts'

describe('rankShares', () => {
  it('shares a rank between equal shares and leaves the next ones free', () => {
    const shares = [
      ratioOf(1, 3),
      ratioOf(2, 3),
      ratioOf(4, 6),
      ratioOf(0, 0),
      ratioOf(5, 5),
      ratioOf(0, 2),
      ratioOf(0, 0),
    ]
    expect(rankShares(shares)).toEqual([4, 2, 2, 6, 1, 5, 6])
  })

  it('ranks each share one below the number of better ones', () => {
    const share = fc.tuple(fc.nat(6), fc.nat(6)).map(([a, b]) => ratioOf(Math.min(a, b), b))
    fc.assert(
      fc.property(fc.array(share), shares => {
        const worth = shares.map(({ value }) => value ?? -1)
        expect(rankShares(shares)).toEqual(worth.map(own => 1 + worth.filter(other => other > own).length))
      }),
    )
  })
})
