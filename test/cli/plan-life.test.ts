// The plan's life on the command line: local plans against the central one, annexes imported, plans and reports compared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, exampleFolder, runTiendo } from './run-tiendo.ts'

const central = [
  'kind: plan',
  'id: KH-57',
  'title: Kế hoạch trung ương',
  'version: 2',
  'tasks:',
  '  - {id: NV-01, title: Thành lập Ban Chỉ đạo, basis: 57-NQ/TW, lead: UBND cấp tỉnh, product: Quyết định, deadline: Quý II/2025}',
  '',
].join('\n')
const local = (more = '') =>
  [
    'kind: plan',
    'id: KH-SL',
    'title: Kế hoạch tỉnh',
    'locality: "14"',
    'parent: {plan: KH-57, version: 2}',
    'tasks:',
    `  - {id: SL-01, title: Lập Ban Chỉ đạo tỉnh, implements: NV-01, lead: UBND tỉnh, product: Quyết định, deadline: 6/2025${more}}`,
    '',
  ].join('\n')

/** CSV as Excel in Viet Nam writes it. */
const annex = [
  'Phụ lục kèm theo Kế hoạch số 12/KH-UBND;;;;;;',
  'TT;Mã nhiệm vụ;Tên nhiệm vụ;Cơ quan chủ trì;Người phụ trách;Kết quả;Thời gian hoàn thành',
  'I;;Nâng cao nhận thức;;;;',
  '1;NV-01;Lập Ban Chỉ đạo tỉnh;UBND tỉnh;VPTU;Quyết định;12/2025',
  '',
].join('\n')

const targets = ['TT;Chỉ tiêu;Đơn vị;Kết quả', 'I;Đến năm 2025;;', '1;Kinh tế số;% GDP;≥ 25', ''].join('\n')

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = emptyFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  return cwd
}

describe('plan', () => {
  it('tells the wrong names of a plan of another shape too, and ends as for any fault of a plan', () => {
    const tasks = ['tasks:', '  - {id: a, title: b, dealine: 2025}', '  - {id: b, title: b, dependsOn: [d]}', '']
    const cwd = folderWith({ 'plan.yaml': ['kind: plan', 'id: A', 'title: a', ...tasks].join('\n') })
    const run = runTiendo(['plan', 'plan.yaml'], { cwd })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^plan\.yaml:5:23: error: .* \[invalid-plan\]$/m)
    expect(run.stdout).toMatch(/^plan\.yaml:6:35: error: .* \[unknown-reference\]$/m)
  })
})

