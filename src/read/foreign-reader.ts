// Runs a reader that is not this program's own: by the clock, in silence, and what it throws becomes a fault.
import { runInNewContext } from 'node:vm'
import type { RawTable } from '../source/raw-table.ts'
import { damaged, type Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'

/** What the library throws is a damaged file; what this program throws is its own defect, and not caught. */
export function fromLibrary<T>(read: () => T): T | Fault {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /^File is password-protected/.test(message) ? unreadable('encrypted') : damaged('workbook')
  }
}

/** `read` in silence, for no longer and for no more characters than the limits and the size of the file allow. */
export function timed(bytes: Buffer, limits: ReadLimits, read: () => RawTable | Fault): RawTable | Fault {
  if (bytes.length > limits.binaryBytes) return oversized('binaryBytes', bytes.length, limits)
  let result: RawTable | Fault | null = null
  const run = () => {
    result = read()
  }
  try {
    const clocked = () => runInNewContext('run()', { run }, { timeout: limits.binaryMilliseconds })
    silently(() => countingCharacters(charactersPerByte * bytes.length + spareCharacters, clocked))
  } catch (error) {
    if (!isTimeout(error)) throw error
  }
  return result ?? oversized('binaryMilliseconds', limits.binaryMilliseconds + 1, limits)
}

/** Of 600 public workbooks none has more than 0.9 characters a byte, small ones with long tables of names left aside. */
const charactersPerByte = 2
const spareCharacters = 1_000_000

/**
 * The library takes a text whose length is cut off for one without end, and makes it character by character: a gigabyte
 * before the clock stops it. Each goes through `String.fromCharCode`, which therefore ends the reading at `most`. What the
 * clock stops runs no `finally` of its own, so that this has to stand around the clock.
 */
function countingCharacters(most: number, work: () => void): void {
  const { fromCharCode } = String
  let count = 0
  String.fromCharCode = (...codes: number[]) => {
    if (++count > most) throw new Error('a text without end')
    return fromCharCode(...codes)
  }
  try {
    work()
  } finally {
    String.fromCharCode = fromCharCode
  }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** The library writes of what it does not know to the terminal, a line each. */
function silently(work: () => void): void {
  const { log, warn, error } = console
  const ignore = () => undefined
  Object.assign(console, { log: ignore, warn: ignore, error: ignore })
  try {
    work()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
