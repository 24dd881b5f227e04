import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayIn,
  daysIn,
  numberIn,
  plain,
  quoted,
  statusIn,
  targetIn,
  withUnit,
} from '../../../src/validate/words/word-facts.ts'

describe('facts in words', () => {
  it('are written as each language writes them', () => {
    expect([dayIn('vi', '2025-12-31'), dayIn('en', '2025-12-31')]).toEqual(['31/12/2025', '2025-12-31'])
    expect([numberIn('vi', 1234.5), numberIn('en', 1234.5)]).toEqual(['1.234,5', '1,234.5'])
    expect([daysIn('vi', 1), daysIn('en', 1), daysIn('en', 2)]).toEqual(['1 ngày', '1 day', '2 days'])
    expect([statusIn('vi', 'completed'), statusIn('en', 'x')]).toEqual(['Hoàn thành', 'x'])
    expect([targetIn('vi', '>=', 80, ''), targetIn('vi', 'range', 40, 50)]).toEqual(['≥ 80', '40–50'])
    expect([withUnit('71,2', '%'), withUnit('12', 'người/vạn dân'), withUnit('3', '')]).toEqual([
      '71,2%',
      '12 người/vạn dân',
      '3',
    ])
  })

  it('say nothing where nothing stands', () => {
    expect(plain(undefined)).toBe('')
    expect(quoted(undefined)).toBe('“”')
    expect(dayIn('vi', undefined)).toBe('')
  })

  it('stay on one short line whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const words = plain(text)
        expect(words).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
        expect(Array.from(words).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
