// Why a file could not be read: one closed list of reasons, turned into the one diagnostic a file gets.
import { type Facts, type Raised, raise } from '../diagnostics/diagnostic.ts'
import type { TextPosition } from '../source/location.ts'
import type { ReadLimits } from './limits.ts'

/**
 * What `facts.reason` of `unreadable-file` can be.
 *
 * - `empty`: no bytes, or nothing but blanks.
 * - `truncated`: the end of the file is missing; a copy or download broke off.
 * - `damaged`: the content contradicts itself or its check sums. `facts.detail` names what, `facts.part` where.
 * - `encrypted`: a password protects it.
 * - `unsafe`: it holds what no spreadsheet program writes (DOCTYPE, entries that leave the archive, twins).
 * - `not-a-spreadsheet`: another kind of file; `facts.format` says which.
 * - `unsupported-format`: a spreadsheet, but in a format that is not read (`facts.format`); to be saved as .xlsx.
 * - `unknown-encoding`: text that is neither UTF-8, UTF-16 with its mark, Windows-1258, TCVN3 nor VNI.
 * - `yaml-encoding`: YAML that is neither UTF-8 nor UTF-16 with its mark.
 * - `csv-quotes`: a double quote that is never closed, or stands where CSV allows none.
 * - `yaml-syntax`: `facts.code` holds the parser's complaint in kebab-case.
 */
export const unreadableReasons = [
  'empty',
  'truncated',
  'damaged',
  'encrypted',
  'unsafe',
  'not-a-spreadsheet',
  'unsupported-format',
  'unknown-encoding',
  'yaml-encoding',
  'csv-quotes',
  'yaml-syntax',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

/** The end of a reading: what is wrong, and in a text file where. Readers hand it back in place of a value. */
export class Fault {
  readonly rule: 'unreadable-file' | 'oversized-file'
  readonly facts: Facts
  readonly position: TextPosition | null

  constructor(rule: Fault['rule'], facts: Facts, position: TextPosition | null = null) {
    this.rule = rule
    this.facts = facts
    this.position = position
  }
}

export function unreadable(reason: UnreadableReason, facts: Facts = {}, position: TextPosition | null = null): Fault {
  return new Fault('unreadable-file', { reason, ...facts }, position)
}

/** `part` is the zip entry, `detail` a short word for whoever repairs the writing program. */
export function damaged(detail: string, part?: string): Fault {
  return unreadable('damaged', part === undefined ? { detail } : { detail, part })
}

/** The fault of a list beside the cells that goes on and on; null while it does not. */
export function tooLong(entries: number, limits: ReadLimits): Fault | null {
  return entries > limits.listEntries ? oversized('listEntries', entries, limits) : null
}

/** A limit that was passed. `actual` is what the file holds or, where counting stopped, the count it stopped at. */
export function oversized(limit: keyof ReadLimits, actual: number, limits: ReadLimits): Fault {
  return new Fault('oversized-file', { limit, actual, maximum: limits[limit] })
}

export function raiseFault(file: string, fault: Fault): Raised {
  const at = fault.position ? ({ kind: 'text', file, ...fault.position } as const) : ({ kind: 'file', file } as const)
  return raise(fault.rule, at, fault.facts)
}
