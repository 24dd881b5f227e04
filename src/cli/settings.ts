// Turns tiendo.yaml into what the commands take from it, its paths made absolute; a wrong one ends the run.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Letterhead } from '../model/letterhead.ts'
import type { Config } from '../normalise/document/normalise-config.ts'
import { exitStatus, Stop } from './exit-status.ts'
import { slashed } from './paths.ts'
import type { Shell } from './shell.ts'

/** What the commands take from tiendo.yaml, with its paths made absolute from where it lies. */
export interface Settings {
  readonly plan: string | null
  readonly submissions: readonly string[]
  readonly out: string | null
  readonly letterhead: Letterhead | null
  readonly templates: string | null
  readonly rules: Config['rules']
  readonly limits: Config['limits']
}

/** A configuration that says anything wrong is not used at all (exit status 2). */
export async function settingsOf({ config: found, terminal, words, language }: Shell): Promise<Settings> {
  if (found === null)
    return { plan: null, submissions: [], out: null, letterhead: null, templates: null, rules: {}, limits: {} }
  const { config, raised, path, name } = found
  if (config === null || raised.length > 0) {
    const { renderConfigRaised } = await import('./present.ts')
    terminal.alert(renderConfigRaised(raised, language))
    throw new Stop(exitStatus.commandLine, words.invalidConfig(name))
  }
  const from = (written: string): string => {
    const native = resolve(dirname(path), written)
    return existsSync(native) ? native : resolve(dirname(path), slashed(written))
  }
  return {
    plan: config.plan === null ? null : from(config.plan),
    submissions: config.submissions.map(from),
    out: config.out === null ? null : from(config.out),
    letterhead: config.letterhead,
    templates: config.templates === null ? null : from(config.templates),
    rules: config.rules,
    limits: config.limits,
  }
}
