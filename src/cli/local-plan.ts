// tiendo plan --against: the plans of localities and the central one in, what does not fit out.
import { resolve } from 'node:path'
import type { Raised } from '../diagnostics/diagnostic.ts'
import { cliWords } from '../language/cli-words.ts'
import { localPlanWords } from '../language/local-plan-words.ts'
import type { CalendarDate } from '../model/calendar-date.ts'
import type { PlanClarity } from '../model/clarity.ts'
import type { Plan } from '../model/plan.ts'
import { joinHalves, judgeLocalPlan, type ReadLocalPlan, readLocalPlan } from '../plan-pipeline.ts'
import type { ReadLimits } from '../read/limits.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { asOfFrom } from './as-of.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import { statusFor } from './fail-on.ts'
import type { PlanFlags } from './flags.ts'
import { openPlan } from './open-plan.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics, refuseOutput } from './present.ts'
import { readNeeded } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'

interface JudgedFile {
  readonly name: string
  readonly plan: Plan | null
  readonly raised: readonly Raised[]
  readonly clarity: PlanClarity | null
}

/** Contract section 5, scope local plan. The central plan has to be readable; what is wrong with it is not said here. */
export async function localPlans(
  files: readonly string[],
  against: string,
  flags: PlanFlags,
  shell: Shell,
): Promise<ExitStatus> {
  const settings = await settingsOf(shell)
  const asOf = asOfFrom(flags.asOf, shell.words)(null)
  const limits = readingLimits(settings.limits, flags.limit ?? [], shell.words)
  if (files.length === 0) throw new Stop(exitStatus.commandLine, localPlanWords[shell.language].filesNeeded)
  const paths = [...new Set(files.map(file => resolve(shell.cwd, file)))]
  const centralPath = resolve(shell.cwd, against)
  await refuseOutput(flags, [centralPath, ...paths], shell)
  const { plan: central } = await openPlan(centralPath, shell, flags, limits)
  const read: ReadLocalPlan[] = []
  for (const path of paths) read.push(await readFile(path, central, limits, shell))
  const judged = joinHalves(read).map(one => judge(one, central, asOf))
  const language = shell.chosenLanguage ?? central.language
  const diagnostics = gradeDiagnostics(
    judged.flatMap(({ raised }) => raised),
    settings.rules,
  )
  const described = judged.length === 1 ? titledBy(central, judged[0]?.plan ?? null) : null
  const clarity = judged.flatMap(one => one.clarity ?? [])
  const sources = read.map(({ name, plan }) => ({ file: name, sha256: plan?.source.sha256 ?? '' }))
  const found = { diagnostics, files: sources, submissions: [], plan: described, language, clarity }
  await presentDiagnostics(found, flags, shell)
  for (const { name, plan, raised } of judged) {
    if (plan && raised.length === 0) shell.terminal.remark(localPlanWords[language].planIsGood(name, central.id))
  }
  const unreadable = judged.find(({ plan, raised }) => plan === null && raised.some(({ rule }) => isOfBytes(rule)))
  if (unreadable) throw new Stop(exitStatus.cannotRun, cliWords[language].invalidPlan(unreadable.name))
  return statusFor(diagnostics, flags.failOn)
}

async function readFile(
  path: string,
  central: Plan,
  limits: ReadLimits,
  { cwd, words }: Shell,
): Promise<ReadLocalPlan> {
  const name = shownName(cwd, path)
  const { bytes, sha256 } = await readNeeded(path, name, limits.fileBytes, words)
  const { value, raised } = await readLocalPlan(name, bytes, sha256, central, limits)
  return { name, plan: value, raised }
}

function judge({ name, plan, raised }: ReadLocalPlan, central: Plan, asOf: CalendarDate): JudgedFile {
  return plan === null
    ? { name, plan, raised, clarity: null }
    : { name, plan, ...judgeLocalPlan(plan, raised, central, asOf) }
}

/** A local plan may leave the titles of indicators out; the central plan has them. */
function titledBy(central: Plan, local: Plan | null): Plan | null {
  const titles = new Map(central.indicators.map(({ id, title }) => [id, title]))
  return (
    local && {
      ...local,
      indicators: local.indicators.map(one =>
        one.title === one.id ? { ...one, title: titles.get(one.id) ?? one.title } : one,
      ),
    }
  )
}

/** A plan of another shape is what this command is for (exit status 1); bytes that cannot be read are not (3). */
function isOfBytes(rule: string): boolean {
  return rule !== 'invalid-plan' && rule !== 'unrecognised-layout'
}
