// tiendo compile: all submissions of a period in, one report in several formats out.
import { join, resolve } from 'node:path'
import { amendedWords } from '../language/amended-words.ts'
import type { CliWords } from '../language/cli-words.ts'
import { formatDate } from '../language/formatters.ts'
import type { Language, Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import type { ReportingPeriod } from '../model/reporting-period.ts'
import { matchLocality } from '../normalise/names/match-locality.ts'
import { nearest } from '../normalise/text/nearest.ts'
import {
  checkSet,
  compileReport,
  type ReportFormat,
  type ReportScope,
  renderReportParts,
  reportFormats,
  scopeReport,
} from '../pipeline.ts'
import { relativeHref } from '../render/source-href.ts'
import { remarkOnSearch } from './check.ts'
import { checkFiles } from './check-files.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import type { CompileFlags, OutputFlags } from './flags.ts'
import { gatherInputs, type Inputs, neededPeriod } from './gather.ts'
import { openTemplate } from './open-template.ts'
import { folderName, outFolder, refuseOverwriting } from './out-folder.ts'
import { shownName } from './paths.ts'
import { presentDiagnostics } from './present.ts'
import type { Shell } from './shell.ts'
import { type RenderedFile, writeFiles } from './write-file.ts'

const asText: OutputFlags = { format: 'text', failOn: 'never' }

/**
 * Contract section 4. Where nobody has submitted yet, that is the report: every locality is missing. Everything is
 * rendered before any report appears or changes; the paths written are the data on standard output.
 */
export async function compile(paths: readonly string[], flags: CompileFlags, shell: Shell): Promise<ExitStatus> {
  const formats = formatsFrom(flags.formats, shell)
  const inputs = await gatherInputs(paths, flags, asText, shell)
  const { plan, words, language, settings } = inputs
  const period = neededPeriod(plan, inputs.period, words)
  const scope = scopeFrom(flags, plan, words)
  const out = scopedFolder(outFolder(shell.cwd, flags.out, settings.out, period.id), flags.out, scope)
  const outputs = formats.map(format => outputOf(format, out, shell))
  const templatePath = flags.template === undefined ? settings.templates : resolve(shell.cwd, flags.template)
  const prose = await openTemplate(templatePath, language, shell)
  await refuseOverwriting(outputs, [...inputs.read, ...prose.read], words)
  const { report: whole, count } = await consolidateFiles(inputs, period, flags, shell)
  const own = scopeReport(whole, { ...scope, edition: 'internal' })
  const report = scopeReport(whole, scope)
  const { focus } = own
  if (focus && focus.ranked > 1 && focus.othersReporting === 0) shell.terminal.alert(words.noRank(focus.name))
  const letterhead = flags.letterhead ?? settings.letterhead ?? 'state'
  const sourceHref = (file: string): string | null => relativeHref(shownName(shell.cwd, out), file)
  const files: RenderedFile[] = outputs.map(({ format, ...output }) => ({
    ...output,
    content: () => renderReportParts(report, format, { language, letterhead, sourceHref, template: prose.template }),
  }))
  await writeFiles(files, words)
  for (const line of expiredExceptions(report, language)) shell.terminal.remark(line)
  await shell.terminal.print(files.map(file => `${file.name}\n`).join(''), words)
  shell.terminal.remark(summaryOf(own, count, words))
  return exitStatus.done
}

/** The report, and how many files it was made from. What was read is let go of before anything is rendered. */
async function consolidateFiles(inputs: Inputs, period: ReportingPeriod, flags: CompileFlags, shell: Shell) {
  const { plan, words, language } = inputs
  const submissions = await checkFiles(inputs, shell)
  const count = submissions.length
  if (count === 0) shell.terminal.alert(words.everyoneMissing(inputs.paths))
  remarkOnSearch(inputs, submissions, shell)
  const options = { ...inputs.options, period, complete: true }
  const checked = checkSet(submissions, options)
  const { diagnostics } = checked
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (flags.strict && errors > 0) {
    const files = submissions.map(({ source }) => source)
    await presentDiagnostics({ diagnostics, files, submissions, plan, language }, asText, shell)
    throw new Stop(exitStatus.diagnostics, words.strictStopped(errors))
  }
  return { report: compileReport(checked, options), count }
}

/** A code is read as in a submission: exactly, or without its leading zero. */
function scopeFrom({ edition, locality }: CompileFlags, { registry }: Plan, words: CliWords): ReportScope {
  if (locality === undefined) return { edition, locality: null }
  const match = matchLocality(locality, null, registry)
  if (match.kind === 'matched' && match.former === null) return { edition, locality: match.code }
  const known = registry.localities.map(({ code }) => code)
  throw new Stop(exitStatus.commandLine, words.unknownLocality(locality, nearest(locality, known)))
}

/** Reports for others lie below that of all, which they must not replace; a folder that was named is used as it is. */
function scopedFolder(folder: string, given: string | undefined, { edition, locality }: ReportScope): string {
  if (given !== undefined) return folder
  const own = locality === null ? folder : join(folder, folderName(locality))
  return edition === 'public' ? join(own, edition) : own
}

function outputOf(format: ReportFormat, out: string, { cwd }: Shell) {
  const path = join(out, `report.${format}`)
  return { format, path, name: shownName(cwd, path) }
}

function formatsFrom(list: string, { words }: Shell): ReportFormat[] {
  const names = list.split(',').map(name => name.trim())
  const unknown = names.find(name => !reportFormats.some(format => format === name))
  if (unknown !== undefined) throw new Stop(exitStatus.commandLine, words.unknownFormat(unknown, reportFormats))
  return reportFormats.filter(format => names.includes(format))
}

/** What the plan accepts no more is said on the screen too, whether or not anything came under it again. */
function expiredExceptions({ exceptions, localities }: Report, language: Language): string[] {
  const names = new Map(localities.map(({ code, name }) => [code, name]))
  return exceptions
    .filter(({ expired }) => expired)
    .map(({ rule, locality, task, indicator, until, reason }) => {
      const whom = [locality === null ? '' : (names.get(locality) ?? locality), task ?? indicator ?? '']
      const named = whom.filter(part => part !== '').join(', ')
      return amendedWords[language].expiredException(rule, named, formatDate(until, language), reason)
    })
}

function summaryOf({ coverage, totals, diagnostics }: Report, files: number, words: CliWords): string {
  const count = (severity: string): number => diagnostics.filter(one => one.severity === severity).length
  const { expected, onTime, late, missing, unusable } = coverage
  return [
    words.coverage(onTime + late, expected, missing, unusable),
    words.overdue(totals.overdue, totals.assignments),
    words.counts({ files, errors: count('error'), warnings: count('warning'), infos: count('info') }),
  ].join('\n')
}
