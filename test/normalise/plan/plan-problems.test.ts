// Every way a plan can have the wrong shape: one message, at its line and column, in our own words.
import { describe, expect, test } from 'vitest'
import { documentProblems } from '../../../src/diagnostics/document-problem.ts'
import { normalisePlan } from '../../../src/normalise/plan/normalise-plan.ts'
import { documentWords } from '../../../src/validate/words/document-words.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const head = ['kind: plan', 'id: KH-57', 'title: Kế hoạch']

/** What is raised for a plan with these lines after its first three: place and facts. */
function problemsOf(...lines: string[]): unknown[] {
  return problemsIn([...head, ...lines].join('\n'))
}

function problemsIn(yaml: string): unknown[] {
  const { value, raised } = normalisePlan('plan.yaml', '', treeOfYaml(yaml))
  expect(value).toBeNull()
  return raised.map(({ rule, at, facts }) => {
    expect(rule).toBe('invalid-plan')
    return [at.kind === 'text' ? `${at.line}:${at.column}` : at.kind, facts]
  })
}

describe('other faults of a plan of another shape', () => {
  const rulesOf = (...lines: string[]) => {
    const { value, raised } = normalisePlan('plan.yaml', '', treeOfYaml([...head, ...lines].join('\n')))
    expect(value).toBeNull()
    return raised.map(({ rule, at }) => [rule, at.kind === 'text' ? at.line : at.kind])
  }

  test('are said beside what is wrong inside a task', () => {
    expect(
      rulesOf(
        'tasks:',
        '  - {id: a, title: b, dealine: 2025, weight: hai, milestones: [{id: m}]}',
        '  - {id: b, title: b, dependsOn: [d, a]}',
        '  - {id: b, title: b, deadline: khi nào xong}',
      ),
    ).toEqual([
      ['invalid-plan', 5],
      ['invalid-plan', 5],
      ['invalid-plan', 5],
      ['invalid-plan', 5],
      ['duplicate-id', 7],
      ['unknown-reference', 6],
      ['unreadable-value', 7],
    ])
  })

  test.each([
    ['an id is none', ['tasks:', '  - {id: 7, title: b}', '  - {id: b, title: b, dependsOn: ["7"]}'], 5],
    [
      'a list may have been mistyped',
      ['task: [{id: a, title: b}]', 'amendments: [{decision: a, on: 2025-08-01, task: a, set: {lead: b}}]'],
      4,
    ],
    ['a title is missing', ['tasks:', '  - {id: a}', '  - {id: b, title: b, dependsOn: [d]}'], 5],
  ])('are not guessed at where %s', (_name, lines, line) => {
    expect(rulesOf(...lines)).toEqual([['invalid-plan', line]])
  })
})

