// Checks what goes to which stream: data, remarks, colours, standard input, and readers that go away.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFolder, program, runTiendo } from './run-tiendo.ts'

const escape = '\u001b['

describe('standard output', () => {
  it('holds the data alone', () => {
    const run = runTiendo(['check', '--format', 'json'], { cwd: exampleFolder() })
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'tiendo/diagnostics/1', summary: { files: 2, errors: 0 } })
    expect(run.stderr).toContain('2 tệp: 0 lỗi')
  })

  it('holds the paths of what compile wrote', () => {
    const cwd = exampleFolder()
    const run = runTiendo(['compile', '--out', 'kết quả', '--formats', 'json,md'], { cwd })
    expect(run.stdout).toBe('kết quả/report.md\nkết quả/report.json\n')
    expect(run.stderr).toContain('Đã nộp 2/2 đơn vị')
    for (const name of run.stdout.trim().split('\n')) expect(existsSync(join(cwd, name))).toBe(true)
  })

  it('gives way to --output', () => {
    const cwd = exampleFolder()
    const run = runTiendo(['check', '--format', 'json', '--output', 'lỗi.json'], { cwd })
    expect(run.stdout).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'lỗi.json'), 'utf8')).summary.files).toBe(2)
  })

  it('may be closed early', () => {
    const cwd = exampleFolder()
    const command = `"$0" "$1" schema plan | head -1; echo "\${PIPESTATUS[0]}"`
    const run = spawnSync('bash', ['-c', command, process.execPath, program], { cwd, encoding: 'utf8' })
    expect(run.stdout).toBe('{\n0\n')
    expect(run.stderr).toBe('')
  })

  it.runIf(existsSync('/dev/full'))('on a full disk ends with one line and status 3', () => {
    const command = `"$0" "$1" explain > /dev/full; echo "$?"`
    const run = spawnSync('bash', ['-c', command, process.execPath, program], {
      cwd: exampleFolder(),
      encoding: 'utf8',
    })
    expect(run.stdout).toBe('3\n')
    expect(run.stderr).toMatch(/^Không ghi được đầu ra chuẩn: ổ đĩa đầy\..*\n$/)
  })
})

describe('standard error', () => {
  it('is silent with --quiet, before or after the command', () => {
    const cwd = exampleFolder()
    expect(runTiendo(['check', '--quiet'], { cwd }).stderr).toBe('')
    expect(runTiendo(['--quiet', 'check'], { cwd }).stderr).toBe('')
  })

  it('tells with --verbose what was understood of each file', () => {
    const cwd = exampleFolder()
    writeFileSync(join(cwd, 'submissions', 'công văn.docx'), '')
    const { stderr } = runTiendo(['check', '--verbose'], { cwd })
    expect(stderr).toContain('submissions/01_2025-Q3.csv\n')
    expect(stderr).toContain('B Mã nhiệm vụ = task')
    expect(stderr).toMatch(/Thời hạn: “[^”]+” = \d\d\/\d\d\/\d{4}/)
    expect(stderr).toMatch(/Dòng: đọc \d+ = nhận 4 \+ loại 0 \+ bỏ qua \d+/)
    expect(stderr).toContain('submissions/công văn.docx')
  })

  it('shows no progress where nobody watches', () => {
    expect(runTiendo(['check'], { cwd: exampleFolder() }).stderr).not.toContain('\r')
  })
})

describe('colours', () => {
  const colourful = { FORCE_COLOR: '1' }

  it('appear when forced and not otherwise', () => {
    const cwd = exampleFolder()
    expect(runTiendo(['explain'], { cwd }).stdout).not.toContain(escape)
    expect(runTiendo(['explain'], { cwd, env: colourful }).stdout).toContain(escape)
    expect(runTiendo(['explain', '--no-color'], { cwd, env: colourful }).stdout).not.toContain(escape)
    expect(runTiendo(['explain'], { cwd, env: { NO_COLOR: '1' } }).stdout).not.toContain(escape)
  })
})

describe('standard input', () => {
  it('is read for “-”', () => {
    const cwd = exampleFolder()
    const yaml = readFileSync(join(cwd, 'submissions', '48_2025-Q3.yaml'), 'utf8')
    const run = runTiendo(['check', '-'], { cwd, input: yaml.replace('progress: 40', 'progress: 140') })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^<stdin>:\d+:\d+: error: .* \[progress-out-of-range\]$/m)
  })

  it('may be a workbook', () => {
    const cwd = exampleFolder()
    const csv = readFileSync(join(cwd, 'submissions', '01_2025-Q3.csv'))
    expect(runTiendo(['check', '-'], { cwd, input: csv })).toMatchObject({ status: 0, stdout: '' })
  })
})

it('nothing a person typed reaches the terminal raw', () => {
  const cwd = exampleFolder()
  const hostile =
    'kind: submission\nplan: KH-MAU\nlocality: "01"\nperiod: 2025-Q3\nreportedOn: 2025-09-18\ntasks:\n  - {task: "NV\\e[31m\\u202E-9", status: completed}\n'
  writeFileSync(join(cwd, 'submissions', 'xấu\u001b[2J\u202e.yaml'), hostile)
  for (const format of ['text', 'json']) {
    const run = runTiendo(['check', 'submissions', '--format', format, '--verbose'], { cwd })
    expect(`${run.stdout}${run.stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    expect(run.stdout).toContain('\\u202e')
  }
})
