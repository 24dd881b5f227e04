// Holds that JSON written in parts is the JSON that would be written at once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeJson, longList } from '../../src/render/encode-json.ts'

const textOf = (values: Record<string, unknown>): string => Buffer.concat([...encodeJson(values)]).toString()
const atOnce = (values: unknown): string => `${JSON.stringify(values, null, 2)}\n`

describe('encodeJson', () => {
  it('gives the same bytes as JSON.stringify, whatever the values', () => {
    const json = fc.jsonValue()
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { minKeys: 1 }), fc.array(json), (values, items) => {
        const [before, after] = [
          { ...values, list: items, end: 1 },
          { ...values, list: longList(items, one => one), end: 1 },
        ]
        expect(textOf(after)).toBe(atOnce(before))
      }),
    )
  })

  it.each([0, 1, 199, 200, 201, 400, 1001])('writes a list of %d items, each in its shape', count => {
    const items = Array.from({ length: count }, (_, index) => index)
    const shape = (index: number) => ({ name: `Đắk Lắk ${index}`, parts: [index] })
    expect(textOf({ list: longList(items, shape) })).toBe(atOnce({ list: items.map(shape) }))
  })
})
