// What the command line may say, as commander hands it over.
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Letterhead } from '../model/letterhead.ts'
import type { Language } from '../model/plan.ts'
import type { DiffFormat } from '../model/plan-comparison.ts'
import type { Edition } from '../model/report.ts'
import type { TemplateFormat } from '../template/render-template.ts'

export interface GlobalFlags {
  readonly lang?: Language
  readonly config?: string
  readonly quiet?: true
  readonly verbose?: true
  /** False with `--no-color`. */
  readonly color: boolean
}

export interface LimitFlags {
  /** `name=number`, each time the flag is given. */
  readonly limit?: readonly string[]
}

/** What `check` and `compile` both need to know. */
export interface InputFlags extends LimitFlags {
  readonly plan?: string
  readonly period?: string
  readonly asOf?: string
  readonly previous?: string
}

export type FailOn = Exclude<Severity, 'info'> | 'never'
export const diagnosticsFormatNames = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const
export type DiagnosticsFormat = (typeof diagnosticsFormatNames)[number]

export interface OutputFlags {
  readonly format: DiagnosticsFormat
  readonly output?: string
  readonly failOn: FailOn
}

export interface CheckFlags extends InputFlags, OutputFlags {
  readonly annotate?: string
  readonly previousCheck?: string
}

/** What `compile` writes unless told otherwise: to look up, to read, and for programs; the rest takes time of its own. */
export const defaultFormats = 'xlsx,md,json'

export interface CompileFlags extends InputFlags {
  readonly out?: string
  readonly formats: string
  readonly letterhead?: Letterhead
  readonly template?: string
  readonly edition: Edition
  readonly locality?: string
  readonly strict?: true
}

export interface PlanFlags extends OutputFlags, LimitFlags {
  readonly asOf?: string
  /** The central plan, when the files are those of localities. */
  readonly against?: string
}

export interface ImportFlags extends LimitFlags {
  readonly id?: string
  readonly out?: string
}

export interface DiffFlags extends LimitFlags {
  readonly format: DiffFormat
  readonly output?: string
  /** A compiled report, when two plans are compared. */
  readonly report?: string
}

export interface TemplateFlags extends LimitFlags {
  readonly plan?: string
  readonly period?: string
  readonly locality?: readonly string[]
  readonly all?: true
  readonly out?: string
  readonly format: TemplateFormat
  readonly previous?: string
}

export const schemaKinds = ['plan', 'submission', 'config', 'report', 'report-template'] as const
export type SchemaKind = (typeof schemaKinds)[number]
