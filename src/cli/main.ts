// Runs one command line: chooses the language, hands over to commander, and turns every ending into an exit status.
import { type Command, CommanderError } from 'commander'
import { cliWords } from '../language/cli-words.ts'
import { helpWords } from '../language/help-words.ts'
import type { Language } from '../model/plan.ts'
import { type FoundConfig, findConfig, readConfig } from './config.ts'
import { expectShortRun } from './engine.ts'
import { type ExitStatus, errorCode, exitStatus, Stop } from './exit-status.ts'
import type { GlobalFlags } from './flags.ts'
import { packageVersion } from './package-root.ts'
import { shownName } from './paths.ts'
import { type CommandActions, describeProgram } from './program.ts'
import type { Shell } from './shell.ts'
import { openTerminal } from './terminal.ts'
import { describeUsageError } from './usage-error.ts'
import { removeStagedFiles } from './write-file.ts'

/** What has to be known before commander can speak: `--lang` and tiendo.yaml decide in which language it does. */
interface Beginning {
  readonly config: FoundConfig | null
  readonly chosenLanguage: Language | null
}

/** The machine's limits, not defects: too many open files (EMFILE, ENFILE), no memory. */
const outOfResources = ['EMFILE', 'ENFILE', 'ENOMEM']

expectShortRun()
const args = process.argv.slice(2)
const terminal = openTerminal(false)
let language: Language = languageFlag() ?? 'vi'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => leave(new Stop(exitStatus.cannotRun, cliWords[language].interrupted)))
}
process.on('uncaughtException', leave)
process.exitCode = await run().catch(endOf)

async function run(): Promise<ExitStatus> {
  const beginning = await begin()
  language = beginning.chosenLanguage ?? 'vi'
  let status: ExitStatus = exitStatus.done
  const program: Command = describeProgram(
    helpWords[language],
    packageVersion(),
    actionsOf(
      () => openShell(beginning, program.opts<GlobalFlags>()),
      ended => {
        status = ended
      },
    ),
  )
  await program.parseAsync(args, { from: 'user' })
  return status
}

/** Each command is loaded only when it is called, so that `--help` and `--version` answer at once. */
function actionsOf(shell: () => Shell, end: (status: ExitStatus) => void): CommandActions {
  return {
    check: async (paths, flags) => end(await (await import('./check.ts')).check(paths, flags, shell())),
    compile: async (paths, flags) => end(await (await import('./compile.ts')).compile(paths, flags, shell())),
    template: async flags => end(await (await import('./template.ts')).template(flags, shell())),
    plan: async (files, flags) => end(await (await import('./plan.ts')).plan(files, flags, shell())),
    planImport: async (file, flags) => end(await (await import('./plan-import.ts')).planImport(file, flags, shell())),
    diff: async (from, to, flags) => end(await (await import('./diff.ts')).diff(from, to, flags, shell())),
    explain: async rule => end(await (await import('./explain.ts')).explain(rule, shell())),
    schema: async kind => end(await (await import('./schema.ts')).schema(kind, shell())),
    init: async folder => end(await (await import('./init.ts')).init(folder, shell())),
  }
}

async function begin(): Promise<Beginning> {
  const path = findConfig(process.cwd(), flagValue('--config'))
  const config = path === null ? null : await readConfig(path, shownName(process.cwd(), path), cliWords[language])
  return { config, chosenLanguage: languageFlag() ?? config?.config?.language ?? null }
}

function openShell({ config, chosenLanguage }: Beginning, flags: GlobalFlags): Shell {
  return {
    ...{ config, chosenLanguage, language, words: cliWords[language] },
    cwd: process.cwd(),
    terminal: openTerminal(flags.quiet === true),
    verbose: flags.verbose === true,
    colour: flags.color,
  }
}

function languageFlag(): Language | null {
  const value = flagValue('--lang')
  return value === 'vi' || value === 'en' ? value : null
}

function flagValue(flag: string): string | null {
  const joined = args.findLast(arg => arg.startsWith(`${flag}=`))
  if (joined !== undefined) return joined.slice(flag.length + 1)
  const index = args.lastIndexOf(flag)
  return index === -1 ? null : (args[index + 1] ?? null)
}

/** The one place where an ending becomes an exit status; what was not expected is a defect, told in one line. */
function endOf(error: unknown): ExitStatus {
  const words = cliWords[language]
  if (error instanceof Stop) {
    if (error.message !== '') terminal.alert(error.message)
    return error.status
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitStatus.done
    if (error.code !== 'commander.help') {
      terminal.alert(`${describeUsageError(error, words)} ${words.moreHelp(['tiendo', ...commandGiven()].join(' '))}`)
    }
    return exitStatus.commandLine
  }
  const code = errorCode(error)
  const [line = ''] = String(error).split('\n')
  terminal.alert(outOfResources.includes(code) ? words.outOfResources(code) : words.defect(line))
  if (args.includes('--verbose') && error instanceof Error) terminal.alert(error.stack ?? '')
  return exitStatus.cannotRun
}

function commandGiven(): string[] {
  return args
    .filter(arg => ['check', 'compile', 'template', 'plan', 'diff', 'explain', 'schema', 'init'].includes(arg))
    .slice(0, 1)
}

function leave(error: unknown): void {
  removeStagedFiles()
  process.exit(endOf(error))
}
