// Writes what each submitter is given back: a marked copy of the workbook, or a list, in one folder.
import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { annotateFile, correctionWords } from '../annotate-pipeline.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { CheckComparison } from '../model/compare-checks.ts'
import { listCorrections } from '../model/corrections.ts'
import { defaultLimits } from '../read/limits.ts'
import { namesInFolder } from './annotated-names.ts'
import type { FoundFile } from './find-files.ts'
import type { Inputs } from './gather.ts'
import { refuseOverwriting } from './out-folder.ts'
import { readFound } from './read-file.ts'
import { type Shell, shownName } from './shell.ts'
import { writeFiles } from './write-file.ts'

/** No file that is read may be written to, whatever the folder. Known before anything is checked. */
export async function refuseAnnotating(folder: string, { found, read, words }: Inputs, shell: Shell): Promise<void> {
  const names = namesInFolder(found.files.map(({ name }) => name))
  const outputs = [...names.values()].flatMap(name => [name, `${name}.md`])
  const paths = outputs.map(name => join(resolve(shell.cwd, folder), name))
  await refuseOverwriting(
    paths.map(path => ({ path, name: shownName(shell.cwd, path) })),
    read,
    words,
  )
}

export interface ToAnnotate {
  readonly submissions: readonly CheckedSubmission[]
  readonly diagnostics: readonly Diagnostic[]
  readonly comparison: CheckComparison | null
}

/** One file after the other, each written when it is made, so that no more than one lies in memory. */
export async function annotate(folder: string, checked: ToAnnotate, inputs: Inputs, shell: Shell): Promise<void> {
  const { found, plan, language, words, options } = inputs
  const { submissions, diagnostics, comparison } = checked
  const correction = correctionWords(submissions, plan, language)
  const limits = options.limits ?? defaultLimits
  const names = namesInFolder(found.files.map(({ name }) => name))
  const earlier = comparison && { ...comparison, remaining: new Set(comparison.remaining) }
  let count = 0
  for (const { source } of submissions) {
    const file = found.files.find(({ name }) => name === source.file)
    const name = names.get(source.file) ?? source.file
    const own = diagnostics.filter(({ at }) => at.file === source.file)
    if (file === undefined) continue
    if (own.length === 0) {
      await remarkOnStale(join(folder, name), inputs, shell)
      continue
    }
    const fixed = earlier?.fixed.filter(one => earlier.fileOf(one) === source.file) ?? []
    const list = listCorrections(source.file, own, earlier && { remaining: earlier.remaining, fixed }, correction)
    const bytes = await readAgain(file, source.sha256, limits.fileBytes)
    const annotation = await annotateFile(bytes, list, { language, limits })
    const output = join(folder, annotation.kind === 'workbook' ? name : `${name}.md`)
    const path = resolve(shell.cwd, output)
    await writeFiles([{ path, name: shownName(shell.cwd, path), content: annotation.content }], words)
    count++
    if (annotation.kind === 'workbook' || annotation.refusal === null) continue
    const { reason, part } = annotation.refusal
    shell.terminal.remark(annotateWords[language].notMarked(source.file, reason, part, shownName(shell.cwd, path)))
  }
  const said = annotateWords[language]
  shell.terminal.remark(
    count === 0 ? said.nothingToMark : said.written(count, shownName(shell.cwd, resolve(shell.cwd, folder))),
  )
}

/** null when it cannot be had, or has become another file since it was checked. Standard input cannot be read twice. */
async function readAgain(file: FoundFile, sha256: string, maximum: number): Promise<Uint8Array | null> {
  if (file.path === null || sha256 === '') return null
  const content = await readFound(file, maximum)
  return 'sha256' in content && content.sha256 === sha256 ? content.bytes : null
}

/** A marked copy of an earlier run says what is no longer so; it is not ours to delete. */
async function remarkOnStale(output: string, { language }: Inputs, { cwd, terminal }: Shell): Promise<void> {
  for (const path of [resolve(cwd, output), resolve(cwd, `${output}.md`)]) {
    const there = await lstat(path).catch(() => null)
    if (there) terminal.remark(annotateWords[language].stale(shownName(cwd, path)))
  }
}
