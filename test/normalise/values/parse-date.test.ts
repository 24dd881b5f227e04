// Holds that full days are read in every office form, day before month, and nothing else is.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../src/model/calendar-date.ts'
import { parseDate } from '../../../src/normalise/values/parse-date.ts'

it.each([
  ['31/12/2025', '2025-12-31'],
  ['31-12-2025', '2025-12-31'],
  ['31.12.2025', '2025-12-31'],
  ['31. 12. 2025', '2025-12-31'],
  ['1/2/2025', '2025-02-01'],
  ['01/02/2025', '2025-02-01'],
  ['2025-12-31', '2025-12-31'],
  ['2025/12/31', '2025-12-31'],
  ['2025-12-31T23:59:59Z', '2025-12-31'],
  ['2025-12-31T00:00:00.000+07:00', '2025-12-31'],
  ['31/12/2025 5:30 PM', '2025-12-31'],
  ['17h00 ngày 31/12/2025', '2025-12-31'],
  ['16:00 31/7/2025', '2025-07-31'],
  ['Ngày 31 tháng 12 năm 2025', '2025-12-31'],
  ['31 tháng 12 năm 2025', '2025-12-31'],
  ['ngày 05 tháng 02 năm 2026.', '2026-02-05'],
  ['ngày 5 tháng 3/2026', '2026-03-05'],
  ['31 December 2025', '2025-12-31'],
  ['31st of December, 2025', '2025-12-31'],
  ['December 31, 2025', '2025-12-31'],
  ['Dec. 31st 2025', '2025-12-31'],
  ['31-Dec-2025', '2025-12-31'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2000', '2000-02-29'],
  ['01/01/1900', '1900-01-01'],
  ['31/12/2100', '2100-12-31'],
])('%s → %s', (text, date) => {
  expect(parseDate(text)).toBe(date)
  expect(parseDate(text.normalize('NFD').toUpperCase())).toBe(date)
})

it.each([
  '',
  '12/2025',
  '2025',
  'tháng 12 năm 2025',
  '31/12/25',
  '31/12',
  '1/31/2025',
  '31/04/2025',
  '29/02/2025',
  '29/02/1900',
  '00/01/2025',
  '2025-13-01',
  '2025-02-30',
  '31/12/1899',
  '01/01/2101',
  '31/12-2025',
  'ngày 31/12/2025 và 1/1/2026',
  '45657',
  'hôm qua',
  '31/12/20255',
])('not a full day: %s', text => {
  expect(parseDate(text)).toBeNull()
})

it('reads back any day of two centuries in any form', () => {
  const days = fc.integer({ min: 0, max: 73_413 }).map(days => addDays('1900-01-01', days))
  fc.assert(
    fc.property(days, date => {
      const [year, month, day] = date.split('-').map(Number)
      const forms = [`${day}/${month}/${year}`, `ngày ${day} tháng ${month} năm ${year}`, date, `${date} 00:00:00`]
      for (const form of forms) expect(parseDate(form)).toBe(date)
    }),
  )
})

it.each(['Thứ sáu, ngày 20/6/2025', 'Thứ 6 ngày 20/6/2025', 'Thứ sáu, 20/6/2025'])('%s has its weekday', text => {
  expect(parseDate(text)).toBe('2025-06-20')
})
