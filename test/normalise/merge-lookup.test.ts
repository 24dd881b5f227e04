// The merged range over a cell, against a search through all of them, and what many tall ones cost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetGrid } from '../../src/normalise/layout/sheet-grid.ts'
import type { MergedRange } from '../../src/source/raw-table.ts'

const gridOf = (merges: readonly MergedRange[]) => sheetGrid({ name: 'A', hidden: false, rows: [], merges })

/** Ranges side by side and below each other, in any order. */
const ranges = fc
  .array(
    fc.record({
      left: fc.integer({ min: 1, max: 12 }),
      wide: fc.integer({ min: 0, max: 4 }),
      top: fc.integer({ min: 1, max: 200 }),
      high: fc.integer({ min: 0, max: 150 }),
    }),
    { maxLength: 30 },
  )
  .map(list => {
    const kept: MergedRange[] = []
    for (const { left, wide, top, high } of list) {
      const range = { top, left, bottom: top + high, right: left + wide }
      if (!kept.some(other => overlap(range, other))) kept.push(range)
    }
    return kept
  })

function overlap(a: MergedRange, b: MergedRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

describe('the merged range over a cell', () => {
  it('is the one that covers it', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 360 }), fc.integer({ min: 1, max: 17 }))
    fc.assert(
      fc.property(ranges, fc.array(place, { maxLength: 100 }), (merges, places) => {
        const grid = gridOf(merges)
        for (const [row, column] of places) {
          const covering = merges.find(
            ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
          )
          expect(grid.mergeAt(row, column)).toBe(covering ?? null)
        }
      }),
    )
  })

  it('is none where it spans more than 5000 rows', () => {
    const grid = gridOf([
      { top: 1, left: 1, bottom: 5002, right: 1 },
      { top: 1, left: 2, bottom: 5001, right: 2 },
    ])
    expect(grid.mergeAt(9, 1)).toBeNull()
    expect(grid.mergeAt(9, 2)).not.toBeNull()
  })

  it('is found in time among sixteen thousand tall ones', () => {
    const merges = Array.from({ length: 16_000 }, (_, index) => ({
      ...{ top: 1, left: index + 1, bottom: 5000, right: index + 1 },
    }))
    const { user } = process.cpuUsage()
    const grid = gridOf(merges)
    for (let row = 1; row <= 5000; row++) expect(grid.mergeAt(row, 16_000)?.left).toBe(16_000)
    expect(process.cpuUsage().user - user).toBeLessThan(3_000_000)
  })
})
