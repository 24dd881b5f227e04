// One message at one place, as facts; the words are chosen when it is rendered.
import type { SourceLocation } from '../source/location.ts'

export type Severity = 'error' | 'warning' | 'info'

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Values a message is made from. Dates are ISO days; texts are quoted as the person typed them. */
export type Facts = Readonly<Record<string, string | number>>

/** What a rule or reader raises. The severity is added last, from the rule and the configuration. */
export interface Raised {
  readonly rule: string
  readonly at: SourceLocation
  readonly facts: Facts
  readonly locality: string | null
  readonly task: string | null
  readonly indicator: string | null
  readonly related: readonly SourceLocation[]
}

export interface Diagnostic extends Raised {
  readonly severity: Severity
}

/** Everything a stage returns: what it made of its input, and what it has to say about it. Bad data is never thrown. */
export interface Outcome<T> {
  readonly value: T
  readonly raised: readonly Raised[]
}

type Subject = Partial<Pick<Raised, 'locality' | 'task' | 'indicator' | 'related'>>

/** Builds a raised message; subjects not named are null. */
export function raise(rule: string, at: SourceLocation, facts: Facts = {}, subject: Subject = {}): Raised {
  return {
    rule,
    at,
    facts,
    locality: subject.locality ?? null,
    task: subject.task ?? null,
    indicator: subject.indicator ?? null,
    related: subject.related ?? [],
  }
}
