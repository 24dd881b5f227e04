// Gives the values of one YAML map as fields, each with its line and column, or one diagnostic at exactly that value.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import type { Deadline } from '../../model/deadline.ts'
import type { ReportedStatus } from '../../model/state.ts'
import type { StatedTarget } from '../../model/submission.ts'
import type { Field } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import { type DocumentSource, isMap, locateIn, shortText } from '../document/document-source.ts'
import {
  type CellInPlace,
  readCount,
  readDate,
  readDeadline,
  readNumber,
  readProgress,
  readStatus,
  readTarget,
  readText,
  type ValueKind,
} from '../values/read-cell.ts'

export interface TreeRow {
  text(key: string): Field<string>
  date(key: string): Field<CalendarDate>
  deadline(key: string, beforeIsExclusive: boolean): Field<Deadline>
  status(key: string): Field<ReportedStatus>
  progress(key: string): Field<number>
  /** `units` as in `readNumber`. */
  number(key: string, units?: readonly string[]): Field<number>
  /** A whole number of at least 1. */
  count(key: string, kind: 'revision' | 'version'): Field<number>
  target(key: string): Field<StatedTarget>
}

/**
 * A value is read as a spreadsheet's cell is, so that a word means the same in every format; but a number in YAML is
 * what it says: 0.5 is 0.5 %, and where a text is wanted its digits are: 1.10 is not 1.1. A key that is absent or blank points at the map, at the key, at the empty text.
 */
export function treeRow(source: DocumentSource, path: TreePath, row: unknown, raised: Raised[]): TreeRow {
  const valueOf = (key: string) => (isMap(row) && Object.hasOwn(row, key) ? row[key] : undefined)
  const placeOf = (key: string): SourceLocation => {
    const value = valueOf(key)
    if (value === undefined) return locateIn(source, path)
    return locateIn(source, [...path, key], value === null ? 'key' : 'value')
  }
  const read = <T>(key: string, kind: ValueKind, reader: (place: CellInPlace) => Field<T>): Field<T> => {
    const value = valueOf(key)
    const at = placeOf(key)
    const typed = source.tree.digits([...path, key])
    const cell = cellOf(kind === 'text' ? (typed ?? joined(source, [...path, key], value)) : value)
    if (cell !== 'unreadable') return reader({ cell, at, heading: key, raised, typed })
    const raw = typed ?? shortText(value)
    raised.push(raise('unreadable-value', at, { actual: raw, kind, heading: key }))
    return { state: 'unreadable', raw, at }
  }
  return {
    text: key => read(key, 'text', readText),
    date: key => read(key, 'date', readDate),
    deadline: (key, exclusive) => read(key, 'deadline', place => readDeadline(place, exclusive)),
    status: key => read(key, 'status', readStatus),
    progress: key => {
      const value = valueOf(key)
      return isFiniteNumber(value)
        ? { state: 'given', value, raw: source.tree.digits([...path, key]) ?? String(value), at: placeOf(key) }
        : read(key, 'progress', readProgress)
    },
    number: (key, units) => read(key, 'number', place => readNumber(place, units)),
    count: (key, kind) => read(key, kind, place => readCount(place, kind)),
    target: key => read(key, 'target', readTarget),
  }
}

function cellOf(value: unknown): RawCell | null | 'unreadable' {
  const address = { row: 1, column: 1 }
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return { kind: 'text', text: value, ...address }
  if (isFiniteNumber(value)) return { kind: 'number', number: value, ...address }
  return typeof value === 'boolean' ? { kind: 'boolean', boolean: value, ...address } : 'unreadable'
}

/** Several documents or agencies may be written as a list. */
function joined(source: DocumentSource, path: TreePath, value: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (!value.every(item => typeof item === 'string' || isFiniteNumber(item))) return value
  return value.map((item, index) => source.tree.digits([...path, index]) ?? item).join('; ')
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
