// Turns rules into what `explain` prints: one rule with all it has to say, or the table of all of them.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { explainWords } from '../language/explain-words.ts'
import type { Language } from '../model/plan.ts'
import type { Palette } from './palette.ts'

/** What can be told of a rule without knowing what it checks. */
export interface RuleDescription {
  readonly name: string
  readonly scope: string
  readonly severity: Severity
  readonly words: Readonly<Record<Language, { readonly what: string; readonly why: string; readonly fix: string }>>
  readonly example: { readonly bad: string; readonly good: string }
}

export function renderRuleText(rule: RuleDescription, language: Language, palette: Palette): string {
  const labels = explainWords[language]
  const { what, why, fix } = rule.words[language]
  const parts: [string, string][] = [
    [labels.what, what],
    [labels.why, why],
    [labels.fix, fix],
    [labels.bad, rule.example.bad],
    [labels.good, rule.example.good],
  ]
  const width = Math.max(...parts.map(([label]) => label.length)) + 2
  const body = parts.map(([label, text]) => {
    const [first = '', ...rest] = text.trimEnd().split('\n')
    return [`  ${label.padEnd(width)}${first}`, ...rest.map(line => `  ${' '.repeat(width)}${line}`)].join('\n')
  })
  const scope = labels.scope[rule.scope] ?? rule.scope
  const heading = `${palette.strong(rule.name)} (${palette[rule.severity](rule.severity)}, ${scope})`
  return `${heading}\n\n${body.join('\n')}\n`
}

/** Grouped by scope, in the order of the list given. */
export function renderRuleTable(rules: readonly RuleDescription[], language: Language, palette: Palette): string {
  const labels = explainWords[language]
  const width = Math.max(...rules.map(rule => rule.name.length)) + 2
  const sections = scopesOf(rules).map(scope => {
    const lines = rules
      .filter(rule => rule.scope === scope)
      .map(rule => {
        const severity = palette[rule.severity](rule.severity.padEnd(9))
        return `  ${rule.name.padEnd(width)}${severity}${rule.words[language].what}`
      })
    return [palette.strong(labels.scope[scope] ?? scope), ...lines].join('\n')
  })
  return `${sections.join('\n\n')}\n\n${labels.more}\n`
}

export function scopesOf(rules: readonly RuleDescription[]): string[] {
  return [...new Set(rules.map(rule => rule.scope))]
}
