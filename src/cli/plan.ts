// tiendo plan: plan files in, what is wrong with them out.
import { resolve } from 'node:path'
import type { Raised } from '../diagnostics/diagnostic.ts'
import { cliWords } from '../language/cli-words.ts'
import { localPlanWords } from '../language/local-plan-words.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { SourceFile } from '../model/checked-submission.ts'
import type { Plan } from '../model/plan.ts'
import { judgePlan, readPlan } from '../pipeline.ts'
import type { ReadLimits } from '../read/limits.ts'
import { applyExceptions } from '../validate/exceptions.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { asOfFrom } from './as-of.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import { statusFor } from './fail-on.ts'
import type { PlanFlags } from './flags.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics, refuseOutput } from './present.ts'
import { readNeeded } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'

interface JudgedPlan {
  readonly source: SourceFile
  readonly plan: Plan | null
  readonly raised: readonly Raised[]
}

/**
 * Contract section 5, scope plan. A plan of another shape is what this command is for (exit status 1); a file whose
 * bytes cannot be read at all is not (exit status 3).
 */
export async function plan(files: readonly string[], flags: PlanFlags, shell: Shell): Promise<ExitStatus> {
  if (flags.against !== undefined) {
    return (await import('./local-plan.ts')).localPlans(files, flags.against, flags, shell)
  }
  const settings = await settingsOf(shell)
  const asOf = asOfFrom(flags.asOf, shell.words)(null)
  const limits = readingLimits(settings.limits, flags.limit ?? [], shell.words)
  const fromConfig = settings.plan === null ? [] : [settings.plan]
  const paths = files.length === 0 ? fromConfig : files.map(file => resolve(shell.cwd, file))
  if (paths.length === 0) throw new Stop(exitStatus.commandLine, shell.words.planNeeded)
  await refuseOutput(flags, paths, shell)
  const judged: JudgedPlan[] = []
  for (const path of new Set(paths)) judged.push(await judgeFile(path, asOf, limits, shell))
  const [first] = judged
  const language = shell.chosenLanguage ?? first?.plan?.language ?? shell.language
  const diagnostics = gradeDiagnostics(
    judged.flatMap(one => one.raised),
    settings.rules,
  )
  const described = judged.length === 1 ? (first?.plan ?? null) : null
  const found = { diagnostics, files: judged.map(one => one.source), submissions: [], plan: described, language }
  await presentDiagnostics(found, flags, shell)
  for (const { source, plan, raised } of judged) {
    if (plan && raised.length === 0) {
      shell.terminal.remark(cliWords[language].planIsGood(source.file, plan.tasks.length, plan.indicators.length))
    }
  }
  for (const { source, plan } of judged) {
    if (plan?.parent) shell.terminal.remark(localPlanWords[language].compareWith(source.file, plan.parent.plan))
  }
  const sheet = judged.find(({ plan, source }) => plan === null && isSpreadsheet(source.file))
  if (sheet) shell.terminal.remark(localPlanWords[language].spreadsheet(sheet.source.file))
  const unreadable = judged.find(one => one.plan === null && one.raised.every(({ rule }) => rule !== 'invalid-plan'))
  if (unreadable) throw new Stop(exitStatus.cannotRun, cliWords[language].invalidPlan(unreadable.source.file))
  return statusFor(diagnostics, flags.failOn)
}

/** A plan is YAML; a spreadsheet is an annex to import, or the plan of a locality, which is read beside the central one. */
function isSpreadsheet(name: string): boolean {
  return /\.(?:xls[xmb]?|ods|csv|tsv)$/i.test(name)
}

async function judgeFile(
  path: string,
  asOf: CalendarDate,
  limits: ReadLimits,
  { cwd, words }: Shell,
): Promise<JudgedPlan> {
  const name = shownName(cwd, path)
  const { bytes, sha256 } = await readNeeded(path, name, limits.fileBytes, words)
  const { value, raised } = await readPlan(name, bytes, sha256, limits)
  const source = { file: name, sha256 }
  if (value === null) return { source, plan: null, raised }
  return { source, plan: value, raised: applyExceptions([...raised, ...judgePlan(value, asOf)], value, asOf).kept }
}
