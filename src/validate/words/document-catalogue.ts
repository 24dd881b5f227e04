// What a catalogue of document problems holds, and the turns of phrase that both languages share.

import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { DocumentProblem } from '../../diagnostics/document-problem.ts'
import { isStated, plain, quoted } from './word-facts.ts'

export interface DocumentCatalogue {
  readonly messages: Readonly<Record<DocumentProblem, (facts: Facts) => string>>
  readonly fixes: Readonly<Record<DocumentProblem, string>>
}

export function typeIn(types: Readonly<Record<string, string>>, facts: Facts): string {
  return types[String(facts.expected)] ?? plain(facts.expected)
}

/** “abc” under “weight”; at the root of a file, which has no key, the value alone. */
export function found(facts: Facts, under: string, empty = ''): string {
  const value = isStated(facts.actual) || empty === '' ? quoted(facts.actual) : empty
  return isStated(facts.key) ? `${value} ${under} ${quoted(facts.key)}` : value
}
