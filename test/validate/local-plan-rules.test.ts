// Local plans against a central one: what is assigned, how deadlines and targets compare, what a fault does not cause.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Raised } from '../../src/diagnostics/diagnostic.ts'
import type { Plan } from '../../src/model/plan.ts'
import { textComparison } from '../../src/normalise/names/compare-text.ts'
import { namesOffice } from '../../src/normalise/names/office-names.ts'
import { normalisePlan } from '../../src/normalise/plan/normalise-plan.ts'
import { nearest } from '../../src/normalise/text/nearest.ts'
import { withoutAccepted } from '../../src/validate/accepted-local.ts'
import { checkLocalPlan } from '../../src/validate/check-local-plan.ts'
import { planArbitrary } from '../consolidate/arbitraries.ts'
import { treeOfYaml } from '../normalise/tree-of-yaml.ts'

const asOf = '2025-09-14'
const context = { asOf, compare: textComparison, nearest, namesOffice }

function read(yaml: string, central: Plan | null = null): { plan: Plan; raised: readonly Raised[] } {
  const { value, raised } = normalisePlan('plan.yaml', '', treeOfYaml(`kind: plan\ntitle: a\n${yaml}`), null, central)
  if (value === null) throw new Error(JSON.stringify(raised))
  return { plan: value, raised }
}

const task = (id: string, more = '') => `  - {id: ${id}, title: ${id}, lead: a, product: b${more}}`
const central = (lines: string) => read(`id: KH-57\nversion: 2\n${lines}`).plan
const head = 'id: KH-SL\nlocality: "14"\nparent: {plan: KH-57, version: 2}\n'

/** Rule, line and column of what is raised; the plan's own lines begin at 3. */
function check(local: string, against: Plan, day = asOf): string[] {
  const { plan, raised } = read(local, against)
  return checkLocalPlan(plan, raised, against, { ...context, asOf: day }).map(
    ({ rule, at }) => `${rule} ${at.kind === 'text' ? `${at.line}:${at.column}` : ''}`,
  )
}

describe('coverage', () => {
  const plan = central(
    `groups: {pilot: ["01"]}\ntasks:\n${task('NV-01')}\n${task('NV-02', ', assignees: [pilot]')}\n${task('NV-03')}\n` +
      'amendments:\n  - {decision: 1/QĐ, on: 2025-08-01, task: NV-03, set: {assignees: ["01"]}}\n',
  )
  const own = `${head}tasks:\n${task('SL-01', ', responsible: Ông A, implements: NV-01')}\n`

  it('asks for the tasks assigned to this locality on the day, after decisions', () => {
    expect(check(own, plan)).toEqual([])
    expect(check(own, plan, '2025-07-31')).toEqual(['uncovered-task 6:1'])
    expect(check(`${head}tasks: []\n`, plan)).toEqual(['uncovered-task 6:1'])
  })

  it('lets several tasks carry out one, and a locality have tasks of its own', () => {
    const more = `${task('SL-02', ', responsible: Ông A, implements: NV-01')}\n${task('SL-03', ', responsible: Ông A')}\n`
    expect(check(own + more, plan)).toEqual([])
  })

  it('does not ask again for a task that was left out because its id came before', () => {
    const twice = `${own}${task('SL-01', ', responsible: Ông A, implements: NV-03')}\n`
    expect(check(twice, plan, '2025-07-31')).toEqual(['duplicate-id 8:10'])
  })

  it('names the central task it may have meant', () => {
    const { plan: local } = read(own.replace('NV-01', 'NV-1'), plan)
    const raised = checkLocalPlan(local, [], plan, context)
    expect(raised.map(({ rule, facts }) => [rule, facts.expected])).toEqual([
      ['uncovered-task', 'NV-01'],
      ['unknown-central-task', 'NV-01'],
    ])
  })
})