describe('plan --against', () => {
  const args = ['plan', 'local.yaml', '--against', 'central.yaml', '--as-of', '2025-09-14']

  it('prints what does not fit, then the table of "6 rõ"', () => {
    const cwd = folderWith({ 'central.yaml': central, 'local.yaml': local() })
    const run = runTiendo(args, { cwd })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^local\.yaml:7:5: error: .* \[missing-responsible\]\n/)
    expect(run.stdout).toContain('0/1 nhiệm vụ rõ cả sáu điểm')
  })

  it('says in one line that a plan fits', () => {
    const cwd = folderWith({ 'central.yaml': central, 'local.yaml': local(', responsible: Chủ tịch UBND tỉnh') })
    const run = runTiendo(args, { cwd })
    expect(run.status).toBe(0)
    expect(run.stderr).toContain('phù hợp với kế hoạch trung ương KH-57')
  })

  it('adds the table to the JSON, and takes a spreadsheet for a plan', () => {
    const cwd = folderWith({ 'central.yaml': central, '14_ke-hoach.csv': annex })
    const run = runTiendo(['plan', '14_ke-hoach.csv', '--against', 'central.yaml', '--format', 'json'], { cwd })
    const { diagnostics, clarity } = JSON.parse(run.stdout)
    expect(diagnostics.map(({ rule, cell, locality }: Record<string, string>) => [rule, cell, locality])).toEqual([
      ['missing-responsible', 'E4', '14'],
      ['deadline-after-central', 'G4', '14'],
    ])
    expect(clarity).toMatchObject([{ file: '14_ke-hoach.csv', locality: '14', tasks: [{ clear: { person: false } }] }])
    expect(run.status).toBe(1)
  })

  it('judges the two annexes of a locality together, and says of one alone what is not in it', () => {
    const measured = `${central}indicators:\n  - {id: CT-01, title: Kinh tế số, unit: "% GDP", targets: [{by: 2025-12-31, value: 30}]}\n`
    const cwd = folderWith({ 'central.yaml': measured, '14_nhiem-vu.csv': annex, '14_chi-tieu.csv': targets })
    const rulesOf = (...files: string[]) => {
      const run = runTiendo(['plan', ...files, '--against', 'central.yaml', '--format', 'json'], { cwd })
      const { diagnostics, clarity } = JSON.parse(run.stdout)
      const found = diagnostics.map(({ rule, file, cell }: Record<string, string>) => `${rule} ${file} ${cell}`)
      return { found, plans: clarity.length }
    }
    const own = ['missing-responsible 14_nhiem-vu.csv E4', 'deadline-after-central 14_nhiem-vu.csv G4']
    const weaker = 'target-weaker-than-central 14_chi-tieu.csv D3'
    expect(rulesOf('14_nhiem-vu.csv', '14_chi-tieu.csv')).toEqual({ found: [weaker, ...own], plans: 1 })
    expect(rulesOf('14_nhiem-vu.csv').found).toEqual(['target-weaker-than-central 14_nhiem-vu.csv B2', ...own])
  })

  it('is asked for where a local plan, or a spreadsheet, is checked by itself', () => {
    const cwd = folderWith({ 'local.yaml': local(), '14_ke-hoach.csv': annex })
    expect(runTiendo(['plan', 'local.yaml'], { cwd }).stderr).toContain('--against')
    const sheet = runTiendo(['plan', '14_ke-hoach.csv', '--lang', 'en'], { cwd })
    expect(sheet.status).toBe(1)
    expect(sheet.stdout).toContain('This file is csv; a YAML file is expected')
    expect(sheet.stderr).toContain('tiendo plan import 14_ke-hoach.csv')
  })

  it.each([
    [['plan', '--against', 'central.yaml'], 2],
    [['plan', 'nothing.yaml', '--against', 'central.yaml'], 3],
    [['plan', 'local.yaml', '--against', 'nothing.yaml'], 3],
    [['plan', 'local.yaml', '--against', 'central.yaml', '--output', 'central.yaml'], 2],
  ])('%j ends with %i', (given, status) => {
    const cwd = folderWith({ 'central.yaml': central, 'local.yaml': local() })
    const run = runTiendo(given, { cwd })
    expect(run).toMatchObject({ status, stdout: '' })
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(join(cwd, 'central.yaml'), 'utf8')).toBe(central)
  })
})

