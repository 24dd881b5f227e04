// Turns the path of a report template into its prose, or stops with what is wrong with it.
import { join } from 'node:path'
import { type Outcome, raise } from '../diagnostics/diagnostic.ts'
import { cliWords } from '../language/cli-words.ts'
import type { Language } from '../model/plan.ts'
import type { ReportTemplate } from '../model/report-prose.ts'
import { exitStatus, Stop } from './exit-status.ts'
import { shownName } from './paths.ts'
import { readFound } from './read-file.ts'
import type { Shell } from './shell.ts'

const largestTemplate = 1_048_576

export interface OpenedTemplate {
  readonly template: ReportTemplate
  /** The file it is from, so that no report is written over it. */
  readonly read: readonly string[]
}

/**
 * Of a folder the file named by the language counts. It is part of the command line: whatever is wrong with it ends the
 * run with exit status 2 before anything is compiled.
 */
export async function openTemplate(
  given: string | null,
  language: Language,
  { cwd, terminal }: Shell,
): Promise<OpenedTemplate> {
  if (given === null) return { template: new Map(), read: [] }
  const words = cliWords[language]
  const whole = await readFound({ name: shownName(cwd, given), path: given }, largestTemplate)
  const isFolder = !('sha256' in whole) && whole.trouble === 'folder'
  const path = isFolder ? join(given, `${language}.yaml`) : given
  const name = shownName(cwd, path)
  const content = isFolder ? await readFound({ name, path }, largestTemplate) : whole
  if (!('sha256' in content)) {
    throw new Stop(exitStatus.commandLine, words.cannotRead(name, content.trouble, content.code))
  }
  const { value, raised } = await readTemplate(name, content.bytes)
  if (value !== null && raised.length === 0) return { template: value, read: [path] }
  const { renderConfigRaised } = await import('./present.ts')
  terminal.alert(renderConfigRaised(raised, language))
  throw new Stop(exitStatus.commandLine, words.invalidTemplate(name))
}

async function readTemplate(name: string, bytes: Uint8Array): Promise<Outcome<ReportTemplate | null>> {
  const { readSource } = await import('../read/readers.ts')
  const { normaliseReportTemplate } = await import('../normalise/document/normalise-report-template.ts')
  const source = await readSource(name, bytes)
  if (source.value === null) return { value: null, raised: source.raised }
  if (source.value.kind === 'table') {
    const facts = { problem: 'wrong-kind', actual: source.value.format, expected: 'yaml' }
    return { value: null, raised: [raise('invalid-config', { kind: 'file', file: name }, facts)] }
  }
  const { value, raised } = normaliseReportTemplate(name, source.value)
  return { value, raised: [...source.raised, ...raised] }
}
