// A YAML submission becomes the same rows and fields as a spreadsheet, with lines and columns.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/model/plan.ts'
import type { Submission } from '../../../src/model/submission.ts'
import { normalisePlan } from '../../../src/normalise/plan/normalise-plan.ts'
import { normaliseSubmissionTree } from '../../../src/normalise/submission/normalise-submission-tree.ts'
import type { RawTree } from '../../../src/source/raw-tree.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const plan = readPlan(`
kind: plan
id: KH-57
title: Kế hoạch
reporting: {periods: [{id: 2025-Q3, from: 2025-06-15, to: 2025-09-14}]}
indicators: [{id: CT-01, title: Tỉ lệ hồ sơ trực tuyến, unit: "%"}]
tasks: [{id: NV-01, title: Thành lập Ban Chỉ đạo}, {id: NV-02, title: Ban hành kế hoạch}]
`)

function readPlan(yaml: string): Plan {
  const { value } = normalisePlan('plan.yaml', '', treeOfYaml(yaml))
  if (value === null) throw new Error('the plan of this test is wrong')
  return value
}

function read(yaml: string, file = 'x.yaml') {
  const { value, raised } = normaliseSubmissionTree(file, treeOfYaml(yaml), plan)
  if (value === null) throw new Error(JSON.stringify(raised))
  const told = raised.map(({ rule, at, facts }) => [
    rule,
    at.kind === 'text' ? `${at.line}:${at.column}` : at.kind,
    facts,
  ])
  return { submission: value, raised: told }
}

function submissionOf(yaml: string, file?: string): Submission {
  const { submission, raised } = read(yaml, file)
  expect(raised).toEqual([])
  return submission
}

const at = (line: number, column: number) => ({ kind: 'text', file: 'x.yaml', line, column })

test('the example of contract section 2', () => {
  const submission = submissionOf(`kind: submission
plan: KH-57
planVersion: 1
locality: "14"
period: 2025-Q3
reportedOn: 2025-09-18
revision: 1
preparedBy: Văn phòng UBND tỉnh
tasks:
  - {task: NV-01, status: completed, progress: 100, completedOn: 2025-06-20, evidence: 123/QĐ-UBND, difficulties: "", proposals: ""}
indicators:
  - {indicator: CT-01, actual: 81.2, numerator: 81200, denominator: 100000, source: Cổng DVC}
