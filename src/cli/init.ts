// tiendo init: copies the example of the person's language into a folder, and never over anything.
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import { packageRoot } from './package-root.ts'
import { shownName } from './paths.ts'
import type { Shell } from './shell.ts'
import { type OutputFile, writeFiles } from './write-file.ts'

/** Contract section 4. One file that is there already, and nothing is written. */
export async function init(folder: string | undefined, shell: Shell): Promise<ExitStatus> {
  const { cwd, words, terminal, language } = shell
  const target = resolve(cwd, folder ?? '.')
  const example = join(packageRoot(), 'templates', 'example', language)
  const files: OutputFile[] = []
  for (const entry of await readdir(example, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const path = join(target, source.slice(example.length))
    files.push({ path, name: shownName(cwd, path), content: await readFile(source) })
  }
  for (const file of files) {
    const there = await lstat(file.path).catch(() => null)
    if (there) throw new Stop(exitStatus.commandLine, words.alreadyThere(file.name))
  }
  await writeFiles(files, words)
  await terminal.print(
    files
      .map(file => `${file.name}\n`)
      .toSorted()
      .join(''),
    words,
  )
  terminal.remark(words.nextSteps(shownName(cwd, target)))
  return exitStatus.done
}
