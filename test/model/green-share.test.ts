import { expect, it } from 'vitest'
import { colourOfShare } from '../../src/model/green-share.ts'

it.each([
  [19, 20, 'green'],
  [94, 99, 'yellow'],
  [949_999, 1_000_000, 'yellow'],
  [950_000, 1_000_000, 'green'],
  [7, 10, 'yellow'],
  [14, 20, 'yellow'],
  [699_999, 1_000_000, 'red'],
  [0, 1, 'red'],
  [0, 0, 'green'],
])('colours %i of %i %s', (numerator, denominator, colour) => {
  expect(colourOfShare({ numerator, denominator })).toBe(colour)
})
