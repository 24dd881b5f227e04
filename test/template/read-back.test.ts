// Templates nobody has filled in: read back they lack what is to be filled in, and nothing else is said of them.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { type PreviousReport, previousKey } from '../../src/model/previous-report.ts'
import { isReferenceHeading, matchHeading } from '../../src/normalise/layout/match-headings.ts'
import { referenceHeadings, templateHeadings } from '../../src/normalise/layout/submission-layout.ts'
import { wordingOf } from '../../src/template/headings.ts'
import type { TemplateRequest } from '../../src/template/make-template.ts'
import { templateFormats } from '../../src/template/render-template.ts'
import { checkBack, periodOf, renderFor, resolution57, rulesRaised } from './read-back.ts'

let plan: Plan
beforeAll(async () => {
  plan = await resolution57()
})

function previousOf(plan: Plan, locality: string): PreviousReport {
  const task = { result: '', difficulties: '', proposals: '', locality }
  return {
    period: '2025-Q3',
    asOf: '2025-09-14',
    tasks: new Map(
      plan.tasks.map(({ id }, index) => [
        previousKey(locality, id),
        index % 2 === 0
          ? {
              ...task,
              task: id,
              status: 'completed',
              state: 'completed-on-time',
              progress: 100,
              completedOn: '2025-06-20',
            }
          : { ...task, task: id, status: 'in-progress', state: 'in-progress-on-time', progress: 1, completedOn: null },
      ]),
    ),
    indicators: new Map(
      plan.indicators.map(({ id }) => [previousKey(locality, id), { indicator: id, locality, actual: 81.25 }]),
    ),
  }
}

function requestFor(code: string, change: Partial<TemplateRequest> = {}): TemplateRequest {
  const locality = plan.registry.localities.find(one => one.code === code)
  if (!locality) throw new Error(`no locality ${code}`)
  return { plan, period: periodOf(plan, '2025-Q4'), locality, previous: null, language: 'vi', ...change }
}

describe.each(templateFormats)('a blank %s template', format => {
  it.each(['vi', 'en'] as const)('in %s lacks statuses and figures, and nothing else', async language => {
    // 01 has the tasks of cities and pilots, 38 and 04 have deadlines of their own.
    for (const code of ['01', '04', '14', '38', '92']) {
      const request = requestFor(code, { language })
      const checked = await checkBack(await renderFor(request, format), format, request)
      expect(new Set(rulesRaised(checked))).toEqual(new Set(['missing-status', 'missing-actual']))
      expect(checked).toMatchObject({ usable: true, locality: code, period: '2025-Q4', revision: 1 })
    }
  })

  it.each(['vi', 'en'] as const)(
    'in %s with the figures of the period before is read just the same',
    async language => {
      const request = requestFor('14', { language, previous: previousOf(plan, '14') })
      const checked = await checkBack(await renderFor(request, format), format, { ...request })
      expect(new Set(rulesRaised(checked))).toEqual(new Set(['missing-status', 'missing-actual']))
      for (const row of checked.submission?.tasks ?? []) {
        expect([row.status.state, row.progress.state, row.completedOn.state, row.result.state]).toEqual(
          new Array(4).fill('blank'),
        )
      }
      for (const row of checked.submission?.indicators ?? []) expect(row.actual.state).toBe('blank')
    },
  )

  it('is the same bytes each time', async () => {
    const request = requestFor('14', { previous: previousOf(plan, '14') })
    expect(await renderFor(request, format)).toEqual(await renderFor(request, format))
  })

  it('shows the figures of the period before', async () => {
    const request = requestFor('14', { previous: previousOf(plan, '14') })
    if (format === 'xlsx') return
    const text = Buffer.from(await renderFor(request, format)).toString('utf8')
    expect(text).toContain('Hoàn thành ngày 20/06/2025')
    expect(text).toContain('81,25')
  })
})

describe('columns that are there to be looked at', () => {
  it.each(['vi', 'en'] as const)('are never taken for columns of a report: %s', language => {
    const wording = wordingOf(templateHeadings, language, '2025-Q3 (bổ sung)')
    for (const key of ['previousStatus', 'previousProgress', 'previousActual', 'amendments'] as const) {
      for (const heading of [wording.column(key), ...referenceHeadings[key][language]]) {
        expect(isReferenceHeading(heading)).toBe(true)
        expect(matchHeading(heading, 'tasks')).toBeNull()
        expect(matchHeading(heading, 'indicators')).toBeNull()
      }
    }
  })

  it('are read where an office uses one of their words alone', () => {
    expect(matchHeading('Trạng thái', 'tasks')?.key).toBe('status')
    expect(matchHeading('Tiến độ kỳ này', 'tasks')?.key).toBe('progress')
  })
})
