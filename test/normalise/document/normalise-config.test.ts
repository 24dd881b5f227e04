// tiendo.yaml becomes settings, or messages at its lines.
import { expect, test } from 'vitest'
import { normaliseConfig } from '../../../src/normalise/document/normalise-config.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const known = { rules: ['late-submission', 'missing-task'], limits: ['cells', 'rows'] }

function read(yaml: string) {
  return normaliseConfig('tiendo.yaml', treeOfYaml(yaml), known)
}

test('everything may be left out', () => {
  expect(read('kind: config')).toEqual({
    value: {
      ...{ plan: null, submissions: [], out: null, language: null, letterhead: null, templates: null },
      ...{ rules: {}, limits: {} },
    },
    raised: [],
  })
})

test('everything may be said', () => {
  const yaml = [
    'kind: config',
    'plan: plan.yaml',
    'submissions: submissions',
    'out: reports/2025-Q3',
    'language: en',
    'letterhead: party',
    'templates: loi-van',
    'rules: {late-submission: error, missing-task: "off"}',
  ].join('\n')
  expect(read(yaml).value).toEqual({
    plan: 'plan.yaml',
    submissions: ['submissions'],
    out: 'reports/2025-Q3',
    language: 'en',
    letterhead: 'party',
    templates: 'loi-van',
    rules: { 'late-submission': 'error', 'missing-task': 'off' },
    limits: {},
  })
  expect(read('kind: config\nsubmissions: [a, b]').value?.submissions).toEqual(['a', 'b'])
})

test.each([
  ['kind: plan', 1, 7, { problem: 'wrong-kind', actual: 'plan', expected: 'config' }],
  ['kind: config\nplann: a', 2, 1, { problem: 'unknown-key', actual: 'plann', key: 'plann', expected: 'plan' }],
  ['kind: config\nplan: 5', 2, 7, { problem: 'unquoted-number', actual: '5', key: 'plan', expected: '"5"' }],
  [
    'kind: config\nsubmissions: {a: b}',
    2,
    14,
    { problem: 'wrong-type', actual: '{…}', key: 'submissions', expected: 'list' },
  ],
  [
    'kind: config\nsubmissions: [a, 5]',
    2,
    18,
    { problem: 'unquoted-number', actual: '5', key: 'submissions', expected: '"5"' },
  ],
  [
    'kind: config\nrules:\n  late-submission: warn',
    3,
    20,
    {
      problem: 'unknown-value',
      actual: 'warn',
      key: 'late-submission',
      known: 'error, warning, info, off',
      expected: null,
    },
  ],
  [
    'kind: config\nrules:\n  late-submision: error',
    3,
    3,
    { problem: 'unknown-rule', actual: 'late-submision', key: 'rules', expected: 'late-submission' },
  ],
])('%s', (yaml, line, column, facts) => {
  const { value, raised } = read(yaml)
  expect(value).toBeNull()
  const expected = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null))
  expect(raised).toEqual([
    expect.objectContaining({
      rule: 'invalid-config',
      at: { kind: 'text', file: 'tiendo.yaml', line, column },
      facts: expected,
    }),
  ])
})

test('a reading limit is a whole number under a known name', () => {
  expect(read('kind: config\nlimits: {cells: 7}').value?.limits).toEqual({ cells: 7 })
  expect(read('kind: config\nlimits: {cell: 7}').raised.map(({ facts }) => facts.expected)).toEqual(['cells'])
  expect(read('kind: config\nlimits: {cells: 0}').value).toBeNull()
  expect(read('kind: config\nlimits: {cells: many}').value).toBeNull()
})
