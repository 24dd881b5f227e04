import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previousKey } from '../../../src/model/previous-report.ts'
import { parsePreviousReport } from '../../../src/normalise/document/previous-report.ts'
import { renderReportJson } from '../../../src/render/report-json.ts'
import { sampleDescribe, sampleReport } from '../../consolidate/arbitraries.ts'

const task = { task: 'NV-01', locality: '14', status: 'completed', state: 'completed-on-time' }
const small = {
  schema: 'tiendo/report/1',
  period: { id: '2025-Q2' },
  asOf: '2025-06-14',
  tasks: [task],
  indicators: [{ indicator: 'CT-01', locality: '14', actual: 81.2 }],
}

const problemOf = (change: object) => parsePreviousReport(JSON.stringify({ ...small, ...change })).problem

describe('parsePreviousReport', () => {
  it('reads back what report.json says', () => {
    const report = sampleReport()
    const { value, problem } = parsePreviousReport(new TextDecoder().decode(renderReportJson(report, sampleDescribe)))
    expect(problem).toBeNull()
    expect(value).toMatchObject({ period: '2025-Q3', asOf: '2025-09-14' })
    expect(value?.tasks.size).toBe(report.tasks.length)
    for (const {
      locality,
      task: id,
      status,
      state,
      progress,
      completedOn,
      result,
      difficulties,
      proposals,
    } of report.tasks) {
      const words = { result, difficulties, proposals }
      expect(value?.tasks.get(previousKey(locality, id))).toEqual({
        task: id,
        locality,
        status,
        state,
        progress,
        completedOn,
        ...words,
      })
    }
    for (const { locality, indicator, actual } of report.indicators) {
      expect(value?.indicators.get(previousKey(locality, indicator))).toEqual({ indicator, locality, actual })
    }
  })

  it('takes what another program left out or left blank as nothing said', () => {
    const { value } = parsePreviousReport(
      `\uFEFF${JSON.stringify({ ...small, tasks: [{ ...task, completedOn: '', extra: 1 }] })}`,
    )
    const nothing = { progress: null, completedOn: null, result: '', difficulties: '', proposals: '' }
    expect(value?.tasks.get('14 NV-01')).toEqual({ ...task, ...nothing })
  })

  it.each([
    [{ schema: 'tiendo/report/2' }, 'schema: "tiendo/report/2"'],
    [{ schema: undefined }, 'schema: –'],
    [{ asOf: '2025-02-30' }, 'asOf: "2025-02-30"'],
    [{ period: null }, 'period: null'],
    [{ tasks: {} }, 'tasks: {…}'],
    [{ tasks: [task, { ...task, status: 'done' }] }, 'tasks[1].status: "done"'],
    [{ tasks: [{ ...task, progress: '75%' }] }, 'tasks[0].progress: "75%"'],
    [{ tasks: [{ ...task, completedOn: '20/06/2025' }] }, 'tasks[0].completedOn: "20/06/2025"'],
    [{ indicators: [{ indicator: 'CT-01', actual: 1 }] }, 'indicators[0].locality: –'],
    [{ indicators: [[]] }, 'indicators[0]: […]'],
  ])('names the first place that is wrong: %j', (change, problem) => {
    expect(problemOf(change)).toBe(problem)
    expect(parsePreviousReport(JSON.stringify({ ...small, ...change })).value).toBeNull()
  })

  it.each(['', '{', 'kind: plan', '[]', 'null', '"x"', '1'])('says of %j that it is no such report', text => {
    expect(parsePreviousReport(text).problem).toMatch(/^JSON/)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map(value => JSON.stringify({ ...small, ...value })),
        ),
        text => {
          const { value, problem } = parsePreviousReport(text)
          expect(value === null).toBe(problem !== null)
        },
      ),
    )
  })

  it('leaves object members of hostile names alone', () => {
    const hostile = JSON.stringify(small).replace('"asOf"', '"__proto__":{"polluted":1},"constructor":2,"asOf"')
    expect(parsePreviousReport(hostile).problem).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