`)
  expect(submission).toMatchObject({
    localityMatch: { kind: 'matched', code: '14', former: null, formerIn: null },
    period: '2025-Q3',
    revision: 1,
    tables: [],
    ignored: [],
    tasksAt: at(9, 1),
    indicatorsAt: at(11, 1),
    identity: {
      localityCode: { state: 'given', value: '14', raw: '14', at: at(4, 11) },
      localityName: { state: 'blank' },
      reportedOn: { state: 'given', value: '2025-09-18', at: at(6, 13) },
      planVersion: { state: 'given', value: 1 },
      preparedBy: { state: 'given', value: 'Văn phòng UBND tỉnh' },
    },
  })
  expect(submission.tasks).toEqual([
    expect.objectContaining({
      place: { file: 'x.yaml', sheet: null, row: 10 },
      taskId: 'NV-01',
      matchedBy: 'code',
      nearest: null,
      status: { state: 'given', value: 'completed', raw: 'completed', at: at(10, 27) },
      progress: { state: 'given', value: 100, raw: '100', at: at(10, 48) },
      completedOn: { state: 'given', value: '2025-06-20', raw: '2025-06-20', at: at(10, 66) },
      difficulties: { state: 'blank', at: at(10, 115) },
      note: { state: 'blank', at: at(10, 5) },
    }),
  ])
  expect(submission.indicators).toEqual([
    expect.objectContaining({
      indicatorId: 'CT-01',
      actual: { state: 'given', value: 81.2, raw: '81.2', at: at(12, 32) },
      numerator: expect.objectContaining({ value: 81200 }),
      source: expect.objectContaining({ value: 'Cổng DVC' }),
      target: { state: 'blank', at: at(12, 5) },
    }),
  ])
})

describe('where things are absent', () => {
  test('a task table points at the start of the file, an indicator table at nothing', () => {
    expect(submissionOf('kind: submission\nlocality: "14"')).toMatchObject({
      tasksAt: at(1, 1),
      indicatorsAt: null,
      tasks: [],
      indicators: [],
      period: null,
    })
  })

  test('a list with nothing in it is a list', () => {
    const submission = submissionOf('kind: submission\ntasks:\nindicators: []')
    expect(submission).toMatchObject({ tasksAt: at(2, 1), indicatorsAt: at(3, 1), tasks: [] })
  })

  test('a key left open is blank at the key', () => {
    const [row] = submissionOf('kind: submission\ntasks:\n  - task: NV-01\n    status:\n').tasks
    expect(row?.status).toEqual({ state: 'blank', at: at(4, 5) })
  })

  test('a dash with nothing behind it is an ignored row', () => {
    expect(submissionOf('kind: submission\ntasks:\n  -\n  - {task: NV-01}')).toMatchObject({
      ignored: [{ sheet: null, row: 3, reason: 'blank' }],
      tasks: [{ taskId: 'NV-01' }],
    })
  })

  test('the file name says whose it is', () => {
    const submission = submissionOf('kind: submission', 'gửi/14_2025-Q3_r2.yaml')
    const file = { kind: 'file', file: 'gửi/14_2025-Q3_r2.yaml' }
    expect(submission).toMatchObject({
      localityMatch: { kind: 'matched', code: '14' },
      period: '2025-Q3',
      revision: 2,
      identity: { localityCode: { value: '14', at: file }, revision: { value: 2, at: file } },
    })
    expect(submissionOf('kind: submission\nlocality: "01"\nrevision: 3', '14_2025-Q3_r2.yaml')).toMatchObject({
      localityMatch: { code: '01' },
      revision: 3,
    })
  })
})

describe('values', () => {
  const valueOf = (key: string, written: string, list = 'tasks') => {
    const { submission, raised } = read(`kind: submission\n${list}:\n  - ${key}: ${written}`)
    const row: object | undefined = list === 'tasks' ? submission.tasks[0] : submission.indicators[0]
    const field: unknown = row && Reflect.get(row, key)
    return { field, raised }
  }

  test.each([
    ['status', 'in-progress', 'in-progress'],
    ['status', 'not-started', 'not-started'],
    ['status', 'Đã hoàn thành', 'completed'],
    ['status', 'CHƯA TRIỂN KHAI', 'not-started'],
    ['progress', '75', 75],
    ['progress', '0.5', 0.5],
    ['progress', '1', 1],
    ['progress', '150', 150],
    ['progress', '75,5%', 75.5],
    ['completedOn', '20/6/2025', '2025-06-20'],
    ['evidence', '123', '123'],
    ['evidence', '[123/QĐ-UBND, 124/QĐ-UBND]', '123/QĐ-UBND; 124/QĐ-UBND'],
    ['result', '"Đã  xong "', 'Đã  xong'],
    ['deadline', '2025', { text: '2025', meaning: { kind: 'day', day: '2025-12-31' } }],
  ])('%s: %s', (key, written, value) => {
    const { field, raised } = valueOf(key, written)
    expect(raised).toEqual([])
    expect(field).toMatchObject({ state: 'given', value })
  })

  test.each([
    ['actual', '1.234', 1.234],
    ['actual', '"81,2"', 81.2],
    ['numerator', '81200', 81200],
    ['target', '"≥ 80"', { op: '>=', value: 80, max: null }],
    ['target', '80', { op: null, value: 80, max: null }],
  ])('of an indicator: %s: %s', (key, written, value) => {
    const { field, raised } = valueOf(key, written, 'indicators')
    expect(raised).toEqual([])
    expect(field).toMatchObject({ state: 'given', value })
  })

  test.each([
    ['status', 'đang chờ', 'status', 'đang chờ'],
    ['progress', 'abc', 'progress', 'abc'],
    ['progress', '.nan', 'progress', 'NaN'],
    ['progress', '{a: 1}', 'progress', '{…}'],
    ['completedOn', '2025-02-30', 'date', '2025-02-30'],
    ['completedOn', '2025', 'date', '2025'],
    ['deadline', 'sớm', 'deadline', 'sớm'],
    ['evidence', '{a: 1}', 'text', '{…}'],
    ['evidence', '[{a: 1}]', 'text', '[…]'],
  ])('one that cannot be read spoils its own field: %s: %s', (key, written, kind, raw) => {
    const { field, raised } = valueOf(key, written)
    expect(field).toMatchObject({ state: 'unreadable', raw })
    expect(raised).toEqual([['unreadable-value', `3:${7 + key.length}`, { actual: raw, kind, heading: key }]])
  })

  test('text that can be two numbers is ambiguous here too', () => {
    expect(valueOf('actual', '"1.234"', 'indicators').raised).toEqual([
      ['ambiguous-number', '3:13', expect.objectContaining({ actual: '1.234' })],
    ])
  })

  test('identity that cannot be read', () => {
    const { submission, raised } = read(
      'kind: submission\nlocality: {a: 1}\nreportedOn: hôm qua\nrevision: 0\nplanVersion: 1.5',
    )
    expect(submission.revision).toBeNull()
    expect(submission.identity.localityCode.state).toBe('unreadable')
    expect(raised.map(([rule, place]) => [rule, place])).toEqual([
      ['unreadable-value', '2:11'],
      ['unreadable-value', '3:13'],
      ['unreadable-value', '5:14'],
      ['unreadable-value', '4:11'],
    ])
  })
})

describe('another shape', () => {
  test.each([
    ['- a', '1:1', { problem: 'wrong-type', actual: '[…]', expected: 'map' }],
    ['kind: plan\ntasks: 5', '1:7', { problem: 'wrong-kind', actual: 'plan', expected: 'submission' }],
    ['locality: "14"', '1:1', { problem: 'missing-key', key: 'kind', expected: 'kind: submission' }],
    [
      'kind: submission\ntasks: NV-01',
      '2:8',
      { problem: 'wrong-type', key: 'tasks', actual: 'NV-01', expected: 'list' },
    ],
    [
      'kind: submission\nindicators: {a: 1}',
      '2:13',
      { problem: 'wrong-type', key: 'indicators', actual: '{…}', expected: 'list' },
    ],
  ])('no submission at all: %j', (yaml, place, facts) => {
    const { value, raised } = normaliseSubmissionTree('x.yaml', treeOfYaml(yaml), plan)
    expect(value).toBeNull()
    expect(
      raised.map(one => [one.rule, one.at.kind === 'text' && `${one.at.line}:${one.at.column}`, one.facts]),
    ).toEqual([['invalid-submission', place, facts]])
  })

  const problemsIn = (yaml: string) => {
    const { value, raised } = normaliseSubmissionTree('x.yaml', treeOfYaml(yaml), plan)
    expect(value).toBeNull()
    return raised.map(one => [one.rule, one.at.kind === 'text' && `${one.at.line}:${one.at.column}`, one.facts])
  }

  test('each unknown key is named, and nothing behind it is guessed', () => {
    const raised = problemsIn(
      'kind: submission\nlocalty: "14"\ntasks:\n  - {task: NV-01, status: completed, progres: 5}\n  - {task: NV-02, trạng thái: completed}',
    )
    expect(raised).toHaveLength(3)
    expect(raised).toEqual(
      expect.arrayContaining([
        ['invalid-submission', '2:1', expect.objectContaining({ actual: 'localty', expected: 'locality' })],
        ['invalid-submission', '4:38', expect.objectContaining({ actual: 'progres', expected: 'progress' })],
        ['invalid-submission', '5:19', expect.objectContaining({ problem: 'unknown-key', actual: 'trạng thái' })],
      ]),
    )
  })

  test('an item that is no map is no row', () => {
    expect(problemsIn('kind: submission\ntasks:\n  - NV-01\n  - {task: NV-02}')).toEqual([
      ['invalid-submission', '3:5', { problem: 'wrong-type', key: 'tasks', actual: 'NV-01', expected: 'map' }],
    ])
  })
})

test('codes match whatever their case and spaces; others name the nearest', () => {
  const { submission } = read('kind: submission\ntasks: [{task: " nv-1 "}, {task: NV-03}, {title: Ban hành kế hoạch}]')
  expect(submission.tasks.map(({ taskId, matchedBy, nearest }) => [taskId, matchedBy, nearest])).toEqual([
    ['NV-01', 'code', null],
    [null, null, 'NV-01'],
    ['NV-02', 'title', null],
  ])
})

test.each([
  ['1.10', '1.10', '1.10'],
  ['1.1', '1.1', '1.1'],
  ['1e3', '1e3', null],
  ['"1.10"', '1.10', '1.10'],
])('the code %s without quotes keeps its digits', (written, code, taskId) => {
  const numbered = readPlan('kind: plan\nid: A\ntitle: a\ntasks: [{id: "1.1", title: một}, {id: "1.10", title: mười}]')
  const yaml = `kind: submission\ntasks: [{task: ${written}, evidence: [1.0, 2], progress: 50.0}]`
  const { value } = normaliseSubmissionTree('x.yaml', treeOfYaml(yaml), numbered)
  expect(value?.tasks[0]).toMatchObject({
    taskId,
    code: { value: code },
    evidence: { value: '1.0; 2' },
    progress: { value: 50 },
  })
})

test('whatever stands in a row, each value is read, blank or raised once, and nothing is thrown', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const key = fc.constantFrom('task', 'title', 'status', 'progress', 'completedOn', 'evidence', 'deadline', 'support')
  fc.assert(
    fc.property(fc.array(fc.dictionary(key, value)), rows => {
      const tree: RawTree = {
        kind: 'tree',
        value: { kind: 'submission', tasks: rows },
        // One column for each row and key, so that two places never look alike.
        locate: path => ({ line: 1 + Number(path[1] ?? 0), column: 1 + String(path[2] ?? '').length }),
        digits: () => null,
      }
      const { value: submission, raised } = normaliseSubmissionTree('x.yaml', tree, plan)
      expect(submission?.tasks).toHaveLength(rows.length)
      const fields = submission?.tasks.flatMap(row => Object.values(row)) ?? []
      const unreadable = fields.filter(
        field => field !== null && typeof field === 'object' && field.state === 'unreadable',
      )
      expect(raised.filter(({ rule }) => rule === 'unreadable-value')).toHaveLength(unreadable.length)
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['14_2025-Q3.yaml', 'Tỉnh Lào Cai', { kind: 'mismatch', code: '14' }],
  ['14_2025-Q3.yaml', 'UBND tỉnh Sơn La', { kind: 'matched', code: '14' }],
  ['bao-cao.yaml', 'Tỉnh Sơn La', { kind: 'matched', code: '14' }],
  ['03_2025-Q3.yaml', 'Tỉnh Sơn La', { kind: 'matched', code: '14' }],
  ['15_2025-Q3.yaml', '"14"', { kind: 'matched', code: '14' }],
])('a name under `locality` has to agree with the code of the file name: %s, %s', (file, locality, expected) => {
  expect(submissionOf(`kind: submission\nlocality: ${locality}`, file).localityMatch).toMatchObject(expected)
})

test('a value in another unit than that of the plan is not read', () => {
  const { submission, raised } = read(`kind: submission
indicators:
  - {indicator: CT-01, actual: 81 xã}
  - {indicator: CT-01, actual: "81,2%", numerator: 81%}
`)
  expect(submission.indicators.map(({ actual }) => actual)).toMatchObject([{ state: 'unreadable' }, { value: 81.2 }])
  expect(raised).toEqual([
    ['unreadable-value', '3:32', { actual: '81 xã', kind: 'number', heading: 'actual', unit: '%' }],
    ['unreadable-value', '4:52', { actual: '81%', kind: 'number', heading: 'numerator' }],
  ])
})

test('numbers are quoted as they were typed', () => {
  const { submission, raised } = read(`kind: submission
revision: 2.50
tasks:
  - {task: NV-01, progress: 150.50}
indicators:
  - {indicator: CT-01, actual: 81.20}
`)
  expect(submission.tasks[0]?.progress).toMatchObject({ value: 150.5, raw: '150.50' })
  expect(submission.indicators[0]?.actual).toMatchObject({ value: 81.2, raw: '81.20' })
  expect(raised).toEqual([['unreadable-value', '2:11', { actual: '2.50', kind: 'revision', heading: 'revision' }]])
})