describe('one fault, one message', () => {
  const cases: readonly [string, string[], string, Record<string, unknown>][] = [
    ['a mistyped key', ['verion: 1'], '4:1', { problem: 'unknown-key', actual: 'verion', expected: 'version' }],
    ['a mistyped key without a value', ['verion:'], '4:1', { problem: 'unknown-key', expected: 'version' }],
    ['a list that is none', ['tasks: NV-01'], '4:8', { problem: 'wrong-type', expected: 'list', actual: 'NV-01' }],
    ['a task that is no map', ['tasks: [NV-01]'], '4:9', { problem: 'wrong-type', expected: 'map', key: 'tasks' }],
    ['a blank task', ['tasks:', '  -', '  - {id: a, title: b}'], '5:4', { problem: 'blank-text', key: 'tasks' }],
    [
      'a key mistyped and so missing',
      ['tasks: [{id: a, tilte: b}]'],
      '4:17',
      { problem: 'unknown-key', expected: 'title' },
    ],
    ['a missing key', ['tasks:', '  - {id: NV-01}'], '5:5', { problem: 'missing-key', key: 'title' }],
    ['a blank id', ['tasks: [{id: "", title: b}]'], '4:14', { problem: 'blank-text', key: 'id' }],
    ['an id left open', ['tasks:', '  - id:', '    title: b'], '5:5', { problem: 'blank-text', key: 'id' }],
    ['a number for an id', ['tasks: [{id: 7, title: b}]'], '4:14', { problem: 'unquoted-number', expected: '"7"' }],
    [
      'a number with a zero for an id',
      ['tasks: [{id: 1.10, title: b}]'],
      '4:14',
      { expected: '"1.10"', actual: '1.10' },
    ],
    [
      'a code without quotes',
      ['tasks: [{id: a, title: b, assignees: ["01", 48]}]'],
      '4:45',
      { problem: 'unquoted-number', actual: '48' },
    ],
    ['a group member without quotes', ['groups: {pilot: [48]}'], '4:18', { problem: 'unquoted-number', actual: '48' }],
    [
      'assignees that are one name',
      ['tasks: [{id: a, title: b, assignees: pilot}]'],
      '4:38',
      { problem: 'wrong-type', expected: 'assignees', actual: 'pilot' },
    ],
    ['a deadline that is a list', ['tasks: [{id: a, title: b, deadline: [1]}]'], '4:37', { expected: 'deadline' }],
    ['a deadline that is true', ['tasks: [{id: a, title: b, deadline: true}]'], '4:37', { expected: 'deadline' }],
    ['an unknown language', ['language: vn'], '4:11', { problem: 'unknown-value', actual: 'vn', known: 'vi, en' }],
    [
      'a mistyped value',
      ['tasks: [{id: a, title: b, evidence: requird}]'],
      '4:37',
      { problem: 'unknown-value', expected: 'required' },
    ],
    [
      'a mistyped registry',
      ['localities: vn-province'],
      '4:13',
      { problem: 'unknown-value', expected: 'vn-provinces' },
    ],
    ['a unit without name', ['localities: [{code: "01"}]'], '4:14', { problem: 'missing-key', key: 'name' }],
    ['a unit code that is a number', ['localities: [{code: 1, name: A}]'], '4:21', { problem: 'unquoted-number' }],
    ['a day that is none', ['issuedOn: 2025-02-29'], '4:11', { problem: 'bad-date', actual: '2025-02-29' }],
    ['a month for a day', ['issuedOn: 6/2025'], '4:11', { problem: 'bad-date', actual: '6/2025' }],
    ['a year for a day', ['issuedOn: 2025'], '4:11', { problem: 'bad-date', actual: '2025' }],
    ['a version of no number', ['version: "1"'], '4:10', { problem: 'wrong-type', expected: 'number' }],
    ['half a version', ['version: 1.5'], '4:10', { problem: 'wrong-type', expected: 'whole-number', actual: '1.5' }],
    ['version 0', ['version: 0'], '4:10', { problem: 'out-of-range', expected: '≥ 1' }],
    [
      'a weight below 0',
      ['tasks: [{id: a, title: b, weight: -1}]'],
      '4:35',
      { problem: 'out-of-range', expected: '≥ 0' },
    ],
    [
      'a weight in words',
      ['tasks: [{id: a, title: b, weight: hai}]'],
      '4:35',
      { problem: 'wrong-type', expected: 'number' },
    ],
    [
      'a switch in words',
      ['reporting: {beforeIsExclusive: không}'],
      '4:32',
      { problem: 'wrong-type', expected: 'true-or-false' },
    ],
    [
      'a period that ends before it begins',
      ['reporting: {periods: [{id: Q3, from: 2025-09-14, to: 2025-06-15}]}'],
      '4:54',
      { problem: 'reversed-period', actual: '2025-06-15' },
    ],
    [
      'yellow above green',
      ['reporting: {colours: {greenFrom: 60, yellowFrom: 80}}'],
      '4:50',
      { problem: 'reversed-colours', key: 'yellowFrom', actual: '80' },
    ],
    [
      'yellow above the green that holds anyway',
      ['reporting: {colours: {yellowFrom: 95}}'],
      '4:35',
      { problem: 'reversed-colours', key: 'yellowFrom', actual: '95' },
    ],
    [
      'green below the yellow that holds anyway',
      ['reporting: {colours: {greenFrom: 70}}'],
      '4:34',
      { problem: 'reversed-colours', key: 'greenFrom', actual: '70' },
    ],
    [
      'a share above all',
      ['reporting: {colours: {greenFrom: 101}}'],
      '4:34',
      { problem: 'out-of-range', expected: '≤ 100' },
    ],
    [
      'a share of half a percent',
      ['reporting: {colours: {greenFrom: 97.5}}'],
      '4:34',
      { problem: 'wrong-type', expected: 'whole-number' },
    ],
    [
      'a threshold of another name',
      ['reporting: {colours: {greenfrom: 90}}'],
      '4:23',
      { problem: 'unknown-key', actual: 'greenfrom', expected: 'greenFrom' },
    ],
    ['an indicator without title', ['indicators: [{id: CT-01}]'], '4:14', { problem: 'missing-key', key: 'title' }],
    [
      'a range without max',
      ['indicators: [{id: a, title: b, targets: [{by: 2025-12-31, op: range, value: 40}]}]'],
      '4:42',
      { problem: 'range-without-max' },
    ],
    [
      'max without a range',
      ['indicators: [{id: a, title: b, targets: [{by: 2025-12-31, value: 40, max: 50}]}]'],
      '4:75',
      { problem: 'max-without-range', actual: '50' },
    ],
    [
      'a range upside down',
      ['indicators: [{id: a, title: b, targets: [{by: 2025-12-31, op: range, value: 50, max: 40}]}]'],
      '4:86',
      { problem: 'reversed-range', actual: '40' },
    ],
    [
      'a decision about nothing',
      ['amendments: [{decision: a, on: 2025-08-01, set: {lead: b}}]'],
      '4:14',
      { problem: 'amendment-subject' },
    ],
    [
      'a decision about both',
      ['amendments: [{decision: a, on: 2025-08-01, task: b, indicator: c, set: {assignees: all}}]'],
      '4:14',
      { problem: 'amendment-subject' },
    ],
    [
      'a decision that changes nothing',
      ['amendments: [{decision: a, on: 2025-08-01, task: b, set: {}}]'],
      '4:58',
      { problem: 'empty-change' },
    ],
    [
      'a key nobody knows as the only change',
      ['amendments: [{decision: a, on: 2025-08-01, task: b, set: {daedline: 2026}}]'],
      '4:59',
      { problem: 'unknown-key', expected: 'deadline' },
    ],
    [
      'a subject nobody knows',
      ['amendments: [{decision: a, on: 2025-08-01, tsak: b, set: {deadline: 2026}}]'],
      '4:44',
      { problem: 'unknown-key', expected: 'task' },
    ],
    [
      'targets for a task',
      ['amendments: [{decision: a, on: 2025-08-01, task: b, set: {targets: []}}]'],
      '4:68',
      { problem: 'misplaced-change', key: 'targets' },
    ],
    [
      'a deadline for an indicator',
      ['amendments: [{decision: a, on: 2025-08-01, indicator: b, set: {deadline: 2026}}]'],
      '4:74',
      { problem: 'misplaced-change', key: 'deadline' },
    ],
    [
      'an exception without end',
      ['exceptions: [{rule: late-submission, reason: bão}]'],
      '4:14',
      { problem: 'missing-key', key: 'until' },
    ],
    ['a key that every object has', ['constructor: 1'], '4:1', { problem: 'unknown-key', actual: 'constructor' }],
  ]

  test.each(cases)('%s', (_name, lines, place, facts) => {
    expect(problemsOf(...lines)).toEqual([[place, expect.objectContaining(facts)]])
  })
})

