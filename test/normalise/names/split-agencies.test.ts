import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencies, formerAgencies } from '../../../src/normalise/names/agency-names.ts'
import { isAgencyGroup, isCentralAgency, splitAgencies } from '../../../src/normalise/names/split-agencies.ts'
import { foldText } from '../../../src/normalise/text/fold-text.ts'

describe('splitAgencies', () => {
  it.each([
    ['Bộ Văn hóa, Thể thao và Du lịch', ['Bộ Văn hóa, Thể thao và Du lịch']],
    ['Các bộ, ngành, địa phương', ['Các bộ, ngành, địa phương']],
    ['Bộ, ngành, địa phương', ['Bộ, ngành, địa phương']],
    ['Bộ Tài chính; Bộ KH&CN', ['Bộ Tài chính', 'Bộ KH&CN']],
    ['Bộ Khoa học và Công nghệ và các bộ, ngành', ['Bộ Khoa học và Công nghệ', 'các bộ, ngành']],
    [
      'Bộ Văn hóa, Thể thao và Du lịch, Bộ Công an, các bộ, ngành liên quan',
      ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Công an', 'các bộ, ngành liên quan'],
    ],
    ['Bộ Công an, địa phương', ['Bộ Công an', 'địa phương']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính']],
    ['Bộ KH&CN (Cục A, Cục B), Bộ CA', ['Bộ KH&CN (Cục A, Cục B)', 'Bộ CA']],
    ['Bộ KH&CN, FPT, CMC', ['Bộ KH&CN', 'FPT', 'CMC']],
    ['- Bộ Y tế;\n- Bộ Nội vụ.', ['Bộ Y tế', 'Bộ Nội vụ']],
    [
      'Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện',
      ['Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện'],
    ],
    ['Tập đoàn, doanh nghiệp công nghệ số', ['Tập đoàn, doanh nghiệp công nghệ số']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(splitAgencies(text)).toEqual(expected)
  })

  it('finds the names that were put together, whichever mark is between them', () => {
    const names = [...agencies, ...formerAgencies].map(({ name }) => name)
    const list = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(list, fc.constantFrom(', ', '; ', '\n', ' và ', ';'), (some, mark) => {
        expect(splitAgencies(some.join(mark))).toEqual(some)
      }),
    )
  })

  it('loses no word', () => {
    const word = fc.constantFrom('Bộ', 'Công an', 'và', ',', ';', 'ngành', 'địa phương', 'Các', 'FPT', '(', ')', 'Sở')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), words => {
        const wordsOf = (text: string) =>
          new Set(
            foldText(text)
              .split(' ')
              .filter(one => one !== '' && one !== 'va'),
          )
        expect(wordsOf(splitAgencies(words.join(' ')).join(' '))).toEqual(wordsOf(words.join(' ')))
      }),
    )
  })
})

it('a group is told from an agency', () => {
  const groups = ['Các bộ, ngành', 'Các địa phương', 'Địa phương được lựa chọn', 'UBND các tỉnh, thành phố']
  expect(groups.map(isAgencyGroup)).toEqual(groups.map(() => true))
  const single = ['Bộ Công An', 'UBND cấp tỉnh', 'Sở Nội vụ', 'UBND tỉnh Sơn La']
  expect(single.map(isAgencyGroup)).toEqual(single.map(() => false))
  expect(['Bộ Công An', 'NHNN', 'Bộ TT&TT', 'Sở Nội vụ'].map(isCentralAgency)).toEqual([true, true, true, false])
})
