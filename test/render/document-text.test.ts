// Holds how text is made fit for documents and cells, and how links to sources are written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/language/row-height.ts'
import { cutText, documentText } from '../../src/render/document-text.ts'
import { placeHref, relativeHref } from '../../src/render/source-href.ts'
import { cellText, looksLikeError } from '../../src/render/xlsx/cell-text.ts'
import { cellValue } from '../../src/render/xlsx/cell-value.ts'

describe('documentText', () => {
  it.each([
    ['Dòng 1\r\nDòng 2\rDòng 3\u2028Dòng 4', 'Dòng 1\nDòng 2\nDòng 3\nDòng 4'],
    ['\u0000A\u001b[31mB\u0007\u009bC', 'A[31mBC'],
    ['a\u202eb\u202c\u2066c\u2069', 'abc'],
    ['nửa \ud800 cặp 😀', 'nửa \ufffd cặp 😀'],
    ['\ufffe\uffff\ufeff', ''],
    ['Đắk Lắk\tbảng', 'Đắk Lắk\tbảng'],
  ])('%j becomes %j', (text, clean) => {
    expect(documentText(text)).toBe(clean)
  })

  it('leaves nothing a document may not hold, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const clean = documentText(text)
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u)
        expect(documentText(clean)).toBe(clean)
      }),
    )
  })
})

describe('cutText', () => {
  it('never leaves half a character', () => {
    expect(cutText('ab😀cd', 5, '…')).toBe('ab😀…')
    expect(cutText('ab😀cd', 4, '…')).toBe('ab…')
    expect(cutText('abcd', 4, '…')).toBe('abcd')
  })
})

describe('cellText', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a_x000D_b_xZZZZ_', 'a_x005F_x000D_b_xZZZZ_'],
    ['=1+1', '=1+1'],
    ['  ', null],
  ])('%j becomes %j', (text, written) => {
    expect(cellText(text, '…')).toBe(written)
  })

  it.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#GETTING_DATA', '#SPILL!'])('%s looks like an error', text => {
    expect(looksLikeError(text)).toBe(true)
  })
})

describe('cellValue', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2025-09-14', 45_914],
  ])('%s is day %d of the workbook', (day, serial) => {
    expect(cellValue(day, 'date', '…')).toBe(serial)
  })
})

describe('linesOf', () => {
  it.each([
    ['ngắn', 20, 1],
    ['a\nb\n\nc', 20, 4],
    ['một hai ba bốn năm sáu bảy', 12, 3],
    ['a'.repeat(40), 11, 4],
  ])('%j in %d characters takes %d lines', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines)
  })
})

describe('relativeHref', () => {
  it.each([
    ['reports/2025-Q3', 'submissions/14.xlsx', '../../submissions/14.xlsx'],
    ['reports/2025-Q3', 'reports/2025-Q3/in/14.xlsx', './in/14.xlsx'],
    ['.', './a.xlsx', './a.xlsx'],
    ['reports', 'nộp/Sơn La (1) #2.xlsx', '../n%E1%BB%99p/S%C6%A1n%20La%20%281%29%20%232.xlsx'],
    ['../out', '../in/a.xlsx', '../in/a.xlsx'],
    ['reports', 'javascript:alert(1).xlsx', '../javascript%3Aalert%281%29.xlsx'],
    ['../out', 'in/a.xlsx', null],
    ['reports', '/tmp/a.xlsx', null],
    ['reports', 'C:\\in\\a.xlsx', null],
  ])('from %j to %j is %j', (folder, file, href) => {
    expect(relativeHref(folder, file)).toBe(href)
  })
})

describe('placeHref', () => {
  it.each([
    ['a.xlsx', 'Nhiệm vụ', "x#'Nhiệm vụ'!F12"],
    ['a.XLSM', "Tỉnh 'A'", "x#'Tỉnh ''A'''!F12"],
    ['a.xlsx', 'Số #1', 'x'],
    ['a.ods', 'Nhiệm vụ', 'x'],
    ['a.csv', null, 'x'],
  ])('%j, sheet %j leads to %j', (file, sheet, href) => {
    expect(placeHref('x', file, sheet, 'F12')).toBe(href)
  })
})
