// tiendo plan import: a spreadsheet annex in, a plan file out, with a comment wherever a person must decide.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importWords } from '../language/import-words.ts'
import type { SourceFile } from '../model/checked-submission.ts'
import { type NamedBytes, readAnnexFiles } from '../plan-pipeline.ts'
import { renderAnnexPlan } from '../render/annex-yaml.ts'
import { gradeDiagnostics } from '../validate/grade-diagnostics.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import type { ImportFlags, OutputFlags } from './flags.ts'
import { refuseOverwriting } from './out-folder.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics } from './present.ts'
import { readNeeded } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'
import { writeFiles } from './write-file.ts'

const asText: OutputFlags = { format: 'text', failOn: 'error' }

/** The plan goes to standard output, or to `--out`; a plan somebody may have worked on is never overwritten. */
export async function planImport(files: readonly string[], flags: ImportFlags, shell: Shell): Promise<ExitStatus> {
  const { cwd, words, terminal, language } = shell
  const limits = readingLimits((await settingsOf(shell)).limits, flags.limit ?? [], words)
  const paths = [...new Set(files.map(file => resolve(cwd, file)))]
  const own = importWords[language]
  const read: (NamedBytes & SourceFile)[] = []
  for (const path of paths) {
    const file = shownName(cwd, path)
    read.push({ file, ...(await readNeeded(path, file, limits.fileBytes, words)) })
  }
  const { value: annex, raised } = await readAnnexFiles(read, limits)
  const names = read.map(({ file }) => file).join(', ')
  if (annex === 'not-a-table') throw new Stop(exitStatus.commandLine, own.notASpreadsheet(names))
  if (raised.length > 0) {
    const diagnostics = gradeDiagnostics(raised)
    await presentDiagnostics({ diagnostics, files: read, submissions: [], plan: null, language }, asText, {
      ...shell,
      colour: false,
      terminal: { ...terminal, print: async text => terminal.alert(text.trimEnd()) },
    })
  }
  if (annex === null) {
    const isLayout = raised.some(({ rule }) => rule === 'unrecognised-layout')
    throw new Stop(isLayout ? exitStatus.diagnostics : exitStatus.cannotRun, '')
  }
  const { yaml, decisions } = renderAnnexPlan(annex, { language, id: flags.id ?? null })
  if (flags.out === undefined) await terminal.print(yaml, words)
  else await writePlan(flags.out, yaml, paths, shell)
  terminal.remark(own.done(annex.tasks.length, annex.indicators.length, decisions))
  return exitStatus.done
}

async function writePlan(out: string, yaml: string, inputs: readonly string[], shell: Shell): Promise<void> {
  const { cwd, words, terminal, language } = shell
  const output = { path: resolve(cwd, out), name: shownName(cwd, resolve(cwd, out)) }
  await refuseOverwriting([output], inputs, words)
  const there = await readFile(output.path, 'utf8').catch(() => null)
  if (there !== null && there !== yaml) {
    throw new Stop(exitStatus.commandLine, importWords[language].alreadyThere(output.name))
  }
  await writeFiles([{ ...output, content: yaml }], words)
  await terminal.print(`${output.name}\n`, words)
}
