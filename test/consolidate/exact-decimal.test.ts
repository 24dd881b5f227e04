import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, decimalOf, divide, multiply, numberOf, zero } from '../../src/consolidate/exact-decimal.ts'

const sumOf = (values: readonly number[]) => numberOf(values.map(decimalOf).reduce(add, zero))
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })

describe('exact decimals', () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[1e21, 1, -1e21], 1],
    [[1e-7, 2e-7], 3e-7],
    [[-0.5, 0.5], 0],
    [[], 0],
    [[81.2, 18.8], 100],
  ])('adds %j to %d', (values, expected) => {
    expect(sumOf(values)).toBe(expected)
  })

  it.each([
    [0.6, 3, 0.2],
    [1, 3, 1 / 3],
    [-1, 3, -1 / 3],
    [2, 3, 2 / 3],
    [57, 0.01, 5700],
    [1e-20, 3e20, 1 / 3e40],
    [0, 7, 0],
  ])('divides %d by %d to %d', (a, b, expected) => {
    expect(divide(decimalOf(a), decimalOf(b))).toBe(expected)
  })

  it('has no quotient by 0', () => {
    expect(divide(decimalOf(1), zero)).toBeNull()
  })

  it('gives every number back, once and multiplied by 1', () => {
    fc.assert(
      fc.property(number, value => {
        expect(numberOf(decimalOf(value)) + 0).toBe(value + 0)
        expect(numberOf(multiply(decimalOf(value), decimalOf(1))) + 0).toBe(value + 0)
      }),
    )
  })

  it('divides whole numbers as IEEE 754 does, which rounds correctly', () => {
    const whole = fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 })
    fc.assert(
      fc.property(
        whole,
        whole.filter(value => value !== 0),
        (a, b) => {
          expect((divide(decimalOf(a), decimalOf(b)) ?? 0) + 0).toBe(a / b + 0)
        },
      ),
    )
  })

  it('adds in any order to the same sum', () => {
    fc.assert(
      fc.property(fc.array(number), values => {
        expect(sumOf(values.toSorted((a, b) => a - b))).toBe(sumOf(values))
      }),
    )
  })
})
