// Checks that the thresholds of a plan decide the colours of a report, and that its legend says them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runInProcess } from './run-in-process.ts'
import { exampleFolder } from './run-tiendo.ts'

async function compiledWith(colours: string) {
  const cwd = exampleFolder()
  const plan = join(cwd, 'plan.yaml')
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('reporting:\n', `reporting:\n${colours}`))
  const run = await runInProcess(['compile', '--as-of', '2026-01-31', '--formats', 'json,md,html'], cwd)
  const read = (name: string) => readFileSync(join(cwd, 'reports', '2025-Q3', name), 'utf8')
  expect(run.status).toBe(0)
  return { report: JSON.parse(read('report.json')), markdown: read('report.md'), page: read('report.html') }
}

it('colours localities by the thresholds of the plan, wherever a colour is shown', async () => {
  const usual = await compiledWith('')
  const shares = usual.report.localities.map(({ greenShare }: { greenShare: { value: number } }) => greenShare.value)
  const lowest = Math.min(...shares)
  expect(lowest).toBeLessThan(0.95)
  const greenFrom = Math.max(1, Math.floor(lowest * 100))
  const other = await compiledWith(`  colours: {greenFrom: ${greenFrom}, yellowFrom: 0}\n`)
  const coloursOf = (report: typeof usual.report) =>
    report.localities.map(({ colour }: { colour: string }) => colour).join(' ')
  expect(coloursOf(other.report)).not.toBe(coloursOf(usual.report))
  expect(coloursOf(other.report)).toMatch(/^(green ?)+$/)
  expect(usual.markdown).toContain('Tỷ lệ xanh từ 70% đến dưới 95%.')
  for (const text of [other.markdown, other.page]) {
    expect(text).toContain(`Tỷ lệ xanh từ ${greenFrom}% trở lên.`)
    expect(text).not.toContain('dưới 95%')
  }
})
