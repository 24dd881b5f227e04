// Text of old workbooks in the code pages of DOS, Windows and the Macintosh.
import { describe, expect, it } from 'vitest'
import { codePageDecoder } from '../../src/read/code-pages.ts'

const bytes = (...codes: number[]) => Buffer.from(codes).toString('latin1')
const upper = Array.from({ length: 128 }, (_, index) => String.fromCharCode(0x80 + index))

describe('a code page', () => {
  it.each([
    [437, [0x80, 0xe1, 0xab], 'Çß½'],
    [850, [0x80, 0xe1, 0xd5], 'Çßı'],
    [852, [0xb5, 0xd8, 0xe7], 'Áěš'],
    [866, [0x80, 0xaf], 'Ап'],
    [1252, [0x80, 0xd0, 0xe9], '€Ðé'],
    [1258, [0xd0, 0xf5], 'Đơ'],
    [10_000, [0x80, 0xd8], 'Äÿ'],
    [10_006, [0xcd, 0xe1], 'Άα'],
    [10_029, [0x8b, 0xe4, 0xec], 'čšž'],
    [10_081, [0xda, 0xdd], 'Ğı'],
    [9999, [0x96], '–'],
  ])('%i', (page, codes, text) => {
    expect(codePageDecoder(page)(`A${bytes(...codes)}z`)).toBe(`A${text}z`)
  })

  it.each([437, 850, 852, 10_006, 10_029, 10_081])('%i has one letter for each byte, and no letter twice', page => {
    const decode = codePageDecoder(page)
    const letters = upper.map(decode)
    expect(letters.every(letter => letter.length === 1)).toBe(true)
    expect(new Set(letters).size).toBe(128)
    expect(decode('Plain 123')).toBe('Plain 123')
  })
})
