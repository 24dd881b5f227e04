import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetsTarget, type Target, targetOperators } from '../../src/model/indicator.ts'
import { isNoWeaker } from '../../src/model/target-strength.ts'

function target(text: string): Target {
  const [, op = '', value = '0', max] = /^(\D+?) ([\d.]+)(?:–([\d.]+))?$/.exec(text) ?? []
  const named = targetOperators.find(one => one === op)
  if (!named) throw new Error(text)
  return { by: '2025-12-31', op: named, value: Number(value), max: max === undefined ? null : Number(max) }
}

describe('isNoWeaker', () => {
  it.each([
    ['>= 80', '>= 80', 'increase', true],
    ['>= 85', '>= 80', 'increase', true],
    ['>= 79.9', '>= 80', 'increase', false],
    ['> 80', '>= 80', 'increase', true],
    ['>= 80', '> 80', 'increase', false],
    ['> 80', '> 80', 'increase', true],
    ['= 80', '>= 80', 'increase', true],
    ['= 80', '> 80', 'increase', false],
    ['range 80–90', '>= 80', 'increase', true],
    ['range 70–90', '>= 80', 'increase', false],
    ['<= 90', '>= 80', 'increase', false],
    ['<= 2', '<= 3', 'decrease', true],
    ['<= 4', '<= 3', 'decrease', false],
    ['<= 3', '< 3', 'decrease', false],
    ['< 3', '<= 3', 'decrease', true],
    ['>= 1', '<= 3', 'decrease', false],
    ['range 1–3', '<= 3', 'decrease', true],
    ['range 1–4', '<= 3', 'decrease', false],
    // The operator says which way is better, whatever the direction is said to be.
    ['>= 85', '>= 80', 'decrease', true],
    ['>= 75', '>= 80', 'decrease', false],
    // "=" and ranges leave it to the direction.
    ['>= 85', '= 80', 'increase', true],
    ['= 79', '= 80', 'increase', false],
    ['<= 79', '= 80', 'decrease', true],
    ['= 81', '= 80', 'decrease', false],
    ['>= 45', 'range 40–50', 'increase', true],
    ['range 30–50', 'range 40–50', 'increase', false],
    ['range 30–50', 'range 40–50', 'decrease', true],
    ['range 40–60', 'range 40–50', 'decrease', false],
  ] as const)('%s against %s, %s: %s', (local, central, direction, expected) => {
    expect(isNoWeaker(target(local), target(central), direction)).toBe(expected)
  })

  const anyTarget: fc.Arbitrary<Target> = fc
    .record({ op: fc.constantFrom(...targetOperators), value: fc.nat(20), width: fc.nat(5) })
    .map(({ op, value, width }) => ({ by: '2025-12-31', op, value, max: op === 'range' ? value + width : null }))
  const anyDirection = fc.constantFrom('increase' as const, 'decrease' as const)

  it('no target is weaker than itself', () => {
    fc.assert(fc.property(anyTarget, anyDirection, (one, direction) => isNoWeaker(one, one, direction)))
  })

  it('what meets a target no weaker than a one-sided central one meets that too', () => {
    const oneSided = anyTarget.filter(({ op }) => op !== '=' && op !== 'range')
    fc.assert(
      fc.property(
        anyTarget,
        oneSided,
        anyDirection,
        fc.integer({ min: -5, max: 30 }),
        (local, central, direction, actual) => {
          fc.pre(isNoWeaker(local, central, direction) && meetsTarget(actual, local))
          expect(meetsTarget(actual, central)).toBe(true)
        },
      ),
    )
  })
})
