// Checks that every command that reads a plan heeds --limit and the limits of tiendo.yaml, as its advice says.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFolder, runTiendo } from './run-tiendo.ts'

const annex = [
  'TT;Mã nhiệm vụ;Tên nhiệm vụ;Cơ quan chủ trì;Kết quả;Thời gian hoàn thành',
  '1;NV-01;Lập Ban Chỉ đạo tỉnh;UBND tỉnh;Quyết định;12/2025',
  '',
].join('\n')

function folder(): string {
  const cwd = exampleFolder()
  writeFileSync(join(cwd, 'big.csv'), annex)
  return cwd
}

const spreadsheets = [
  ['plan import', ['plan', 'import', 'big.csv']],
  ['plan --against', ['plan', 'big.csv', '--against', 'plan.yaml', '--fail-on', 'never']],
] as const
const plans = [
  ['plan', ['plan', 'plan.yaml', '--fail-on', 'never']],
  ['plan --against', ['plan', 'plan.yaml', '--against', 'plan.yaml', '--fail-on', 'never']],
  ['check', ['check', 'submissions', '--plan', 'plan.yaml', '--fail-on', 'never']],
  ['template', ['template', '--plan', 'plan.yaml', '--period', '2025-Q3', '--all', '--out', 'blank']],
  ['diff', ['diff', 'plan.yaml', 'plan.yaml']],
] as const

describe.each([
  ...spreadsheets.map(([name, args]) => [name, args, 'looseCells'] as const),
  ...plans.map(([name, args]) => [name, args, 'yamlKeys'] as const),
])('%s', (_name, args, limit) => {
  it(`heeds --limit ${limit}`, () => {
    const cwd = folder()
    const refused = runTiendo([...args, '--limit', `${limit}=3`], { cwd })
    expect(refused.status).toBe(3)
    expect(`${refused.stdout}${refused.stderr}`).toContain(`--limit ${limit}=`)
    expect(runTiendo([...args, '--limit', `${limit}=20000`], { cwd }).status).toBe(0)
  })

  it('heeds the limits of tiendo.yaml, and the command line before them', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'tiendo.yaml'), `kind: config\nlimits: {${limit}: 3}\n`)
    expect(runTiendo([...args], { cwd }).status).toBe(3)
    expect(runTiendo([...args, '--limit', `${limit}=20000`], { cwd }).status).toBe(0)
  })
})

it('plan import still refuses what only plan understands', () => {
  const run = runTiendo(['plan', 'import', 'big.csv', '--format', 'json'], { cwd: folder() })
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('--format') })
})

it('check heeds --limit entryRows', () => {
  const cwd = folder()
  const args = ['check', 'submissions', '--plan', 'plan.yaml', '--limit']
  expect(runTiendo([...args, 'entryRows=2'], { cwd }).stdout).toContain('--limit entryRows=')
  expect(runTiendo([...args, 'entryRows=50'], { cwd }).stdout).not.toContain('--limit')
})
