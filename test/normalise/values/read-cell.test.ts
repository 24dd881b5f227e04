// Holds what one cell is read as, given what kind it is and what is expected of it, and what is raised where it is not.
import { expect, it } from 'vitest'
import type { Raised } from '../../../src/diagnostics/diagnostic.ts'
import { type CellInPlace, readActual, readCount, readNumber } from '../../../src/normalise/values/read-cell.ts'
import type { Field } from '../../../src/source/field.ts'
import type { RawCell } from '../../../src/source/raw-table.ts'

const address = { row: 1, column: 1 }
const text = (written: string): RawCell => ({ ...address, kind: 'text', text: written })
const number = (value: number): RawCell => ({ ...address, kind: 'number', number: value })
const percent = (value: number): RawCell => ({ ...address, kind: 'percent', number: value })

function read<T>(cell: RawCell, reader: (place: CellInPlace) => Field<T>) {
  const raised: Raised[] = []
  const field = reader({ cell, at: { kind: 'file', file: 'x' }, heading: 'Thực hiện', raised })
  return {
    value: field.state === 'given' ? field.value : null,
    raised: raised.map(({ rule, facts }) => [rule, facts.kind ?? facts.value]),
  }
}

it.each([
  [percent(0.812), '%', 81.2],
  [percent(0.812), 'Phần trăm', 81.2],
  [percent(0.812), 'percent', 81.2],
  [text('81,2%'), 'phần trăm', 81.2],
  [number(81.2), 'xã', 81.2],
])('%j of a unit %s is %d', (cell, unit, value) => {
  expect(read(cell, place => readNumber(place, [unit]))).toEqual({ value, raised: [] })
})

it.each([
  [percent(0.75), 'xã'],
  [text('75%'), 'xã'],
  [text('81,2‰'), '%'],
  [percent(0.75), '‰'],
])('%j is no number of %s', (cell, unit) => {
  expect(read(cell, place => readNumber(place, [unit]))).toEqual({
    value: null,
    raised: [['unreadable-value', 'number']],
  })
})

it('shows a share of which nobody says what it is counted in as the cell does, and none as a count', () => {
  expect(read(percent(0.75), place => readNumber(place)).value).toBe(75)
  expect(read(percent(0.75), place => readNumber(place, [])).value).toBeNull()
})

it.each([
  [number(0.812), '%', 80, true],
  [text('0,812'), 'phần trăm', 80, true],
  [text('0,812%'), '%', 80, false],
  [number(0.8), '%', 2.5, false],
  [number(0.812), '%', 0.9, false],
  [number(1), '%', 80, false],
  [number(0.812), 'xã', 80, false],
  [number(0.812), '%', null, false],
])('%j in %s against %s keeps its value (ambiguous: %s)', (cell, unit, target, ambiguous) => {
  const { value, raised } = read(cell, place => readActual(place, [unit], target))
  expect(value).toBe(cell.kind === 'number' ? cell.number : 0.812)
  expect(raised).toEqual(ambiguous ? [['ambiguous-percentage', 0.812]] : [])
})

it.each([
  ['2', 2],
  ['2.0', 2],
  ['lần 2', 2],
  ['Lần thứ 2', 2],
  ['lần: 2', 2],
  ['LẦN 02.', 2],
  ['Báo cáo lần 2', 2],
  ['Bổ sung lần 2', 2],
  ['Báo cáo bổ sung lần thứ 2', 2],
  ['Phiên bản số 1', 1],
  ['Phiên bản 1', 1],
  ['Version 1.0', 1],
  ['thứ 3', 3],
  ['số 3', 3],
  ['v2', 2],
  ['r2', 2],
  ['Rev. 2', 2],
])('%s is the %d', (written, value) => {
  for (const kind of ['revision', 'version'] as const) {
    expect(read(text(written), place => readCount(place, kind))).toEqual({ value, raised: [] })
  }
})

it.each(['0', '-1', '1,5', '2.1', '1/2', 'Lần 2/2025', 'Lần 2 và 3', 'lần cuối', '2¹', 'Quý 2', '6 tháng lần 2'])(
  '%s is no revision',
  written => {
    expect(read(text(written), place => readCount(place, 'revision'))).toEqual({
      value: null,
      raised: [['unreadable-value', 'revision']],
    })
  },
)
