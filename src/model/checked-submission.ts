// One file after it has been read and checked on its own: what a map over files returns.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { KeptIndicatorRow, KeptSubmission, KeptTaskRow } from './kept-rows.ts'
import type { IgnoredRow, RowPlace } from './submission.ts'

export interface SourceFile {
  /** Relative to the working directory, with `/`. */
  readonly file: string
  /** SHA-256 of the bytes, hex; '' when the file could not be opened. */
  readonly sha256: string
}

export interface RejectedRow {
  readonly place: RowPlace
  /** The rule that rejected it. */
  readonly rule: string
}

/** A row that counts, and the rules that flagged it. */
export interface AcceptedRow {
  readonly row: KeptTaskRow
  readonly task: string
  readonly flags: readonly string[]
}

export interface AcceptedIndicator {
  readonly row: KeptIndicatorRow
  readonly indicator: string
  readonly flags: readonly string[]
}

/**
 * `usable` files may stand for their locality; of the others only the file name may tell whose they are
 * (`locality`, null when it does not). `content` is equal for two files that say the same.
 */
export interface CheckedSubmission {
  readonly source: SourceFile
  readonly usable: boolean
  readonly locality: string | null
  readonly period: string | null
  /** null when what is stated cannot be read: then nobody knows whether it is before or after another file. */
  readonly revision: number | null
  readonly reportedOn: CalendarDate | null
  readonly preparedBy: string
  readonly content: string
  readonly submission: KeptSubmission | null
  readonly tasks: readonly AcceptedRow[]
  readonly indicators: readonly AcceptedIndicator[]
  readonly rejected: readonly RejectedRow[]
  readonly ignored: readonly IgnoredRow[]
  readonly raised: readonly Raised[]
}
