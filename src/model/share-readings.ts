// Turns readings that say the same into one object, so that what thousands of files have in common is in memory once.
import type { Reading } from '../source/field.ts'
import type { Deadline } from './deadline.ts'
import type { SharedReadings } from './kept-rows.ts'
import type { StatedTarget } from './submission.ts'

const blank = { state: 'blank' } as const

/** Longer texts hardly repeat, and after so many different ones a column holds what is each locality's own. */
const longestShared = 200
const mostShared = 10_000

export function shareReadings(): SharedReadings {
  return {
    text: sharer(sameValue<string>),
    number: sharer(sameValue<number>),
    deadline: sharer(sameDeadline),
    target: sharer(sameTarget),
  }
}

/** One text can mean two things: a plan's 12/2025 as text, and as a date that shows so. */
function sharer<T>(isSame: (a: T, b: T) => boolean): (reading: Reading<T>) => Reading<T> {
  const known = new Map<string, Extract<Reading<T>, { state: 'given' }>>()
  return reading => {
    if (reading.state === 'blank') return blank
    const { raw, decimalMark } = reading
    const written = { raw, ...(decimalMark && { decimalMark }) }
    if (reading.state === 'unreadable') return { state: 'unreadable', ...written }
    const { value } = reading
    const earlier = known.get(raw)
    if (earlier !== undefined && isSame(earlier.value, value) && earlier.decimalMark === decimalMark) return earlier
    const kept = { state: 'given', value, ...written } as const
    if (earlier === undefined && raw.length <= longestShared && known.size < mostShared) known.set(raw, kept)
    return kept
  }
}

function sameValue<T>(a: T, b: T): boolean {
  return Object.is(a, b)
}

function sameDeadline(a: Deadline, b: Deadline): boolean {
  if (a.text !== b.text || a.meaning.kind !== b.meaning.kind) return false
  return a.meaning.kind !== 'day' || (b.meaning.kind === 'day' && a.meaning.day === b.meaning.day)
}

function sameTarget(a: StatedTarget, b: StatedTarget): boolean {
  return a.op === b.op && a.value === b.value && a.max === b.max
}
