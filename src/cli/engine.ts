// Tells the JavaScript engine that a run lasts a second or two, so that it compiles only what is run very often.
import { setFlagsFromString } from 'node:v8'

/**
 * As it comes, V8 optimises for pages that stay open: a third of the processor time of a check went into compiling
 * functions that were hardly used again (docs/measurements.md). Only the engine this was measured on knows the flag.
 */
export function expectShortRun(): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=400000')
}
