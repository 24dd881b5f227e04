// Checks that no text can speak to the terminal, and that nothing readable is touched.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visibleJson, visibleText } from '../../src/render/visible-text.ts'

it.each([
  ['Sở Khoa học và Công nghệ – “Đắk Lắk” 100% 👍', 'Sở Khoa học và Công nghệ – “Đắk Lắk” 100% 👍'],
  ['một\ndòng\tmới\r', 'một\\ndòng\\tmới\\r'],
  ['\u001b[31mđỏ\u001b[0m', '\\u001b[31mđỏ\\u001b[0m'],
  ['\u001b]8;;http://a\u0007b', '\\u001b]8;;http://a\\u0007b'],
  ['gnp.\u202exslx', 'gnp.\\u202exslx'],
  ['a\u200bb\ufeff\u009bc', 'a\\u200bb\\ufeff\\u009bc'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800x', '\\ud800x'],
])('%j', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})

it('leaves one line without controls, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(visibleText(text)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})

it('keeps JSON the same value', () => {
  fc.assert(
    fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, text) => {
      const written = JSON.stringify([JSON.parse(json), text], null, 2)
      expect(JSON.parse(visibleJson(written))).toEqual(JSON.parse(written))
      expect(visibleJson(written).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})
