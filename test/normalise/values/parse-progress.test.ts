// Holds the reading of progress: per cent, shares, and the cells that could be either.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseProgress, progressFromNumber, progressFromPercent } from '../../../src/normalise/values/parse-progress.ts'

it.each([
  ['75%', 75, false],
  ['75 %', 75, false],
  ['75,5%', 75.5, false],
  ['75.5%', 75.5, false],
  ['75', 75, false],
  ['75,5', 75.5, false],
  ['đạt 75%', 75, false],
  ['75 phần trăm', 75, false],
  ['0', 0, false],
  ['0%', 0, false],
  ['0,5%', 0.5, false],
  ['1%', 1, false],
  ['0,75', 75, true],
  ['0.755', 75.5, true],
  ['1', 100, true],
  ['1,0', 100, true],
  ['1,01', 1.01, false],
  ['33,333', 33.333, false],
  ['33.333%', 33.333, false],
  ['33.333.', 33.333, false],
  ['150%', 150, false],
  ['-5', -5, false],
])('%s → %d (ambiguous: %s)', (text, value, ambiguous) => {
  expect(parseProgress(text)).toEqual({ value, ambiguous })
})

it.each(['', 'Hoàn thành', '22/22', '10/10', 'khoảng 75%', '75 xã', '50% - 60%', '≥ 50%', '5‰', '75¹%', '75%¹', '75²'])(
  'not a progress: %j',
  text => {
    expect(parseProgress(text)).toBeNull()
  },
)

it.each([
  [0, 0, false],
  [0.5, 50, true],
  [1, 100, true],
  [1.5, 1.5, false],
  [75, 75, false],
  [-0.5, -0.5, false],
])('a bare number cell: %d → %d (ambiguous: %s)', (number, value, ambiguous) => {
  expect(progressFromNumber(number)).toEqual({ value, ambiguous })
})

it.each([
  [0.755, 75.5],
  [0.07, 7],
  [0.29, 29],
  [0.57, 57],
  [1.1, 110],
  [0, 0],
  [1, 100],
  [-0.07, -7],
  [0.1 + 0.2, 30],
  [1e-9, 1e-7],
])('a percent cell: %d → %d, without binary noise', (number, value) => {
  expect(progressFromPercent(number)).toBe(value)
})

it('gives back every tenth of a per cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), tenths => {
      expect(progressFromPercent(Number(`${tenths}e-3`))).toBe(Number(`${tenths}e-1`))
    }),
  )
})

it.each(['60% KH', '60% kế hoạch', '60% so với KH'])('%s is a share of the plan, which progress is', text => {
  expect(parseProgress(text)).toEqual({ value: 60, ambiguous: false })
})
