// Puts commander's own complaints about the command line into the person's language; its suggestions are kept.
import type { CommanderError } from 'commander'
import type { CliWords } from '../language/cli-words.ts'

/** Commander 14 says what is wrong by a code and an English sentence with the words in quotes. */
export function describeUsageError({ code, message }: CommanderError, { usage }: CliWords): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '')
  const [first = '', second = ''] = quoted
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/s.exec(message)?.[1] ?? null
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(first, suggestion)
    case 'commander.unknownCommand':
      return usage.unknownCommand(first, suggestion)
    case 'commander.missingArgument':
      return usage.missingArgument(first)
    case 'commander.optionMissingArgument':
      return usage.missingOptionValue(first)
    case 'commander.missingMandatoryOptionValue':
      return usage.missingOption(first)
    case 'commander.excessArguments':
      return usage.tooManyArguments
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\.$/s.exec(message)?.[1] ?? ''
      // "command-argument value 'x' is invalid for argument 'y'" names the value first, options name it last.
      return message.includes('command-argument')
        ? usage.valueNotAllowed(second, first, allowed)
        : usage.valueNotAllowed(first, second, allowed)
    }
    default:
      return message.replace(/^error: /, '')
  }
}
