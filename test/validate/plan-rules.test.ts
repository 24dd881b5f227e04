// Each plan rule on its edges: the same day, no day, every year, both directions, circles of every length.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan, Task } from '../../src/model/plan.ts'
import { normalisePlan } from '../../src/normalise/plan/normalise-plan.ts'
import { dependencyCycles } from '../../src/validate/dependency-cycles.ts'
import type { PlanRule, Rule } from '../../src/validate/rule.ts'
import { amendmentOfUnknownTask } from '../../src/validate/rules/amendment-of-unknown-task.ts'
import { circularDependency } from '../../src/validate/rules/circular-dependency.ts'
import { dependencyAfterDeadline } from '../../src/validate/rules/dependency-after-deadline.ts'
import { duplicateId } from '../../src/validate/rules/duplicate-id.ts'
import { expiredException } from '../../src/validate/rules/expired-exception.ts'
import { invalidPlan } from '../../src/validate/rules/invalid-plan.ts'
import { milestoneAfterDeadline } from '../../src/validate/rules/milestone-after-deadline.ts'
import { missingLead } from '../../src/validate/rules/missing-lead.ts'
import { missingProduct } from '../../src/validate/rules/missing-product.ts'
import { targetBelowBaseline } from '../../src/validate/rules/target-below-baseline.ts'
import { unknownReference } from '../../src/validate/rules/unknown-reference.ts'
import { treeOfYaml } from '../normalise/tree-of-yaml.ts'

const planRules = [
  targetBelowBaseline,
  milestoneAfterDeadline,
  dependencyAfterDeadline,
  circularDependency,
  missingLead,
  missingProduct,
  expiredException,
]
const readingRules = [duplicateId, unknownReference, amendmentOfUnknownTask, invalidPlan]
const asOf = '2025-09-14'

function planOf(yaml: string): Plan {
  const { value, raised } = normalisePlan('plan.yaml', '', treeOfYaml(`kind: plan\nid: KH-57\ntitle: a\n${yaml}`))
  if (value === null) throw new Error(JSON.stringify(raised))
  return value
}

/** Line, column and subject of what one rule raises; the plan's own lines begin at 4. */
function raisedBy(rule: PlanRule, yaml: string, day = asOf): unknown[] {
  return rule
    .check(planOf(yaml), { asOf: day })
    .map(({ at, task, indicator }) => [at.kind === 'text' ? `${at.line}:${at.column}` : '', task ?? indicator])
}

describe('fixtures', () => {
  const knownRules = [...planRules, ...readingRules].map((rule: Rule) => rule.name).concat('late-submission')
  const found = (rule: string, which: 'bad' | 'good') => {
    const file = `fixtures/rules/${rule}/${which}/plan.yaml`
    const { value, raised } = normalisePlan(file, '', treeOfYaml(readFileSync(file, 'utf8')), knownRules)
    return [...raised, ...(value ? planRules.flatMap(one => one.check(value, { asOf })) : [])]
  }

  test.each([...planRules, ...readingRules])('$name: the bad plan breaks this rule alone, the good one none', rule => {
    const raised = found(rule.name, 'bad')
    expect(raised.map(one => one.rule)).toEqual([rule.name])
    expect(found(rule.name, 'good')).toEqual([])
    for (const words of [rule.words.vi, rule.words.en]) {
      expect(raised.map(one => words.message(one.facts)).join()).toMatch(/^\S.{10,}$/u)
      expect(raised.map(one => words.message(one.facts)).join()).not.toMatch(/undefined|“”/)
    }
  })
})

describe('missing-lead and missing-product', () => {
  test.each([
    ['{id: a, title: b}', '4:9'],
    ['{id: a, title: b, lead: "", product: " "}', '4:33'],
  ])('%s', (task, place) => {
    expect(raisedBy(missingLead, `tasks: [${task}]`)).toEqual([[place, 'a']])
    expect(raisedBy(missingProduct, `tasks: [${task}]`)).toHaveLength(1)
  })

  test('are quiet when there is one', () => {
    const yaml = 'tasks: [{id: a, title: b, lead: c, product: d}]'
    expect([...raisedBy(missingLead, yaml), ...raisedBy(missingProduct, yaml)]).toEqual([])
  })
})

describe('expired-exception', () => {
  const yaml = 'exceptions: [{rule: late-submission, reason: bão, until: 2025-09-14}]'
  test.each([
    ['2025-09-13', []],
    ['2025-09-14', []],
    ['2025-09-15', [['4:58', null]]],
  ])('as of %s', (day, expected) => {
    expect(raisedBy(expiredException, yaml, day)).toEqual(expected)
  })
})

