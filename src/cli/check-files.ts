// Reads and checks the files found, one after the other, so that no more than one of them is in memory.
import { type Facts, type Raised, raise } from '../diagnostics/diagnostic.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import { checkedKeeper } from '../model/keep-checked.ts'
import { checkFile, type SubmissionFile } from '../pipeline.ts'
import { defaultLimits } from '../read/limits.ts'
import type { FoundFile } from './find-files.ts'
import type { Inputs } from './gather.ts'
import { readFound, type Unavailable } from './read-file.ts'
import type { Shell } from './shell.ts'

/** Plans, configurations and compiled reports that lie among the submissions are left out, which is said. */
export async function checkFiles({ found, options, words }: Inputs, shell: Shell): Promise<CheckedSubmission[]> {
  const limits = options.limits ?? defaultLimits
  const submissions: CheckedSubmission[] = []
  const keep = checkedKeeper()
  const leftOut: string[] = []
  for (const [index, file] of found.files.entries()) {
    shell.terminal.progress(words.reading(index + 1, found.files.length))
    const submission = await checkFile(await readSubmission(file, limits.fileBytes), options)
    if (submission) submissions.push(keep(submission))
    else leftOut.push(file.name)
  }
  shell.terminal.progress('')
  if (leftOut.length > 0) shell.terminal.remark(words.leftOut(leftOut))
  return submissions
}

async function readSubmission(file: FoundFile, maximum: number): Promise<SubmissionFile> {
  const content = await readFound(file, maximum)
  if ('sha256' in content) return { file: file.name, ...content }
  return { file: file.name, sha256: '', trouble: raiseUnavailable(file.name, content, maximum) }
}

/** One bad file never stops the others: it becomes a diagnostic (contract section 5, file scope). */
function raiseUnavailable(file: string, { trouble, code, bytes }: Unavailable, maximum: number): Raised {
  const at = { kind: 'file', file } as const
  if (trouble === 'too-large') return raise('oversized-file', at, { limit: 'fileBytes', actual: bytes, maximum })
  const facts: Facts = trouble === 'other' ? { reason: trouble, detail: code } : { reason: trouble }
  return raise('unreadable-file', at, facts)
}