test('a key with no near one names the keys there are', () => {
  expect(problemsOf('exceptions: [{rule: a, reason: b, until: 2025-12-31, xyz: 1}]')).toEqual([
    [
      '4:54',
      {
        problem: 'unknown-key',
        actual: 'xyz',
        key: 'xyz',
        known: 'rule, locality, task, indicator, reason, approvedBy, until',
      },
    ],
  ])
})

test('all faults are named in one go', () => {
  expect(problemsOf('verion: 1', 'tasks:', '  - {id: 1, title: b, deadlin: 2025}', '  - {id: b}')).toHaveLength(4)
})

describe('a file that is no plan', () => {
  test.each([
    ['', '1:1', { problem: 'wrong-type', actual: '', expected: 'map' }],
    ['- a', '1:1', { problem: 'wrong-type', actual: '[…]', expected: 'map' }],
    ['xin chào', '1:1', { problem: 'wrong-type', actual: 'xin chào', expected: 'map' }],
    [
      'kind: submission\nlocality: "14"\ntasks: 5',
      '1:7',
      { problem: 'wrong-kind', actual: 'submission', expected: 'plan' },
    ],
    ['id: KH-57\nfoo: 1', '1:1', { problem: 'missing-key', key: 'kind', expected: 'kind: plan' }],
    ['kind:\nid: KH-57', '1:1', { problem: 'missing-key', key: 'kind', expected: 'kind: plan' }],
  ])('%j', (yaml, place, facts) => {
    expect(problemsIn(yaml)).toEqual([[place, facts]])
  })
})

test('a problem says which task or indicator it belongs to', () => {
  const yaml = [...head, 'tasks: [{id: NV-01}]', 'indicators: [{id: CT-01, title: a, unit: 5}]'].join('\n')
  const { raised } = normalisePlan('plan.yaml', '', treeOfYaml(yaml))
  expect(raised.map(({ task, indicator }) => [task, indicator])).toEqual(
    expect.arrayContaining([
      ['NV-01', null],
      [null, 'CT-01'],
    ]),
  )
})

test('every problem has words in both languages that show no missing fact', () => {
  const facts = { key: 'weight', actual: 'abc', expected: 'number', known: 'a, b' }
  for (const problem of documentProblems) {
    for (const words of [documentWords.vi, documentWords.en]) {
      expect(words.message({ ...facts, problem })).toMatch(/^\S.{10,}$/u)
      expect(words.message({ ...facts, problem })).not.toContain('undefined')
      expect(words.fix({ problem })).toMatch(/\.$/)
    }
  }
})
