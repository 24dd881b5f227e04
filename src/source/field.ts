// The three things a cell can be, each with its address: given, blank, or there but not readable.
import type { SourceLocation } from './location.ts'

/**
 * `raw` is the text as the person typed it. With a `decimalMark` nobody typed it: it stands for the number that a cell
 * stores, and whoever looks at the cell sees that number with the mark of their own language.
 */
interface Written {
  readonly raw: string
  readonly decimalMark?: '.'
}

/**
 * What one cell of a submission says. A blank field points at the cell where
 * the value should be. An unreadable one has had its diagnostic already; nothing may complain about it again.
 */
export type Field<T> =
  | ({ readonly state: 'given'; readonly value: T; readonly at: SourceLocation } & Written)
  | { readonly state: 'blank'; readonly at: SourceLocation }
  | ({ readonly state: 'unreadable'; readonly at: SourceLocation } & Written)

/** A field without its address: all that is kept of a cell once everything has been said about it. */
export type Reading<T> =
  | ({ readonly state: 'given'; readonly value: T } & Written)
  | { readonly state: 'blank' }
  | ({ readonly state: 'unreadable' } & Written)

/** The value of a field, or null when it is blank or unreadable. */
export function valueOf<T>(field: Reading<T>): T | null {
  return field.state === 'given' ? field.value : null
}

/** The text of a field as typed, or '' when it is blank. */
export function rawOf(field: Reading<unknown>): string {
  return field.state === 'blank' ? '' : field.raw
}

/** The text of a field as the facts of a message hold it. */
export function quoteOf({ raw, decimalMark }: Written): { readonly actual: string; readonly decimalMark?: '.' } {
  return { actual: raw, ...(decimalMark && { decimalMark }) }
}
