// Commander in the person's language: its titles, remarks and placeholders come from the words.
import { type Argument, Command, Help, type Option } from 'commander'
import type { HelpWords } from '../language/help-words.ts'

/** commander's own titles and remarks are English; these take them from the words instead. */
export class WordedCommand extends Command {
  readonly words: HelpWords

  constructor(words: HelpWords, name?: string) {
    super(name)
    this.words = words
    this.configureOutput({ outputError: () => undefined })
  }

  override createCommand(name?: string): Command {
    return new WordedCommand(this.words, name)
  }

  override createHelp(): Help {
    return Object.assign(new WordedHelp(this.words), this.configureHelp())
  }
}

class WordedHelp extends Help {
  readonly words: HelpWords

  constructor(words: HelpWords) {
    super()
    this.words = words
  }

  override styleTitle(title: string): string {
    const { usage, commandsTitle, argumentsTitle, optionsTitle, globalOptionsTitle } = this.words
    const titles: Readonly<Record<string, string>> = {
      'Usage:': usage,
      'Commands:': commandsTitle,
      'Arguments:': argumentsTitle,
      'Options:': optionsTitle,
      'Global Options:': globalOptionsTitle,
    }
    return titles[title] ?? title
  }

  override commandUsage(command: Command): string {
    return this.withPlaceholders(super.commandUsage(command))
  }

  override subcommandTerm(command: Command): string {
    return this.withPlaceholders(super.subcommandTerm(command))
  }

  /** Those of the program alone: what `plan` understands, `plan import` does not. */
  override visibleGlobalOptions(command: Command): Option[] {
    let root = command
    while (root.parent) root = root.parent
    return super.visibleGlobalOptions(command).filter(option => root.options.includes(option))
  }

  withPlaceholders(usage: string): string {
    const { optionsPlaceholder, commandPlaceholder } = this.words
    return usage.replace('[options]', optionsPlaceholder).replace('[command]', commandPlaceholder)
  }

  override optionDescription(option: Option): string {
    const { choices, defaultValue } = this.words
    const remarks = [
      ...(option.argChoices ? [`${choices}: ${option.argChoices.join(', ')}`] : []),
      ...(typeof option.defaultValue === 'string' ? [`${defaultValue}: ${option.defaultValue}`] : []),
    ]
    return remarks.length === 0 ? option.description : `${option.description} (${remarks.join('; ')})`
  }

  override argumentDescription(argument: Argument): string {
    if (!argument.argChoices) return argument.description
    return `${argument.description} (${this.words.choices}: ${argument.argChoices.join(', ')})`
  }
}
