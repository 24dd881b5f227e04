// Checks what each command gives a person: help, examples, schemas, explanations, settings, and the same bytes everywhere.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/pipeline.ts'
import { rules } from '../../src/validate/rules/index.ts'
import { emptyFolder, exampleFolder, runTiendo } from './run-tiendo.ts'

describe('--help', () => {
  it.each(['vi', 'en'] as const)('is in one language: %s', language => {
    const cwd = emptyFolder()
    for (const command of [[], ['check'], ['compile'], ['plan'], ['explain'], ['schema'], ['init']]) {
      const run = runTiendo([...command, '--help', '--lang', language], { cwd })
      expect(run).toMatchObject({ status: 0, stderr: '' })
      if (language === 'vi')
        expect(run.stdout).not.toMatch(/Usage|Options:|Commands:|Arguments:|default:|choices:|display/)
      else expect(run.stdout).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
    }
  })

  it('follows tiendo.yaml', () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'tiendo.yaml'), 'kind: config\nlanguage: en\n')
    expect(runTiendo(['--help'], { cwd }).stdout).toContain('Usage:')
  })

  it('without a command goes to standard error, with status 2', () => {
    expect(runTiendo([], { cwd: emptyFolder() })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('init', () => {
  it.each(['vi', 'en'] as const)('makes an example without faults: %s', language => {
    const cwd = emptyFolder()
    const made = runTiendo(['init', 'ví dụ mới', '--lang', language], { cwd })
    expect(made).toMatchObject({ status: 0 })
    expect(made.stdout.trim().split('\n')).toHaveLength(4)
    const folder = join(cwd, 'ví dụ mới')
    expect(runTiendo(['plan'], { cwd: folder })).toMatchObject({ status: 0, stdout: '' })
    expect(runTiendo(['check'], { cwd: folder })).toMatchObject({ status: 0, stdout: '' })
    expect(runTiendo(['compile', '--strict'], { cwd: folder })).toMatchObject({ status: 0 })
    const report = JSON.parse(readFileSync(join(folder, 'reports/2025-Q3/report.json'), 'utf8'))
    expect(report.coverage).toMatchObject({ expected: 2, onTime: 2, missing: 0 })
  })

  it('never overwrites, and then writes nothing at all', () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'plan.yaml'), 'mine')
    const run = runTiendo(['init'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('plan.yaml') })
    expect(readdirSync(cwd)).toEqual(['plan.yaml'])
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe('mine')
  })
})

describe('schema', () => {
  it.each(['plan', 'submission', 'config'])('of a %s is a draft 7 schema that knows its keys', kind => {
    const schema = JSON.parse(runTiendo(['schema', kind], { cwd: emptyFolder() }).stdout)
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.properties.kind).toMatchObject({ const: kind })
    expect(schema.additionalProperties).toBe(false)
  })
})

describe('explain', () => {
  it('lists every rule, and tells all about each', () => {
    const cwd = emptyFolder()
    const table = runTiendo(['explain'], { cwd }).stdout
    for (const rule of rules) expect(table).toContain(rule.name)
    const run = runTiendo(['explain', 'missing-task', '--lang', 'en'], { cwd })
    expect(run.stdout).toMatch(/^missing-task \(error, Task rows\)\n\n {2}What {2,}/)
  })
})

