// Turns one raw cell into a field of a given type, or into one diagnostic at exactly that cell.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import type { Deadline } from '../../model/deadline.ts'
import type { ReportedStatus } from '../../model/state.ts'
import type { StatedTarget } from '../../model/submission.ts'
import { type Field, quoteOf } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { foldLetters } from '../text/fold-text.ts'
import { parseDate } from './parse-date.ts'
import { parseDeadline } from './parse-deadline.ts'
import { hasRaisedDigit, otherReading, parseNumber } from './parse-number.ts'
import { parseProgress, progressFromNumber, progressFromPercent } from './parse-progress.ts'
import { parseStatus } from './parse-status.ts'
import { parseTarget } from './parse-target.ts'
import { isUnitOf } from './written-unit.ts'

/** A cell at its place, with the heading it stands under and the list that takes what must be said about it. */
export interface CellInPlace {
  readonly cell: RawCell | null
  readonly at: SourceLocation
  readonly heading: string
  readonly raised: Raised[]
  /** The value as it was typed, where the cell holds it in another form: 150.50 is the number 150.5. */
  readonly typed?: string | null
}

/** What kind of value was expected, for the words of `unreadable-value`. */
export type ValueKind =
  | 'text'
  | 'date'
  | 'deadline'
  | 'status'
  | 'progress'
  | 'number'
  | 'revision'
  | 'version'
  | 'target'

export function readText(place: CellInPlace): Field<string> {
  return readWith(place, 'text', text => ({ value: text }))
}

export function readDate(place: CellInPlace): Field<CalendarDate> {
  return readWith(place, 'date', (text, cell) =>
    found(cell.kind === 'text' || cell.kind === 'date' ? parseDate(text) : null),
  )
}

export function readDeadline(place: CellInPlace, beforeIsExclusive: boolean): Field<Deadline> {
  return readWith(place, 'deadline', text => found(parseDeadline(text, { beforeIsExclusive })))
}

export function readStatus(place: CellInPlace): Field<ReportedStatus> {
  return readWith(place, 'status', text => found(parseStatus(text)))
}

/** 0–100. A bare number in (0, 1] is read as a share, with `ambiguous-percentage` (contract section 3). */
export function readProgress(place: CellInPlace): Field<number> {
  return readWith(place, 'progress', (text, cell) => {
    if (!isShownAs(cell, shown => parseProgress(shown)?.value)) return null
    if (cell.kind === 'percent') return found(progressFromPercent(cell.number))
    if (cell.kind === 'number' && cell.beside?.after.includes('%')) return found(cell.number)
    const reading =
      cell.kind === 'number' ? progressFromNumber(cell.number) : cell.kind === 'text' ? parseProgress(text) : null
    if (reading?.ambiguous) {
      const written = { raw: text, ...markIn(place, text) }
      raiseAt(place, 'ambiguous-percentage', { ...quoteOf(written), value: reading.value })
    }
    return found(reading?.value ?? null)
  })
}

/**
 * A measured number in one of `units`, as the plan and the row state them; none for what is only counted, undefined
 * where nobody says. A cell formatted as a percentage counts in per cent, and only where that is the unit.
 */
export function readNumber(place: CellInPlace, units?: readonly string[]): Field<number> {
  const [unit] = units ?? []
  const expected = unit === undefined ? {} : { unit }
  return readWith(place, 'number', readCounted, expected)

  function readCounted(text: string, cell: RawCell): Reading<number> {
    if (!isShownAs(cell, shown => parseNumber(shown, units)?.value)) return null
    if (cell.kind === 'number') return found(cell.number)
    if (cell.kind === 'percent') return found(isUnitOf('%', units) ? progressFromPercent(cell.number) : null)
    const reading = cell.kind === 'text' ? parseNumber(text, units) : null
    if (reading?.ambiguous) {
      raiseAt(place, 'ambiguous-number', { actual: text, value: reading.value, other: otherReading(reading) })
    }
    return found(reading?.value ?? null)
  }
}

/** What the plan and the row say an indicator is counted in; undefined where neither does. */
export function statedUnits(...units: readonly string[]): readonly string[] | undefined {
  const stated = units.filter(unit => unit.trim() !== '')
  return stated.length === 0 ? undefined : stated
}

