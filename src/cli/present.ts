// Brings diagnostics to the person: in the format asked for, on the screen or in a file, with the counts on standard error.
import { resolve } from 'node:path'
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Diagnostic, Raised } from '../diagnostics/diagnostic.ts'
import { cliWords } from '../language/cli-words.ts'
import type { CheckedSubmission, SourceFile } from '../model/checked-submission.ts'
import type { PlanClarity } from '../model/clarity.ts'
import type { CheckComparison } from '../model/compare-checks.ts'
import type { Language, Plan } from '../model/plan.ts'
import { renderComparison } from '../render/comparison-text.ts'
import { renderDiagnosticsSummary } from '../render/diagnostics-summary.ts'
import { type DiagnosticsTextOptions, renderDiagnosticsText } from '../render/diagnostics-text.ts'
import { renderMendFirst } from '../render/mend-first.ts'
import { plainPalette } from '../render/palette.ts'
import { rowDescriber } from '../render/row-context.ts'
import { describeDiagnostic } from '../validate/describe-diagnostic.ts'
import { documentWords } from '../validate/document-words.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { FailOn, OutputFlags } from './flags.ts'
import { refuseOverwriting } from './out-folder.ts'
import { choosePalette } from './palette.ts'
import type { Shell } from './shell.ts'
import { writeFiles } from './write-file.ts'

/** What a terminal shows: nothing where the text goes to a pipe or a file. */
export type Screen = Pick<DiagnosticsTextOptions, 'width' | 'shownOfEach'>

export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** What was checked, with or without diagnostics. */
  readonly files: readonly SourceFile[]
  readonly submissions: readonly CheckedSubmission[]
  readonly plan: Plan | null
  readonly language: Language
  /** With an earlier check; null or absent when none was given. */
  readonly comparison?: CheckComparison | null
  /** Of local plans: which of the "6 rõ" each task answers. */
  readonly clarity?: readonly PlanClarity[]
}

export async function presentDiagnostics(found: Checked, flags: OutputFlags, shell: Shell): Promise<void> {
  const { diagnostics, files, language } = found
  const words = cliWords[language]
  const palette = flags.output === undefined ? choosePalette(shell.colour, process.stdout) : plainPalette
  const { diagnosticsFormats } = await import('./diagnostics-formats.ts')
  const text = await diagnosticsFormats[flags.format](found, {
    failOn: flags.failOn,
    palette,
    screen: screenOf(flags, shell),
  })
  if (flags.output === undefined) await shell.terminal.print(text, words)
  else await writeFiles([{ path: resolve(shell.cwd, flags.output), name: flags.output, content: text }], words)
  const first = renderMendFirst(diagnostics, describeDiagnostic(language), language)
  if (first !== '') shell.terminal.remark(`${first}\n`)
  shell.terminal.remark(renderDiagnosticsSummary(diagnostics, files.length, language))
  if (found.comparison) shell.terminal.remark(renderComparison(found.comparison, language))
}

/** `--output` may not name a file that is read. */
export async function refuseOutput({ output }: OutputFlags, inputs: readonly string[], shell: Shell): Promise<void> {
  if (output === undefined) return
  await refuseOverwriting([{ path: resolve(shell.cwd, output), name: output }], inputs, shell.words)
}

/** A person at a terminal reads the first of each fault that repeats; a pipe, a file and `--verbose` have them all. */
function screenOf({ output }: OutputFlags, { verbose }: Shell): Screen {
  if (output !== undefined || !process.stdout.isTTY) return {}
  return { width: process.stdout.columns || null, shownOfEach: verbose ? null : 3 }
}

/** What is wrong with tiendo.yaml, as lines for standard error: it is part of the command line, so no rule speaks of it. */
export function renderConfigRaised(raised: readonly Raised[], language: Language): string {
  const describeAny = describeDiagnostic(language)
  const words = documentWords[language]
  const describe: DescribeDiagnostic = one =>
    one.rule === 'invalid-config' ? { message: words.message(one.facts), fix: words.fix(one.facts) } : describeAny(one)
  const options = { describe, describeRow: rowDescriber([], null, language), palette: plainPalette, language }
  return renderDiagnosticsText(gradeDiagnostics(raised, {}), options).trimEnd()
}

/** Contract section 4: 1 when anything is at or above `--fail-on`. */
export function statusFor(diagnostics: readonly Diagnostic[], failOn: FailOn): ExitStatus {
  return diagnostics.some(one => fails(one, failOn)) ? exitStatus.diagnostics : exitStatus.done
}

export function fails({ severity }: Diagnostic, failOn: FailOn): boolean {
  return failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
}
