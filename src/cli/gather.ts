// Brings together what check and compile work on: flags, tiendo.yaml and the plan, as one set of inputs.
import { resolve } from 'node:path'
import { type CliWords, cliWords } from '../language/cli-words.ts'
import type { Language, Plan } from '../model/plan.ts'
import type { PreviousReport } from '../model/previous-report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { parsePreviousReport } from '../normalise/document/previous-report.ts'
import { nearest } from '../normalise/text/nearest.ts'
import type { CheckOptions } from '../pipeline.ts'
import { defaultLimits } from '../read/limits.ts'
import { asOfFrom } from './as-of.ts'
import { exitStatus, Stop } from './exit-status.ts'
import { type FoundFiles, findFiles } from './find-files.ts'
import type { InputFlags, OutputFlags } from './flags.ts'
import { openPlan } from './open-plan.ts'
import { outFolder } from './out-folder.ts'
import { shownName } from './paths.ts'
import { readNeeded } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { type Settings, settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'

export interface Inputs {
  readonly settings: Settings
  readonly plan: Plan
  readonly period: ReportingPeriod | null
  readonly language: Language
  readonly words: CliWords
  /** The PATHs as shown to the person. */
  readonly paths: readonly string[]
  readonly found: FoundFiles
  /** Every file this run reads, so that none of them is written to. */
  readonly read: readonly string[]
  readonly options: CheckOptions
}

/** What is said on the command line comes first, then tiendo.yaml, then the plan. */
export async function gatherInputs(
  given: readonly string[],
  flags: InputFlags & { readonly out?: string; readonly annotate?: string; readonly previousCheck?: string },
  output: OutputFlags,
  shell: Shell,
): Promise<Inputs> {
  const settings = await settingsOf(shell)
  const asOf = asOfFrom(flags.asOf, shell.words)
  const limits = readingLimits(settings.limits, flags.limit ?? [], shell.words)
  const planPath = flags.plan === undefined ? settings.plan : resolve(shell.cwd, flags.plan)
  if (planPath === null) throw new Stop(exitStatus.commandLine, shell.words.planNeeded)
  if (given.length === 0 && settings.submissions.length === 0) {
    throw new Stop(exitStatus.commandLine, shell.words.pathsNeeded)
  }
  const { plan, raised } = await openPlan(planPath, shell, output, limits)
  const language = shell.chosenLanguage ?? plan.language
  const words = cliWords[language]
  const period = selectPeriod(plan, flags.period, words)
  const previous = flags.previous === undefined ? null : await readPrevious(flags.previous, shell, words)
  const paths = given.length === 0 ? settings.submissions.map(path => shownName(shell.cwd, path)) : given
  const outFolders = plan.periods.map(({ id }) => outFolder(shell.cwd, flags.out, settings.out, id))
  const needed = [planPath, ...(shell.config ? [shell.config.path] : [])]
  const annotated = flags.annotate === undefined ? [] : [resolve(shell.cwd, flags.annotate)]
  const found = await findFiles(paths, { cwd: shell.cwd, except: [...needed, ...outFolders, ...annotated] }, words)
  const complete = period !== null && (found.searched || given.length === 0)
  const read = [
    ...needed,
    ...[flags.previous, flags.previousCheck].flatMap(path => (path === undefined ? [] : [resolve(shell.cwd, path)])),
    ...found.files.flatMap(({ path }) => path ?? []),
  ]
  return {
    ...{ settings, plan, period, language, words, paths, found, read },
    options: { plan, planRaised: raised, period, asOf, previous, complete, severities: settings.rules, limits },
  }
}

/** The period asked for, else the plan's only one, else null: each submission speaks for its own. */
export function selectPeriod(plan: Plan, id: string | undefined, words: CliWords): ReportingPeriod | null {
  const known = plan.periods.map(period => period.id)
  if (id === undefined) return plan.periods.length === 1 ? (plan.periods[0] ?? null) : null
  const period = plan.periods.find(period => period.id === id)
  if (!period) throw new Stop(exitStatus.commandLine, words.unknownPeriod(id, known, nearest(id, known)))
  return period
}

/** For commands that make something for one period: which one has to be known. */
export function neededPeriod(plan: Plan, period: ReportingPeriod | null, words: CliWords): ReportingPeriod {
  if (period) return period
  const known = plan.periods.map(({ id }) => id)
  throw new Stop(exitStatus.commandLine, known.length === 0 ? words.noPeriods(plan.id) : words.periodNeeded(known))
}

export async function readPrevious(path: string, shell: Shell, words: CliWords): Promise<PreviousReport> {
  const { bytes } = await readNeeded(resolve(shell.cwd, path), path, defaultLimits.fileBytes, words)
  const { value, problem } = parsePreviousReport(new TextDecoder().decode(bytes))
  if (value === null) throw new Stop(exitStatus.cannotRun, words.invalidPrevious(path, problem ?? ''))
  return value
}
