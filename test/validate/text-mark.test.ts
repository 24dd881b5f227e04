// Holds that a mark is the same for the same texts, and another one for other texts, other borders and another order.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextMark } from '../../src/validate/text-mark.ts'

function markOf(texts: readonly string[]): string {
  const mark = new TextMark()
  for (const text of texts) mark.add(text)
  return mark.text()
}

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6 })

it('is equal exactly where the texts are', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(markOf(one)).toBe(markOf([...one]))
      expect(markOf(one) === markOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
    { numRuns: 2000 },
  )
})

it.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [['a', ''], ['a']],
  [
    ['', 'a'],
    ['a', ''],
  ],
  [
    ['NV-01', 'NV-02'],
    ['NV-02', 'NV-01'],
  ],
  [['Đã hoàn thành'], ['Đã hoàn thanh']],
])('%j is not %j', (one, other) => {
  expect(markOf(one)).not.toBe(markOf(other))
})

it('tells a hundred thousand near texts apart', () => {
  const marks = new Set(
    Array.from({ length: 100_000 }, (_, index) => markOf([`NV-${index}`, 'Hoàn thành', `${index % 7}`])),
  )
  expect(marks.size).toBe(100_000)
})
