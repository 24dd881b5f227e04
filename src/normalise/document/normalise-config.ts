// Turns tiendo.yaml into settings, or into what is wrong with it, each at its line.
import { type Outcome, type Raised, raise, type Severity } from '../../diagnostics/diagnostic.ts'
import type { Letterhead } from '../../model/letterhead.ts'
import type { Language } from '../../model/plan.ts'
import type { RawTree } from '../../source/raw-tree.ts'
import { nearest } from '../text/nearest.ts'
import { configSchema } from './config-schema.ts'
import { type DocumentSource, locateIn } from './document-source.ts'
import { readDocument } from './read-document.ts'

/** Contract section 2. Paths are as written; null or empty where the file says nothing. */
export interface Config {
  readonly plan: string | null
  readonly submissions: readonly string[]
  readonly out: string | null
  readonly language: Language | null
  readonly letterhead: Letterhead | null
  readonly templates: string | null
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Reading limits that differ from the defaults. */
  readonly limits: Readonly<Record<string, number>>
}

/** The names that a configuration may use as keys. */
export interface KnownNames {
  readonly rules: readonly string[]
  readonly limits: readonly string[]
}

/** Null, with `invalid-config` at each place, when the file cannot be followed to the letter. */
export function normaliseConfig(file: string, tree: RawTree, known: KnownNames): Outcome<Config | null> {
  const source = { file, tree }
  const { value, raised } = readDocument(source, configSchema, { kind: 'config', rule: 'invalid-config' })
  if (value === null) return { value: null, raised }
  const strangers = [
    ...raiseStrangers(source, 'rules', Object.keys(value.rules), known.rules),
    ...raiseStrangers(source, 'limits', Object.keys(value.limits), known.limits),
  ]
  if (strangers.length > 0) return { value: null, raised: strangers }
  const {
    plan = null,
    submissions = [],
    out = null,
    language = null,
    letterhead = null,
    templates = null,
    rules,
    limits,
  } = value
  const paths = typeof submissions === 'string' ? [submissions] : submissions
  return { value: { plan, submissions: paths, out, language, letterhead, templates, rules, limits }, raised: [] }
}

/** Names of rules or of limits that this program does not have, each with the one that was probably meant. */
function raiseStrangers(
  source: DocumentSource,
  key: 'rules' | 'limits',
  names: readonly string[],
  known: readonly string[],
): Raised[] {
  return names
    .filter(name => !known.includes(name))
    .map(name => {
      const meant = nearest(name, known)
      const facts =
        key === 'rules'
          ? { problem: 'unknown-rule', actual: name, key }
          : { problem: 'unknown-key', actual: name, key: name, known: known.join(', ') }
      const at = locateIn(source, [key, name], 'key')
      return raise('invalid-config', at, meant === null ? facts : { ...facts, expected: meant })
    })
}
