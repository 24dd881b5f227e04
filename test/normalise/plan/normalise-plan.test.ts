// A plan file becomes a Plan: names resolved, deadlines read, places kept.
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/model/plan.ts'
import { normalisePlan } from '../../../src/normalise/plan/normalise-plan.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const head = 'kind: plan\nid: KH-57\ntitle: Kế hoạch\n'

function read(yaml: string, knownRules: readonly string[] | null = null) {
  const { value, raised } = normalisePlan('plan.yaml', 'abc', treeOfYaml(head + yaml), knownRules)
  if (value === null) throw new Error(JSON.stringify(raised))
  return { plan: value, raised }
}

function planOf(yaml: string): Plan {
  const { plan, raised } = read(yaml)
  expect(raised).toEqual([])
  return plan
}

function raisedBy(yaml: string, knownRules: readonly string[] | null = null): unknown[] {
  return read(yaml, knownRules).raised.map(({ rule, at, facts }) => [
    rule,
    at.kind === 'text' ? `${at.line}:${at.column}` : '',
    facts.actual,
    facts.expected ?? null,
  ])
}

describe('what a plan leaves out', () => {
  test('has the defaults of contract section 2', () => {
    const { source, registry, ...plan } = planOf('tasks: [{id: NV-01, title: a}]\nindicators: [{id: CT-01, title: b}]')
    expect(registry.localities).toHaveLength(34)
    expect(source.sha256).toBe('abc')
    expect(plan).toMatchObject({
      version: 1,
      language: 'vi',
      issuedBy: null,
      issuedOn: null,
      dueSoonDays: 30,
      beforeIsExclusive: false,
      periods: [],
      locality: null,
      parent: null,
    })
    expect(plan.tasks[0]).toMatchObject({
      lead: '',
      product: '',
      assignees: 'all',
      evidence: 'required',
      weight: 1,
      dependsOn: [],
      milestones: [],
      objective: null,
      deadline: { text: '', meaning: { kind: 'ongoing' } },
      index: 0,
    })
    expect(plan.indicators[0]).toMatchObject({
      aggregation: 'none',
      targets: [],
      baseline: null,
      range: { min: null, max: null },
    })
  })

  test('may be a key with nothing behind it', () => {
    const plan = planOf(
      'issuedBy:\nreporting:\ntasks: [{id: a, title: b, lead: , deadline: , dependsOn: , assignees: }]',
    )
    expect(plan.tasks[0]).toMatchObject({ lead: '', assignees: 'all', deadline: { text: '' } })
  })
})

test('texts are kept in NFC without space around them', () => {
  const plan = planOf(`tasks: [{id: " NV-01 ", title: "${'Thành lập'.normalize('NFD')}"}]`)
  expect(plan.tasks[0]).toMatchObject({ id: 'NV-01', title: 'Thành lập'.normalize('NFC') })
})

test('days are read as offices write them', () => {
  expect(planOf('issuedOn: 19/6/2025').issuedOn).toBe('2025-06-19')
})

test.each([
  ['2025', { kind: 'day', day: '2025-12-31' }],
  ['2025-12-31', { kind: 'day', day: '2025-12-31' }],
  ['12/2025', { kind: 'day', day: '2025-12-31' }],
  ['Quý II/2025', { kind: 'day', day: '2025-06-30' }],
  ['Hằng năm', { kind: 'yearly' }],
  ['Thường xuyên', { kind: 'ongoing' }],
  ['""', { kind: 'ongoing' }],
])('the deadline %s', (written, meaning) => {
  const [task] = planOf(
    `tasks: [{id: a, title: b, deadline: ${written}, milestones: [{id: M1, title: c, by: ${written}}]}]`,
  ).tasks
  expect(task?.deadline.meaning).toEqual(meaning)
  expect(task?.milestones[0]?.by.meaning).toEqual(meaning)
})

test('"trước" follows the plan', () => {
  const tasks = 'tasks: [{id: a, title: b, deadline: trước 31/12/2025}]'
  expect(planOf(tasks).tasks[0]?.deadline.meaning).toEqual({ kind: 'day', day: '2025-12-31' })
  expect(planOf(`reporting: {beforeIsExclusive: true}\n${tasks}`).tasks[0]?.deadline.meaning).toEqual({
    kind: 'day',
    day: '2025-12-30',
  })
})

test('a deadline that cannot be read is one unreadable value, and the task ongoing', () => {
  const { plan, raised } = read('tasks: [{id: NV-01, title: b, deadline: theo yêu cầu}]')
  expect(plan.tasks[0]?.deadline).toEqual({ text: 'theo yêu cầu', meaning: { kind: 'ongoing' } })
  expect(raised).toEqual([
    expect.objectContaining({
      rule: 'unreadable-value',
      task: 'NV-01',
      at: { kind: 'text', file: 'plan.yaml', line: 4, column: 41 },
      facts: { actual: 'theo yêu cầu', kind: 'deadline', heading: 'deadline' },
    }),
  ])
})

