import { expect, it } from 'vitest'
import { colourOfShare, defaultColours } from '../../src/model/green-share.ts'

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
  expect(colourOfShare({ numerator, denominator }, defaultColours)).toBe(colour)
})

it.each([
  [9, 10, 90, 50, 'green'],
  [899, 1000, 90, 50, 'yellow'],
  [1, 2, 90, 50, 'yellow'],
  [499, 1000, 90, 50, 'red'],
  [999, 1000, 100, 99, 'yellow'],
  [1000, 1000, 100, 99, 'green'],
  [0, 1, 1, 0, 'yellow'],
  [0, 0, 100, 99, 'green'],
])(
  'colours %i of %i, green from %i%% and yellow from %i%%, %s',
  (numerator, denominator, greenFrom, yellowFrom, colour) => {
    expect(colourOfShare({ numerator, denominator }, { greenFrom, yellowFrom })).toBe(colour)
  },
)
