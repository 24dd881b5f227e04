// Holds what number formats show beside a number: nothing for those of accountants, words and signs for those of offices.
import { expect, it } from 'vitest'
import { besideOf, formatAffix } from '../../src/read/number-affix.ts'

it.each<[code: string, value: number, before: string, after: string]>([
  ['0.0" trđ"', 65, '', ' trđ'],
  ['"(ước) "0', 81, '(ước) ', ''],
  ['">"0', 8, '>', ''],
  ['"~"0', 8, '~', ''],
  ['>0', 8, '>', ''],
  ['0"/126 xã"', 8, '', '/126 xã'],
  ['0.0"‰"', 81.2, '', '‰'],
  ['0"%"', 81.2, '', '%'],
  ['0%" (ước)"', 0.8, '', ' (ước)'],
  ['General" xã"', 8, '', ' xã'],
  ['#,##0\\ \\x\\ã', 8, '', ' xã'],
  ['#,##0.00\\ [$₫-42A]', 8, '', ' ₫'],
  ['0;"giảm "0', -8, 'giảm ', ''],
  ['0;-0" xã"', -8, '', ' xã'],
  ['[<1]0" (tỉ lệ)";0', 0.5, '', ' (tỉ lệ)'],
  ['0;-0;0" xã"', 0, '', ' xã'],
  ['0";"', 8, '', ';'],
  ['#,##0,,', 65_000_000, '', ' : 1.000.000'],
  ['#,##0.0,', 65_000, '', ' : 1.000'],
  ['#,##0," tỷ"', 65_000, '', ' : 1.000 tỷ'],
])('%s shows %d between “%s” and “%s”', (code, value, before, after) => {
  expect(besideOf(formatAffix(code), value)).toMatchObject({ before, after })
})

it.each<[code: string, value: number]>([
  ['General', 8],
  ['#,##0.00', 8],
  ['#,##0;-#,##0', 8],
  ['#,###', 8],
  ['0%', 0.8],
  ['0\\ %', 0.8],
  ['0.00E+00', 8],
  ['# ?/10', 0.8],
  ['[Red]0;[Blue]-0', -8],
  ['[$-42A]0', 8],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 8],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', -8],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0],
  ['0;"giảm "0', 8],
  ['[<1]0" (tỉ lệ)";0', 5],
  ['0;-0;"không"', 0],
  ['0;-0;;@" (chữ)"', 5],
  ['', 8],
])('%s shows nothing beside %d', (code, value) => {
  expect(besideOf(formatAffix(code), value)).toBeNull()
})

it('counts the digits that always show', () => {
  expect(besideOf(formatAffix('"NV-"00'), 1)).toEqual({ before: 'NV-', after: '', width: 2 })
})
