// Turns the rules and the command line into the reference pages of docs/.

import { type CommandActions, describeProgram } from '../../src/cli/program.ts'
import { formatNumber } from '../../src/language/formatters.ts'
import { helpWords } from '../../src/language/help-words.ts'
import type { Language } from '../../src/model/plan.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { renderRulesMarkdown } from '../../src/render/rules-markdown.ts'
import { rules } from '../../src/validate/rules/index.ts'
import { limitWords } from '../../src/validate/words/limit-words.ts'

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
  const help = fenced(`${program.helpInformation()}\n${words.epilogue}`)
  return [`# ${headings[language]}`, help, ...commands, limitsSection(language)].join('\n\n').concat('\n')
}

const limitHeads: Readonly<Record<Language, { title: string; about: string; columns: readonly string[] }>> = {
  vi: {
    title: 'Giới hạn khi đọc tệp',
    about:
      'Tệp vượt một giới hạn nhận `oversized-file` và các tệp khác vẫn được đọc. Đổi giới hạn bằng `--limit tên=số` hoặc khóa `limits` trong `tiendo.yaml`.',
    columns: ['tên', 'giới hạn', 'mặc định'],
  },
  en: {
    title: 'Reading limits',
    about:
      'A file beyond a limit gets `oversized-file`, and the others are read all the same. `--limit name=number`, or `limits` in `tiendo.yaml`, changes one.',
    columns: ['name', 'limit on', 'default'],
  },
}

function limitsSection(language: Language): string {
  const { title, about, columns } = limitHeads[language]
  const rows = Object.entries(defaultLimits).map(([name, standard]) => [
    `\`${name}\``,
    limitWords[language][name]?.name ?? '',
    formatNumber(standard, language),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [columns, columns.map((_, index) => (index === 2 ? '---:' : '---')), ...rows].map(line).join('\n')
  return [`## ${title}`, about, table].join('\n\n')
}

function fenced(text: string): string {
  return ['```text', text.trimEnd(), '```'].join('\n')
}
