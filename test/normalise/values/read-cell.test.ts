// Holds what one cell is read as, given what kind it is and what is expected of it, and what is raised where it is not.
import { expect, it } from 'vitest'
import type { Raised } from '../../../src/diagnostics/diagnostic.ts'
import {
  type CellInPlace,
  readCount,
  readDate,
  readNumber,
  readProgress,
  readStatus,
  readTarget,
  readText,
} from '../../../src/normalise/values/read-cell.ts'
import type { Field } from '../../../src/source/field.ts'
import type { RawCell } from '../../../src/source/raw-table.ts'

const address = { row: 1, column: 1 }
const text = (written: string): RawCell => ({ ...address, kind: 'text', text: written })
const number = (value: number): RawCell => ({ ...address, kind: 'number', number: value })
const shown = (before: string, value: number, after: string, kind: 'number' | 'percent' = 'number'): RawCell => ({
  ...address,
  kind,
  number: value,
  beside: { before, after, width: 1 },
})
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

it.each([
  [shown('', 1.234, ' xã'), 'xã', 1.234],
  [shown('', 65, ' trđ'), 'triệu đồng', 65],
  [shown('', 65, ' ₫'), 'đồng', 65],
  [shown('', 81.2, '%'), '%', 81.2],
  [shown('+', 8, ''), 'xã', 8],
])('%j shows so many %s: %d', (cell, unit, value) => {
  expect(read(cell, place => readNumber(place, [unit])).value).toBe(value)
})

it.each([
  [shown('', 65, ' trđ'), 'tỷ đồng'],
  [shown('', 65, ' ₫'), 'triệu đồng'],
  [shown('(ước) ', 81, ''), '%'],
  [shown('>', 8, ''), 'xã'],
  [shown('~', 8, ''), 'xã'],
  [shown('', 8, '/126 xã'), 'xã'],
  [shown('', 81.2, '‰'), '%'],
  [shown('', 81.2, '%'), 'xã'],
  [shown('', 0.812, ' (ước)', 'percent'), '%'],
])('%j is no number of %s', (cell, unit) => {
  expect(read(cell, place => readNumber(place, [unit])).raised).toEqual([['unreadable-value', 'number']])
})

it('reads a progress or a target as what its cell shows', () => {
  expect(read(shown('', 8, '/10'), readProgress).raised).toEqual([['unreadable-value', 'progress']])
  expect(read(shown('', 0.75, '%'), readProgress)).toEqual({ value: 0.75, raised: [] })
  expect(read(shown('≥ ', 80, '%'), readTarget).value).toEqual({ op: '>=', value: 80, max: null })
  expect(read(shown('', 5, ' trđ'), readTarget).raised).toEqual([['unreadable-value', 'target']])
  expect(read(text('80²'), readTarget).raised).toEqual([['unreadable-value', 'target']])
  expect(read(shown('Lần ', 2, ''), place => readCount(place, 'revision')).value).toBe(2)
  expect(
    read({ ...address, kind: 'number', number: 1, beside: { before: 'NV-', after: '', width: 2 } }, readText).value,
  ).toBe('NV-01')
})

it('does not read a number that is shown in thousands, or one that a decimal comma may have cut', () => {
  expect(read(shown('', 65, ' : 1.000'), readNumber).raised).toEqual([['unreadable-value', 'number']])
  expect(read({ ...text('81'), shifted: true }, readNumber).raised).toEqual([['unreadable-value', 'shifted']])
})

it('does not read what is struck through or has the mark of a note, where it is more than text', () => {
  const struck = { struck: true } as const
  const raised = read({ ...text('81,21'), raised: true }, readNumber).raised
  expect(raised).toEqual([['unreadable-value', 'raised']])
  for (const cell of [number(45), text('45'), percent(0.45)]) {
    expect(read({ ...cell, ...struck }, readNumber).raised).toEqual([['unreadable-value', 'struck']])
  }
  expect(read({ ...text('Hoàn thành'), ...struck }, readStatus).raised).toEqual([['unreadable-value', 'struck']])
  expect(read({ ...text('Ghi chú'), ...struck }, readText).value).toBe('Ghi chú')
})

it('says that several values stand in one place', () => {
  expect(read(text('2025-06-20 | 2025-06-25'), readDate).raised).toEqual([['unreadable-value', 'several']])
})

it('keeps of a number that a cell stores that nobody typed its decimal mark', () => {
  const inSheet = { kind: 'cell', file: 'x', sheet: 'A', row: 1, column: 1 } as const
  const marked = (cell: RawCell, at: CellInPlace['at'] = inSheet) => {
    const raised: Raised[] = []
    const field = readProgress({ cell, at, heading: 'Tiến độ', raised })
    return [field, ...raised.map(({ facts }) => facts)].map(one => 'decimalMark' in one && one.decimalMark === '.')
  }
  expect(marked(number(92.5))).toEqual([true])
  expect(marked(percent(0.925))).toEqual([true])
  expect(marked(number(0.75))).toEqual([true, true])
  expect(marked({ ...number(92.5), struck: true })).toEqual([true, true])
  expect(marked(number(92))).toEqual([false])
  expect(marked(text('92.5'))).toEqual([false])
  expect(marked(number(92.5), { kind: 'text', file: 'x', line: 1, column: 1 })).toEqual([false])
})
