// What templates, and the command that makes them, have to say in each language; the compiler refuses a missing sentence.

/** What the instructions say about one file; days are already written as the language writes them. */
export interface GuideFacts {
  readonly locality: string
  readonly period: string
  readonly from: string
  readonly to: string
  /** null when the plan sets no day to submit. */
  readonly submitBy: string | null
  readonly planTitle: string
  readonly issuedBy: string | null
  readonly file: string
}

/** Shown when a cell is chosen. Excel takes 32 characters of a title and 255 of a text. */
export interface Hint {
  readonly title: string
  readonly text: string
}

export interface HintWords {
  readonly status: Hint
  readonly progress: Hint
  readonly completedOn: Hint
  readonly requiredEvidence: Hint
  readonly optionalEvidence: Hint
  readonly result: Hint
  readonly difficulties: Hint
  readonly proposals: Hint
  readonly actual: (unit: string) => Hint
  readonly numerator: Hint
  readonly denominator: Hint
  readonly source: Hint
  readonly reportedOn: Hint
  readonly revision: Hint
  readonly preparedBy: Hint
}

/** Shown when an entry is refused; `title` heads them all. At most 32 and 225 characters. */
export interface RefusalWords {
  readonly title: string
  readonly status: string
  readonly progress: string
  readonly day: string
  readonly number: string
  readonly numberWithin: (min: string | null, max: string | null) => string
  readonly revision: string
}

/** How a column is filled in: its heading, and one sentence. */
export type ColumnAdvice = readonly [heading: string, advice: string]

export interface GuideWords {
  readonly title: string
  readonly about: (facts: GuideFacts) => string
  /** For the general template, which belongs to no plan. */
  readonly aboutBlank: string
  readonly stepsTitle: string
  readonly steps: (facts: GuideFacts | null, withIndicators: boolean) => readonly string[]
  readonly columnsTitle: string
  readonly taskColumns: readonly ColumnAdvice[]
  readonly indicatorColumns: readonly ColumnAdvice[]
  readonly statusesTitle: string
  readonly statuses: Readonly<Record<'completed' | 'in-progress' | 'not-started', string>>
  readonly coloursTitle: string
  readonly colours: Readonly<Record<'plan' | 'reference' | 'open' | 'blank' | 'doubtful', ColumnAdvice>>
  readonly notesTitle: string
  readonly notes: readonly string[]
  /** Said only where figures of an earlier period stand beside. */
  readonly previousNote: (period: string) => string
  readonly amendedNote: (to: string) => string
}

export interface TextTemplateWords {
  /** One line of a CSV file on how to fill it in. */
  readonly csvAdvice: (facts: GuideFacts | null) => string
  /** Comments above a YAML file. */
  readonly yamlAdvice: (facts: GuideFacts | null) => readonly string[]
  /** Before a day or month that a spreadsheet would otherwise turn into a date of its own. */
  readonly until: (day: string) => string
  readonly optionalEvidence: string
  readonly due: (deadline: string) => string
  readonly target: (target: string) => string
  readonly previous: (period: string, figure: string) => string
}

/** What the command `template` says. */
export interface TemplateCommandWords {
  readonly localityNeeded: string
  readonly localityOrAll: string
  readonly unknownLocality: (code: string, nearest: string | null) => string
  readonly alreadyFilled: (file: string) => string
  readonly making: (made: number, total: number) => string
  readonly written: (count: number) => string
}

export interface TemplateWords {
  readonly sheets: { readonly guide: string; readonly tasks: string; readonly indicators: string }
  readonly tasksTitle: string
  readonly indicatorsTitle: string
  readonly documentTitle: (period: string, locality: string) => string
  readonly otherSection: string
  /** A completed task of the period before. */
  readonly completedOn: (status: string, day: string) => string
  readonly deadlineBefore: (deadline: string) => string
  /** `before`: what the decision replaced, each value with what it is. */
  readonly replaced: (before: readonly string[], decision: string, day: string) => string
  readonly amended: (decision: string, day: string) => string
  readonly page: (page: string, pages: string) => string
  readonly hints: HintWords
  readonly refusals: RefusalWords
  readonly guide: GuideWords
  readonly text: TextTemplateWords
  readonly command: TemplateCommandWords
}
