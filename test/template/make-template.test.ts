// What a template says for one locality: its own tasks, as decided by the period's last day, under its objectives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/model/indicator.ts'
import { parseTarget } from '../../src/normalise/values/parse-target.ts'
import { makeTemplate } from '../../src/template/make-template.ts'
import { romanNumeral } from '../../src/template/sections.ts'
import { targetText } from '../../src/template/target-text.ts'
import { linesOf } from '../../src/template/template.ts'
import { amendmentOf, dueOn, indicatorOf, planOf, taskOf } from '../model/plan-of.ts'
import { target } from './arbitrary-entries.ts'

const period = { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20', previous: null }
const sonLa = { code: '14', name: 'Tỉnh Sơn La', aliases: [], parent: null }

function madeFrom(plan: Parameters<typeof planOf>[0]) {
  return makeTemplate({ plan: planOf(plan), period, locality: sonLa, previous: null, language: 'vi' })
}

describe('makeTemplate', () => {
  it('lists the tasks of the locality under their objectives, the rest last', () => {
    const template = madeFrom({
      objectives: [
        { id: 'MT1', title: 'Hạ tầng' },
        { id: 'MT2', title: 'Nhân lực' },
        { id: 'MT3', title: 'Không có việc' },
      ],
      tasks: [
        taskOf('NV-01', { objective: 'MT2' }),
        taskOf('NV-02', { objective: null }),
        taskOf('NV-03', { objective: 'MT1', assignees: ['01'] }),
        taskOf('NV-04', { objective: 'MT2', assignees: ['14'] }),
      ],
    })
    expect(template.tasks.map(({ title, lines }) => [title, ...lines.map(({ id }) => id)])).toEqual([
      ['I. Nhân lực', 'NV-01', 'NV-04'],
      ['II. Nhiệm vụ, chỉ tiêu khác', 'NV-02'],
    ])
  })

  it('has no heading where the plan has no objectives', () => {
    expect(madeFrom({ tasks: [taskOf('NV-01')] }).tasks.map(({ title }) => title)).toEqual([null])
  })

  it('shows deadlines as decided by the last day of the period, and what they were before', () => {
    const [line] = linesOf(
      madeFrom({
        tasks: [taskOf('NV-01', { deadline: { text: 'Quý II/2025', meaning: dueOn('2025-06-30').meaning } })],
        amendments: [
          amendmentOf('2025-07-01', { decision: '1/QĐ', task: 'NV-01', set: { deadline: dueOn('2025-08-31') } }),
          amendmentOf('2025-09-14', { decision: '2/QĐ', task: 'NV-01', set: { deadline: dueOn('2025-09-30') } }),
          amendmentOf('2025-09-15', { decision: '3/QĐ', task: 'NV-01', set: { deadline: dueOn('2025-12-31') } }),
          amendmentOf('2025-07-02', {
            ...{ decision: '4/QĐ', task: 'NV-01', localities: ['01'] },
            set: { deadline: dueOn('2025-10-31') },
          }),
        ],
      }).tasks,
    )
    expect(line?.deadline).toBe('30/09/2025')
    expect(line?.isPastDue).toBe(false)
    expect(line?.amendments).toBe(
      [
        'Thời hạn cũ: Quý II/2025; điều chỉnh theo 1/QĐ, ngày 01/07/2025',
        'Thời hạn cũ: 31/08/2025; điều chỉnh theo 2/QĐ, ngày 14/09/2025',
      ].join('\n'),
    )
  })

  it('shows whatever else decisions replaced: lead agencies, products and targets', () => {
    const change = { decision: '1/QĐ', task: 'NV-01', set: { lead: 'Sở Nội vụ', product: 'Nghị quyết' } }
    const target = (value: number): Target => ({ by: '2025-12-31', op: '>=', value, max: null })
    const made = madeFrom({
      tasks: [taskOf('NV-01', { lead: 'Sở Tài chính', product: 'Quyết định' })],
      indicators: [indicatorOf('CT-01', { targets: [target(80)] })],
      amendments: [
        amendmentOf('2025-07-01', change),
        amendmentOf('2025-08-01', { decision: '2/QĐ', task: 'NV-01', set: { assignees: 'all' } }),
        amendmentOf('2025-07-01', { decision: '3/QĐ', task: null, indicator: 'CT-01', set: { targets: [target(70)] } }),
      ],
    })
    expect(linesOf(made.tasks)[0]).toMatchObject({ lead: 'Sở Nội vụ', product: 'Nghị quyết' })
    expect(linesOf(made.tasks)[0]?.amendments).toBe(
      [
        'Cơ quan chủ trì cũ: Sở Tài chính; Sản phẩm cũ: Quyết định; điều chỉnh theo 1/QĐ, ngày 01/07/2025',
        'Điều chỉnh theo 2/QĐ, ngày 01/08/2025',
      ].join('\n'),
    )
    expect(linesOf(made.indicators)[0]?.amendments).toBe(
      'Mục tiêu cũ: ≥ 80 (31/12/2025); điều chỉnh theo 3/QĐ, ngày 01/07/2025',
    )
  })

  it('shows the target in force and which parts of the figure are needed', () => {
    const target = (by: string, value: number): Target => ({ by, op: '>=', value, max: null })
    const lines = linesOf(
      madeFrom({
        indicators: [
          indicatorOf('CT-01', { targets: [target('2025-06-30', 50), target('2025-12-31', 80)] }),
          indicatorOf('CT-02', { aggregation: 'weighted-mean', targets: [] }),
          indicatorOf('CT-03', { aggregation: 'sum', targets: [target('2024-12-31', 1500)] }),
        ],
      }).indicators,
    )
    expect(lines.map(line => [line.target, line.needs.numerator, line.needs.denominator])).toEqual([
      ['≥ 80', true, true],
      ['', false, true],
      ['≥ 1500', false, false],
    ])
  })
})

describe('targetText', () => {
  it('reads back as the same target, in both languages', () => {
    fc.assert(
      fc.property(target, fc.constantFrom('vi', 'en'), ({ op, value, max, by }, language) => {
        const stated = parseTarget(targetText({ op, value, max, by }, language))
        expect(stated).toEqual({ op: op === '=' ? null : op, value, max })
      }),
      { numRuns: 500 },
    )
  })
})

it('romanNumeral counts', () => {
  expect([1, 4, 9, 14, 39, 40, 58, 99, 101].map(romanNumeral)).toEqual([
    'I',
    'IV',
    'IX',
    'XIV',
    'XXXIX',
    'XL',
    'LVIII',
    'XCIX',
    'CI',
  ])
})