test('a decision whose new deadline cannot be read changes nothing', () => {
  const { plan, raised } = read(
    'tasks: [{id: a, title: b}]\namendments: [{decision: c, on: 2025-08-01, task: a, set: {deadline: sớm}}]',
  )
  expect(plan.amendments[0]?.set).toEqual({})
  expect(raised.map(({ rule, task }) => [rule, task])).toEqual([['unreadable-value', 'a']])
})

test('assignees are codes, each once, after groups have been opened', () => {
  const plan = planOf(
    [
      'groups: {pilot: ["01", "48", "79"]}',
      'tasks: [{id: a, title: b, assignees: [pilot, "14", "48"]}, {id: b, title: b, assignees: []}]',
      'amendments: [{decision: c, on: 1/8/2025, task: a, set: {lead: d, assignees: [pilot]}, localities: [pilot]}]',
    ].join('\n'),
  )
  expect(plan.tasks.map(task => task.assignees)).toEqual([['01', '48', '79', '14'], []])
  expect(plan.amendments[0]).toMatchObject({
    on: '2025-08-01',
    localities: ['01', '48', '79'],
    set: { lead: 'd', assignees: ['01', '48', '79'] },
    reason: '',
  })
})

test('targets stand in order of their day and know where they were written', () => {
  const plan = planOf(
    'indicators: [{id: a, title: b, targets: [{by: 2026-12-31, value: 90}, {by: 2025-12-31, op: range, value: 1, max: 2}]}]',
  )
  expect(plan.indicators[0]?.targets).toEqual([
    { by: '2025-12-31', op: 'range', value: 1, max: 2, index: 1 },
    { by: '2026-12-31', op: '>=', value: 90, max: null, index: 0 },
  ])
})

test('localities may be the plan’s own', () => {
  const { registry } = planOf(
    'localities: [{code: X1, name: Xã Một, aliases: [Xã 1], parent: "14"}, {code: X2, name: Xã Hai}]',
  )
  expect(registry).toEqual({
    localities: [
      { code: 'X1', name: 'Xã Một', aliases: ['Xã 1'], parent: '14' },
      { code: 'X2', name: 'Xã Hai', aliases: [], parent: null },
    ],
    former: [],
  })
})

test('a local plan names its locality, its parent, and may leave out titles of indicators', () => {
  const plan = planOf(
    [
      'locality: "14"',
      'parent: {plan: KH-57, version: 2}',
      'indicators: [{id: CT-01, targets: [{by: 2025-12-31, value: 85}]}]',
      'tasks: [{id: a, title: b, implements: NV-01, responsible: Phó Chủ tịch UBND tỉnh}]',
    ].join('\n'),
  )
  expect(plan).toMatchObject({ locality: '14', parent: { plan: 'KH-57', version: 2 } })
  expect(plan.indicators[0]?.title).toBe('CT-01')
  expect(plan.tasks[0]).toMatchObject({ implements: 'NV-01', responsible: 'Phó Chủ tịch UBND tỉnh' })
})