describe('identity', () => {
  const plan = central(`tasks:\n${task('NV-01', ', objective: MT1')}\nobjectives: [{id: MT1, title: b}]\n`)
  const rest = (more = '') => `tasks:\n${task('SL-01', `, responsible: Ông A, implements: NV-01${more}`)}\n`

  it.each([
    ['', ['invalid-plan 1:1', 'invalid-plan 1:1']],
    ['locality: "14"\n', ['invalid-plan 1:1']],
    ['locality: "17"\nparent: {plan: KH-57, version: 2}\n', ['unknown-reference 4:11']],
    ['locality: "14"\nparent: {plan: KH-58, version: 1}\n', ['unknown-reference 5:16']],
    ['locality: "14"\nparent: {plan: KH-57, version: 1}\n', ['outdated-parent-version 5:32']],
    ['locality: "14"\nparent: {plan: KH-57, version: 3}\n', []],
  ])('%j', (lines, expected) => {
    expect(check(`id: KH-SL\n${lines}${rest()}`, plan)).toEqual(expected)
  })

  it('tells an indicator of its own, which has a title, from one that was to be a central one', () => {
    const measured = central('indicators:\n  - {id: CT-01, title: b}\n')
    const list = (line: string) => check(`${head}indicators:\n  - ${line}\n`, measured)
    expect(list('{id: CT-01}')).toEqual([])
    expect(list('{id: SL-01, title: Chỉ tiêu riêng}')).toEqual([])
    expect(list('{id: CT-1}')).toEqual(['unknown-reference 7:10'])
  })

  it('may speak of what the central plan defines, and of nothing else', () => {
    expect(check(`${head}${rest(', objective: MT1')}`, plan)).toEqual([])
    expect(check(`${head}${rest(', objective: MT9')}`, plan)).toEqual([expect.stringMatching(/^unknown-reference/)])
  })
})

describe('deadline-after-central', () => {
  it.each([
    ['12/2025', '31/12/2025', false],
    ['Quý II/2025', '1/7/2025', true],
    ['Quý II/2025', '30/6/2025', false],
    ['12/2025', '""', true],
    ['12/2025', 'Thường xuyên', true],
    ['12/2025', 'Hằng năm', false],
    ['6/2025', 'Hằng năm', true],
    ['Hằng năm', '2026', true],
    ['Thường xuyên', '2030', false],
    ['""', '""', false],
  ])('central %s, local %s: %s', (theirs, ours, expected) => {
    const plan = central(`tasks:\n${task('NV-01', `, deadline: ${theirs}`)}\n`)
    const local = `${head}tasks:\n${task('SL-01', `, responsible: Ông A, implements: NV-01, deadline: ${ours}`)}\n`
    expect(check(local, plan).length > 0).toBe(expected)
  })

  it('heeds the decisions of both plans, and points at the local one', () => {
    const plan = central(
      `tasks:\n${task('NV-01', ', deadline: 6/2025')}\namendments:\n` +
        '  - {decision: 1/QĐ, on: 2025-07-01, task: NV-01, set: {deadline: 12/2025}, localities: ["14"]}\n',
    )
    const local = `${head}tasks:\n${task('SL-01', ', responsible: Ông A, implements: NV-01, deadline: 12/2025')}\n`
    expect(check(local, plan)).toEqual([])
    const later = 'amendments:\n  - {decision: 2/KH, on: 2025-08-01, task: SL-01, set: {deadline: 3/2026}}\n'
    expect(check(local + later, plan)).toEqual(['deadline-after-central 9:67'])
  })

  it('says nothing more of a deadline that cannot be read', () => {
    const plan = central(`tasks:\n${task('NV-01', ', deadline: 6/2025')}\n`)
    const local = `${head}tasks:\n${task('SL-01', ', responsible: Ông A, implements: NV-01, deadline: sớm')}\n`
    expect(check(local, plan)).toEqual([expect.stringMatching(/^unreadable-value/)])
  })

  it('reads "trước" as the central plan does', () => {
    const plan = central(
      `reporting: {beforeIsExclusive: true}\ntasks:\n${task('NV-01', ', deadline: trước 31/12/2025')}\n`,
    )
    const local = `${head}tasks:\n${task('SL-01', ', responsible: Ông A, implements: NV-01, deadline: trước 31/12/2025')}\n`
    expect(check(local, plan)).toEqual([])
  })
})