describe('milestone-after-deadline', () => {
  test.each([
    ['2025-06-30', 'Quý II/2025', false],
    ['2025-07-01', 'Quý II/2025', true],
    ['6/2025', '30/6/2025', false],
    ['2025', '12/2025', false],
    ['2026', '12/2025', true],
    ['2025-12-31', 'Hằng năm', false],
    ['2027-01-01', 'Hằng năm', false],
    ['2027-01-01', 'Thường xuyên', false],
    ['2027-01-01', '""', false],
    ['Thường xuyên', '2025', false],
    ['Hằng năm', '1/2025', false],
  ])('milestone %s, task %s', (by, deadline, expected) => {
    const yaml = `tasks: [{id: a, title: b, deadline: ${deadline}, milestones: [{id: M1, title: c, by: ${by}}]}]`
    const place = `4:${yaml.lastIndexOf('by: ') + 5}`
    expect(raisedBy(milestoneAfterDeadline, yaml)).toEqual(expected ? [[place, 'a']] : [])
  })

  test('points at the right one, though a task before it was left out', () => {
    const yaml = [
      'tasks:',
      '  - {id: a, title: b}',
      '  - {id: a, title: b}',
      '  - {id: c, title: b, deadline: 2025, milestones: [{id: M1, title: c, by: 2025}, {id: M2, title: c, by: 2026}]}',
    ].join('\n')
    expect(raisedBy(milestoneAfterDeadline, yaml)).toEqual([['7:105', 'c']])
  })
})

describe('dependency-after-deadline', () => {
  test.each([
    ['2025-06-30', 'Quý II/2025', false],
    ['2025-07-01', 'Quý II/2025', true],
    ['Hằng năm', '1/2025', false],
    ['Thường xuyên', '1/2025', false],
    ['2026', 'Hằng năm', false],
    ['2026', '""', false],
  ])('needed by %s, due %s', (needed, deadline, expected) => {
    const yaml = [
      'tasks:',
      `  - {id: a, title: b, dependsOn: [c], deadline: ${deadline}}`,
      `  - {id: c, title: b, deadline: ${needed}}`,
    ].join('\n')
    expect(raisedBy(dependencyAfterDeadline, yaml)).toEqual(expected ? [['5:35', 'a']] : [])
  })

  test('leaves tasks that wait for each other to circular-dependency, and judges what they wait for beside', () => {
    const yaml = [
      'tasks:',
      '  - {id: a, title: b, dependsOn: [b, e], deadline: 2025}',
      '  - {id: b, title: b, dependsOn: [c], deadline: 2026}',
      '  - {id: c, title: b, dependsOn: [a], deadline: 2027}',
      '  - {id: d, title: b, dependsOn: [c], deadline: 2025}',
      '  - {id: e, title: b, deadline: 2030}',
    ].join('\n')
    expect(raisedBy(dependencyAfterDeadline, yaml)).toEqual([
      ['5:38', 'a'],
      ['8:35', 'd'],
    ])
    expect(raisedBy(circularDependency, yaml)).toHaveLength(1)
  })

  test('speaks of the deadlines as first written, and of no unknown task', () => {
    const yaml = [
      'tasks: [{id: a, title: b, deadline: 2026, dependsOn: [c, d]}, {id: c, title: b, deadline: 2025}]',
      'amendments: [{decision: e, on: 2025-08-01, task: c, set: {deadline: 2030}}]',
    ].join('\n')
    expect(raisedBy(dependencyAfterDeadline, yaml)).toEqual([])
  })
})

describe('target-below-baseline', () => {
  test.each([
    ['increase', 45, 'value: 45', false],
    ['increase', 45, 'value: 44.9', true],
    ['increase', 45, 'op: "=", value: 44', true],
    ['increase', 45, 'value: 80', false],
    ['decrease', 45, 'op: "<=", value: 45', false],
    ['decrease', 45, 'op: "<=", value: 46', true],
    ['decrease', 45, 'op: "<", value: 10', false],
    ['increase', 45, 'op: range, value: 40, max: 50', false],
    ['increase', 45, 'op: range, value: 40, max: 45', false],
    ['increase', 45, 'op: range, value: 40, max: 44', true],
    ['decrease', 45, 'op: range, value: 40, max: 50', false],
    ['decrease', 45, 'op: range, value: 46, max: 50', true],
    ['increase', 0, 'value: -1', true],
  ])('%s from %d: %s', (direction, baseline, target, expected) => {
    const yaml = `indicators: [{id: a, title: b, direction: ${direction}, baseline: {value: ${baseline}}, targets: [{by: 2025-12-31, ${target}}]}]`
    const place = `4:${yaml.lastIndexOf('value: ') + 8}`
    expect(raisedBy(targetBelowBaseline, yaml)).toEqual(expected ? [[place, 'a']] : [])
  })

  test('nothing to compare with', () => {
    expect(
      raisedBy(targetBelowBaseline, 'indicators: [{id: a, title: b, targets: [{by: 2025-12-31, value: 1}]}]'),
    ).toEqual([])
  })

  test('points at the target as written, whatever its day, and at those of decisions', () => {
    const yaml = [
      'indicators:',
      '  - id: a',
      '    title: b',
      '    baseline: {value: 45}',
      '    targets:',
      '      - {by: 2026-12-31, value: 40}',
      '      - {by: 2025-12-31, value: 80}',
      'amendments: [{decision: c, on: 2025-08-01, indicator: a, set: {targets: [{by: 2025-12-31, value: 1}]}}]',
    ].join('\n')
    expect(raisedBy(targetBelowBaseline, yaml)).toEqual([
      ['9:33', 'a'],
      ['11:98', 'a'],
    ])
  })
})

