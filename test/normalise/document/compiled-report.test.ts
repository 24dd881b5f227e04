import { describe, expect, it } from 'vitest'
import { looksLikeReport, parseCompiledReport } from '../../../src/normalise/document/compiled-report.ts'

/** Contract section 6, with the contract's keys alone. */
const minimal = {
  schema: 'tiendo/report/1',
  plan: { id: 'KH-57', version: 1, title: 'Kế hoạch', sha256: '' },
  period: { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20' },
  asOf: '2025-09-14',
  coverage: { expected: 1, onTime: 1, late: 0, unusable: 0, missing: 0 },
  totals: { assignments: 1, states: {}, overdue: 0, dueSoon: 0, unreported: 0, completion: {} },
  localities: [
    {
      ...{ code: '14', name: 'Tỉnh Sơn La', submission: 'on-time', files: [], reportedOn: '2025-09-13', revision: 1 },
      ...{ totals: {}, greenShare: { numerator: 1, denominator: 1, value: 1 }, colour: 'green', rank: 1 },
    },
  ],
  tasks: [
    {
      ...{ task: 'NV-01', locality: '14', status: 'in-progress', state: 'in-progress-on-time', colour: 'green' },
      ...{ due: '2025-12-31', deadline: '12/2025', daysOverdue: 0, progress: 40, completedOn: '', evidence: '' },
      ...{ result: '', difficulties: '', proposals: '', flags: [], source: null },
    },
  ],
  indicators: [
    { indicator: 'CT-01', locality: '14', actual: 81.2, target: 80, met: true, achievementRate: 1, source: {} },
  ],
  nationalIndicators: [
    { indicator: 'CT-01', actual: 81.2, numerator: 1, denominator: 1, target: 80, met: true, localities: 1 },
  ],
  diagnostics: [],
  sources: [],
}

describe('parseCompiledReport', () => {
  it('reads a report of the contract, whoever made it', () => {
    const { value, problem } = parseCompiledReport(`\uFEFF${JSON.stringify(minimal)}`)
    expect(problem).toBeNull()
    expect(value).toMatchObject({
      period: '2025-Q3',
      dueSoon: 0,
      tasks: [{ task: 'NV-01', title: '', completedOn: null, due: '2025-12-31' }],
      nationalIndicators: [{ title: '', unit: '' }],
    })
  })

  it.each([
    ['not json', 'JSON'],
    [JSON.stringify({ ...minimal, schema: 'tiendo/diagnostics/1' }), 'schema: "tiendo/diagnostics/1"'],
    [JSON.stringify({ ...minimal, asOf: '31/12/2025' }), 'asOf: "31/12/2025"'],
    [JSON.stringify({ ...minimal, tasks: [{ ...minimal.tasks[0], state: 'done' }] }), 'tasks[0].state: "done"'],
  ])('says where a text is none: %#', (text, place) => {
    expect(parseCompiledReport(text)).toEqual({ value: null, problem: place })
  })

  it('a plan does not look like one', () => {
    expect(looksLikeReport(' {"schema": 1}')).toBe(true)
    expect(looksLikeReport('# c\nkind: plan\n')).toBe(false)
  })
})
