// Holds that a value written into a script element part by part is the text that would be written at once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptJson, scriptJsonParts } from '../../../src/render/html/script-text.ts'

const joined = (value: unknown): string => [...scriptJsonParts(value)].join('')

describe('scriptJsonParts', () => {
  it('gives the same text as at once, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(joined(value)).toBe(scriptJson(value))
      }),
    )
  })

  it.each([0, 1, 4_999, 5_000, 5_001, 10_000, 12_345])('joins a list of %d items', count => {
    const value = { list: Array.from({ length: count }, (_, index) => `</script> Đắk Lắk ${index}`), end: {} }
    expect(joined(value)).toBe(scriptJson(value))
  })
})
