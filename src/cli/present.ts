// Brings diagnostics to the person: in the format asked for, on the screen or in a file, with the counts on standard error.
import { resolve } from 'node:path'
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Raised } from '../diagnostics/diagnostic.ts'
import { cliWords } from '../language/cli-words.ts'
import type { Language } from '../model/plan.ts'
import { renderComparison } from '../render/comparison-text.ts'
import { renderMendFirst } from '../render/diagnostics/mend-first.ts'
import { rowDescriber } from '../render/diagnostics/row-context.ts'
import { renderDiagnosticsSummary } from '../render/diagnostics/summary.ts'
import { renderDiagnosticsText } from '../render/diagnostics/text.ts'
import { plainPalette } from '../render/palette.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { describeDiagnostic } from '../validate/words/describe-diagnostic.ts'
import { documentWords } from '../validate/words/document-words.ts'
import type { Checked, Screen } from './checked.ts'
import type { OutputFlags } from './flags.ts'
import { refuseOverwriting } from './out-folder.ts'
import { choosePalette } from './palette.ts'
import type { Shell } from './shell.ts'
import { writeFiles } from './write-file.ts'

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
