// Takes a file from the disk or standard input into memory, with its hash, or says why it cannot be had.
import { createHash } from 'node:crypto'
import { access, constants, open, stat } from 'node:fs/promises'
import type { CliWords, FileTrouble } from '../language/cli-words.ts'
import { errorCode, exitStatus, Stop } from './exit-status.ts'
import { troubleReading } from './file-trouble.ts'
import type { FoundFile } from './find-files.ts'

export interface FileContent {
  readonly bytes: Uint8Array
  /** SHA-256, hex. */
  readonly sha256: string
}

/** `bytes` is the size of a file that is too large; `code` the system's own word, '' where it has none. */
export interface Unavailable {
  readonly trouble: FileTrouble
  readonly code: string
  readonly bytes: number
}

/** Pipes and devices would never end and are refused; the size is looked at before anything is read. */
export async function readFound(found: FoundFile, maximum: number): Promise<FileContent | Unavailable> {
  if (found.path === null) return readStandardInput(maximum)
  try {
    // Opening a pipe would wait for its writer, so it is looked at first; the handle is asked again in case it changed.
    const stats = await stat(found.path)
    // A folder that may not be looked into hides files; one that may is only no file.
    if (stats.isDirectory()) await access(found.path, constants.R_OK)
    const refused = refuse(stats, maximum)
    if (refused) return refused
    const file = await open(found.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return refuse(await file.stat(), maximum) ?? withHash(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === '') throw error
    return { trouble: troubleReading(code, found.path), code, bytes: 0 }
  }
}

/** For the files a run cannot do without: the plan, the configuration, an earlier report. */
export async function readNeeded(path: string, name: string, maximum: number, words: CliWords): Promise<FileContent> {
  const content = await readFound({ name, path }, maximum)
  if ('bytes' in content && 'sha256' in content) return content
  throw new Stop(exitStatus.cannotRun, words.cannotRead(name, content.trouble, content.code))
}

interface Stats {
  readonly size: number
  isFile(): boolean
  isDirectory(): boolean
}

function refuse(stats: Stats, maximum: number): Unavailable | null {
  if (stats.isDirectory()) return { trouble: 'folder', code: 'EISDIR', bytes: 0 }
  if (!stats.isFile()) return { trouble: 'not-a-file', code: '', bytes: 0 }
  return stats.size > maximum ? { trouble: 'too-large', code: '', bytes: stats.size } : null
}

async function readStandardInput(maximum: number): Promise<FileContent | Unavailable> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = Buffer.from(chunk)
    size += bytes.length
    if (size > maximum) return { trouble: 'too-large', code: '', bytes: size }
    chunks.push(bytes)
  }
  return withHash(Buffer.concat(chunks))
}

function withHash(bytes: Uint8Array): FileContent {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
