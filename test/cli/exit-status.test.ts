// Checks that every ending has its own exit status, one clear line, and no stack trace.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, exampleFolder, runTiendo } from './run-tiendo.ts'

const faulty = `kind: submission
plan: KH-MAU
planVersion: 1
locality: "01"
period: 2025-Q3
reportedOn: 2025-09-18
tasks:
  - {task: NV-01, status: completed, progress: 100, completedOn: 2025-06-20, evidence: 123/QĐ-UBND}
  - {task: NV-02, status: completed, progress: 40, completedOn: 2025-06-20, evidence: 124/QĐ-UBND}
  - {task: NV-03, status: in-progress, progress: 50}
indicators:
  - {indicator: CT-01, actual: 81.2, numerator: 81200, denominator: 100000}
`

function withFault(): string {
  const cwd = exampleFolder()
  rmSync(join(cwd, 'submissions', '01_2025-Q3.csv'))
  writeFileSync(join(cwd, 'submissions', '01_2025-Q3.yaml'), faulty)
  return cwd
}

describe('0, done', () => {
  it.each([
    ['check'],
    ['compile'],
    ['plan'],
    ['explain'],
    ['explain', 'missing-task'],
    ['schema', 'plan'],
    ['--help'],
    ['--version'],
  ])('tiendo %s %s', (...args) => {
    const run = runTiendo(
      args.filter(arg => arg !== undefined),
      { cwd: exampleFolder() },
    )
    expect(run).toMatchObject({ status: 0 })
  })

  it('with faults below --fail-on', () => {
    const cwd = withFault()
    expect(runTiendo(['check', '--fail-on', 'never'], { cwd }).status).toBe(0)
    expect(runTiendo(['compile'], { cwd }).status).toBe(0)
  })
})

describe('1, diagnostics', () => {
  it('at or above --fail-on', () => {
    const run = runTiendo(['check'], { cwd: withFault() })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^submissions\/01_2025-Q3\.yaml:9:\d+: error: .+ \[status-progress-mismatch\]$/m)
    expect(run.stderr).toContain('2 tệp: 1 lỗi')
  })

  it('compile --strict writes nothing', () => {
    const cwd = withFault()
    const run = runTiendo(['compile', '--strict'], { cwd })
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('[status-progress-mismatch]')
    expect(run.stderr).toContain('--strict')
    expect(readdirSync(cwd)).not.toContain('reports')
  })

  it('plan with a faulty plan', () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'plan.yaml'), 'kind: plan\nid: X\ntitle: Y\nversoin: 2\n')
    const run = runTiendo(['plan', 'plan.yaml'], { cwd })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^plan\.yaml:4:1: error: .+ \[invalid-plan\]$/m)
  })
})