describe('circular-dependency', () => {
  const cyclesOf = (graph: Readonly<Record<string, readonly string[]>>) => {
    const tasks = Object.entries(graph).map(
      ([id, needed]) => `  - {id: ${id}, title: t, dependsOn: [${needed.join(', ')}]}`,
    )
    return circularDependency
      .check(planOf(['tasks:', ...tasks].join('\n')), { asOf })
      .map(({ facts, at }) => [facts.cycle, at.kind === 'text' && `${at.line}:${at.column}`])
  }

  test.each([
    ['none', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['itself', { a: ['a'] }, [['a → a', '5:35']]],
    ['two', { a: ['b'], b: ['a'] }, [['a → b → a', '5:35']]],
    [
      'three, with tails',
      { x: ['b'], a: ['y'], b: ['c'], c: ['d'], d: ['b', 'a'], y: [] },
      [['b → c → d → b', '7:35']],
    ],
    [
      'two apart',
      { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      [
        ['a → b → a', '5:35'],
        ['c → d → c', '7:35'],
      ],
    ],
    [
      'two through one task',
      { a: ['b', 'c'], b: ['a'], c: ['a'] },
      [
        ['a → b → a', '5:35'],
        ['a → c → a', '5:38'],
      ],
    ],
    [
      'one inside another',
      { a: ['b'], b: ['c'], c: ['b', 'a'] },
      [
        ['a → b → c → a', '5:35'],
        ['b → c → b', '6:35'],
      ],
    ],
    ['named twice', { a: ['b', 'b'], b: ['a'] }, [['a → b → a', '5:35']]],
    ['an unknown task', { a: ['z'], b: ['a'] }, []],
  ] as const)('%s', (_name, graph, expected) => {
    expect(cyclesOf(graph)).toEqual(expected)
  })

  test('a long circle is shortened', () => {
    const graph = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`t${index}`, [`t${(index + 1) % 20}`]]))
    expect(cyclesOf(graph)).toEqual([['t0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → t8 → … → t19 → t0', '5:36']])
  })

  test('is raised exactly when no order of the tasks would do', () => {
    const size = 7
    const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), edges => {
        const tasks = tasksOf(size, edges)
        const found = dependencyCycles(tasks)
        expect(found.length > 0).toBe(!hasOrder(tasks))
        for (const { task, place, ids } of found) {
          expect([ids[0], ids[1], ids.at(-1)]).toEqual([task.id, task.dependsOn[place], task.id])
          expect(new Set(ids).size).toBe(ids.length - 1)
          expect(Math.min(...ids.map(Number))).toBe(Number(task.id))
          for (const [index, id] of ids.slice(0, -1).entries()) {
            expect(tasks[Number(id)]?.dependsOn).toContain(ids[index + 1])
          }
        }
      }),
    )
  })
})

function tasksOf(size: number, edges: readonly (readonly [number, number])[]): Task[] {
  const [template] = planOf('tasks: [{id: a, title: b}]').tasks
  if (!template) throw new Error('a plan of one task has one task')
  return Array.from({ length: size }, (_, index) => ({
    ...template,
    id: String(index),
    index,
    dependsOn: edges.filter(([from]) => from === index).map(([, to]) => String(to)),
  }))
}

/** Whether the tasks can be done one after the other: the definition, tried out. */
function hasOrder(tasks: readonly Task[]): boolean {
  const done = new Set<string>()
  for (let before = -1; before !== done.size; ) {
    before = done.size
    for (const task of tasks) if (task.dependsOn.every(id => done.has(id))) done.add(task.id)
  }
  return done.size === tasks.length
}

test('every plan rule speaks plainly in both languages', () => {
  for (const rule of [...planRules, ...readingRules]) {
    expect(rule.scope).toBe('plan')
    for (const { what, why, fix } of [rule.words.vi, rule.words.en]) {
      for (const sentence of [what, why, fix]) expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u)
    }
  }
})