describe('plan import', () => {
  it('prints a plan that reads again, and writes the same with --out', () => {
    const cwd = folderWith({ 'phu-luc.csv': annex })
    const printed = runTiendo(['plan', 'import', 'phu-luc.csv'], { cwd })
    expect(printed).toMatchObject({
      status: 0,
      stderr: 'Đã chuyển 1 nhiệm vụ, 0 chỉ tiêu; 1 chỗ cần người quyết định.\n',
    })
    expect(printed.stdout).toContain('\nid: 12/KH-UBND\n')
    const written = runTiendo(['plan', 'import', 'phu-luc.csv', '--out', 'plan.yaml'], { cwd })
    expect(written).toMatchObject({ status: 0, stdout: 'plan.yaml\n' })
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(printed.stdout)
    expect(runTiendo(['plan', 'plan.yaml'], { cwd })).toMatchObject({ status: 0, stdout: '' })
  })

  it('makes one plan of annexes that are a file each, and names the file in each comment', () => {
    const cwd = folderWith({ 'nhiem-vu.csv': annex, 'chi-tieu.csv': targets })
    const run = runTiendo(['plan', 'import', 'chi-tieu.csv', 'nhiem-vu.csv', '--out', 'plan.yaml'], { cwd })
    expect(run).toMatchObject({ status: 0, stdout: 'plan.yaml\n' })
    expect(run.stderr).toContain('Đã chuyển 1 nhiệm vụ, 1 chỉ tiêu')
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('# - nhiem-vu.csv!1: ')
    expect(runTiendo(['plan', 'plan.yaml'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    const clash = runTiendo(['plan', 'import', 'chi-tieu.csv', 'nhiem-vu.csv', '--out', 'nhiem-vu.csv'], { cwd })
    expect(clash.status).toBe(2)
    expect(readFileSync(join(cwd, 'nhiem-vu.csv'), 'utf8')).toBe(annex)
  })

  it('is told what an annex needs where a file holds no table', () => {
    const cwd = folderWith({ 'table.csv': 'a;b\n1;2\n' })
    expect(runTiendo(['plan', 'import', 'table.csv'], { cwd }).stderr).toContain('“Thời gian hoàn thành”')
  })

  it('never overwrites a plan somebody worked on', () => {
    const cwd = folderWith({ 'phu-luc.csv': annex, 'plan.yaml': central })
    const run = runTiendo(['plan', 'import', 'phu-luc.csv', '--out', 'plan.yaml'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(central)
    expect(runTiendo(['plan', 'import', 'phu-luc.csv', '--out', 'moi.yaml', '--id', 'KH-1'], { cwd }).status).toBe(0)
    expect(runTiendo(['plan', 'import', 'phu-luc.csv', '--out', 'moi.yaml', '--id', 'KH-1'], { cwd }).status).toBe(0)
    expect(runTiendo(['plan', 'import', 'phu-luc.csv', '--out', 'moi.yaml', '--id', 'KH-2'], { cwd }).status).toBe(2)
  })

  it.each([
    [['nothing.xlsx'], 3],
    [['plan.yaml'], 2],
    [['table.csv'], 1],
    [['plan.yaml', '--output', 'x'], 2],
    [[], 2],
  ])('import %j ends with %i and writes nothing', (args, status) => {
    const cwd = folderWith({ 'plan.yaml': central, 'table.csv': 'a;b\n1;2\n' })
    expect(runTiendo(['plan', 'import', ...args], { cwd })).toMatchObject({ status, stdout: '' })
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })
})

describe('diff', () => {
  function compiledTwice(): string {
    const cwd = exampleFolder()
    for (const [asOf, out] of [
      ['2025-09-14', 'first'],
      ['2026-12-31', 'second'],
    ] as const) {
      expect(runTiendo(['compile', '--as-of', asOf, '--out', out, '--formats', 'json'], { cwd }).status).toBe(0)
    }
    return cwd
  }

  it('of two reports tells what moved, in each format, and ends with 0', () => {
    const cwd = compiledTwice()
    const [from, to] = ['first/report.json', 'second/report.json']
    const text = runTiendo(['diff', from, to], { cwd })
    expect(text).toMatchObject({ status: 0, stderr: '' })
    expect(text.stdout).toMatch(/^So sánh hai báo cáo: /)
    expect(text.stdout).toContain('Chuyển trạng thái')
    expect(runTiendo(['diff', from, to, '--format', 'markdown', '--lang', 'en'], { cwd }).stdout).toMatch(
      /^# Two reports/,
    )
    const json = JSON.parse(runTiendo(['diff', from, to, '--format', 'json'], { cwd }).stdout)
    expect(json).toMatchObject({ schema: 'tiendo/diff/1', kind: 'reports' })
    expect(runTiendo(['diff', from, from], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Không có gì thay đổi'),
    })
    expect(runTiendo(['diff', from, to, '--output', 'diff.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(join(cwd, 'diff.txt'), 'utf8')).toBe(text.stdout)
  })

  it('of two plans tells what changed and, with a report, whose states would change', () => {
    const cwd = compiledTwice()
    const plan = readFileSync(join(cwd, 'plan.yaml'), 'utf8')
    writeFileSync(
      join(cwd, 'plan-v2.yaml'),
      plan.replace(/^version: .*$/m, 'version: 9').replace(/deadline: .*$/m, 'deadline: 2020'),
    )
    const run = runTiendo(['diff', 'plan.yaml', 'plan-v2.yaml', '--report', 'first/report.json'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/Thời hạn .* → |Thời hạn/)
    expect(run.stdout).toContain('Trạng thái sẽ đổi theo kế hoạch mới')
    expect(runTiendo(['diff', 'plan.yaml', 'plan.yaml'], { cwd }).stdout).toContain('Không có gì thay đổi')
  })

  it.each([
    [['plan.yaml', 'first/report.json'], 2],
    [['first/report.json', 'second/report.json', '--report', 'first/report.json'], 2],
    [['plan.yaml', 'nothing.yaml'], 3],
    [['plan.yaml', 'broken.json'], 3],
    [['first/report.json', 'second/report.json', '--output', 'first/report.json'], 2],
    [['plan.yaml'], 2],
  ])('%j ends with %i and one line', (args, status) => {
    const cwd = compiledTwice()
    writeFileSync(join(cwd, 'broken.json'), '{"schema": "tiendo/report/2"}')
    const before = readFileSync(join(cwd, 'first/report.json'), 'utf8')
    const run = runTiendo(['diff', ...args], { cwd })
    expect(run).toMatchObject({ status, stdout: '' })
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(join(cwd, 'first/report.json'), 'utf8')).toBe(before)
  })
})

describe('exceptions expire loudly', () => {
  it('in check, where what they silenced shows again', () => {
    const cwd = exampleFolder()
    const path = join(cwd, 'plan.yaml')
    const plan = readFileSync(path, 'utf8')
    const rule = 'task-overdue'
    const exception = (until: string) => `\nexceptions:\n  - {rule: ${rule}, reason: bão, until: ${until}}\n`
    const rulesAt = (until: string) => {
      writeFileSync(path, `${plan}${exception(until)}`)
      const { stdout } = runTiendo(['check', '--as-of', '2027-01-01', '--format', 'json'], { cwd })
      const { diagnostics }: { readonly diagnostics: readonly { readonly rule: string }[] } = JSON.parse(stdout)
      return new Set(diagnostics.map(one => one.rule))
    }
    const running = rulesAt('2027-01-01')
    expect(runTiendo(['check', '--as-of', '2027-01-01', '--lang', 'en'], { cwd }).stderr).toMatch(
      /^\d+ diagnostics? do(es)? not count because the plan makes an exception/m,
    )
    expect([running.has(rule), running.has('expired-exception')]).toEqual([false, false])
    const expired = rulesAt('2026-12-31')
    expect([expired.has(rule), expired.has('expired-exception')]).toEqual([true, true])
  })

  it('in compile, on the screen and in the report, whether or not anything came under them', () => {
    const cwd = exampleFolder()
    const path = join(cwd, 'plan.yaml')
    const exception = '{rule: late-submission, locality: "01", reason: bão số 3, until: 2025-08-31}'
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nexceptions:\n  - ${exception}\n`)
    const run = runTiendo(['compile', '--as-of', '2025-09-14', '--out', 'r', '--formats', 'md', '--lang', 'vi'], {
      cwd,
    })
    expect(run.stderr).toContain('Ngoại lệ đã hết hiệu lực từ sau ngày 31/08/2025: late-submission (')
    expect(run.stderr).toContain('bão số 3')
    expect(readFileSync(join(cwd, 'r/report.md'), 'utf8')).toContain('**⚠ 1 ngoại lệ đã hết hiệu lực')
  })
})
