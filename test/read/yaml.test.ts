// YAML: plain values, the place of each, and everything that could make a plan mean something else than it says.
import { describe, expect, it } from 'vitest'
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts'
import type { TreePath } from '../../src/source/raw-tree.ts'
import { read, readTree } from './dump.ts'

const refused = async (text: string, limits: Partial<ReadLimits> = {}) => {
  const [line] = await read('a.yaml', new TextEncoder().encode(text), { ...defaultLimits, ...limits })
  return line
}
const valueOf = async (text: string) => (await readTree(text)).value

describe('values', () => {
  it.each<[text: string, value: unknown]>([
    ['a: 1\nb: [x, 2.5, true, null]\n', { a: 1, b: ['x', 2.5, true, null] }],
    [
      'day: 2025-06-19\nquarter: 2025-Q3\nsexagesimal: 1:30\n',
      { day: '2025-06-19', quarter: '2025-Q3', sexagesimal: '1:30' },
    ],
    ['no: no\nyes: yes\noff: off\n', { no: 'no', yes: 'yes', off: 'off' }],
    [
      'code: 01\nother: "01"\nplain: 14\nzero: 0\nhalf: 0.5\n',
      { code: '01', other: '01', plain: 14, zero: 0, half: 0.5 },
    ],
    ['long: 12345678901234567890\n', { long: '12345678901234567890' }],
    ['1: a\ntrue: b\n', { '1': 'a', true: 'b' }],
    ['text: |\n  a\n  b\nfolded: >-\n  c\n  d\n', { text: 'a\nb\n', folded: 'c d' }],
    ['empty:\nnext: ""\n', { empty: null, next: '' }],
    ['{"kind": "plan", "tasks": []}', { kind: 'plan', tasks: [] }],
    ['a: &x [1, 2]\nb: *x\n', { a: [1, 2], b: [1, 2] }],
    ['<<: {a: 1}\nb: 2\n', { '<<': { a: 1 }, b: 2 }],
    ['\ufeff# plan\n---\na: ạ\n...\n', { a: 'ạ' }],
    ['a: "\\u0111"\n', { a: 'đ' }],
    ['[1, 2]', [1, 2]],
  ])('%j', async (text, value) => {
    expect(await valueOf(text)).toEqual(value)
  })

  it.each([
    ['1.10', 1.1, '1.10'],
    ['1e3', 1000, '1e3'],
    ['0x30', 48, '0x30'],
    ['0o17', 15, '0o17'],
    ['+5', 5, '+5'],
    ['1.1', 1.1, null],
    ['"1.10"', '1.10', null],
    ['a', 'a', null],
    ['[1.0]', [1], null],
  ])('%s is a number that keeps its digits', async (text, value, digits) => {
    const tree = await readTree(`a: ${text}\nb: &x 2.50\nc: *x\n`)
    expect(Object(tree.value).a).toEqual(value)
    expect(tree.digits(['a'])).toBe(digits)
    expect(tree.digits(['c'])).toBe('2.50')
    expect(tree.digits(['missing'])).toBeNull()
  })

  it('named __proto__ change nobody’s prototype', async () => {
    const value = await valueOf('__proto__: {polluted: 1}\na: 2\n')
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'a'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('places', () => {
  const text = `kind: plan
tasks:
  - id: NV-01
    title: >
      Xây dựng
    assignees: [all, "01"]
  - {id: NV-02, deadline: }
shared: &s {by: 2025}
copy: *s
`
  it.each<[path: TreePath, part: 'key' | 'value', place: string]>([
    [['kind'], 'value', '1:7'],
    [['kind'], 'key', '1:1'],
    [['tasks'], 'value', '3:3'],
    [['tasks'], 'key', '2:1'],
    [['tasks', 0], 'value', '3:5'],
    [['tasks', 0, 'title'], 'value', '4:12'],
    [['tasks', 0, 'assignees', 1], 'value', '6:22'],
    [['tasks', 1, 'deadline'], 'key', '7:17'],
    [['tasks', 1, 'title'], 'value', '7:5'],
    [['tasks', 9, 'id'], 'value', '2:1'],
    [['missing'], 'value', '1:1'],
    [[], 'value', '1:1'],
    [['copy'], 'value', '9:7'],
    [['copy', 'by'], 'value', '8:17'],
  ])('of %j (%s) are %s', async (path, part, place) => {
    const { line, column } = (await readTree(text)).locate(path, part)
    expect(`${line}:${column}`).toBe(place)
  })
})

describe('what is refused', () => {
  it.each([
    ['bad indentation', 'a: 1\n  b: 2\n', 'yaml-syntax', '1:4'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'yaml-syntax tab-as-indent', '2:'],
    ['an unclosed list', 'a: [1, 2\n', 'yaml-syntax', ''],
    ['an unclosed text', 'a: "x\nb: 1\n', 'yaml-syntax', ''],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml-syntax duplicate-key', '3:1'],
    ['a key twice in two spellings', 'Hạn: 1\nHạn: 2\n', 'yaml-syntax duplicate-key', '2:1'],
    ['1 and "1"', '1: a\n"1": b\n', 'yaml-syntax duplicate-key', '2:1'],
    ['a list as key', '? [a]\n: b\n', 'yaml-syntax non-string-key', '1:3'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml-syntax multiple-docs', '2:1'],
    ['an unknown tag', 'a: !include x.yaml\n', 'yaml-syntax tag-resolve-failed', '1:4'],
    ['code in a tag', 'a: !!js/function "x"\n', 'yaml-syntax tag-resolve-failed', '1:4'],
    ['an older YAML', '%YAML 1.1\n---\na: no\n', 'yaml-syntax yaml-version', '1:1'],
    ['a later YAML', '%YAML 1.3\n---\na: no\n', 'yaml-syntax bad-directive', '1:'],
    ['an alias of nothing', 'a: 1\nb: *x\n', 'yaml-syntax unresolved-alias', '2:4'],
    ['a value that holds itself', 'a: &x [1, *x]\n', 'yaml-syntax unresolved-alias', '1:11'],
    ['conflict marks', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', 'yaml-syntax', '2:'],
    ['a control character', 'a: x\nb: "\u001b[31m"\n', 'yaml-syntax control-character', '2:5'],
    ['a mark that turns the line', 'a: x\u202e\n', 'yaml-syntax control-character', '1:5'],
  ])('%s', async (_, text, refusal, place) => {
    expect(await refused(text)).toMatch(new RegExp(`^unreadable-file ${refusal}.* ${place}`))
  })

  it.each([
    ['nothing', '', 'empty'],
    ['a comment', '# plan\n', 'empty'],
    ['a bare start', '---\n', 'empty'],
    ['null', 'null\n', 'empty'],
    ['a NUL', 'a: x\0\n', 'not-a-spreadsheet binary'],
  ])('%s', async (_, text, refusal) => {
    expect(await refused(text)).toBe(`unreadable-file ${refusal}`)
  })

  it('Windows-1258, which YAML does not know', async () => {
    const bytes = Buffer.from([...Buffer.from('a: t'), 0xf0, 0xea, 0x0a])
    expect(await read('a.yaml', bytes)).toEqual(['unreadable-file yaml-encoding'])
  })

  it('UTF-16 that is broken', async () => {
    expect(await read('a.yaml', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]))).toEqual(['unreadable-file yaml-encoding'])
  })
})

describe('limits', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`

  it.each<[what: string, text: string, refusal: string, limits?: Partial<ReadLimits>]>([
    ['an alias bomb', bomb, 'yamlNodes 111111 100000'],
    ['many aliases', `a: &a 1\nb: [${Array(101).fill('*a').join(', ')}]\n`, 'yamlAliases 101 100'],
    ['lists in lists', '['.repeat(1_000_000), 'yamlDepth 1000000 50'],
    ['lists in lists, closed', `${'['.repeat(60)}${']'.repeat(60)}`, 'yamlDepth 51 50'],
    ['dashes in a row', '- '.repeat(500_000), 'yamlDepth 500000 50'],
    [
      'deep indentation',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'yamlDepth 51 50',
    ],
    ['tags and anchors without a value', `a: ${'! '.repeat(50_000)}${'&a '.repeat(50_000)}`, 'yamlNodes 100001 100000'],
    ['many values', 'a: [1]\n'.repeat(100_001), 'yamlNodes 200003 100000'],
    ['many bytes', 'a: 1\n', 'yamlBytes 5 4', { yamlBytes: 4 }],
  ])('%s', async (_, text, refusal, limits) => {
    const begin = performance.now()
    expect(await refused(text, limits)).toBe(`oversized-file ${refusal}`)
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  it('leave room for keys by the thousand', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: ${index}`).join('\n')
    const begin = performance.now()
    expect(Object.keys(Object(await valueOf(keys)))).toHaveLength(20_000)
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
