// Which number formats are dates, which percentages: the built-in ones and what people and programs write.
import { describe, expect, it } from 'vitest'
import { builtInMeaning, formatMeaning, meaningOf, type NumberMeaning } from '../../src/read/number-format.ts'

const codes: Readonly<Record<NumberMeaning, readonly string[]>> = {
  date: [
    'dd/mm/yyyy',
    'd/m/yy;@',
    '[$-42A]dd mmmm yyyy',
    '[$-F800]dddd, mmmm dd, yyyy',
    '"ngày" dd "tháng" mm',
    'yyyy\\-mm\\-dd',
    '[$-1010000]d/m/yyyy;@',
    'DD.MM.YYYY',
    'hh:mm:ss AM/PM',
    'd/m/yyyy h:mm',
  ],
  month: ['mm/yyyy', 'mmm-yy', '"Tháng" m/yyyy', '[$-42A]mmmm yyyy'],
  year: ['yyyy', '"Năm" yyyy'],
  percent: ['0%', '0.00%', '0,0%;-0,0%;-', '[Red]0%', '0\\ %', '#,##0.0%'],
  number: [
    'General',
    '0',
    '#,##0 "đồng"',
    '#,##0\\ \\đ',
    '#,##0.00\\ [$₫-42A]',
    '0.00E+00',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)',
    '@',
    '0" ngày"',
    '"dd/mm/yyyy"0',
    '\\d0',
    '[h]:mm',
    '[mm]:ss',
    '0;dd/mm/yyyy',
    '"50%"0',
    '0\\%'.replace('\\%', '"%"'),
    '[Color10]0',
    '[DBNum1]0',
    '',
  ],
}

describe('a format code', () => {
  it.each(Object.entries(codes).flatMap(([meaning, list]) => list.map(code => [code, meaning] as const)))(
    '%s is a %s',
    (code, meaning) => {
      expect(formatMeaning(code)).toBe(meaning)
    },
  )

  it.each<[code: string, ...(readonly [value: number, NumberMeaning])[]]>([
    ['[<=1]0%;0', [0.5, 'percent'], [1, 'percent'], [45, 'number'], [-3, 'percent']],
    ['[>1]0;0%', [1, 'percent'], [1.5, 'number']],
    ['[Red][<1]0.0%;[>=40000]dd/mm/yyyy;0', [0.5, 'percent'], [45000, 'date'], [20, 'number']],
    ['[=0]"-";0%;0', [0, 'number'], [-0.5, 'percent'], [0.5, 'number']],
    ['[<>0]0%;"-"', [0.4, 'percent'], [0, 'number']],
    ['[<1]0%', [0.5, 'percent'], [2, 'number']],
    ['[<1]0;[>=10]0.0;0.00', [0.5, 'number'], [5, 'number']],
    ['[>=100]0%;0.0%', [0.5, 'percent'], [120, 'percent']],
    ['[Red][>0.5]0%;[Blue]0%', [0.2, 'percent'], [0.7, 'percent']],
  ])('%s depends on the number', (code, ...cases) => {
    for (const [value, meaning] of cases) expect(meaningOf(formatMeaning(code), value)).toBe(meaning)
  })

  it.each(['[', '"', '\\', '*', '[h', '[<', '[<1'])('ends quickly on a run of %s', mark => {
    const begin = performance.now()
    formatMeaning(mark.repeat(50_000))
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})

it('knows the built-in formats', () => {
  const ids = Array.from({ length: 60 }, (_, id) => id)
  expect(ids.filter(id => builtInMeaning(id) === 'percent')).toEqual([9, 10])
  const dates = [
    14, 15, 16, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
  ]
  expect(ids.filter(id => builtInMeaning(id) === 'date')).toEqual(dates)
  expect(ids.filter(id => builtInMeaning(id) === 'month')).toEqual([17])
})
