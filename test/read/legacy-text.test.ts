// TCVN3 and VNI: every letter there and back, detection by letters, and what must be left alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLegacyEncoding } from '../../src/read/detect-legacy.ts'
import { decodeFontText, decodeLegacyText, type LegacyEncoding, tcvn3, vni } from '../../src/read/legacy-text.ts'
import { readSource } from '../../src/read/readers.ts'
import { read } from './dump.ts'

const toneMarks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const lower = [...'aăâeêioôơuưy']
  .flatMap(vowel => toneMarks.map(tone => `${vowel}${tone}`.normalize('NFC')))
  .concat('đ')
const letters = [...lower, ...lower.map(letter => letter.toUpperCase())].filter(letter => !/[a-z]/i.test(letter))

/** Later entries are other spellings of a letter, so the first one wins. */
const inverse = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...table].reverse().map(([written, letter]) => [letter, written] as const))
const inverses = { TCVN3: inverse(tcvn3), VNI: inverse(vni) } satisfies Record<LegacyEncoding, unknown>
const encode = (text: string, encoding: LegacyEncoding): string =>
  [...text].map(letter => inverses[encoding].get(letter) ?? letter).join('')

const sentence =
  'Thừa Thiên Huế hoàn thiện cơ sở dữ liệu, đẩy mạnh chuyển đổi số của Ủy ban nhân dân, đã ký, nghĩa vụ, quỹ đất, đường, thưởng'

describe('the letters of Vietnamese beyond ASCII', () => {
  it('are 134', () => expect(new Set(letters).size).toBe(134))

  it.each(letters)('%s in VNI, there and back', letter => {
    expect(decodeLegacyText(encode(letter, 'VNI'), 'VNI')).toBe(letter)
  })

  it.each(letters)('%s in TCVN3, in a font of capitals where it has no small one', letter => {
    const capital = letter !== letter.toLowerCase()
    expect(decodeFontText(encode(letter.toLowerCase(), 'TCVN3'), capital ? '.VnTimeH' : '.VnTime')).toBe(letter)
  })
})

describe('words', () => {
  const letter = fc.constantFrom(...letters, ...'abcdefghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY 0123456789.,;-')
  const words = fc.array(letter, { maxLength: 40 }).map(list => list.join(''))

  it('go to VNI and back', () => {
    fc.assert(fc.property(words, text => decodeLegacyText(encode(text, 'VNI'), 'VNI') === text))
  })

  it('go to TCVN3 and back', () => {
    const small = words.map(text => text.toLowerCase())
    fc.assert(fc.property(small, text => decodeLegacyText(encode(text, 'TCVN3'), 'TCVN3') === text))
  })

  it('keep their marks small behind a capital', () => expect(decodeLegacyText('Aùp duïng', 'VNI')).toBe('Áp dụng'))

  it('typed in Unicode and only formatted in such a font stay', () => {
    expect(decodeFontText('Việt Nam', '.VnTime')).toBe('Việt Nam')
    expect(decodeFontText('Hoàn', 'Times New Roman')).toBe('Hoàn')
  })
})

describe('a text without fonts', () => {
  const legacy = (encoding: LegacyEncoding) =>
    encode(encoding === 'VNI' ? sentence : sentence.replace('Ủ', 'ủ'), encoding)

  it.each(['TCVN3', 'VNI'] as const)('is known by its letters: %s', encoding => {
    expect(detectLegacyEncoding(legacy(encoding))).toBe(encoding)
  })

  it.each([
    ['Vietnamese in Unicode', sentence],
    ['French', 'Les autorités ont décidé de créer une société à côté du théâtre où était né le maître français'],
    ['German', 'Für größere Städte wären überall natürlich schöne Bücher möglich'],
    ['Vietnamese of plain Latin-1 letters', 'là và cá bò ý nghèo hè xá tô'],
    ['a few letters', 'µ ¸ ®é'],
  ])('is left alone: %s', (_, text) => expect(detectLegacyEncoding(text)).toBeNull())

  it.each([
    ['bytes', 'latin1'],
    ['UTF-8', 'utf8'],
  ] as const)('in a CSV file is converted, in %s', async (_, encoding) => {
    const bytes = Buffer.from(`M·;Tªn\n1;${legacy('TCVN3').replaceAll(',', '')}\n`, encoding)
    const { value, raised } = await readSource('a.csv', bytes)
    expect(value?.kind).toBe('table')
    expect(await read('a.csv', bytes)).toEqual([
      'A1 text Mã',
      'B1 text Tên',
      'A2 text 1',
      `B2 text ${sentence.replace('Ủ', 'ủ').replaceAll(',', '')}`,
    ])
    expect(raised.map(({ rule, at, facts }) => ({ rule, at, facts }))).toEqual([
      {
        rule: 'legacy-encoding',
        at: { kind: 'text', file: 'a.csv', line: 1, column: 1 },
        facts: { encoding: 'TCVN3', actual: 'M·', value: 'Mã' },
      },
    ])
  })
})
