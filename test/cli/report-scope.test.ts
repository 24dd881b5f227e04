// Checks compile --edition and --locality as a person runs them: where reports go, what is said, and who is told apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runInProcess } from './run-in-process.ts'
import { exampleFolder } from './run-tiendo.ts'

const json = ['--formats', 'json']

function reportIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
}

describe('compile --edition and --locality', () => {
  it('write below the report of all, which stays as it was', async () => {
    const cwd = exampleFolder()
    const folder = join(cwd, 'reports', '2025-Q3')
    expect((await runInProcess(['compile', ...json], cwd)).status).toBe(0)
    const all = readFileSync(join(folder, 'report.json'))
    const code = reportIn(folder).localities[0].code
    for (const [more, path] of [
      [['--edition', 'public'], 'public'],
      [['--locality', code], code],
      [['--locality', code, '--edition', 'public'], join(code, 'public')],
    ] as const) {
      const run = await runInProcess(['compile', ...json, ...more], cwd)
      expect([path, run.status, existsSync(join(folder, path, 'report.json'))]).toEqual([path, 0, true])
    }
    expect(readFileSync(join(folder, 'report.json')).equals(all)).toBe(true)
    expect(reportIn(join(folder, 'public'))).toMatchObject({
      edition: 'public',
      focus: null,
      diagnostics: [],
      sources: [],
    })
    expect(reportIn(join(folder, code))).toMatchObject({ edition: 'internal', focus: { code, ranked: 2 } })
    expect(reportIn(join(folder, code, 'public'))).toMatchObject({ edition: 'public', focus: { code } })
  })

  it('say that there is no rank where only one file is given, and write the rest all the same', async () => {
    const cwd = exampleFolder()
    const [file = ''] = readdirSync(join(cwd, 'submissions')).toSorted()
    const code = file.slice(0, 2)
    const args = ['compile', join('submissions', file), '--locality', code, '--out', 'own', '--lang', 'en', ...json]
    const run = await runInProcess(args, cwd)
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('cannot be ranked') })
    expect(reportIn(join(cwd, 'own')).focus).toMatchObject({ code, othersReporting: 0 })
  })

  it('refuse a code the plan does not have, and name the nearest', async () => {
    const run = await runInProcess(['compile', '--locality', '1x', '--lang', 'en'], exampleFolder())
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("'1x'") })
  })
})
