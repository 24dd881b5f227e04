// What every command is given: where it runs, how it speaks, and what tiendo.yaml says.
import type { CliWords } from '../language/cli-words.ts'
import type { Language } from '../model/plan.ts'
import type { FoundConfig } from './config.ts'
import type { Terminal } from './terminal.ts'

export interface Shell {
  readonly cwd: string
  readonly terminal: Terminal
  readonly verbose: boolean
  readonly colour: boolean
  /** From `--lang`, else from the configuration; null leaves the choice to the plan. */
  readonly chosenLanguage: Language | null
  /** The chosen language, else Vietnamese. */
  readonly language: Language
  /** In `language`. */
  readonly words: CliWords
  /** null when there is no configuration file. */
  readonly config: FoundConfig | null
}
