// Runs every case of fixtures/rules and holds the whole output a user sees; fixtures/rules/README.md says how to add one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { buildWorkbooks } from '../fixtures/rules/write-workbooks.mjs'
import { ruleByName, rules } from '../src/validate/rules/index.ts'
import { runInProcess } from './cli/run-in-process.ts'
import { runTiendo } from './cli/run-tiendo.ts'
import { expectFile } from './support/expected-file.ts'
import { repository } from './support/source-files.ts'
import { transcript } from './support/transcript.ts'

const folder = join(repository, 'fixtures', 'rules')
const halves = ['bad', 'good'] as const

const ruleFolders = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
const cases = ruleFolders.flatMap(rule => halves.map(half => ({ rule, half, path: join(folder, rule, half) })))

describe('fixtures/rules', () => {
  it('has a folder for every rule', () => {
    const absent = rules.map(({ name }) => name).filter(name => !ruleFolders.includes(name))
    expect(absent, 'Add bad/ and good/ for each of these (fixtures/rules/README.md).').toEqual([])
  })

  it('has no folder without a rule, and none with half a case', () => {
    expect(ruleFolders.filter(name => !ruleByName(name))).toEqual([])
    expect(cases.filter(({ path }) => !existsSync(path)).map(({ path }) => path)).toEqual([])
  })

  it('holds the workbooks that its script writes', async () => {
    for (const [path, bytes] of Object.entries(await buildWorkbooks())) {
      const written = readFileSync(join(folder, path))
      expect(Buffer.compare(bytes, written), `${path}: run node fixtures/rules/write-workbooks.mjs`).toBe(0)
    }
  })
})

describe.each(ruleFolders)('the example of %s', rule => {
  it('is the case that the fixture shows', () => {
    const text = halves.map(half => textOf(join(folder, rule, half))).join('\n')
    const [bad = [], good = []] = halves.map(half => figuresIn(ruleByName(rule)?.example[half] ?? ''))
    const absent = [...bad, ...good].filter(
      figure => !text.includes(figure) && !text.includes(figure.replace(',', '.')),
    )
    expect(absent, 'Let `example` in the rule and its fixture speak of the same rows.').toEqual([])
  })
})

describe.each(cases)('$rule/$half', ({ rule, half, path }) => {
  const file = join(path, 'expected.txt')
  const command = commandOf(path)
  const args = command.split(' ').slice(1)

  test('prints what expected.txt holds', async () => {
    expectFile(file, transcript(command, await runInProcess(args, path)))
  })

  test(half === 'bad' ? 'breaks this rule and no other' : 'breaks no rule', async () => {
    const severity = ruleByName(rule)?.severity
    const found = diagnosticLines(readFileSync(file, 'utf8'))
    const names = new Set(found.map(one => `${one.severity} ${one.rule}`))
    expect([...names]).toEqual(half === 'bad' ? [`${severity} ${rule}`] : [])
    const { stdout, status } = await runInProcess([...args, '--format', 'json'], path)
    expect(status).toBe(half === 'bad' && severity === 'error' ? 1 : 0)
    const { diagnostics }: Written = JSON.parse(stdout)
    expect(diagnostics.map(placeOf)).toEqual(found.map(({ place }) => place))
    // The text has room for one place; where a diagnostic speaks of more, the JSON holds them.
    const expected = join(path, 'expected.json')
    if (diagnostics.some(({ related }) => related.length > 0)) expectFile(expected, stdout)
    else expect(existsSync(expected), `${expected} adds nothing to expected.txt`).toBe(false)
  })
})

describe('the built program', () => {
  it.each(['duplicate-row/bad', 'late-submission/bad', 'invalid-plan/good'])('prints the same for %s', path => {
    const cwd = join(folder, path)
    const command = commandOf(cwd)
    const run = runTiendo(command.split(' ').slice(1), { cwd })
    expect(transcript(command, run)).toBe(readFileSync(join(cwd, 'expected.txt'), 'utf8'))
  })
})

/** Contract section 5, of each diagnostic in the JSON form. */
interface Written {
  readonly diagnostics: readonly {
    readonly file: string
    readonly sheet: string | null
    readonly cell: string | null
    readonly line: number | null
    readonly column: number | null
    readonly related: readonly unknown[]
  }[]
}

/** The first line of expected.txt says what was typed; a new case begins with the usual command. */
function commandOf(path: string): string {
  const file = join(path, 'expected.txt')
  const [first = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  if (first.startsWith('$ ')) return first.slice(2)
  const has = (name: string): boolean => existsSync(join(path, name))
  if (has('central.yaml')) return 'tiendo plan plan.yaml --against central.yaml --as-of 2025-09-14'
  if (!has('submissions')) return 'tiendo plan plan.yaml --as-of 2025-09-14'
  const own = has('plan.yaml') ? ' --plan plan.yaml' : ''
  return `tiendo check submissions${own}${has('previous.json') ? ' --previous previous.json' : ''}`
}

/** Names and contents of a case's files, expected.txt among them. */
function textOf(path: string): string {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.map(({ name, parentPath }) => `${name}\n${contentOf(join(parentPath, name))}`).join('\n')
}

/** Of a workbook its first sheet, as XML; a protected one shows nothing. */
function contentOf(path: string): string {
  const bytes = readFileSync(path)
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('utf8')
  return Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8')
}

/** Codes, figures and dates of an example, without its asides in brackets. Users keep workbooks where fixtures keep CSV. */
function figuresIn(example: string): string[] {
  const words = example.replace(/ \([^()]*\)/g, '').match(/[\p{L}\d](?:[\p{L}\d./,%_+*-]*[\p{L}\d%])?/gu) ?? []
  return words.filter(word => /\d/.test(word) && !/^\d\d?$/.test(word)).map(word => word.replace(/\.xlsx$/, ''))
}

/** The lines of the text form that grep would find: place, severity, rule. */
function diagnosticLines(text: string) {
  return [...text.matchAll(/^(\S.*?): (error|warning|info): .* \[([a-z-]+)\]$/gm)].map(
    ([, place = '', severity = '', rule = '']) => ({ place, severity, rule }),
  )
}

function placeOf({ file, sheet, cell, line, column }: Written['diagnostics'][number]): string {
  if (cell !== null) return sheet === null ? `${file}!${cell}` : `${file}!${sheet}!${cell}`
  return line === null ? file : `${file}:${line}:${column}`
}
