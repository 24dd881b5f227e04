// Every hostile file gets its one diagnostic, within 5 seconds of processor time and 512 MB, and never stops the files beside it.
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, runTiendo } from '../cli/run-tiendo.ts'
import { repository } from '../support/source-files.ts'
import type { HostileFile } from './hostile-file.ts'
import { textAttacks } from './text-attacks.ts'
import { workbookAttacks } from './workbook-attacks.ts'

const withLarge = process.env.FUZZ_RUNS !== undefined
const attacks = [...workbookAttacks, ...textAttacks].filter(({ isLarge }) => withLarge || !isLarge)
const fixture = join(repository, 'fixtures', 'rules')
const good = join(fixture, 'unreadable-file', 'good', 'submissions', '14_2025-Q3.xlsx')
const hook = join(repository, 'test', 'hostile', 'cost.cjs')
const seconds = 5
const megabytes = 512

interface Said {
  readonly rule: string
  readonly file: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** A workspace with one good submission; what is checked, and what the run cost. */
function check(prepare: (folder: string) => void, uid?: number) {
  const cwd = emptyFolder()
  cpSync(join(fixture, 'plan.yaml'), join(cwd, 'plan.yaml'))
  mkdirSync(join(cwd, 's'))
  cpSync(good, join(cwd, 's', '14_2025-Q3.xlsx'))
  prepare(join(cwd, 's'))
  chmodSync(cwd, 0o777)
  const cost = join(cwd, 'cost')
  const args = ['check', 's', '--plan', 'plan.yaml', '--period', '2025-Q3', '--format', 'json']
  const run = runTiendo(args, {
    cwd,
    env: { NODE_OPTIONS: `--require ${hook}`, COST_FILE: cost },
    ...(uid === undefined ? {} : { uid }),
  })
  const said: readonly Said[] = JSON.parse(run.stdout || '{"diagnostics": []}').diagnostics
  const { seconds: spent, megabytes: peak } = JSON.parse(readFileSync(cost, 'utf8'))
  return { run, spent: Number(spent), peak: Number(peak), said }
}

const words = ({ rule, facts }: Said): string => [rule, facts.reason ?? facts.limit].filter(Boolean).join(' ')

function expectWanted(
  { name, wanted }: Pick<HostileFile, 'name' | 'wanted'>,
  prepare: (folder: string) => void,
  uid?: number,
): void {
  const { run, spent, peak, said } = check(prepare, uid)
  const ofFile = said.filter(({ file, rule }) => file === `s/${name}` && rule !== 'misnamed-file')
  expect(run.stderr).not.toMatch(/\n\s+at /)
  expect(run.status, run.stderr).toBe(1)
  expect(ofFile.map(words).join('\n')).toContain(wanted)
  if (/^(?:unreadable|oversized)-file/.test(wanted)) expect(ofFile).toHaveLength(1)
  expect(said.filter(({ file }) => file === 's/14_2025-Q3.xlsx')).toEqual([])
  expect(peak).toBeLessThan(megabytes)
  expect(spent).toBeLessThan(seconds)
}

describe('a hostile file', () => {
  it.each(attacks.map(attack => [attack.name, attack] as const))('%s', { timeout: 120_000 }, (name, attack) => {
    expectWanted(attack, folder => writeFileSync(join(folder, name), attack.make()))
  })

  it('that is a folder', () => {
    expectWanted({ name: 'x.xlsx', wanted: 'unreadable-file folder' }, folder => mkdirSync(join(folder, 'x.xlsx')))
  })

  it('that is a broken link', () => {
    expectWanted({ name: 'a.xlsx', wanted: 'unreadable-file' }, folder =>
      symlinkSync('nowhere', join(folder, 'a.xlsx')),
    )
  })

  it('that is a link to itself', () => {
    expectWanted({ name: 'a.xlsx', wanted: 'unreadable-file not-found' }, folder =>
      symlinkSync('a.xlsx', join(folder, 'a.xlsx')),
    )
  })

  it.runIf(process.platform === 'linux')('whose name is no Unicode text', () => {
    expectWanted({ name: 'x\ufffd.xlsx', wanted: 'unreadable-file broken-name' }, folder =>
      writeFileSync(Buffer.concat([Buffer.from(join(folder, 'x')), Buffer.from([0xe3]), Buffer.from('.xlsx')]), 'x'),
    )
  })

  it('that is a device without end', () => {
    expectWanted({ name: 'a.xlsx', wanted: 'unreadable-file' }, folder =>
      symlinkSync('/dev/zero', join(folder, 'a.xlsx')),
    )
  })

  it('that nobody may read', () => {
    // The superuser may read everything, so then somebody else runs the program.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined
    const prepare = (folder: string) => {
      writeFileSync(join(folder, 'a.xlsx'), 'x')
      chmodSync(join(folder, 'a.xlsx'), 0)
    }
    expectWanted({ name: 'a.xlsx', wanted: 'unreadable-file' }, prepare, nobody)
  })
})

it('all of them together leave the good file as it was', { timeout: 120_000 }, () => {
  const { run, said } = check(folder => {
    for (const { name, make } of attacks) writeFileSync(join(folder, name), make())
  })
  expect(run.status).toBe(1)
  expect(said.filter(({ file }) => file === 's/14_2025-Q3.xlsx')).toEqual([])
  const unread = said.filter(({ rule }) => rule === 'unreadable-file' || rule === 'oversized-file')
  const wanted = attacks.filter(attack => /^(?:unreadable|oversized)-file/.test(attack.wanted))
  expect(unread.map(({ file }) => file).toSorted()).toEqual(wanted.map(({ name }) => `s/${name}`).toSorted())
})