test('a second id is raised where it stands, and left out', () => {
  const { plan, raised } = read(
    [
      'localities: [{code: "01", name: A}, {code: "01", name: B}]',
      'objectives: [{id: MT1, title: a}, {id: MT1, title: b}]',
      'indicators: [{id: CT-01, title: a}, {id: CT-01, title: b}]',
      'reporting: {periods: [{id: Q3, from: 2025-01-01, to: 2025-02-01}, {id: Q3, from: 2025-01-01, to: 2025-02-01}]}',
      'tasks:',
      '  - {id: NV-01, title: a, milestones: [{id: M1, title: a, by: 2025}, {id: M1, title: b, by: 2025}]}',
      '  - {id: NV-02, title: b, milestones: [{id: M1, title: a, by: 2025}]}',
      '  - {id: NV-01, title: c}',
      '  - {id: NV-01, title: d}',
    ].join('\n'),
  )
  expect(
    raised.map(({ rule, at, facts, task, indicator, related }) => [
      rule,
      at.kind === 'text' && at.line,
      facts,
      task ?? indicator,
      related.length,
    ]),
  ).toEqual([
    ['duplicate-id', 4, { actual: '01', kind: 'locality' }, null, 1],
    ['duplicate-id', 7, { actual: 'Q3', kind: 'period' }, null, 1],
    ['duplicate-id', 5, { actual: 'MT1', kind: 'objective' }, null, 1],
    ['duplicate-id', 6, { actual: 'CT-01', kind: 'indicator' }, 'CT-01', 1],
    ['duplicate-id', 11, { actual: 'NV-01', kind: 'task' }, 'NV-01', 1],
    ['duplicate-id', 12, { actual: 'NV-01', kind: 'task' }, 'NV-01', 1],
    ['duplicate-id', 9, { actual: 'M1', kind: 'milestone' }, 'NV-01', 1],
  ])
  expect(plan.tasks.map(task => [task.title, task.index])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect([
    plan.objectives.length,
    plan.indicators.length,
    plan.periods.length,
    plan.registry.localities.length,
  ]).toEqual([1, 1, 1, 1])
})

describe('names that lead nowhere', () => {
  test('are raised where they stand, with the name that was meant', () => {
    expect(
      raisedBy(
        [
          'locality: "98"',
          'groups: {pilot: ["01", "99"]}',
          'objectives: [{id: MT1, title: a}]',
          'indicators: [{id: CT-01, title: a, objective: MTI, assignees: [pilt]}]',
          'tasks:',
          '  - {id: NV-01, title: a, objective: MT-1, assignees: ["14", Sơn La, "02"], dependsOn: [NV-O1]}',
          'amendments: [{decision: a, on: 2025-08-01, task: NV-01, set: {assignees: [x]}, localities: ["62"]}]',
          'exceptions: [{rule: late-submision, locality: "97", task: NV-02, indicator: CT-1, reason: a, until: 2025-12-31}]',
        ].join('\n'),
        ['late-submission'],
      ),
    ).toEqual([
      ['unknown-reference', '4:11', '98', null],
      ['unknown-reference', '5:24', '99', null],
      ['unknown-reference', '7:47', 'MTI', 'MT1'],
      ['unknown-reference', '7:64', 'pilt', 'pilot'],
      ['unknown-reference', '9:38', 'MT-1', 'MT1'],
      ['unknown-reference', '9:62', 'Sơn La', '14'],
      ['unknown-reference', '9:70', '02', '08'],
      ['unknown-reference', '9:89', 'NV-O1', 'NV-01'],
      ['unknown-reference', '10:75', 'x', null],
      ['unknown-reference', '10:93', '62', '51'],
      ['unknown-reference', '11:21', 'late-submision', 'late-submission'],
      ['unknown-reference', '11:47', '97', null],
      ['unknown-reference', '11:59', 'NV-02', 'NV-01'],
      ['unknown-reference', '11:77', 'CT-1', 'CT-01'],
    ])
  })

  test('are left out of the plan', () => {
    const { plan } = read('tasks: [{id: a, title: b, objective: MT9, assignees: ["14", "98", nhóm lạ]}]')
    expect(plan.tasks[0]).toMatchObject({ objective: null, assignees: ['14'] })
  })

  test('rules are judged only when they are known', () => {
    expect(raisedBy('exceptions: [{rule: lạ, reason: a, until: 2025-12-31}]')).toEqual([])
  })

  test('what came before the first period is not looked for', () => {
    const third = '{id: 2025-Q3, from: 2025-06-15, to: 2025-09-14, previous: 2025-Q2}'
    const fourth = '{id: 2025-Q4, from: 2025-09-15, to: 2025-12-14, previous: 2025-Q2}'
    expect(raisedBy(`reporting: {periods: [${third}]}`)).toEqual([])
    expect(raisedBy(`reporting:\n  periods:\n    - ${fourth}\n    - ${third}`)).toEqual([
      ['unknown-reference', '6:65', '2025-Q2', expect.any(String)],
    ])
  })

  test('a decision on an unknown task or indicator has a rule of its own', () => {
    expect(
      raisedBy(
        [
          'tasks: [{id: NV-01, title: a}]',
          'indicators: [{id: CT-01, title: a}]',
          'amendments:',
          '  - {decision: a, on: 2025-08-01, task: NV-11, set: {deadline: 2026}}',
          '  - {decision: a, on: 2025-08-01, indicator: NV-01, set: {targets: []}}',
          '  - {decision: a, on: 2025-08-01, indicator: CT-01, set: {targets: []}}',
        ].join('\n'),
      ),
    ).toEqual([
      ['amendment-of-unknown-task', '7:41', 'NV-11', 'NV-01'],
      ['amendment-of-unknown-task', '8:46', 'NV-01', null],
    ])
  })
})

test('keys that every object inherits are names like any other', () => {
  const { plan, raised } = read(
    'groups: {constructor: ["01"]}\ntasks: [{id: __proto__, title: b, assignees: [constructor, toString]}]',
  )
  expect(plan.tasks[0]).toMatchObject({ id: '__proto__', assignees: ['01'] })
  expect(raised.map(({ facts }) => facts.actual)).toEqual(['toString'])
})

test('a plan of 5,000 tasks is read whole', () => {
  const task = (index: number) =>
    `  - {id: NV-${index}, title: ${'Nhiệm vụ số '.repeat(12)}, lead: UBND, deadline: Quý II/2025, product: a, dependsOn: [NV-${index + 1}]}`
  const tree = treeOfYaml(`${head}tasks:\n${Array.from({ length: 5000 }, (_, index) => task(index)).join('\n')}`)
  const { value, raised } = normalisePlan('plan.yaml', '', tree)
  expect(value?.tasks).toHaveLength(5000)
  expect(raised).toHaveLength(1)
})
