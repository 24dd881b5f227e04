// tiendo check: submissions in, diagnostics out.
import { amendedWords } from '../language/amended-words.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import { compareChecks } from '../model/compare-checks.ts'
import { checkSet } from '../pipeline.ts'
import { annotate, refuseAnnotating } from './annotate.ts'
import { checkFiles } from './check-files.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import { statusFor } from './fail-on.ts'
import type { CheckFlags } from './flags.ts'
import { gatherInputs, type Inputs } from './gather.ts'
import { presentDiagnostics, refuseOutput } from './present.ts'
import { readPreviousCheck } from './previous-check.ts'
import type { Shell } from './shell.ts'
import { describeSubmissions } from './verbose.ts'

/** Contract section 4. A search that finds nothing is a wrong command line: nobody means to check no file at all. */
export async function check(paths: readonly string[], flags: CheckFlags, shell: Shell): Promise<ExitStatus> {
  const inputs = await gatherInputs(paths, flags, flags, shell)
  await refuseOutput(flags, inputs.read, shell)
  if (flags.annotate !== undefined) await refuseAnnotating(flags.annotate, inputs, shell)
  const earlier = flags.previousCheck === undefined ? null : await readPreviousCheck(flags.previousCheck, inputs, shell)
  const submissions = await checkFiles(inputs, shell)
  if (submissions.length === 0) throw new Stop(exitStatus.commandLine, inputs.words.noSubmissions(inputs.paths))
  const { diagnostics, accepted } = checkSet(submissions, inputs.options)
  remarkOnSearch(inputs, submissions, shell)
  const { plan, language } = inputs
  const files = submissions.map(({ source, locality }) => ({ file: source.file, locality }))
  const comparison = earlier === null ? null : compareChecks(earlier, diagnostics, files)
  const found = { diagnostics, files: submissions.map(({ source }) => source), submissions, plan, language, comparison }
  await presentDiagnostics(found, flags, shell)
  if (accepted.length > 0) shell.terminal.remark(amendedWords[language].accepted(accepted.length))
  if (flags.annotate !== undefined)
    await annotate(flags.annotate, { submissions, diagnostics, comparison }, inputs, shell)
  return statusFor(diagnostics, flags.failOn)
}

/** What was seen on the way to the submissions and not read; with `--verbose`, also what was understood of each. */
export function remarkOnSearch(
  { found, words, language }: Inputs,
  submissions: readonly CheckedSubmission[],
  { terminal, verbose }: Shell,
): void {
  for (const folder of found.linkedFolders) terminal.remark(words.linkedFolder(folder))
  if (!verbose) return
  if (found.passedOver.length > 0) terminal.remark(words.passedOver(found.passedOver))
  terminal.remark(describeSubmissions(submissions, language))
}
