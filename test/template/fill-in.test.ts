// Fills templates in at random and reads them back: the same values, and nothing said that is not true.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import { cleanText } from '../../src/normalise/text/fold-text.ts'
import { rawOf, valueOf } from '../../src/source/field.ts'
import { templateFormats } from '../../src/template/render-template.ts'
import { type Entries, entriesFor, plan } from './arbitrary-entries.ts'
import { fillIn } from './fill-in.ts'
import { checkBack, periodOf, renderFor, resolution57, rulesRaised } from './read-back.ts'

/** True of a task that is still open, and of a figure that has not reached its target. */
const remarks = ['task-overdue', 'task-due-soon', 'target-not-met']

function readEntries({ submission, reportedOn, preparedBy }: CheckedSubmission): Entries {
  return {
    reportedOn: reportedOn ?? '',
    preparedBy,
    tasks: (submission?.tasks ?? []).map(row => {
      const { status } = row
      if (status.state !== 'given') throw new Error(`status of ${row.taskId}: ${rawOf(status)}`)
      return {
        task: row.taskId ?? '',
        status: status.value,
        progress: valueOf(row.progress),
        completedOn: valueOf(row.completedOn),
        evidence: valueOf(row.evidence) ?? '',
        result: valueOf(row.result) ?? '',
        difficulties: valueOf(row.difficulties) ?? '',
        proposals: valueOf(row.proposals) ?? '',
      }
    }),
    indicators: (submission?.indicators ?? []).map(row => ({
      indicator: row.indicatorId ?? '',
      actual: valueOf(row.actual) ?? Number.NaN,
      numerator: valueOf(row.numerator),
      denominator: valueOf(row.denominator),
      source: valueOf(row.source) ?? '',
    })),
  }
}

/** Ordered by id, because a template groups lines by objective; texts as every reader keeps them. */
function comparable({ reportedOn, preparedBy, tasks, indicators }: Entries): unknown {
  const kept = (entry: object): object =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? cleanText(value) : value]),
    )
  const byId = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return {
    reportedOn,
    preparedBy: cleanText(preparedBy),
    tasks: tasks.map(kept).toSorted(byId),
    indicators: indicators.map(kept).toSorted(byId),
  }
}

describe.each(templateFormats)('a template filled in as %s', format => {
  it('gives the same values back and no false diagnostic, whatever the plan says', { timeout: 120_000 }, async () => {
    const filled = plan.chain(plan => {
      const period = periodOf(plan, '2025-Q3')
      const [locality] = plan.registry.localities
      if (!locality) throw new Error('no locality')
      const request = { plan, period, locality, previous: null, language: plan.language }
      return fc.record({ request: fc.constant(request), entries: entriesFor(request) })
    })
    await fc.assert(
      fc.asyncProperty(filled, async ({ request, entries }) => {
        const bytes = await fillIn(await renderFor(request, format), format, entries, request.language)
        const checked = await checkBack(bytes, format, request)
        expect(rulesRaised(checked).filter(rule => !remarks.includes(rule))).toEqual([])
        expect(comparable(readEntries(checked))).toEqual(comparable(entries))
      }),
      { numRuns: format === 'xlsx' ? 25 : 60 },
    )
  })

  it('works for a real plan', { timeout: 60_000 }, async () => {
    const plan = await resolution57()
    const period = periodOf(plan, '2025-Q4')
    const locality = plan.registry.localities.find(({ code }) => code === '38')
    if (!locality) throw new Error('no locality')
    const request = { plan, period, locality, previous: null, language: plan.language }
    await fc.assert(
      fc.asyncProperty(entriesFor(request), async entries => {
        const bytes = await fillIn(await renderFor(request, format), format, entries, request.language)
        const checked = await checkBack(bytes, format, request)
        expect(comparable(readEntries(checked))).toEqual(comparable(entries))
      }),
      { numRuns: 3 },
    )
  })
})
