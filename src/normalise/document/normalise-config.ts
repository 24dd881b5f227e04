// Turns tiendo.yaml into settings, or into what is wrong with it, each at its line.
import { type Outcome, raise, type Severity } from '../../diagnostics/diagnostic.ts'
import type { Letterhead } from '../../model/letterhead.ts'
import type { Language } from '../../model/plan.ts'
import type { RawTree } from '../../source/raw-tree.ts'
import { nearest } from '../text/nearest.ts'
import { configSchema } from './config-schema.ts'
import { locateIn } from './document-source.ts'
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
}

/** Null, with `invalid-config` at each place, when the file cannot be followed to the letter. */
export function normaliseConfig(file: string, tree: RawTree, knownRules: readonly string[]): Outcome<Config | null> {
  const source = { file, tree }
  const { value, raised } = readDocument(source, configSchema, { kind: 'config', rule: 'invalid-config' })
  if (value === null) return { value: null, raised }
  const strangers = Object.keys(value.rules).filter(rule => !knownRules.includes(rule))
  if (strangers.length > 0) {
    return {
      value: null,
      raised: strangers.map(rule => {
        const meant = nearest(rule, knownRules)
        const facts = {
          problem: 'unknown-rule',
          actual: rule,
          key: 'rules',
          ...(meant !== null && { expected: meant }),
        }
        return raise('invalid-config', locateIn(source, ['rules', rule], 'key'), facts)
      }),
    }
  }
  const {
    plan = null,
    submissions = [],
    out = null,
    language = null,
    letterhead = null,
    templates = null,
    rules,
  } = value
  const paths = typeof submissions === 'string' ? [submissions] : submissions
  return { value: { plan, submissions: paths, out, language, letterhead, templates, rules }, raised: [] }
}
