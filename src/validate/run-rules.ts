// Picks the rules of one subject from the list, each with the type of its subject.
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

type RuleOf<S extends Rule['subject']> = Extract<Rule, { readonly subject: S }>

export function rulesOf<S extends Rule['subject']>(subject: S): readonly RuleOf<S>[] {
  return rules.filter((rule): rule is RuleOf<S> => rule.subject === subject)
}
