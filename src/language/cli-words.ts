// The words of the command line in both languages.
import type { Language } from '../model/plan.ts'
import type { CliWords } from './cli/cli-words.ts'
import { cliWordsEn } from './cli/cli-words-en.ts'
import { cliWordsVi } from './cli/cli-words-vi.ts'

export type { CliWords, Counts, FileTrouble, UsageWords, VerboseWords } from './cli/cli-words.ts'

export const cliWords: Readonly<Record<Language, CliWords>> = { vi: cliWordsVi, en: cliWordsEn }
