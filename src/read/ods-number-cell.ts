// A number of an OpenDocument cell and how it is shown → a number, a share, a day, true or false.
import type { RawCell } from '../source/raw-table.ts'
import { dayAfter } from './excel-date.ts'
import { shownNumber } from './ods-number.ts'
import type { StyleLook } from './ods-styles.ts'

export interface Place {
  readonly row: number
  readonly column: number
}

/** A formula of LibreOffice shows so what it found, and may have no style that says it. */
const shownBooleans: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['false', 0],
])
const longestBoolean = 5

/** What a cell says of its number. */
interface WrittenNumber {
  readonly type: string | undefined
  readonly value: number
  readonly shown: string
}

export function numberCell(place: Place, written: WrittenNumber, look: StyleLook, zeroDay: string): RawCell {
  const { type, value, shown } = written
  const other = type === 'float' ? otherThanNumber(place, written, look, zeroDay) : null
  if (other !== null) return other
  const number = shownNumber(value, type === 'percentage', look.numbers, shown)
  return { ...place, ...number, ...(look.struck ? { struck: true } : {}) }
}

/** SheetJS writes days as numbers. */
function otherThanNumber(
  place: Place,
  { value, shown }: WrittenNumber,
  look: StyleLook,
  zeroDay: string,
): RawCell | null {
  const isShown = shown.length <= longestBoolean && shownBooleans.get(shown.toLowerCase()) === value
  if (isShown || look.numberIs === 'boolean') return { ...place, kind: 'boolean', boolean: value !== 0 }
  const date = look.numberIs === 'day' ? dayAfter(zeroDay, value) : null
  return date === null ? null : dateCell(place, date, look)
}

export function dateCell(place: Place, date: string, { shows, struck }: StyleLook): RawCell {
  return { ...place, kind: 'date', date, ...(shows === undefined ? {} : { shows }), ...(struck ? { struck } : {}) }
}
