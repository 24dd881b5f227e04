// Runs the built program as a person would, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { repository } from '../support/source-files.ts'

export const program = join(repository, 'bin', 'tiendo.js')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Runs as this user; only the superuser can ask for it. */
  readonly uid?: number
}

/** Nothing of the tester's own environment gets in but the path. */
export function runTiendo(args: readonly string[], { cwd, input = '', env = {}, uid }: RunOptions): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1_048_576,
    ...(uid === undefined ? {} : { uid }),
  })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** An empty folder, gone when the test is over. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiendo-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with the example that `tiendo init` makes: two localities, no faults. */
export function exampleFolder(language: 'vi' | 'en' = 'vi'): string {
  const folder = emptyFolder()
  cpSync(join(repository, 'templates', 'example', language), folder, { recursive: true })
  return folder
}
