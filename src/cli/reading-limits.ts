// What tiendo.yaml and --limit say about reading limits → the limits that hold in this run.
import type { CliWords } from '../language/cli-words.ts'
import { nearest } from '../normalise/text/nearest.ts'
import { defaultLimits, isLimit, type ReadLimits } from '../read/limits.ts'
import { exitStatus, Stop } from './exit-status.ts'

/** The command line counts more than the configuration. */
export function readingLimits(
  configured: Readonly<Record<string, number>>,
  flags: readonly string[],
  words: CliWords,
): ReadLimits {
  return { ...defaultLimits, ...configured, ...Object.fromEntries(flags.map(flag => parseLimit(flag, words))) }
}

function parseLimit(flag: string, words: CliWords): readonly [string, number] {
  const [name = '', value = ''] = flag.split(/=(.*)/s)
  if (!isLimit(name)) {
    const known = Object.keys(defaultLimits)
    throw new Stop(exitStatus.commandLine, words.unknownLimit(name, known, nearest(name, known)))
  }
  const number = /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
  if (number === null) throw new Stop(exitStatus.commandLine, words.badLimit(name, value, defaultLimits[name]))
  return [name, number]
}
