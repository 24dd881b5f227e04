import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexIds, repairedNumber, sectionLabel } from '../../../src/normalise/annex/annex-ids.ts'

const row = (number: string, section = '', more: { code?: string; table?: number; row?: number } = {}) => ({
  ...{ code: '', number, section, table: 1, row: 9 },
  ...more,
})
const ids = (...rows: ReturnType<typeof row>[]) => annexIds(rows, 'NV-').map(({ id }) => id)

describe('annexIds', () => {
  it('come from the numbers, and do not change when rows are added', () => {
    const first = [row('1', 'I'), row('2.', 'I'), row('11.1', 'II'), row('100', 'II')]
    expect(ids(...first)).toEqual(['NV-01', 'NV-02', 'NV-11.1', 'NV-100'])
    expect(ids(...first, row('101', 'III')).slice(0, 4)).toEqual(ids(...first))
  })

  it('take the section where numbering begins again, then the table', () => {
    expect(ids(row('1', 'I'), row('2', 'I'), row('1', 'II'))).toEqual(['NV-I.01', 'NV-I.02', 'NV-II.01'])
    expect(ids(row('1', 'I'), row('1', 'I', { table: 2 }))).toEqual(['NV-1.I.01', 'NV-2.I.01'])
  })

  it('keep the code of a row, tell a repeated number by a letter, and name a row without one', () => {
    expect(ids(row('1', '', { code: 'A-7' }), row('2'), row('2'), row('', '', { row: 12 }))).toEqual([
      'A-7',
      'NV-02',
      'NV-02b',
      'NV-R12',
    ])
    expect(annexIds([row('2'), row('2')], 'NV-').map(({ isRepeated }) => isRepeated)).toEqual([false, true])
  })

  it('are never given twice', () => {
    const any = fc.record({
      code: fc.constantFrom('', '', 'A', 'a'),
      number: fc.constantFrom('', '1', '1.', '2', '1b', 'II'),
      section: fc.constantFrom('', 'I', 'II'),
      table: fc.constantFrom(1, 2),
      row: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), rows => {
        const given = annexIds(rows, 'NV-').map(({ id }) => id.toLowerCase())
        expect(new Set(given).size).toBe(rows.length)
      }),
    )
  })
})

it('11.10 that Excel made 11.1 of is 11.10 again', () => {
  expect(repairedNumber('11.1', '11.9')).toBe('11.10')
  expect(repairedNumber('11.2', '11.19')).toBe('11.20')
  expect(repairedNumber('11.1', '11')).toBe('11.1')
  expect(repairedNumber('12.1', '11.9')).toBe('12.1')
})

it('labels of sections are told from words', () => {
  expect(['I', 'IV.', 'Phần II', 'A)', 'Mục III:'].map(sectionLabel)).toEqual(['I', 'IV', 'II', 'A', 'III'])
  expect(['1', 'Tổng', 'i', 'Xây dựng', ''].map(sectionLabel)).toEqual(['', '', '', '', ''])
})