describe('target-weaker-than-central', () => {
  const plan = central(
    'indicators:\n' +
      '  - {id: CT-01, title: a, unit: "%", targets: [{by: 2025-12-31, value: 60}, {by: 2030-12-31, value: 80}]}\n',
  )
  const problems = (indicator: string) => {
    const { plan: local, raised } = read(`${head}indicators:\n  - ${indicator}\n`)
    return checkLocalPlan(local, raised, plan, context).map(({ rule, facts, at }) => {
      expect(rule).toBe('target-weaker-than-central')
      return `${facts.problem} ${facts.expectedBy ?? ''} ${at.kind === 'text' ? at.column : ''}`
    })
  }

  it.each([
    ['{id: CT-01, targets: [{by: 2025-12-31, value: 60}, {by: 2030-12-31, value: 80}]}', []],
    ['{id: CT-01, targets: [{by: 2025-06-30, value: 85}]}', []],
    ['{id: CT-01, targets: [{by: 2025-12-31, value: 60}]}', ['missing 2030-12-31 26']],
    ['{id: CT-01, targets: [{by: 2025-12-31, value: 59}, {by: 2030-12-31, value: 80}]}', ['weaker 2025-12-31 51']],
    ['{id: CT-01, targets: [{by: 2026-01-01, value: 80}]}', ['later 2025-12-31 32']],
    ['{id: CT-01, targets: [{by: 2025-12-31, value: 60}, {by: 2031-12-31, value: 80}]}', ['later 2030-12-31 61']],
    ['{id: CT-01}', ['missing 2025-12-31 5']],
    ['{id: CT-09, title: b}', ['uncovered 2025-12-31 1']],
    ['{id: CT-01, unit: hồ sơ, targets: [{by: 2025-12-31, value: 1}]}', ['unit  23']],
    ['{id: CT-01, unit: phần trăm, targets: [{by: 2025-12-31, value: 90}]}', []],
  ])('%s', (indicator, expected) => {
    expect(problems(indicator)).toEqual(expected)
  })

  it('asks nothing of indicators that have no targets or are not assigned', () => {
    const none = central(
      'indicators:\n  - {id: CT-01, title: a}\n  - {id: CT-02, title: b, targets: [{by: 2025-12-31, value: 1}], assignees: ["01"]}\n',
    )
    expect(check(head, none)).toEqual([])
  })
})

describe('missing-responsible', () => {
  it('asks for a person or post in every task, and takes an office for nobody', () => {
    const plan = central('tasks: []\n')
    const responsible = (text: string) => check(`${head}tasks:\n${task('SL-01', `, responsible: ${text}`)}\n`, plan)
    expect(responsible('Giám đốc Sở KH&CN')).toEqual([])
    expect(responsible('Sở KH&CN')).toEqual(['missing-responsible 7:65'])
    expect(check(`${head}tasks:\n${task('SL-01')}\n`, plan)).toEqual(['missing-responsible 7:5'])
  })
})

describe('accepted exceptions', () => {
  const exception = 'exceptions:\n  - {rule: RULE, locality: "14", task: NV-01, reason: bão, until: 2025-12-31}\n'
  const accepted = (rule: string, ours: string, day = asOf) => {
    const plan = central(`tasks:\n${task('NV-01', ', deadline: 6/2025')}\n${exception.replace('RULE', rule)}`)
    const { plan: local, raised } = read(`${head}tasks:\n${ours}\n`, plan)
    const all = checkLocalPlan(local, raised, plan, { ...context, asOf: day })
    return withoutAccepted(all, local, plan, day).map(one => one.rule)
  }

  it('of the central plan name the central task, whichever local task carries it out', () => {
    const late = task('SL-01', ', responsible: Ông A, implements: NV-01, deadline: 2026')
    expect(accepted('deadline-after-central', late)).toEqual([])
    expect(accepted('deadline-after-central', late, '2026-01-01')).toEqual(['deadline-after-central'])
    expect(accepted('missing-responsible', late)).toEqual(['deadline-after-central'])
    expect(accepted('uncovered-task', task('SL-01', ', responsible: Ông A'))).toEqual([])
  })
})

describe('a plan held against itself', () => {
  it('lacks nothing but persons and parentage', () => {
    fc.assert(
      fc.property(planArbitrary, plan => {
        const [first] = plan.registry.localities
        const tasks = plan.tasks.map((one, index) => ({ ...one, index, implements: one.id, responsible: 'Ông A' }))
        const parent = { plan: plan.id, version: plan.version }
        const local = { ...plan, tasks, parent, locality: first?.code ?? null }
        const raised = checkLocalPlan(local, [], plan, context).map(({ rule }) => rule)
        const own = ['uncovered-task', 'unknown-central-task', 'deadline-after-central', 'target-weaker-than-central']
        expect(raised.filter(rule => own.includes(rule) || rule === 'missing-responsible')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
