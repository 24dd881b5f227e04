// Holds the built-in registry against the facts of the mergers.
import { expect, it } from 'vitest'
import { vnProvinces } from '../../../src/normalise/names/vn-provinces.ts'
import { mergers } from './province-mergers.ts'

const { localities, former } = vnProvinces

it('has the 34 units in force, by code', () => {
  const current = new Map(mergers.map(([, , code, name]) => [code, name]))
  const expected = [...current].toSorted(([a], [b]) => (a < b ? -1 : 1))
  expect(localities).toHaveLength(34)
  expect(localities.map(({ code, name }) => [code, name])).toEqual(expected)
})

it('has every pair of code and name that is no more, with its successor', () => {
  const expected = mergers
    .filter(([oldCode, oldName, newCode, newName]) => oldCode !== newCode || oldName !== newName)
    .map(([code, name, successor]) => `${code} ${name} → ${successor}`)
  expect(former.map(({ code, name, successor }) => `${code} ${name} → ${successor}`).toSorted()).toEqual(
    expected.toSorted(),
  )
})

it('has 6 cities and 28 provinces, written in composed characters', () => {
  expect(localities.filter(({ name }) => name.startsWith('Thành phố '))).toHaveLength(6)
  expect(localities.filter(({ name }) => name.startsWith('Tỉnh '))).toHaveLength(28)
  for (const { name } of [...localities, ...former]) expect(name).toBe(name.normalize('NFC'))
})
