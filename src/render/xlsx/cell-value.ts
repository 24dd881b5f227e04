// Turns what a column says of a row into what a cell holds: a serial number for a day, safe text for text.
import { daysBetween } from '../../model/calendar-date.ts'
import { cellText } from './cell-text.ts'
import type { ColumnKind } from './styles.ts'

/** A date is an ISO day, a percentage a fraction of 1, null an empty cell. */
export type Content = string | number | null

export function cellValue(content: Content, kind: ColumnKind, cutMark: string): Content {
  if (typeof content !== 'string') return content
  return kind === 'date' ? serialDay(content) : cellText(content, cutMark)
}

/** ECMA-376 part 1, 18.17.4.1: day 1 is 1900-01-01, and a 29 February 1900 that never was is counted. */
function serialDay(day: string): number {
  const serial = daysBetween('1899-12-30', day)
  return day < '1900-03-01' ? serial - 1 : serial
}
