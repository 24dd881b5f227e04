// What the command line has to say in each language; the compiler refuses a missing sentence.
import type { PassedOver } from '../../model/submission.ts'

/** What went wrong with a file that had to be read or written; `other` carries the system's own code. */
export type FileTrouble =
  | 'not-found'
  | 'broken-name'
  | 'no-permission'
  | 'folder'
  | 'not-a-file'
  | 'too-large'
  | 'disk-full'
  | 'read-only'
  | 'in-use'
  | 'other'

export interface Counts {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export interface CliWords {
  readonly cannotRead: (file: string, trouble: FileTrouble, code: string) => string
  readonly cannotWrite: (file: string, trouble: FileTrouble, code: string) => string
  readonly standardOutput: string
  readonly outOfResources: (code: string) => string
  readonly defect: (message: string) => string
  readonly interrupted: string
  readonly moreHelp: (command: string) => string

  readonly noSuchPath: (path: string) => string
  readonly noMatch: (pattern: string) => string
  readonly noSubmissions: (paths: readonly string[]) => string
  readonly everyoneMissing: (paths: readonly string[]) => string
  readonly pathsNeeded: string
  readonly planNeeded: string
  readonly periodNeeded: (known: readonly string[]) => string
  readonly noPeriods: (plan: string) => string
  readonly unknownLimit: (name: string, known: readonly string[], suggestion: string | null) => string
  readonly badLimit: (name: string, value: string, standard: number) => string
  readonly unknownPeriod: (id: string, known: readonly string[], nearest: string | null) => string
  readonly unknownLocality: (code: string, nearest: string | null) => string
  /** Of the locality reported on, when no other sent anything that counts. */
  readonly noRank: (locality: string) => string
  readonly unreadableDate: (text: string) => string
  readonly unknownFormat: (name: string, known: readonly string[]) => string
  readonly unknownRule: (name: string, nearest: string | null) => string
  readonly invalidConfig: (file: string) => string
  readonly invalidTemplate: (file: string) => string
  readonly invalidPlan: (file: string) => string
  /** `place` is where the file differs from a report, in no language: `tasks[3].status: "done"`. */
  readonly invalidPrevious: (file: string, place: string) => string
  readonly usage: UsageWords

  readonly reading: (done: number, total: number) => string
  readonly counts: (counts: Counts) => string
  readonly noDiagnostics: string
  readonly times: (count: number) => string
  readonly wouldOverwrite: (file: string) => string
  readonly strictStopped: (errors: number) => string
  readonly coverage: (received: number, expected: number, missing: number, unusable: number) => string
  readonly overdue: (overdue: number, assignments: number) => string
  readonly passedOver: (files: readonly string[]) => string
  readonly leftOut: (files: readonly string[]) => string
  readonly linkedFolder: (folder: string) => string

  readonly planIsGood: (file: string, tasks: number, indicators: number) => string
  readonly alreadyThere: (file: string) => string
  readonly nextSteps: (folder: string) => string
  readonly verbose: VerboseWords
}

/** Mistakes on the command line itself. `suggestion` is the nearest known word, or null. */
export interface UsageWords {
  readonly unknownOption: (option: string, suggestion: string | null) => string
  readonly unknownCommand: (command: string, suggestion: string | null) => string
  readonly missingArgument: (argument: string) => string
  readonly missingOptionValue: (option: string) => string
  readonly missingOption: (option: string) => string
  readonly tooManyArguments: string
  readonly valueNotAllowed: (option: string, value: string, allowed: string) => string
}

/** What `--verbose` tells of each file. */
export interface VerboseWords {
  readonly tasks: string
  readonly indicators: string
  readonly table: (subject: string, place: string, columns: string) => string
  readonly noTable: string
  readonly identity: (locality: string, period: string, reportedOn: string, revision: number | string) => string
  readonly rows: (read: number, accepted: number, rejected: number, ignored: number) => string
  /** Rows and columns that a person or a filter hid, and that were read; `columns` are letters. */
  readonly hidden: (rows: number, columns: readonly string[]) => string
  readonly passedOver: (sheet: string, reason: PassedOver['reason']) => string
  /** Each deadline as written with what it means, and how many rows say it. */
  readonly deadlines: (readings: readonly string[]) => string
  readonly noDue: string
  readonly yearly: string
}
