// Turns the rules and the command line into the reference pages of docs/.

import { type CommandActions, describeProgram } from '../../src/cli/program.ts'
import { helpWords } from '../../src/language/help-words.ts'
import type { Language } from '../../src/model/plan.ts'
import { renderRulesMarkdown } from '../../src/render/rules-markdown.ts'
import { rules } from '../../src/validate/rules/index.ts'

/** By path from the repository's root. */
export function docsPages(): Readonly<Record<string, string>> {
  return {
    'docs/rules.md': renderRulesMarkdown(rules, 'vi'),
    'docs/rules.en.md': renderRulesMarkdown(rules, 'en'),
    'docs/cli.md': commandLinePage('vi'),
    'docs/cli.en.md': commandLinePage('en'),
  }
}

const headings: Readonly<Record<Language, string>> = { vi: 'Dòng lệnh của tiendo', en: 'The command line of tiendo' }

async function nothing(): Promise<void> {}

const noActions: CommandActions = {
  check: nothing,
  compile: nothing,
  template: nothing,
  plan: nothing,
  planImport: nothing,
  diff: nothing,
  explain: nothing,
  schema: nothing,
  init: nothing,
}

function commandLinePage(language: Language): string {
  const words = helpWords[language]
  const program = describeProgram(words, '', noActions)
  // Without this the page would be as wide as the terminal it was made in.
  const all = program.commands.flatMap(command => [
    { name: command.name(), command },
    ...command.commands.map(under => ({ name: `${command.name()} ${under.name()}`, command: under })),
  ])
  for (const command of [program, ...all.map(one => one.command)]) {
    command.configureOutput({ getOutHelpWidth: () => 100 })
  }
  const notesOf: Readonly<Record<string, string>> = { check: words.checkNotes, compile: words.compileNotes }
  const notes = (name: string) => (notesOf[name] === undefined ? '' : `\n${notesOf[name]}`)
  const commands = all.map(
    ({ name, command }) => `## tiendo ${name}\n\n${fenced(`${command.helpInformation()}${notes(name)}`)}`,
  )
  return [`# ${headings[language]}`, fenced(`${program.helpInformation()}\n${words.epilogue}`), ...commands]
    .join('\n\n')
    .concat('\n')
}

function fenced(text: string): string {
  return ['```text', text.trimEnd(), '```'].join('\n')
}
