// Runs a reader that is not this program's own: by the clock, in silence, and what it throws becomes a fault.
import { runInNewContext } from 'node:vm'
import type { RawTable } from '../source/raw-table.ts'
import { damaged, type Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'

/**
 * What the library throws is a damaged file; what this program throws is its own defect, and not caught. `bytes`: how
 * long the file is.
 */
export function fromLibrary<T>(bytes: number, read: () => T): T | Fault {
  try {
    return withCountedCharacters(charactersPerByte * bytes + spareCharacters, read)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /^File is password-protected/.test(message) ? unreadable('encrypted') : damaged('workbook')
  }
}

export function timed(bytes: Buffer, limits: ReadLimits, read: () => RawTable | Fault): RawTable | Fault {
  if (bytes.length > limits.binaryBytes) return oversized('binaryBytes', bytes.length, limits)
  let result: RawTable | Fault | null = null
  const run = () => {
    result = read()
  }
  try {
    silently(() => runInNewContext('run()', { run }, { timeout: limits.binaryMilliseconds }))
  } catch (error) {
    if (!isTimeout(error)) throw error
  }
  return result ?? oversized('binaryMilliseconds', limits.binaryMilliseconds + 1, limits)
}

/** A text has no more characters than bytes; the library may look at each a few times. */
const charactersPerByte = 8
const spareCharacters = 1_000_000

/**
 * The library takes a text whose length is cut off for one without end, and makes it character by character: a gigabyte
 * before the clock stops it. Each goes through `String.fromCharCode`, which therefore ends the reading at `most`.
 */
function withCountedCharacters<T>(most: number, work: () => T): T {
  const { fromCharCode } = String
  let count = 0
  String.fromCharCode = (...codes: number[]) => {
    if (++count > most) throw new Error('a text without end')
    return fromCharCode(...codes)
  }
  try {
    return work()
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