describe('tiendo.yaml', () => {
  it('is found from a folder below, and its paths start from where it lies', () => {
    const cwd = exampleFolder()
    mkdirSync(join(cwd, 'a', 'b'), { recursive: true })
    const run = runTiendo(['check', '--verbose'], { cwd: join(cwd, 'a', 'b') })
    expect(run).toMatchObject({ status: 0 })
    expect(run.stderr).toContain('../../submissions/01_2025-Q3.csv')
  })

  it('gives way to the command line', () => {
    const cwd = exampleFolder()
    writeFileSync(join(cwd, 'tiendo.yaml'), 'kind: config\nplan: nowhere.yaml\nlanguage: en\nout: here\n')
    const run = runTiendo(['compile', 'submissions', '--plan', 'plan.yaml', '--lang', 'vi', '--out', 'there'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('Đã nộp') })
    expect(readdirSync(cwd)).toContain('there')
  })

  it('leaves the language to the plan when it names none', () => {
    const cwd = exampleFolder('en')
    expect(runTiendo(['check'], { cwd }).stderr).toContain('2 files: 0 errors')
    expect(runTiendo(['check', '--lang', 'vi'], { cwd }).stderr).toContain('2 tệp: 0 lỗi')
    const config = readFileSync(join(cwd, 'tiendo.yaml'), 'utf8')
    writeFileSync(join(cwd, 'tiendo.yaml'), `${config}language: vi\n`)
    expect(runTiendo(['check'], { cwd }).stderr).toContain('2 tệp: 0 lỗi')
  })

  it('sets severities', () => {
    const cwd = exampleFolder()
    rmSync(join(cwd, 'submissions', '48_2025-Q3.yaml'))
    expect(runTiendo(['check'], { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('missing-submission'),
    })
    const config = readFileSync(join(cwd, 'tiendo.yaml'), 'utf8')
    for (const [severity, status] of [
      ['warning', 0],
      ['off', 0],
      ['error', 1],
    ] as const) {
      writeFileSync(join(cwd, 'tiendo.yaml'), `${config}rules: {missing-submission: "${severity}"}\n`)
      expect(runTiendo(['check'], { cwd }).status).toBe(status)
    }
  })
})

describe('missing submissions', () => {
  it('are told of folders, not of single files', () => {
    const cwd = exampleFolder()
    rmSync(join(cwd, 'submissions', '48_2025-Q3.yaml'))
    expect(runTiendo(['check', 'submissions'], { cwd }).stdout).toContain('[missing-submission]')
    expect(runTiendo(['check', 'submissions/*.csv'], { cwd }).stdout).toContain('[missing-submission]')
    expect(runTiendo(['check', 'submissions/01_2025-Q3.csv'], { cwd })).toMatchObject({ status: 0, stdout: '' })
  })

  it('are everyone where nobody has submitted, and that is a report', () => {
    const cwd = exampleFolder()
    rmSync(join(cwd, 'submissions'), { recursive: true })
    mkdirSync(join(cwd, 'submissions'))
    const run = runTiendo(['compile', '--formats', 'json'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('chưa nộp 2') })
  })
})

describe('the same inputs', () => {
  it('give the same bytes in any zone, language and order of files', () => {
    const cwd = exampleFolder()
    const outputs = [
      [{ TZ: 'UTC', LANG: 'C' }, ['submissions/01_2025-Q3.csv', 'submissions/48_2025-Q3.yaml']],
      [{ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' }, ['submissions/48_2025-Q3.yaml', 'submissions/01_2025-Q3.csv']],
      [{ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }, ['submissions']],
    ] as const
    const [first, ...others] = outputs.map(([env, paths]) => {
      const compiled = runTiendo(['compile', ...paths, '--out', 'out', '--formats', reportFormats.join(',')], {
        cwd,
        env,
      })
      const checked = runTiendo(['check', ...paths, '--as-of', '2026-03-01'], { cwd, env })
      const files = readdirSync(join(cwd, 'out'))
        .toSorted()
        .map(name => readFileSync(join(cwd, 'out', name)).toString('base64'))
      rmSync(join(cwd, 'out'), { recursive: true })
      return { files, statuses: [compiled.status, checked.status], checked: checked.stdout }
    })
    expect(first?.files).toHaveLength(reportFormats.length)
    for (const other of others) expect(other).toEqual(first)
  })

  it('may have Vietnamese names, spaces and decomposed letters', () => {
    const cwd = exampleFolder()
    const folder = 'Báo cáo quý III (bản cuối)'.normalize('NFD')
    renameSync(join(cwd, 'submissions'), join(cwd, folder))
    renameSync(join(cwd, folder, '01_2025-Q3.csv'), join(cwd, folder, 'Hà Nội – bản chính.csv'))
    const run = runTiendo(['compile', folder.normalize('NFC'), '--formats', 'json'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('Đã nộp 2/2') })
  })
})
