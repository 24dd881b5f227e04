// Checks what lies among submissions and is none: it is left out, and a sentence says so.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFolder, runTiendo } from './run-tiendo.ts'

describe('among the submissions', () => {
  it.each(['vi', 'en'] as const)('a report that this program compiled is left out: %s', language => {
    const cwd = exampleFolder(language)
    const formats = ['--formats', 'xlsx,csv']
    expect(runTiendo(['compile', '--out', 'out', '--lang', language, ...formats], { cwd })).toMatchObject({ status: 0 })
    const alone = runTiendo(['check', 'submissions', '--format', 'json'], { cwd })
    for (const name of ['report.xlsx', 'Báo cáo tổng hợp (bản gửi).xlsx']) {
      cpSync(join(cwd, 'out', 'report.xlsx'), join(cwd, 'submissions', name))
    }
    cpSync(join(cwd, 'out', 'report.csv'), join(cwd, 'submissions', 'report.csv'))
    const both = runTiendo(['check', 'submissions', '--format', 'json', '--lang', 'en'], { cwd })
    expect(JSON.parse(both.stdout).summary).toEqual(JSON.parse(alone.stdout).summary)
    expect(both).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Left out 3 files that are no submission'),
    })
    expect(both.stderr).toContain('submissions/report.xlsx')
    const compiled = runTiendo(['compile', 'submissions', '--formats', 'json', '--out', 'again'], { cwd })
    expect(compiled.status).toBe(0)
    const { sources } = JSON.parse(readFileSync(join(cwd, 'again', 'report.json'), 'utf8'))
    expect(sources).toHaveLength(2)
  })

  it('another plan is left out, and named', () => {
    const cwd = exampleFolder()
    cpSync(join(cwd, 'plan.yaml'), join(cwd, 'submissions', 'ke-hoach.yaml'))
    expect(runTiendo(['check', 'submissions'], { cwd })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('submissions/ke-hoach.yaml'),
    })
  })
})

describe('a plan with faults', () => {
  it('has the same said of it by check and by compile', () => {
    const cwd = exampleFolder()
    const plan = readFileSync(join(cwd, 'plan.yaml'), 'utf8').replaceAll(/^ *lead: .*\n/gm, '')
    writeFileSync(join(cwd, 'plan.yaml'), plan)
    const rulesOf = (diagnostics: readonly { rule: string; file: string; line: number }[]) =>
      diagnostics.filter(({ file }) => file === 'plan.yaml').map(({ rule, line }) => `${rule} ${line}`)
    const checked = JSON.parse(runTiendo(['check', '--format', 'json'], { cwd }).stdout)
    runTiendo(['compile', '--formats', 'json', '--out', 'out'], { cwd })
    const compiled = JSON.parse(readFileSync(join(cwd, 'out', 'report.json'), 'utf8'))
    expect(rulesOf(checked.diagnostics)).toEqual(rulesOf(compiled.diagnostics))
    expect(rulesOf(checked.diagnostics).join()).toContain('missing-lead')
  })
})
