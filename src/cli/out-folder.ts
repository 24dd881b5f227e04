// Decides where reports go, and keeps outputs away from inputs.
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CliWords } from '../language/cli-words.ts'
import { exitStatus, Stop } from './exit-status.ts'
import type { OutputFile } from './write-file.ts'

/** Contract section 4: `--out`, else tiendo.yaml, else reports/<period>. An id like "Q3/2025" still names one folder. */
export function outFolder(cwd: string, given: string | undefined, configured: string | null, period: string): string {
  if (given !== undefined) return resolve(cwd, given)
  return configured ?? join(cwd, 'reports', folderName(period))
}

/** The name of the folder for a period, whatever its id. */
export function folderName(period: string): string {
  return period.replace(/[\\/:*?"<>|\p{Cc}]+|^\.+/gu, '-')
}

/** No input is ever written to, whatever names it was reached by. */
export async function refuseOverwriting(
  outputs: readonly Pick<OutputFile, 'path' | 'name'>[],
  inputs: readonly string[],
  words: CliWords,
): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(realPath)))
  for (const { path, name } of outputs) {
    if (read.has(await realPath(path))) throw new Stop(exitStatus.commandLine, words.wouldOverwrite(name))
  }
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
