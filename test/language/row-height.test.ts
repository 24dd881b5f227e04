// Holds how many lines a text is reckoned to take: never fewer in a narrower column, and what was seen in print.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, rowHeight } from '../../src/language/row-height.ts'

describe('linesOf', () => {
  it.each([
    ['Đang thực hiện', 17, 1],
    ['Đang thực hiện, quá hạn', 17, 2],
    ['Ban hành kế hoạch triển khai của địa phương', 42, 1],
    ['Ban hành kế hoạch triển khai của địa phương', 24, 2],
    ['một\nhai\nba', 40, 3],
    ['', 10, 1],
    ['iiiiiiiiiiiiiiiiiiii', 20, 1],
    ['WWWWWWWWWWWWWWWWWWWW', 20, 3],
  ])('%j in a column of %d is %d', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines)
  })

  it('is the same for a text in either form of Unicode', () => {
    const text = 'Chuyển đổi số trong cơ quan của hệ thống chính trị tại Đắk Lắk'
    expect(linesOf(text.normalize('NFD'), 20)).toBe(linesOf(text.normalize('NFC'), 20))
  })

  it('never grows with the width, and is never less in bold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 100 }), (text, width) => {
        expect(linesOf(text, width + 20)).toBeLessThanOrEqual(linesOf(text, width))
        expect(linesOf(text, width, true)).toBeGreaterThanOrEqual(linesOf(text, width))
      }),
    )
  })
})

describe('rowHeight', () => {
  it('stays within what Excel allows', () => {
    expect(rowHeight(1000)).toBe(409)
    expect(rowHeight(2)).toBe(31)
  })
})
