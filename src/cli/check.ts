// tiendo check: submissions in, diagnostics out.
import type { CheckedSubmission } from '../model/checked-submission.ts'
import { checkSet } from '../pipeline.ts'
import { checkFiles } from './check-files.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import type { CheckFlags } from './flags.ts'
import { gatherInputs, type Inputs } from './gather.ts'
import { presentDiagnostics, refuseOutput, statusFor } from './present.ts'
import type { Shell } from './shell.ts'
import { describeSubmissions } from './verbose.ts'

/** Contract section 4. A search that finds nothing is a wrong command line: nobody means to check no file at all. */
export async function check(paths: readonly string[], flags: CheckFlags, shell: Shell): Promise<ExitStatus> {
  const inputs = await gatherInputs(paths, flags, flags, shell)
  await refuseOutput(flags, inputs.read, shell)
  const submissions = await checkFiles(inputs, shell)
  if (submissions.length === 0) throw new Stop(exitStatus.commandLine, inputs.words.noSubmissions(inputs.paths))
  const { diagnostics } = checkSet(submissions, inputs.options)
  remarkOnSearch(inputs, submissions, shell)
  const { plan, language } = inputs
  await presentDiagnostics({ diagnostics, files: submissions.length, submissions, plan, language }, flags, shell)
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
