// tiendo template: a plan and a period in, one blank submission for each locality out.
import { join, resolve } from 'node:path'
import { cliWords } from '../language/cli-words.ts'
import { templateWords } from '../language/template-words.ts'
import type { Locality } from '../model/locality.ts'
import type { Language, Plan } from '../model/plan.ts'
import { templateHeadings } from '../normalise/layout/submission-layout.ts'
import { matchLocality } from '../normalise/names/match-locality.ts'
import { nearest } from '../normalise/text/nearest.ts'
import { templateFileName } from '../template/guide-facts.ts'
import { makeTemplate } from '../template/make-template.ts'
import { renderTemplate } from '../template/render-template.ts'
import { type ExitStatus, exitStatus, Stop } from './exit-status.ts'
import type { OutputFlags, TemplateFlags } from './flags.ts'
import { neededPeriod, readPrevious, selectPeriod } from './gather.ts'
import { openPlan } from './open-plan.ts'
import { folderName, refuseOverwriting } from './out-folder.ts'
import { shownName } from './paths.ts'
import { readingLimits } from './reading-limits.ts'
import { refuseFilled } from './refuse-filled.ts'
import { settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'
import { type OutputFile, writeFiles } from './write-file.ts'

const asText: OutputFlags = { format: 'text', failOn: 'never' }

/** Contract section 4. Everything is made before anything is written, and nothing anybody has filled in is overwritten. */
export async function template(flags: TemplateFlags, shell: Shell): Promise<ExitStatus> {
  const settings = await settingsOf(shell)
  const planPath = flags.plan === undefined ? settings.plan : resolve(shell.cwd, flags.plan)
  if (planPath === null) throw new Stop(exitStatus.commandLine, shell.words.planNeeded)
  const limits = readingLimits(settings.limits, flags.limit ?? [], shell.words)
  const { plan } = await openPlan(planPath, shell, asText, limits)
  const language = shell.chosenLanguage ?? plan.language
  const words = cliWords[language]
  const period = neededPeriod(plan, selectPeriod(plan, flags.period, words), words)
  const localities = localitiesFrom(flags, plan, language)
  const previous = flags.previous === undefined ? null : await readPrevious(flags.previous, shell, words)
  const out = resolve(shell.cwd, flags.out ?? join('templates', folderName(period.id)))
  const files: OutputFile[] = []
  for (const locality of localities) {
    shell.terminal.progress(templateWords[language].command.making(files.length + 1, localities.length))
    const path = join(out, templateFileName(locality.code, period.id, flags.format))
    const made = makeTemplate({ plan, period, locality, previous, language })
    const content = await renderTemplate(made, flags.format, templateHeadings)
    files.push({ path, name: shownName(shell.cwd, path), content })
  }
  shell.terminal.progress('')
  await refuseOverwriting(files, inputsOf(planPath, flags, shell), words)
  await refuseFilled(files, plan, language)
  await writeFiles(files, words)
  await shell.terminal.print(files.map(({ name }) => `${name}\n`).join(''), words)
  shell.terminal.remark(templateWords[language].command.written(files.length))
  return exitStatus.done
}

function inputsOf(plan: string, { previous }: TemplateFlags, { cwd, config }: Shell): string[] {
  return [plan, ...(previous === undefined ? [] : [resolve(cwd, previous)]), ...(config ? [config.path] : [])]
}

/** In plan order, each once. A code is read as in a submission: exactly, or without its leading zero. */
function localitiesFrom(flags: TemplateFlags, { registry }: Plan, language: Language): Locality[] {
  const words = templateWords[language].command
  const { locality: codes = [], all = false } = flags
  if (all && codes.length > 0) throw new Stop(exitStatus.commandLine, words.localityOrAll)
  if (!all && codes.length === 0) throw new Stop(exitStatus.commandLine, words.localityNeeded)
  if (all) return [...registry.localities]
  const chosen = new Set<string>()
  for (const code of codes) {
    const match = matchLocality(code, null, registry)
    if (match.kind !== 'matched' || match.former !== null) {
      const known = registry.localities.map(locality => locality.code)
      throw new Stop(exitStatus.commandLine, words.unknownLocality(code, nearest(code, known)))
    }
    chosen.add(match.code)
  }
  return registry.localities.filter(({ code }) => chosen.has(code))
}
