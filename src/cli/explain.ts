// tiendo explain: the name of a rule in, all it has to say out; without a name, the table of all rules.
import { nearest } from '../normalise/text/nearest.ts'
import { renderRuleTable, renderRuleText } from '../render/rules-text.ts'
import { ruleByName, rules } from '../validate/rules/index.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import { choosePalette } from './palette.ts'
import type { Shell } from './shell.ts'

export async function explain(name: string | undefined, shell: Shell): Promise<ExitStatus> {
  const { language, words, terminal } = shell
  const palette = choosePalette(shell.colour, process.stdout)
  if (name === undefined) await terminal.print(renderRuleTable(rules, language, palette), words)
  else {
    const rule = ruleByName(name)
    if (!rule) {
      const known = rules.map(rule => rule.name)
      throw new Stop(exitStatus.commandLine, words.unknownRule(name, nearest(name, known)))
    }
    await terminal.print(renderRuleText(rule, language, palette), words)
  }
  return exitStatus.done
}
