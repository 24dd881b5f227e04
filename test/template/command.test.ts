// tiendo template as a secretariat runs it: which files it makes, and what it never overwrites.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFolder, runTiendo } from '../cli/run-tiendo.ts'

const period = ['--period', '2025-Q3']

describe('tiendo template', () => {
  it.each(['vi', 'en'] as const)('explains itself in one language: %s', language => {
    const run = runTiendo(['template', '--help', '--lang', language], { cwd: exampleFolder() })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    for (const word of ['--locality <code...>', '--all', '--previous <file>', 'templates/<'])
      expect(run.stdout).toContain(word)
    if (language === 'vi') expect(run.stdout).not.toMatch(/Usage|Options:|default:|choices:/)
    else expect(run.stdout).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
  })

  it('makes one workbook for each locality, named as submissions are', () => {
    const cwd = exampleFolder()
    const run = runTiendo(['template', ...period, '--all'], { cwd })
    expect(run).toMatchObject({ status: 0, stderr: 'Đã lập 2 biểu báo cáo.\n' })
    expect(run.stdout).toBe('templates/2025-Q3/01_2025-Q3.xlsx\ntemplates/2025-Q3/48_2025-Q3.xlsx\n')
    expect(readdirSync(join(cwd, 'templates', '2025-Q3'))).toEqual(['01_2025-Q3.xlsx', '48_2025-Q3.xlsx'])
    const check = runTiendo(['check', 'templates/2025-Q3/48_2025-Q3.xlsx', ...period], { cwd })
    expect(check.stdout.match(/\[[a-z-]+\]/g)?.filter(rule => !/missing-(status|actual)/.test(rule))).toEqual([])
  })

  it('makes those asked for, in the format asked for, and the same bytes again', () => {
    const cwd = exampleFolder()
    const args = ['template', ...period, '--locality', '48', '1', '--out', 'gửi', '--format', 'yaml', '--lang', 'en']
    expect(runTiendo(args, { cwd })).toMatchObject({ status: 0, stdout: 'gửi/01_2025-Q3.yaml\ngửi/48_2025-Q3.yaml\n' })
    const first = readFileSync(join(cwd, 'gửi', '01_2025-Q3.yaml'), 'utf8')
    expect(runTiendo(args, { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'gửi', '01_2025-Q3.yaml'), 'utf8')).toBe(first)
  })

  it('shows the period before, from its report', () => {
    const cwd = exampleFolder()
    expect(runTiendo(['compile', ...period, '--out', 'r', '--formats', 'json'], { cwd }).status).toBe(0)
    const args = [
      'template',
      ...period,
      '--locality',
      '01',
      '--format',
      'csv',
      '--out',
      't',
      '--previous',
      'r/report.json',
    ]
    expect(runTiendo(args, { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 't', '01_2025-Q3.csv'), 'utf8')).toContain('Trạng thái kỳ trước (2025-Q3)')
  })

  it.each([
    [['--all'], 'Chưa cho biết kỳ'],
    [['--period', '2025-Q3'], 'thêm --locality'],
    [['--period', '2025-Q3', '--all', '--locality', '01'], 'một trong hai'],
    [['--period', '2025-Q3', '--locality', '49'], 'không có đơn vị mã “49”'],
    [['--period', '2025-Q9', '--all'], 'không có kỳ báo cáo'],
    [['--period', '2025-Q3', '--all', '--format', 'docx'], 'docx'],
  ])('says in one line what is wrong: %s', (args, words) => {
    const cwd = exampleFolder()
    // A second period, so that one has to be named.
    const plan = join(cwd, 'plan.yaml')
    const second = '    - {id: 2025-Q4, from: 2025-09-15, to: 2025-12-14}\nobjectives:'
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('objectives:', second))
    const run = runTiendo(['template', ...args], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(words)
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(cwd, 'templates'))).toBe(false)
  })

  it('replaces a blank template when the plan has changed, and never one that somebody has filled in', () => {
    const cwd = exampleFolder()
    const args = ['template', ...period, '--all', '--format', 'csv']
    const file = join(cwd, 'templates', '2025-Q3', '48_2025-Q3.csv')
    expect(runTiendo(args, { cwd }).status).toBe(0)
    const plan = readFileSync(join(cwd, 'plan.yaml'), 'utf8')
    writeFileSync(join(cwd, 'plan.yaml'), plan.replace('Quý II/2025', 'Quý III/2025'))
    expect(runTiendo(args, { cwd }).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Quý III/2025')

    const filled = readFileSync(file, 'utf8').replace('Thường xuyên,Báo cáo kết quả tập huấn,', '$&Đang thực hiện')
    writeFileSync(file, filled)
    writeFileSync(join(cwd, 'plan.yaml'), plan)
    const run = runTiendo(args, { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('templates/2025-Q3/48_2025-Q3.csv đã có người điền')
    expect(readFileSync(file, 'utf8')).toBe(filled)
    expect(readFileSync(join(cwd, 'templates', '2025-Q3', '01_2025-Q3.csv'), 'utf8')).toContain('Quý III/2025')
  })
})
