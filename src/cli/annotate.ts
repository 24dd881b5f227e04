// Writes what each submitter is given back: a marked copy of the workbook, or a list, in one folder.
import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { annotateFile, correctionWords } from '../annotate-pipeline.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { CheckComparison } from '../model/compare-checks.ts'
import { type CorrectionList, listCorrections } from '../model/corrections.ts'
import { defaultLimits } from '../read/limits.ts'
import { namesInFolder } from './annotated-names.ts'
import type { FoundFile } from './find-files.ts'
import type { Inputs } from './gather.ts'
import { refuseOverwriting } from './out-folder.ts'
import { shownName } from './paths.ts'
import { readFound } from './read-file.ts'
import type { Shell } from './shell.ts'
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
  const { found, plan, language } = inputs
  const { submissions, diagnostics, comparison } = checked
  const correction = correctionWords(submissions, plan, language)
  const names = namesInFolder(found.files.map(({ name }) => name))
  const files = new Map(found.files.map(file => [file.name, file]))
  const byFile = groupByFile(diagnostics, ({ at }) => at.file)
  const fixedByFile = groupByFile(comparison?.fixed ?? [], one => comparison?.fileOf(one) ?? '')
  const remaining = new Set(comparison?.remaining)
  let count = 0
  for (const { source } of submissions) {
    const file = files.get(source.file)
    const output = join(folder, names.get(source.file) ?? source.file)
    const own = byFile.get(source.file) ?? []
    if (file === undefined) continue
    if (own.length === 0) await remarkOnStale(output, inputs, shell)
    else {
      const earlier = comparison && { remaining, fixed: fixedByFile.get(source.file) ?? [] }
      const list = listCorrections(source.file, own, earlier, correction)
      await writeAnnotated({ file, sha256: source.sha256, output, list }, inputs, shell)
      count++
    }
  }
  const said = annotateWords[language]
  const place = shownName(shell.cwd, resolve(shell.cwd, folder))
  shell.terminal.remark(count === 0 ? said.nothingToMark : said.written(count, place))
}

function groupByFile(
  diagnostics: readonly Diagnostic[],
  fileOf: (one: Diagnostic) => string,
): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const group = groups.get(fileOf(one))
    if (group) group.push(one)
    else groups.set(fileOf(one), [one])
  }
  return groups
}

interface FileToAnnotate {
  readonly file: FoundFile
  /** Of the bytes that were checked; '' when they could not be had. */
  readonly sha256: string
  readonly output: string
  readonly list: CorrectionList
}

async function writeAnnotated(
  { file, sha256, output, list }: FileToAnnotate,
  inputs: Inputs,
  shell: Shell,
): Promise<void> {
  const { language, words, options } = inputs
  const limits = options.limits ?? defaultLimits
  const bytes = await readAgain(file, sha256, limits.fileBytes)
  const isChanged = bytes === null && file.path !== null && sha256 !== ''
  const annotation = await annotateFile(bytes, list, { language, limits })
  const path = resolve(shell.cwd, annotation.kind === 'workbook' ? output : `${output}.md`)
  const name = shownName(shell.cwd, path)
  await writeFiles([{ path, name, content: annotation.content }], words)
  const refusal = annotation.kind === 'list' ? annotation.refusal : null
  if (refusal === null && !isChanged) return
  const { reason, part } = refusal ?? { reason: 'changed' as const, part: '' }
  shell.terminal.remark(annotateWords[language].notMarked(file.name, reason, part, name))
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
