// The three things a cell can be, each with its address: given, blank, or there but not readable.
import type { SourceLocation } from './location.ts'

/**
 * What one cell of a submission says. `raw` is the text as the person typed it. A blank field points at the cell where
 * the value should be. An unreadable one has had its diagnostic already; nothing may complain about it again.
 */
export type Field<T> =
  | { readonly state: 'given'; readonly value: T; readonly raw: string; readonly at: SourceLocation }
  | { readonly state: 'blank'; readonly at: SourceLocation }
  | { readonly state: 'unreadable'; readonly raw: string; readonly at: SourceLocation }

/** A field without its address: all that is kept of a cell once everything has been said about it. */
export type Reading<T> =
  | { readonly state: 'given'; readonly value: T; readonly raw: string }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly raw: string }

/** The value of a field, or null when it is blank or unreadable. */
export function valueOf<T>(field: Reading<T>): T | null {
  return field.state === 'given' ? field.value : null
}

/** The text of a field as typed, or '' when it is blank. */
export function rawOf(field: Reading<unknown>): string {
  return field.state === 'blank' ? '' : field.raw
}
