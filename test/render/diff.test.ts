// What people see of a comparison: counts first, grouped, short, and nothing where nothing moved.
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/consolidate/compare-plans.ts'
import { compareReports } from '../../src/consolidate/compare-reports.ts'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { stateImpact } from '../../src/consolidate/state-impact.ts'
import type { CompiledReport } from '../../src/model/compiled-report.ts'
import { renderDiff } from '../../src/render/diff/render-diff.ts'
import {
  atLeast,
  dayDeadline,
  makeIndicator,
  makePlan,
  makeSubmission,
  makeTask,
  period,
} from '../consolidate/builders.ts'

const places = [
  '01 Thành phố Hà Nội',
  '04 Tỉnh Cao Bằng',
  '14 Tỉnh Sơn La',
  '15 Tỉnh Lào Cai',
  '48 Thành phố Đà Nẵng',
  '79 Thành phố Hồ Chí Minh',
]
const codes = places.map(place => place.slice(0, 2))
const titles = [
  'Thành lập Ban Chỉ đạo cấp tỉnh',
  'Ban hành kế hoạch hành động thực hiện Nghị quyết số 57-NQ/TW của địa phương trong giai đoạn 2025 - 2030',
  'Số hóa kết quả giải quyết thủ tục hành chính',
  'Phủ sóng 5G',
]
const days = ['2025-06-30', '2025-09-30', '2025-12-31', '2025-08-31']
const plan = makePlan(places, {
  tasks: titles.map((title, index) =>
    makeTask(`NV-0${index + 1}`, { title, index, deadline: dayDeadline(days[index] ?? '2025-12-31') }),
  ),
  indicators: [
    makeIndicator('CT-01', { title: 'Tỉ lệ hồ sơ trực tuyến', aggregation: 'mean', targets: [atLeast(80)] }),
  ],
})
const next = {
  ...plan,
  title: 'Kế hoạch sửa đổi',
  tasks: plan.tasks.flatMap((task, index) => {
    if (index === 3) return []
    return [index === 0 ? { ...task, deadline: dayDeadline('2025-12-31', '12/2025'), lead: 'Sở Nội vụ' } : task]
  }),
}

/** In each locality the first `done` tasks are completed, the others half way; those in `silent` send nothing. */
function compiledWith(asOf: string, done: number, actual: number, silent: readonly string[]): CompiledReport {
  const submissions = codes
    .filter(code => !silent.includes(code))
    .map((code, place) =>
      makeSubmission({
        ...{ code, reportedOn: asOf },
        indicators: [{ indicator: 'CT-01', actual: actual + place }],
        tasks: plan.tasks.map(({ id }, index) =>
          index < (done + place) % 4
            ? { task: id, status: 'completed' as const, progress: 100, completedOn: '2025-07-15' }
            : { task: id, status: 'in-progress' as const, progress: 60 - 5 * done - place },
        ),
      }),
    )
  const report = consolidate({ plan, period, asOf, submissions, diagnostics: [], accepted: [] })
  return { ...report, period: report.period.id, dueSoon: report.totals.dueSoon }
}

const report = compiledWith('2025-09-14', 1, 76, ['79'])
const later = compiledWith('2025-10-14', 2, 78, ['01'])

describe('two reports', () => {
  const comparison = compareReports(report, later)

  it.each([
    ['text', 'vi', 'diff-reports.txt'],
    ['text', 'en', 'diff-reports.en.txt'],
    ['markdown', 'vi', 'diff-reports.md'],
  ] as const)('%s %s', async (format, language, file) => {
    await expect(renderDiff(comparison, format, language)).toMatchFileSnapshot(`./expected/${file}`)
  })

  it('stay on one screen or two, however much moved, and say what they leave out', () => {
    const text = renderDiff(comparison, 'text', 'vi')
    expect(text.split('\n').length).toBeLessThan(120)
    for (const line of text.split('\n')) expect(line).not.toMatch(/\s$|undefined|NaN/)
  })

  it('as JSON hold everything', () => {
    const tree = JSON.parse(renderDiff(comparison, 'json', 'vi'))
    expect(tree).toMatchObject({ schema: 'tiendo/diff/1', kind: 'reports' })
    expect(tree.tasks).toHaveLength(comparison.tasks.length)
  })

  it('that are one say so in one line', () => {
    const text = renderDiff(compareReports(report, report), 'text', 'vi')
    expect(text.split('\n')).toHaveLength(3)
    expect(text).toContain('Không có gì thay đổi.')
  })
})

describe('two plans', () => {
  const comparison = { ...comparePlans(plan, next), impact: stateImpact(plan, next, report) }

  it.each([
    ['text', 'vi', 'diff-plans.txt'],
    ['markdown', 'en', 'diff-plans.en.md'],
  ] as const)('%s %s', async (format, language, file) => {
    await expect(renderDiff(comparison, format, language)).toMatchFileSnapshot(`./expected/${file}`)
  })

  it('that are one say so in one line', () => {
    expect(renderDiff(comparePlans(plan, plan), 'text', 'en')).toMatch(/^Two plans compared: .*\nNothing changed\.\n$/)
  })
})