describe('2, the command line or the configuration is wrong', () => {
  it.each([
    [['chekc'], /Không có lệnh “chekc”\. Có phải ý là “check”\?/],
    [['check', '--perod', 'x'], /Không có tùy chọn “--perod”\. Có phải ý là “--period”\?/],
    [['check', '--plan'], /--plan <file> cần một giá trị/],
    [['check', '--format', 'pdf'], /“pdf” của --format <name> chưa đúng\. Giá trị dùng được: text, json, sarif/],
    [['check', '--fail-on', 'x'], /error, warning, never/],
    [['compile', '--formats', 'xlsx,pdf'], /Chưa có định dạng “pdf”.*xlsx, md, json/],
    [['check', '--as-of', '31/13/2025'], /“31\/13\/2025”/],
    [['check', '--period', '2025-Q2'], /“2025-Q2”.*2025-Q3/],
    [['check', 'nowhere.xlsx'], /Không có tệp hoặc thư mục “nowhere\.xlsx”/],
    [['check', 'nowhere/*.xlsx'], /“nowhere\/\*\.xlsx”/],
    [['explain', 'mising-task'], /“mising-task”.*“missing-task”/],
    [['explain', 'a', 'b'], /thừa tham số/],
    [['schema'], /Thiếu tham số KIND/],
    [['schema', 'table'], /“table”.*plan, submission, config/],
    [['--lang', 'fr', 'check'], /“fr”/],
    [['check', '--config', 'nowhere.yaml'], /nowhere\.yaml/],
  ])('%j', (args, expected) => {
    const run = runTiendo(args, { cwd: exampleFolder() })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(run.stderr).toMatch(expected)
  })

  it('without a plan, without submissions, in an empty folder', () => {
    const cwd = emptyFolder()
    expect(runTiendo(['check', '.'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('--plan') })
    expect(runTiendo(['check'], { cwd })).toMatchObject({ status: 2 })
    const example = exampleFolder()
    mkdirSync(join(example, 'empty'))
    expect(runTiendo(['check', 'empty'], { cwd: example })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('empty'),
    })
  })

  it('an output that is one of the inputs', () => {
    const cwd = exampleFolder()
    const before = readFileSync(join(cwd, 'submissions/01_2025-Q3.csv'))
    expect(runTiendo(['check', '--output', './submissions/../submissions/01_2025-Q3.csv'], { cwd }).status).toBe(2)
    expect(runTiendo(['plan', 'plan.yaml', '--output', 'plan.yaml'], { cwd }).status).toBe(2)
    renameSync(join(cwd, 'submissions/01_2025-Q3.csv'), join(cwd, 'submissions/report.json'))
    const run = runTiendo(['compile', 'submissions/report.json', '--out', 'submissions'], { cwd })
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('submissions/report.json') })
    expect(readFileSync(join(cwd, 'submissions/report.json'))).toEqual(before)
  })

  it('a configuration that says what it may not', () => {
    const cwd = exampleFolder()
    writeFileSync(join(cwd, 'tiendo.yaml'), 'kind: config\nplan: plan.yaml\nrules: {mising-task: off}\n')
    const run = runTiendo(['check', 'submissions'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/^tiendo\.yaml:3:9: error: .*mising-task.*missing-task/)
    expect(runTiendo(['explain'], { cwd }).status, 'a command that needs none of it still works').toBe(0)
  })

  it('says so in English when asked', () => {
    const run = runTiendo(['check', '--perod', 'x', '--lang', 'en'], { cwd: emptyFolder() })
    expect(run.stderr).toBe("There is no option '--perod'. Did you mean '--period'? For help: tiendo check --help\n")
  })
})

describe('3, could not run', () => {
  it('an absent plan', () => {
    const run = runTiendo(['check', 'submissions', '--plan', 'nowhere.yaml'], { cwd: exampleFolder() })
    expect(run).toMatchObject({ status: 3, stdout: '' })
    expect(run.stderr).toBe('Không đọc được nowhere.yaml: không tìm thấy tệp. Kiểm tra lại đường dẫn và tên tệp.\n')
  })

  it.each([
    ['of another shape', 'kind: plan\nid: X\n', /^bad\.yaml:\S+ error: .*\[invalid-plan\]$/m],
    ['that is no YAML', 'kind: [plan\n', /^bad\.yaml\S* error: .*\[unreadable-file\]$/m],
    ['that is a folder of bytes', '\u0000\u0001\u0002', /^bad\.yaml\S* error: .*\[unreadable-file\]$/m],
  ])('a plan %s', (_, content, expected) => {
    const cwd = exampleFolder()
    writeFileSync(join(cwd, 'bad.yaml'), content)
    for (const command of ['check', 'compile']) {
      const run = runTiendo([command, 'submissions', '--plan', 'bad.yaml'], { cwd })
      expect(run.status).toBe(3)
      expect(run.stdout).toMatch(expected)
      expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /)
    }
  })

  it('an earlier report that is none', () => {
    const cwd = exampleFolder()
    writeFileSync(join(cwd, 'old.json'), '{"schema": "tiendo/report/1"}')
    const run = runTiendo(['check', '--previous', 'old.json'], { cwd })
    expect(run).toMatchObject({ status: 3, stdout: '' })
    expect(run.stderr).toContain('old.json')
  })
})
