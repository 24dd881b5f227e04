// Finds tiendo.yaml and reads it; a wrong one stops only the commands that need it.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { CliWords } from '../language/cli-words.ts'
import type { Letterhead } from '../model/letterhead.ts'
import type { Config } from '../normalise/document/normalise-config.ts'
import { exitStatus, Stop } from './exit-status.ts'
import { type Shell, slashed } from './shell.ts'

const names = ['tiendo.yaml', 'tiendo.yml']
const largestConfig = 1_048_576

export interface FoundConfig {
  readonly path: string
  readonly name: string
  /** null when it is wrong: `raised` says where. */
  readonly config: Config | null
  readonly raised: readonly Raised[]
}

/** What the commands take from tiendo.yaml, with its paths made absolute from where it lies. */
export interface Settings {
  readonly plan: string | null
  readonly submissions: readonly string[]
  readonly out: string | null
  readonly letterhead: Letterhead | null
  readonly templates: string | null
  readonly rules: Config['rules']
}

/** The file named by `--config`, else the nearest tiendo.yaml from the working directory upwards. */
export function findConfig(cwd: string, named: string | null): string | null {
  if (named !== null) return resolve(cwd, named)
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = names.map(name => join(folder, name)).find(path => existsSync(path))
    if (found) return found
    if (folder === dirname(folder)) return null
  }
}

/** A file that cannot be opened is reported like a wrong command line: it is part of it. */
export async function readConfig(path: string, name: string, words: CliWords): Promise<FoundConfig> {
  const { readFound } = await import('./read-file.ts')
  const content = await readFound({ name, path }, largestConfig)
  if (!('sha256' in content)) {
    throw new Stop(exitStatus.commandLine, words.cannotRead(name, content.trouble, content.code))
  }
  const { readSource } = await import('../read/readers.ts')
  const { normaliseConfig } = await import('../normalise/document/normalise-config.ts')
  const source = await readSource(name, content.bytes)
  if (source.value === null || source.value.kind !== 'tree') return { path, name, config: null, raised: source.raised }
  const { rules } = await import('../validate/rules/index.ts')
  const { value, raised } = normaliseConfig(
    name,
    source.value,
    rules.map(rule => rule.name),
  )
  return { path, name, config: value, raised: [...source.raised, ...raised] }
}

/** A configuration that says anything wrong is not used at all (exit status 2). */
export async function settingsOf({ config: found, terminal, words, language }: Shell): Promise<Settings> {
  if (found === null) return { plan: null, submissions: [], out: null, letterhead: null, templates: null, rules: {} }
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
  }
}
