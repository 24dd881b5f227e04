// What the cells in a store can be: the kinds of their values, and what few of them show besides.
import type { ShownBeside } from '../source/raw-table.ts'

/**
 * What `value` of a cell is: the number of a shared string or of a cell's own text, an index into `texts` or `fonted`, or
 * the value itself.
 */
export const cellCode = {
  hidden: 0,
  shared: 1,
  text: 2,
  fonted: 3,
  number: 4,
  percent: 5,
  date: 6,
  isoDate: 7,
  boolean: 8,
  error: 9,
  uncalculated: 10,
  month: 11,
  year: 12,
  own: 13,
  /** A cell whose look says more than its value; `value` is an index into `looked`. */
  looked: 14,
} as const
export type CellCode = (typeof cellCode)[keyof typeof cellCode]

/** What few cells have: something beside their number, a line through them, digits that are marks of notes. */
export interface CellLook {
  readonly beside?: ShownBeside
  readonly struck?: true
  readonly raised?: true
}
