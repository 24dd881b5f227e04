import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import type { Report } from '../../src/model/report.ts'
import { renderReportJson } from '../../src/render/report-json.ts'
import {
  hostileTexts,
  sampleDescribe,
  sampleInput,
  sampleReport,
  workspaceArbitrary,
} from '../consolidate/arbitraries.ts'

/** Contract section 6, copied key by key. */
const contractKeys = {
  '': 'schema plan period asOf coverage totals localities objectives leads tasks indicators nationalIndicators diagnostics sources',
  plan: 'id version title sha256',
  period: 'id from to submitBy',
  coverage: 'expected onTime late unusable missing',
  totals: 'assignments states overdue dueSoon unreported completion',
  'totals.completion': 'numerator denominator value',
  'localities.0': 'code name submission files reportedOn revision totals greenShare colour rank',
  'localities.0.totals': 'assignments states overdue dueSoon unreported completion',
  'localities.0.greenShare': 'numerator denominator value',
  'objectives.0': 'id title totals',
  'leads.0': 'name totals',
  'tasks.0':
    'task locality status state colour due deadline daysOverdue progress completedOn evidence result difficulties proposals flags source',
  'tasks.0.source': 'file sheet row',
  'indicators.0': 'indicator locality actual target met achievementRate source',
  'nationalIndicators.0': 'indicator actual numerator denominator target met localities',
  'diagnostics.0': 'rule severity message file sheet cell line column locality task indicator facts related',
  'sources.0': 'file sha256 used rows',
  'sources.0.rows': 'read accepted rejected ignored',
}

function keysAt(tree: unknown, path: string): string[] {
  let found = tree
  for (const key of path === '' ? [] : path.split('.')) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
  }
  return typeof found === 'object' && found !== null ? Object.keys(found) : []
}

const textOf = (report: Report): string => new TextDecoder().decode(renderReportJson(report, sampleDescribe))

describe('renderReportJson', () => {
  const text = textOf(sampleReport())
  const tree = JSON.parse(text)

  it.each(Object.entries(contractKeys))('has the keys of the contract, in its order, at "%s"', (path, keys) => {
    const expected = keys.split(' ')
    expect(keysAt(tree, path).slice(0, expected.length)).toEqual(expected)
  })

  it('keeps every figure of the report', () => {
    const report = sampleReport()
    const { diagnostics, accepted, ...figures } = report
    expect(tree).toMatchObject(JSON.parse(JSON.stringify(figures)))
    expect(tree.schema).toBe('tiendo/report/1')
    expect(tree.diagnostics).toHaveLength(diagnostics.length)
    expect(tree.accepted).toMatchObject([{ rule: 'late-submission', line: 3, reason: 'bão số 3', until: '2025-10-31' }])
    expect(accepted).toHaveLength(1)
  })

  it('keeps whatever localities typed', () => {
    for (const hostile of hostileTexts) expect(text).toContain(JSON.stringify(hostile))
  })

  it('is indented by two spaces and ends in one newline', () => {
    expect(text.startsWith('{\n  "schema": "tiendo/report/1",\n  "plan": {\n    "id": "KH-57",')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('gives a share of nothing no value', () => {
    const { plan, ...rest } = sampleInput
    const empty = textOf(consolidate({ ...rest, plan: { ...plan, tasks: [] } }))
    expect(JSON.parse(empty).totals.completion).toEqual({ numerator: 0, denominator: 0, value: null })
  })

  it('gives the same bytes whatever the order of files', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const render = (submissions: typeof workspace.submissions) =>
          textOf(consolidate({ ...workspace, submissions, diagnostics: [], accepted: [] }))
        expect(render(workspace.submissions.toReversed())).toBe(render(workspace.submissions))
      }),
      { numRuns: 30 },
    )
  })
})
