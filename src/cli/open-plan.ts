// Turns the path of a plan into the plan, or stops with what is wrong with it.
import type { Raised } from '../diagnostics/diagnostic.ts'
import type { Plan } from '../model/plan.ts'
import { readPlan } from '../pipeline.ts'
import type { ReadLimits } from '../read/limits.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { exitStatus, Stop } from './exit-status.ts'
import type { OutputFlags } from './flags.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics } from './present.ts'
import { readNeeded } from './read-file.ts'
import type { Shell } from './shell.ts'

export interface OpenedPlan {
  readonly plan: Plan
  readonly raised: readonly Raised[]
}

/** Contract section 4: a plan that cannot be read or used ends the run with exit status 3, after its diagnostics. */
export async function openPlan(
  path: string,
  shell: Shell,
  flags: OutputFlags,
  limits: ReadLimits,
): Promise<OpenedPlan> {
  const { cwd, words, language } = shell
  const name = shownName(cwd, path)
  const { bytes, sha256 } = await readNeeded(path, name, limits.fileBytes, words)
  const { value, raised } = await readPlan(name, bytes, sha256, limits)
  if (value) return { plan: value, raised }
  const diagnostics = gradeDiagnostics(raised, {})
  await presentDiagnostics(
    { diagnostics, files: [{ file: name, sha256 }], submissions: [], plan: null, language },
    flags,
    shell,
  )
  throw new Stop(exitStatus.cannotRun, words.invalidPlan(name))
}
