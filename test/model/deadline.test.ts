// Holds what each kind of deadline resolves to on a given day.
import { expect, it } from 'vitest'
import { resolveDue } from '../../src/model/deadline.ts'

it('a day falls due on itself, whenever one looks', () => {
  const deadline = { text: 'Quý II/2025', meaning: { kind: 'day', day: '2025-06-30' } } as const
  expect(resolveDue(deadline, '2020-01-01')).toBe('2025-06-30')
  expect(resolveDue(deadline, '2030-01-01')).toBe('2025-06-30')
})

it.each([
  ['2025-01-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2024-02-29', '2024-12-31'],
])('"Hằng năm" looked at on %s falls due on %s', (asOf, due) => {
  expect(resolveDue({ text: 'Hằng năm', meaning: { kind: 'yearly' } }, asOf)).toBe(due)
})

it('"Thường xuyên" never falls due', () => {
  expect(resolveDue({ text: 'Thường xuyên', meaning: { kind: 'ongoing' } }, '2025-12-31')).toBeNull()
})