/** "Lần thứ 2", "Báo cáo bổ sung lần 2", "Phiên bản số 1", "lần: 2", "v2", letters folded. */
const numbered =
  /^(?:(?:bao cao |gui |nop )?(?:bo sung |sua doi |cap nhat |dieu chinh )?lan|phien ban|revision|version|rev|r|v)?\.?:? ?(?:(?:thu|so):? ?)?(\d{1,6})(?:\.0)?\.?$/

/** A whole number of at least 1: which revision of a report, or which version of the plan. */
export function readCount(place: CellInPlace, kind: 'revision' | 'version'): Field<number> {
  return readWith(place, kind, text => {
    const digits = hasRaisedDigit(text) ? undefined : numbered.exec(foldLetters(text))?.[1]
    return found(digits === undefined || Number(digits) < 1 ? null : Number(digits))
  })
}

export function readTarget(place: CellInPlace): Field<StatedTarget> {
  return readWith(place, 'target', (text, cell) => {
    if (!isShownAs(cell, shown => parseTarget(shown).value)) return null
    const { op } = 'beside' in cell ? parseTarget(probeOf(cell)) : { op: null }
    if (cell.kind === 'number') return { value: { op, value: cell.number, max: null } }
    if (cell.kind === 'percent') return { value: { op, value: progressFromPercent(cell.number), max: null } }
    return hasRaisedDigit(text) ? null : { value: parseTarget(text) }
  })
}

const probe = 7

/** Some number with the text of the cell's format around it, as "7 xã" or "7/10". */
function probeOf(cell: RawCell): string {
  const { before, after } = ('beside' in cell && cell.beside) || { before: '', after: '' }
  return `${before}${probe}${cell.kind === 'percent' ? '%' : ''}${after}`
}

/** What a format adds to a number must not make it another one: "8 xã" may be 8, "8/10" and "65 trđ" are not what is stored. */
function isShownAs(cell: RawCell, read: (shown: string) => number | null | undefined): boolean {
  return !('beside' in cell) || read(probeOf(cell)) === probe
}

type Reading<T> = { readonly value: T } | null

function found<T>(value: T | null): Reading<T> {
  return value === null ? null : { value }
}

/** Blank stays blank; an error or a formula without a value is told apart from a text that does not read. */
function readWith<T>(
  place: CellInPlace,
  kind: ValueKind,
  read: (text: string, cell: RawCell) => Reading<T>,
  expected: Record<string, string> = {},
): Field<T> {
  const { cell, at } = place
  const text = cellText(cell)
  if (cell === null || text === '') return { state: 'blank', at }
  const written = { raw: place.typed ?? text, ...markIn(place, text) }
  if (cell.kind === 'uncalculated') {
    raiseAt(place, 'formula-without-value', quoteOf(written))
    return { state: 'unreadable', ...written, at }
  }
  const doubt = kind === 'text' ? null : doubtOf(cell)
  const reading = cell.kind === 'error' || doubt !== null ? null : read(text, cell)
  if (reading !== null) return { state: 'given', value: reading.value, ...written, at }
  const told = cell.kind === 'error' ? 'error' : (doubt ?? (kind !== 'text' && text.includes(' | ') ? 'several' : kind))
  raiseAt(place, 'unreadable-value', { ...quoteOf(written), kind: told, ...expected })
  return { state: 'unreadable', ...written, at }
}

/** In YAML and CSV a number stands as it was typed. */
export function markIn({ cell, at }: Pick<CellInPlace, 'cell' | 'at'>, text: string): { readonly decimalMark?: '.' } {
  const isStored = at.kind === 'cell' && (cell?.kind === 'number' || cell?.kind === 'percent')
  return isStored && /\d\.\d/.test(text) ? { decimalMark: '.' } : {}
}

/** What makes it doubtful that a cell holds the value it seems to. */
function doubtOf({ struck, raised, shifted }: RawCell): 'struck' | 'raised' | 'shifted' | null {
  if (struck) return 'struck'
  return raised ? 'raised' : shifted ? 'shifted' : null
}

function raiseAt(place: CellInPlace, rule: string, facts: Record<string, string | number>): void {
  place.raised.push(raise(rule, place.at, { ...facts, heading: place.heading }))
}
