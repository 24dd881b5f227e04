// Turns the PATHs of the command line into the submission files they mean, in one fixed order.
import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { compareText } from '../diagnostics/order.ts'
import type { CliWords } from '../language/cli-words.ts'
import { exitStatus, Stop } from './exit-status.ts'
import { slashed } from './paths.ts'

/** `path` is null for standard input. `name` is relative to the working directory, with `/`. */
export interface FoundFile {
  readonly name: string
  readonly path: string | null
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  /** At least one PATH was a folder or a glob, so that a submission that is not there is missing. */
  readonly searched: boolean
  /** Files in searched folders that are neither spreadsheets nor YAML, and folders that are links: said, not read. */
  readonly passedOver: readonly string[]
  readonly linkedFolders: readonly string[]
}

export interface SearchOptions {
  readonly cwd: string
  /** Files and folders that searching leaves out: the plan, the configuration, the out folder. */
  readonly except: readonly string[]
}

interface Search {
  readonly except: ReadonlySet<string>
  readonly found: Set<string>
  readonly passedOver: string[]
  readonly linkedFolders: string[]
}

const submissionName = /\.(xlsx|xlsm|xls|xlsb|ods|fods|csv|tsv|yaml|yml)$/i
/** Hidden files, Office and LibreOffice lock files, and what Windows and macOS leave behind (contract section 4). */
const litter = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX|tiendo\.ya?ml)$/i
const globCharacters = /[*?[\]{}()!]/

/** Contract section 4, PATH. A path that exists is never taken for a glob; one that does not is a wrong command line. */
export async function findFiles(
  paths: readonly string[],
  options: SearchOptions,
  words: CliWords,
): Promise<FoundFiles> {
  const search: Search = {
    except: await realPaths(options.except),
    found: new Set(),
    passedOver: [],
    linkedFolders: [],
  }
  let searched = false
  for (const path of paths.filter(path => path !== '-')) {
    const place = (await existing(resolve(options.cwd, path))) ?? (await existing(resolve(options.cwd, slashed(path))))
    if (place === null) {
      await searchGlob(path, options.cwd, search, words)
      searched = true
    } else if (!submissionName.test(place) && (await isFolder(place))) {
      await searchFolder(place, search)
      searched = true
    } else search.found.add(place)
  }
  const named = (path: string): string => relative(options.cwd, path).split(sep).join('/')
  const files: FoundFile[] = [...search.found].map(path => ({ name: named(path), path }))
  if (paths.includes('-')) files.push({ name: '<stdin>', path: null })
  return {
    files: await withoutDuplicates(files.toSorted((a, b) => compareText(a.name, b.name))),
    searched,
    passedOver: search.passedOver.map(named).toSorted(compareText),
    linkedFolders: search.linkedFolders.map(named).toSorted(compareText),
  }
}

async function searchFolder(folder: string, search: Search): Promise<void> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch {
    // Left to the reader, which says why this folder cannot be opened.
    search.found.add(folder)
    return
  }
  for (const entry of entries) await visit(join(folder, entry.name), search, entry)
}

/** A folder that bears a workbook's name is handed on like a workbook: the reader says what is wrong with it. */
async function visit(
  path: string,
  search: Search,
  entry: Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>,
): Promise<void> {
  const name = basename(path)
  if (litter.test(name) || search.except.has(await realPath(path))) return
  if (submissionName.test(name)) search.found.add(path)
  else if (entry.isDirectory()) await searchFolder(path, search)
  else if (entry.isSymbolicLink() && (await isFolder(path))) search.linkedFolders.push(path)
  else search.passedOver.push(path)
}

async function searchGlob(pattern: string, cwd: string, search: Search, words: CliWords): Promise<void> {
  if (!globCharacters.test(pattern)) throw new Stop(exitStatus.commandLine, words.noSuchPath(pattern))
  const { glob } = await import('tinyglobby')
  // cmd.exe and PowerShell leave globs to the program, written with backslashes.
  const patterns = [sep === '\\' ? slashed(pattern) : pattern]
  const matches = await glob(patterns, { cwd, absolute: true, onlyFiles: false, expandDirectories: false })
  const own: Search = { ...search, found: new Set() }
  for (const match of matches) {
    const path = resolve(match)
    await visit(path, own, await lstat(path))
  }
  if (own.found.size === 0) throw new Stop(exitStatus.commandLine, words.noMatch(pattern))
  for (const path of own.found) search.found.add(path)
}

/**
 * The path as the disk spells it, or null. macOS and old archives write names in NFD where the person types NFC, so each
 * part that is not there as typed is looked for among its neighbours.
 */
async function existing(path: string): Promise<string | null> {
  if (await isThere(path)) return path
  let place = path.startsWith(sep) ? sep : ''
  for (const part of path.split(sep).filter(part => part !== '')) {
    const next = join(place, part)
    if (await isThere(next)) place = next
    else {
      const names = await readdir(place === '' ? '.' : place).catch((): string[] => [])
      const spelt = names.find(name => name.normalize('NFC') === part.normalize('NFC'))
      if (spelt === undefined) return null
      place = join(place, spelt)
    }
  }
  return place
}

async function withoutDuplicates(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const seen = new Set<string>()
  const kept: FoundFile[] = []
  for (const file of files) {
    const key = file.path === null ? '-' : await realPath(file.path)
    if (!seen.has(key)) kept.push(file)
    seen.add(key)
  }
  return kept
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    error => !['ENOENT', 'ENOTDIR'].includes(String(Reflect.get(Object(error), 'code'))),
  )
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

async function realPaths(paths: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(paths.map(realPath)))
}
