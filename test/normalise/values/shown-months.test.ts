// A date cell that shows its month and no day: a month to a deadline, no day to a date.
import { describe, expect, it } from 'vitest'
import type { Raised } from '../../../src/diagnostics/diagnostic.ts'
import { parseDeadline } from '../../../src/normalise/values/parse-deadline.ts'
import { readDate, readDeadline } from '../../../src/normalise/values/read-cell.ts'
import type { RawCell } from '../../../src/source/raw-table.ts'

function placed(shows?: 'month' | 'year') {
  const address = { row: 4, column: 3 } as const
  const cell: RawCell = { ...address, kind: 'date', date: '2025-12-01', ...(shows === undefined ? {} : { shows }) }
  const raised: Raised[] = []
  return { cell, at: { kind: 'cell', file: 'a.xlsx', sheet: 'A', ...address }, heading: 'Thời hạn', raised } as const
}

describe('a deadline', () => {
  it.each([
    ['month', '12/2025'],
    ['year', '2025'],
    [undefined, '2025-12-01'],
  ] as const)('that shows its %s is read as %s', (shows, text) => {
    const field = readDeadline(placed(shows), false)
    const value = parseDeadline(text, { beforeIsExclusive: false })
    expect(value).not.toBeNull()
    expect(field).toMatchObject({ state: 'given', raw: text, value })
  })
})

describe('a completion date', () => {
  it('must show its day', () => {
    const place = placed('month')
    expect(readDate(place)).toMatchObject({ state: 'unreadable', raw: '12/2025' })
    expect(place.raised).toMatchObject([{ rule: 'unreadable-value', facts: { actual: '12/2025', kind: 'date' } }])
    expect(readDate(placed())).toMatchObject({ state: 'given', value: '2025-12-01' })
  })
})
