// Puts finished bytes on the disk: each file appears whole or not at all, and the old one stays until then.
import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { access, constants, mkdir, open, readdir, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { CliWords } from '../language/cli-words.ts'
import { errorCode, exitStatus, Stop } from './exit-status.ts'
import { troubleOf } from './file-trouble.ts'

export interface OutputPlace {
  readonly path: string
  /** The path as the person knows it. */
  readonly name: string
}

export interface OutputFile extends OutputPlace {
  readonly content: string | Uint8Array
}

/** A file whose content is made when it is written, so that no two of several are in memory at once. */
export interface RenderedFile extends OutputPlace {
  readonly content: () => Promise<Content>
}

type Content = string | Uint8Array | Iterable<Uint8Array>

/** Temporary files of this run that have not become their targets yet. */
const staged = new Set<string>()
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const temporaryName = /^\.tiendo-([0-9a-f]{8})-(\d+)-\d+\.tmp$/
let stagedCount = 0

/**
 * Writes all files beside their targets first, where a full disk or a missing permission shows, and only then renames
 * them. On any failure the targets keep their old bytes and one line says what to do (exit status 3).
 */
export async function writeFiles(files: readonly (OutputFile | RenderedFile)[], words: CliWords): Promise<void> {
  const finish: { readonly file: OutputPlace; readonly rename: () => Promise<void> }[] = []
  for (const file of files) {
    const content = await made(file)
    finish.push({ file, rename: await orStop(file, words, () => stage(file, content)) })
  }
  for (const { file, rename } of finish) await orStop(file, words, rename)
}

async function made({ content }: OutputFile | RenderedFile): Promise<Content> {
  if (typeof content !== 'function') return content
  try {
    return await content()
  } catch (error) {
    removeStagedFiles()
    throw error
  }
}

/** Removes what an interrupted run has begun; called on the way out, so it must not wait for anything. */
export function removeStagedFiles(): void {
  for (const temporary of staged) {
    try {
      unlinkSync(temporary)
    } catch {
      // It has been renamed or removed in the meantime.
    }
  }
  staged.clear()
}

/** Returns what makes the bytes appear under the target's name. */
async function stage(file: OutputPlace, content: Content): Promise<() => Promise<void>> {
  const target = await realpath(file.path).catch(() => file.path)
  const existing = await stat(target).catch(() => null)
  if (existing?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
  // A pipe or device (/dev/stdout) cannot be replaced, only written to.
  if (existing && !existing.isFile()) return () => writeFile(target, content)
  // Renaming over a write-protected file would succeed where its owner said no.
  if (existing) await access(target, constants.W_OK)
  const folder = dirname(target)
  await mkdir(folder, { recursive: true })
  await removeLeftovers(folder)
  const temporary = join(folder, `.tiendo-${machine}-${process.pid}-${stagedCount++}.tmp`)
  staged.add(temporary)
  await writeSynced(temporary, content, existing ? existing.mode & 0o777 : 0o666)
  return async () => {
    await rename(temporary, target)
    staged.delete(temporary)
  }
}

async function writeSynced(path: string, content: Content, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await writeFile(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Temporary files of runs on this machine that were killed. Those of a run still going are left alone. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = temporaryName.exec(name)
    if (!match || match[1] !== machine || staged.has(join(folder, name)) || isRunning(Number(match[2]))) continue
    await unlink(join(folder, name)).catch(() => undefined)
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

async function orStop<T>(file: OutputPlace, words: CliWords, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    removeStagedFiles()
    const code = errorCode(error)
    if (code === '') throw error
    throw new Stop(exitStatus.cannotRun, words.cannotWrite(file.name, troubleOf(code), code))
  }
}
