// tiendo diff: two compiled reports or two plans in, what moved between them out.
import { resolve } from 'node:path'
import { cliWords } from '../language/cli-words.ts'
import { diffWords } from '../language/diff-words.ts'
import type { CompiledReport } from '../model/compiled-report.ts'
import type { Language, Plan } from '../model/plan.ts'
import { readPlan } from '../pipeline.ts'
import { comparePlanFiles, compareReportFiles, looksLikeReport, parseCompiledReport } from '../plan-pipeline.ts'
import { defaultLimits, type ReadLimits } from '../read/limits.ts'
import { type Comparison, renderDiff } from '../render/diff/render-diff.ts'
import { visibleJson } from '../render/visible-text.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import type { DiffFlags } from './flags.ts'
import { refuseOverwriting } from './out-folder.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics } from './present.ts'
import { readNeeded } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'
import { writeFiles } from './write-file.ts'

type Side =
  | { readonly kind: 'report'; readonly report: CompiledReport }
  | { readonly kind: 'plan'; readonly plan: Plan }

/** Contract section 4. Comparing is no judgement: a difference ends with exit status 0 like none. */
export async function diff(oldFile: string, newFile: string, flags: DiffFlags, shell: Shell): Promise<ExitStatus> {
  const { cwd, words, terminal, chosenLanguage } = shell
  const own = diffWords[shell.language]
  const paths = [oldFile, newFile, ...(flags.report === undefined ? [] : [flags.report])].map(file =>
    resolve(cwd, file),
  )
  if (flags.output !== undefined) {
    await refuseOverwriting([{ path: resolve(cwd, flags.output), name: flags.output }], paths, words)
  }
  const limits = readingLimits((await settingsOf(shell)).limits, flags.limit ?? [], words)
  const [from, to, third] = [
    await open(oldFile, limits, shell),
    await open(newFile, limits, shell),
    await openReport(flags.report, shell),
  ]
  if (from.kind !== to.kind) throw new Stop(exitStatus.commandLine, own.mixedKinds)
  if (from.kind === 'report' && third !== null) throw new Stop(exitStatus.commandLine, own.reportNeedsPlans)
  const language = chosenLanguage ?? (to.kind === 'plan' ? to.plan.language : shell.language)
  const comparison =
    from.kind === 'plan' && to.kind === 'plan'
      ? comparePlanFiles(from.plan, to.plan, third)
      : from.kind === 'report' && to.kind === 'report'
        ? compareReportFiles(from.report, to.report)
        : null
  if (comparison === null) throw new Stop(exitStatus.commandLine, own.mixedKinds)
  await present(comparison, flags, language, shell)
  terminal.progress('')
  return exitStatus.done
}

async function present(comparison: Comparison, flags: DiffFlags, language: Language, shell: Shell): Promise<void> {
  const rendered = renderDiff(comparison, flags.format, language)
  const text = flags.format === 'json' ? visibleJson(rendered) : rendered
  const words = cliWords[language]
  if (flags.output === undefined) await shell.terminal.print(text, words)
  else await writeFiles([{ path: resolve(shell.cwd, flags.output), name: flags.output, content: text }], words)
}

async function open(file: string, limits: ReadLimits, shell: Shell): Promise<Side> {
  const { cwd, words, language } = shell
  const path = resolve(cwd, file)
  const name = shownName(cwd, path)
  const { bytes, sha256 } = await readNeeded(path, name, limits.fileBytes, words)
  const content = new TextDecoder().decode(bytes)
  if (looksLikeReport(content)) return { kind: 'report', report: reportIn(content, name, shell) }
  const { value, raised } = await readPlan(name, bytes, sha256, limits)
  if (value !== null) return { kind: 'plan', plan: value }
  const found = {
    diagnostics: gradeDiagnostics(raised),
    files: [{ file: name, sha256 }],
    submissions: [],
    plan: null,
    language,
  }
  await presentDiagnostics(found, { format: 'text', failOn: 'error' }, shell)
  throw new Stop(exitStatus.cannotRun, words.invalidPlan(name))
}

async function openReport(file: string | undefined, shell: Shell): Promise<CompiledReport | null> {
  if (file === undefined) return null
  const path = resolve(shell.cwd, file)
  const name = shownName(shell.cwd, path)
  const { bytes } = await readNeeded(path, name, defaultLimits.fileBytes, shell.words)
  return reportIn(new TextDecoder().decode(bytes), name, shell)
}

function reportIn(content: string, name: string, { language }: Shell): CompiledReport {
  const { value, problem } = parseCompiledReport(content)
  if (value === null) throw new Stop(exitStatus.cannotRun, diffWords[language].notAReport(name, problem ?? ''))
  return value
}
