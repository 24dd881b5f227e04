// Reads the earlier check a person compares with, or stops with what is wrong with that file.
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import { parsePreviousCheck } from '../normalise/document/previous-check.ts'
import { defaultLimits } from '../read/limits.ts'
import { exitStatus, Stop } from './exit-status.ts'
import type { Inputs } from './gather.ts'
import { readNeeded } from './read-file.ts'
import type { Shell } from './shell.ts'

export async function readPreviousCheck(path: string, inputs: Inputs, shell: Shell): Promise<readonly Diagnostic[]> {
  const { bytes } = await readNeeded(resolve(shell.cwd, path), path, defaultLimits.fileBytes, inputs.words)
  const { value, problem } = parsePreviousCheck(new TextDecoder().decode(bytes))
  if (value !== null) return value
  throw new Stop(exitStatus.cannotRun, annotateWords[inputs.language].notCompared(path, problem ?? ''))
}
