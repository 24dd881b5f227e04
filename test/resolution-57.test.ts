// Holds all that check and compile say about fixtures/resolution-57, and that nothing but the files and options decides it.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFile, checkSet, compileReport, readPlan, renderReport, reportFormats } from '../src/pipeline.ts'
import { type CapturedRun, runInProcess } from './cli/run-in-process.ts'
import { program } from './cli/run-tiendo.ts'
import { expectFile } from './support/expected-file.ts'
import { pageText } from './support/page-text.ts'
import { repository } from './support/source-files.ts'
import { transcript } from './support/transcript.ts'
import { workbookText } from './support/workbook-text.ts'

const fixture = join(repository, 'fixtures', 'resolution-57')
const expected = (name: string): string => join(fixture, 'expected', name)
const options = ['--period', '2025-Q3', '--as-of', '2025-09-14']
const everyFormat = ['--formats', reportFormats.join(',')]
const reports = reportFormats.map(format => `report.${format}`)

let root = ''
let compiled: CapturedRun

/** A fresh copy of the inputs: compile writes beside them. */
function copyInputs(name: string): string {
  const folder = join(root, name)
  for (const part of ['plan.yaml', 'tiendo.yaml', 'submissions']) {
    cpSync(join(fixture, part), join(folder, part), { recursive: true })
  }
  return folder
}

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tiendo-resolution-57-')))
  compiled = await runInProcess(['compile', ...options, ...everyFormat], copyInputs('first'))
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('check', () => {
  it.each([
    ['vi', []],
    ['en', ['--lang', 'en']],
  ])('says in %s what expected/ holds', async (language, more) => {
    const args = ['check', ...options, ...more]
    const run = await runInProcess(args, fixture)
    expectFile(expected(`check.${language}.txt`), transcript(`tiendo ${args.join(' ')}`, run))
  })
})

describe('compile', () => {
  const written = (name: string): Buffer => readFileSync(join(root, 'first', 'reports', name))

  it('says what expected/ holds', () => {
    expectFile(
      expected('compile.txt'),
      transcript(`tiendo compile ${[...options, ...everyFormat].join(' ')}`, compiled),
    )
  })

  it('writes the Markdown and the JSON that expected/ holds', () => {
    for (const name of ['report.md', 'report.json']) expectFile(expected(name), written(name).toString('utf8'))
  })

  it('writes the workbook whose cells and hash expected/ holds', async () => {
    expectFile(expected('report.xlsx.txt'), await workbookText('report.xlsx', written('report.xlsx')))
  })

  it('writes the page whose text expected/ holds', () => {
    expectFile(expected('report.html.txt'), pageText(written('report.html').toString('utf8')))
  })

  it('gives the same figures when its own report is the one before', async () => {
    const before = readReport(join(root, 'first'))
    const folder = copyInputs('again')
    const previous = join(root, 'first', 'reports', 'report.json')
    const run = await runInProcess(['compile', ...options, '--previous', previous, '--formats', 'json'], folder)
    expect(run.status).toBe(0)
    const { diagnostics, tasks, indicators, ...figures } = readReport(folder)
    expect(figures).toEqual({ ...before, diagnostics: undefined, tasks: undefined, indicators: undefined })
    expect(tasks.map(withoutFlags)).toEqual(before.tasks.map(withoutFlags))
    expect(indicators.map(withoutFlags)).toEqual(before.indicators.map(withoutFlags))
    expect(diagnostics.length).toBeGreaterThanOrEqual(before.diagnostics.length)
  })
})

describe('the built program', () => {
  const machines = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
  ]

  it.concurrent.each(machines)(
    'writes the same bytes with %o, in whatever order the files are named',
    async machine => {
      const seed = machines.indexOf(machine) + 1
      const folder = copyInputs(`machine-${seed}`)
      const env = { PATH: process.env.PATH ?? '', LC_ALL: machine.LANG, ...machine }
      const paths = shuffle(submissionsIn(folder), seed)
      await promisify(execFile)(process.execPath, [program, 'compile', ...paths, ...options, ...everyFormat], {
        cwd: folder,
        env,
      })
      for (const name of reports) {
        const bytes = readFileSync(join(folder, 'reports', name))
        const first = readFileSync(join(root, 'first', 'reports', name))
        expect(bytes.equals(first), `${name} differs`).toBe(true)
      }
    },
  )
})

describe('the pipeline', () => {
  it('makes the same report of the submissions in any order', async () => {
    const bytes = readFileSync(join(fixture, 'plan.yaml'))
    const { value: plan, raised } = await readPlan('plan.yaml', bytes, sha256(bytes))
    const period = plan?.periods.find(({ id }) => id === '2025-Q3')
    if (!plan || !period) throw new Error('the plan of the fixture has the period')
    const asOf = (): string => '2025-09-14'
    const given = { plan, planRaised: raised, period, asOf, previous: null, complete: true, severities: {} }
    const files = submissionsIn(fixture).map(path => {
      const content = readFileSync(path)
      return { file: relative(fixture, path).split(sep).join('/'), sha256: sha256(content), bytes: content }
    })
    const checked = (await Promise.all(files.map(file => checkFile(file, given)))).filter(one => one !== null)
    for (const seed of [1, 2, 3]) {
      const report = compileReport(checkSet(shuffle(checked, seed), given), given)
      const json = await renderReport(report, 'json', { language: 'vi', letterhead: 'state', sourceHref: () => null })
      expect(Buffer.from(json).equals(readFileSync(expected('report.json'))), `order ${seed}`).toBe(true)
    }
  })
})

/** The parts of contract section 6 that hold the figures, and those that hold remarks on them. */
interface WrittenReport {
  readonly tasks: readonly Flagged[]
  readonly indicators: readonly Flagged[]
  readonly diagnostics: readonly unknown[]
}

interface Flagged {
  readonly flags?: readonly string[]
}

function readReport(folder: string): WrittenReport {
  return JSON.parse(readFileSync(join(folder, 'reports', 'report.json'), 'utf8'))
}

function withoutFlags({ flags: _, ...figures }: Flagged): object {
  return figures
}

function submissionsIn(folder: string): string[] {
  return readdirSync(join(folder, 'submissions'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Another order for every seed, the same on every machine. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const key = (index: number): number => ((index + 1) * seed * 7919) % 29
  return items
    .map((item, index) => ({ item, key: key(index) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
