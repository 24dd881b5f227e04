// Names the known word a misspelt one was probably meant to be, for "did you mean".
import { distance } from 'fastest-levenshtein'
import { compareText } from '../../diagnostics/order.ts'
import { foldText } from './fold-text.ts'

interface Candidate {
  readonly text: string
  readonly key: string
}

/** `nearest` for many words against the same candidates, which are folded once. */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | null {
  const known = [...candidates].map(text => ({ text, key: foldText(text) }))
  return word => choose(word, known)
}

/**
 * The candidate nearest to `word` by edit distance of the folded texts, or null when none is near enough.
 *
 * Words and titles: one edit for every four letters (at least one, at most eight), and null on a tie, since a wrong
 * suggestion is worse than none. Codes (one word with a digit, such as NV-99): first the code that differs in
 * punctuation and leading zeros alone, then one edit (two from six characters on); a tie goes to the code that differs
 * in look-alikes only (O and 0, l and 1), then to the first in text order, so that NV-99 among NV-01 … NV-40 always
 * names NV-09.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  return nearestAmong(candidates)(word)
}

function choose(word: string, known: readonly Candidate[]): string | null {
  const key = foldText(word)
  if (key.length < 3 && !known.some(candidate => candidate.key === key)) return null
  return /^\S*\d\S*$/.test(word.trim()) ? nearestCode(key, known) : nearestWord(key, known)
}

function nearestWord(key: string, known: readonly Candidate[]): string | null {
  const limit = Math.min(8, Math.max(1, Math.floor(key.length / 4)))
  const best = closest(known, limit, candidate => boundedDistance(key, candidate.key, limit))
  return new Set(best.map(candidate => candidate.key)).size === 1 ? (best[0]?.text ?? null) : null
}

function nearestCode(key: string, known: readonly Candidate[]): string | null {
  const wanted = compact(key)
  const same = known.filter(candidate => withoutZeros(candidate.key) === withoutZeros(key))
  const limit = wanted.length >= 6 ? 2 : 1
  const best =
    same.length > 0 ? same : closest(known, limit, candidate => boundedDistance(wanted, compact(candidate.key), limit))
  const lookAlike = best.filter(candidate => shapes(candidate.key) === shapes(key))
  const [first] = (lookAlike.length > 0 ? lookAlike : best).toSorted((a, b) => compareText(a.text, b.text))
  return first?.text ?? null
}

function closest(
  known: readonly Candidate[],
  limit: number,
  measure: (candidate: Candidate) => number,
): readonly Candidate[] {
  let smallest = limit
  let best: Candidate[] = []
  for (const candidate of known) {
    const measured = measure(candidate)
    if (measured > smallest) continue
    if (measured < smallest) best = []
    smallest = measured
    best.push(candidate)
  }
  return best
}

/** The length difference alone is a lower bound, and it is free. */
function boundedDistance(a: string, b: string, limit: number): number {
  return Math.abs(a.length - b.length) > limit ? limit + 1 : distance(a, b)
}

function compact(key: string): string {
  return key.replaceAll(' ', '')
}

function withoutZeros(key: string): string {
  return compact(key.replace(/(?<!\d)0+(?=\d)/g, ''))
}

function shapes(key: string): string {
  return compact(key).replaceAll('o', '0').replace(/[il]/g, '1')
}
