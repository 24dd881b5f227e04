// Holds that remembered answers are the computed ones, computed once, and never too many.
import { expect, it } from 'vitest'
import { memoise } from '../../../src/normalise/text/memoise.ts'

it('computes once for each text, null answers too, and forgets when full', () => {
  const computed: string[] = []
  const lengthOf = memoise(text => {
    computed.push(text)
    return text === '' ? null : text.length
  }, 2)
  expect(['a', 'bb', 'a', 'bb', '', 'a', '', 'a'].map(lengthOf)).toEqual([1, 2, 1, 2, null, 1, null, 1])
  expect(computed).toEqual(['a', 'bb', '', 'a'])
})
