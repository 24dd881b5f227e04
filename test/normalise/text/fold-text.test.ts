// Holds that spelling never matters to a key, and that kept text loses nothing a person can see.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, foldHeading, foldLetters, foldText } from '../../../src/normalise/text/fold-text.ts'

describe('foldText', () => {
  it.each([
    ['Nội dung nhiệm vụ', 'noi dung nhiem vu'],
    ['NỘI DUNG\r\nNHIỆM VỤ:', 'noi dung nhiem vu'],
    ['  Cơ\u00a0quan\u2009chủ trì. ', 'co quan chu tri'],
    ['Khó khăn, vướng mắc', 'kho khan vuong mac'],
    ['Thanh Hóa', 'thanh hoa'],
    ['Thanh Hoá', 'thanh hoa'],
    ['Đắk Lắk', 'dak lak'],
    ['Ðắk Lắk', 'dak lak'],
    ['\u0111ồng', 'dong'],
    ['ủy ban', 'uy ban'],
    ['uỷ ban', 'uy ban'],
    ['NV–01', 'nv 01'],
    ['NV\u2011 01', 'nv 01'],
    ['KH&CN', 'kh cn'],
    ['tr\u00adạng\u200b thái\ufeff', 'trang thai'],
    ['Ｑｕý Ⅱ', 'quy ii'],
    ['chua_thuc_hien', 'chua thuc hien'],
    ['', ''],
    ['…', ''],
  ])('%j → %j', (text, key) => {
    expect(foldText(text)).toBe(key)
    expect(foldText(text.normalize('NFD'))).toBe(key)
  })

  it('is idempotent, and blind to composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const key = foldText(text)
        expect(foldText(key)).toBe(key)
        expect(foldText(text.normalize('NFC'))).toBe(foldText(text.normalize('NFD')))
      }),
    )
  })

  it('leaves letters, digits and single spaces only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
    )
  })
})

describe('foldHeading', () => {
  it.each([
    ['Tiến độ (%)', 'tien do'],
    ['Kinh phí [triệu đồng] *', 'kinh phi'],
    ['Thời hạn\n(dd/mm/yyyy)', 'thoi han'],
    ['(Ghi chú)', 'ghi chu'],
    ['(1)', '1'],
    ['Kết quả (đến nay', 'ket qua den nay'],
  ])('%j → %j', (text, key) => {
    expect(foldHeading(text)).toBe(key)
  })
})

describe('foldLetters', () => {
  it.each([
    ['Quý\u00a0II / 2025', 'quy ii / 2025'],
    ['2025 – 2026', '2025 - 2026'],
    ['−5', '-5'],
    ['≥ 80', '≥ 80'],
    ['≠ 80'.normalize('NFC'), '≠ 80'.normalize('NFD')],
  ])('%j → %j', (text, plain) => {
    expect(foldLetters(text)).toBe(plain)
  })
})

describe('cleanText', () => {
  it.each([
    ['plain', 'plain'],
    ['  two\nlines \n', 'two\nlines'],
    ['hai\r\ndòng\rba\u2028bốn', 'hai\ndòng\nba\nbốn'],
    ['Việt'.normalize('NFD'), 'Việt'],
    ['\u00a0Sơn\u00a0La\u200b\t2\ufeff', 'Sơn La 2'],
    ['a\u0000b\u0007c', 'abc'],
    ['nửa \ud800 chữ', 'nửa \ufffd chữ'],
    ['😀 ổn', '😀 ổn'],
    ['kept  double', 'kept  double'],
  ])('%j → %j', (text, kept) => {
    expect(cleanText(text)).toBe(kept)
  })

  it('is idempotent and never changes the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const kept = cleanText(text)
        expect(cleanText(kept)).toBe(kept)
        expect(foldText(kept)).toBe(foldText(text))
      }),
    )
  })
})
