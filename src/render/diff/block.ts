// One table of a comparison, in words: what every format of `diff` is drawn from.

import type { DiffWords } from '../../language/diff-words.ts'
import { formatDate, formatNumber } from '../../language/formatters.ts'
import type { Terms } from '../../language/terms.ts'
import type { Language } from '../../model/plan.ts'
import type { Moved } from '../../model/report-comparison.ts'
import type { State } from '../../model/state.ts'

export interface DiffColumn {
  readonly heading: string
  readonly align?: 'right'
}

export interface DiffBlock {
  readonly title: string
  /** A line of counts above the table, or null. */
  readonly counts: string | null
  readonly columns: readonly DiffColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface DiffDraft {
  readonly title: string
  /** What has to be said before anything else. */
  readonly remarks: readonly string[]
  readonly blocks: readonly DiffBlock[]
  readonly words: DiffWords
}

export interface DiffWording {
  readonly language: Language
  readonly words: DiffWords
  readonly terms: Terms
}

/** How many names are written out before the rest is counted. */
const namesShown = 3

export function block(
  title: string,
  columns: readonly DiffColumn[],
  rows: readonly (readonly string[])[],
  counts: string | null = null,
): DiffBlock[] {
  return rows.length === 0 && counts === null ? [] : [{ title, counts, columns, rows }]
}

export function numberText(value: number | null, { language, words }: DiffWording): string {
  return value === null ? words.none : formatNumber(value, language, 6)
}

export function dateText(day: string | null, { language, words }: DiffWording): string {
  return day === null || day === '' ? words.none : formatDate(day, language)
}

/** "10 → 14"; a value that stayed stands alone. */
export function moveText<T>({ from, to }: Moved<T>, text: (value: T) => string): string {
  const [before, after] = [text(from), text(to)]
  return before === after ? after : `${before} → ${after}`
}

export function differenceText({ from, to }: Moved<number>, wording: DiffWording): string {
  return `${to > from ? '+' : ''}${numberText(to - from, wording)}`
}

export function stateText(state: State | null, { words, terms }: DiffWording): string {
  return state === null ? words.absent : terms.state[state]
}

/** The first few names, and how many more; "tất cả" where it is everybody. */
export function namesText(names: readonly string[], everybody: number, { words }: DiffWording): string {
  if (names.length === everybody && everybody > 1) return `${words.all} (${everybody})`
  const shown = names.slice(0, namesShown)
  const more = names.length > shown.length ? [words.moreNames(names.length - shown.length)] : []
  return [...shown, ...more].join(', ')
}
