// Runs check, compile and plan as the program does, without starting one: for tests that run it a hundred times.
import { parseArgs } from 'node:util'
import { check } from '../../src/cli/check.ts'
import { compile } from '../../src/cli/compile.ts'
import { findConfig, readConfig } from '../../src/cli/config.ts'
import { type ExitStatus, Stop } from '../../src/cli/exit-status.ts'
import { defaultFormats } from '../../src/cli/flags.ts'
import { shownName } from '../../src/cli/paths.ts'
import { plan } from '../../src/cli/plan.ts'
import type { Shell } from '../../src/cli/shell.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { cliWords } from '../../src/language/cli-words.ts'
import { visibleText } from '../../src/render/visible-text.ts'

export interface CapturedRun {
  readonly status: ExitStatus
  readonly stdout: string
  readonly stderr: string
}

const options = {
  lang: { type: 'string' },
  config: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  'as-of': { type: 'string' },
  previous: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  out: { type: 'string' },
  formats: { type: 'string' },
  against: { type: 'string' },
  edition: { type: 'string' },
  locality: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>['values']

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

/** `cwd` is where the person stands; nothing of the tester's own environment gets in. */
export async function runInProcess(args: readonly string[], cwd: string): Promise<CapturedRun> {
  const { values, positionals } = parse(args)
  const [command, ...paths] = positionals
  const streams = { stdout: '', stderr: '' }
  const terminal = capture(streams)
  const shell = await openShell(values, cwd, terminal)
  try {
    return { status: await runCommand(command, paths, values, shell), ...streams }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    if (error.message !== '') terminal.alert(error.message)
    return { status: error.status, ...streams }
  }
}

function runCommand(command = '', paths: string[], values: Values, shell: Shell): Promise<ExitStatus> {
  const inputs = {
    ...(values.plan === undefined ? {} : { plan: values.plan }),
    ...(values.period === undefined ? {} : { period: values.period }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values.previous === undefined ? {} : { previous: values.previous }),
  }
  const output = {
    format: values.format === 'json' ? 'json' : 'text',
    failOn: values['fail-on'] === 'warning' ? 'warning' : 'error',
  } as const
  const out = values.out === undefined ? {} : { out: values.out }
  if (command === 'check') return check(paths, { ...inputs, ...output }, shell)
  const against = values.against === undefined ? {} : { against: values.against }
  if (command === 'plan') return plan(paths, { ...inputs, ...output, ...against }, shell)
  const scope = {
    edition: values.edition === 'public' ? 'public' : 'internal',
    ...(values.locality === undefined ? {} : { locality: values.locality }),
  } as const
  if (command === 'compile')
    return compile(paths, { ...inputs, ...out, formats: values.formats ?? defaultFormats, ...scope }, shell)
  throw new Error(`run-in-process.ts runs check, compile and plan, not "${command}"`)
}

async function openShell(values: Values, cwd: string, terminal: Terminal): Promise<Shell> {
  const stated = values.lang === 'vi' || values.lang === 'en' ? values.lang : null
  const path = findConfig(cwd, values.config ?? null)
  const config = path === null ? null : await readConfig(path, shownName(cwd, path), cliWords[stated ?? 'vi'])
  const chosenLanguage = stated ?? config?.config?.language ?? null
  const language = chosenLanguage ?? 'vi'
  return { cwd, terminal, config, chosenLanguage, language, words: cliWords[language], verbose: false, colour: false }
}

/** As openTerminal, without a terminal behind it. */
function capture(streams: { stdout: string; stderr: string }): Terminal {
  const alert = (text: string): void => {
    streams.stderr += `${text.split('\n').map(visibleText).join('\n')}\n`
  }
  const print = async (text: string): Promise<void> => {
    streams.stdout += text
  }
  return { print, alert, remark: alert, progress: () => undefined }
}
