// Turns rules into the reference page of docs/: a table of all, then each with what, why, what to do and an example.
import { explainWords } from '../language/explain-words.ts'
import type { Language } from '../model/plan.ts'
import { type RuleDescription, scopesOf } from './rules-text.ts'

/** Each rule's heading is its name, so that a link can end in `#missing-task`. */
export function renderRulesMarkdown(rules: readonly RuleDescription[], language: Language): string {
  const labels = explainWords[language]
  const parts = [`# ${labels.title}`, labels.intro]
  for (const scope of scopesOf(rules)) {
    const members = rules.filter(rule => rule.scope === scope)
    const rows = members.map(
      rule => `| [${rule.name}](#${rule.name}) | ${rule.severity} | ${cell(rule.words[language].what)} |`,
    )
    parts.push(
      `## ${labels.scope[scope] ?? scope}`,
      [`| ${labels.rule} | ${labels.severity} | ${labels.what} |`, '| --- | --- | --- |', ...rows].join('\n'),
      ...members.map(rule => ruleSection(rule, language)),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function ruleSection(rule: RuleDescription, language: Language): string {
  const labels = explainWords[language]
  const { what, why, fix } = rule.words[language]
  return [
    `### ${rule.name}`,
    `${labels.severity}: \`${rule.severity}\``,
    [
      `- **${labels.what}**: ${inline(what)}`,
      `- **${labels.why}**: ${inline(why)}`,
      `- **${labels.fix}**: ${inline(fix)}`,
    ].join('\n'),
    `${labels.bad}:`,
    fenced(rule.example.bad),
    `${labels.good}:`,
    fenced(rule.example.good),
  ].join('\n\n')
}

function fenced(text: string): string {
  return ['```text', text.trimEnd(), '```'].join('\n')
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|')
}

/** The rules' sentences are ours, so only what Markdown would read as markup needs care. */
function inline(text: string): string {
  return text.replace(/[<>*_]/g, character => `\\${character}`)
}
