// Holds the words and habits of the code: one name for one thing, no escape from the types, files of a size to read.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeOf } from './support/code-of.ts'
import { repository, sourceFiles } from './support/source-files.ts'

const files = sourceFiles('src')

/** Words that have one of ours in their place; no name in src/ may contain them. */
const forbiddenWords: Readonly<Record<string, string>> = {
  scheme: 'plan',
  mission: 'task',
  job: 'task',
  quota: 'indicator or target',
  metric: 'indicator',
  kpi: 'indicator',
  today: 'asOf',
  now: 'asOf',
  upload: 'submission',
  department: 'locality, or lead for an agency',
  completeness: 'coverage',
  validator: 'rule',
  finding: 'diagnostic',
  findings: 'diagnostics',
  whitelist: 'acceptedException',
  blacklist: 'what it lists',
  util: 'what it does',
  utils: 'what they do',
  helper: 'what it does',
  helpers: 'what they do',
  manager: 'what it does',
  handle: 'what it does',
  handler: 'what it does',
  handlers: 'what they do',
}

/** Words that are fine inside a longer name and say nothing alone. */
const forbiddenNames: Readonly<Record<string, string>> = {
  dueDate: 'due',
  issue: 'diagnostic',
  process: 'the verb of the stage',
  data: 'what it holds',
  info: 'what it tells',
  tmp: 'what it holds',
}

const declared = /\b(?:const|let|function|class|interface|type|enum)\s+([A-Za-z_$][\w$]*)/g

function wordsOf(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map(word => word.toLowerCase())
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '')
}

describe('names', () => {
  const names = files.flatMap(({ path, code }) => [
    { path, name: baseName(path) },
    ...[...code.matchAll(declared)].map(match => ({ path, name: match[1] ?? '' })),
  ])

  it('use the words of the field', () => {
    const wrong = names.flatMap(({ path, name }) =>
      wordsOf(name)
        .filter(word => Object.hasOwn(forbiddenWords, word))
        .map(word => `${path}: ${name} (say ${forbiddenWords[word]})`),
    )
    expect(wrong, 'Each of these has a word of ours in its place.').toEqual([])
  })

  it('say what they name', () => {
    const wrong = names
      .filter(({ name }) => Object.hasOwn(forbiddenNames, name) || /^process[A-Z-]/.test(name))
      .map(({ path, name }) => `${path}: ${name} (say ${forbiddenNames[name] ?? 'the verb of the stage'})`)
    expect(wrong, 'Each of these could name anything.').toEqual([])
  })

  it('of files are in kebab-case', () => {
    const wrong = files.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(baseName(path)) && baseName(path) !== 'README',
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

/** One spelling everywhere; what readers take from submissions (normalise/) knows the others too. */
const spellings = [
  {
    name: 'the tone on the first vowel: tùy, khóa, xóa, ủy',
    pattern: /(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu,
    wrong: ['Tuỳ chọn', 'khoá,', 'XOÁ', 'Tỉnh uỷ'],
    right: ['tùy', 'hoàn toàn', 'quý', 'quỹ', 'kế hoạch', 'xoáy'],
  },
  { name: 'tỷ lệ', pattern: /tỉ lệ/iu, wrong: ['Tỉ lệ xanh'], right: ['tỷ lệ', 'tỉnh lệ thuộc'] },
]

describe('the Vietnamese of the program', () => {
  const pages = ['README.md', 'docs/cli.md', 'docs/rules.md', 'templates/README.md', 'templates/report/vi.yaml']
  const texts = [
    ...files.filter(({ path }) => /^src\/(?:cli|language|validate)\//.test(path)),
    ...pages.map(path => ({ path, text: readFileSync(`${repository}${path}`, 'utf8') })),
  ]

  it.each(spellings)('has one spelling, $name', ({ pattern }) => {
    const wrong = texts.flatMap(({ path, text }) => {
      const found = pattern.exec(text.normalize('NFC'))
      return found ? [`${path}: …${text.normalize('NFC').slice(Math.max(0, found.index - 10), found.index + 10)}…`] : []
    })
    expect(wrong).toEqual([])
  })

  it.each(spellings)('and another than $name would be seen', ({ pattern, wrong, right }) => {
    expect(wrong.filter(text => !pattern.test(text))).toEqual([])
    expect(right.filter(text => pattern.test(text))).toEqual([])
  })
})

const escapes = [
  { name: 'any', pattern: /(?:[:<,|&]|=>)\s*any\b|\bany\[\]/, example: 'const a: any = 1' },
  { name: 'as, but for as const', pattern: /\bas\s+(?!const\b)[\w{[(']/, example: 'const a = b as Plan' },
  { name: 'the non-null !', pattern: /[\w)\]]!(?=[.,;)\]\s[]|$)(?!\s*=)/m, example: 'const a = list[0]!.name' },
]

describe('types', () => {
  const advice = 'Narrow the value (typeof, in, a type guard) or give its source a type.'

  it.each(escapes)('are never escaped by $name', ({ pattern }) => {
    const wrong = files.filter(file => pattern.test(withoutImports(file.code)))
    expect(
      wrong.map(({ path }) => path),
      advice,
    ).toEqual([])
  })

  it.each(escapes)('and an escape by $name would be seen', ({ pattern, example }) => {
    expect(withoutImports(codeOf(`import { a as b } from './a.ts'\n// any as !\n${example}\n`))).toMatch(pattern)
  })

  it('are never kept quiet', () => {
    expect(
      files.filter(file => /@ts-|biome-ignore/.test(file.text)).map(({ path }) => path),
      advice,
    ).toEqual([])
  })
})

/** `import { a as b }` renames; it does not cast. */
function withoutImports(code: string): string {
  return code.replace(
    /^(?:import|export)\s+(?:type\s+)?(?:\*(?: as \w+)?|\{[^}]*\}|\w+)(?:,\s*\{[^}]*\})?\s+from ''/gm,
    '',
  )
}

/** Files that are one list and read no better in two. Anything else is split by what it does. */
const longLists: Readonly<Record<string, string>> = {
  'src/model/report.ts': 'the shape of report.json in one place',
  'src/language/help-words.ts': 'one catalogue of sentences',
  'src/language/report-words-en.ts': 'one catalogue of sentences',
  'src/language/report-words-vi.ts': 'one catalogue of sentences',
  'src/normalise/document/report-schema.ts': 'the schema of report.json in one place',
  'src/normalise/layout/submission-layout.ts': 'the headings of submissions as data',
  'src/read/cell-store.ts': 'one store of columns, kept together for speed',
  'src/read/xlsx-rows.ts': 'one byte scanner, kept together for speed',
  'src/read/xml.ts': 'one scanner of markup',
}

/** `// `, one sentence on one line, and then something else than more of it. */
function beginsWell(text: string): boolean {
  return /^\/\/ \S.{15,}[.:?]\n(?!\/\/)/.test(text)
}

describe('files', () => {
  it('begin with a sentence that says what they turn into what', () => {
    const wrong = files.filter(({ text }) => !beginsWell(text))
    expect(
      wrong.map(({ path }) => path),
      'The first line is `// ` and one sentence, and no comment goes on below it.',
    ).toEqual([])
  })

  it('and another beginning would be seen', () => {
    expect(beginsWell('// Turns bytes into a table.\nimport a\n')).toBe(true)
    expect(beginsWell('// Turns bytes into a table.\n\n// Of a row.\n')).toBe(true)
    for (const text of [
      'import a\n',
      '// Tables.\n',
      '// Turns bytes into a table\n',
      '// Turns bytes into a table.\n// A cell knows where it stood.\n',
      '// Turns bytes into a table.\n//\n// A cell knows where it stood.\n',
    ]) {
      expect([text, beginsWell(text)]).toEqual([text, false])
    }
  })

  it('are short enough to read', () => {
    const long = files
      .filter(({ path, text }) => text.split('\n').length > 201 && !Object.hasOwn(longLists, path))
      .map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)
    expect(
      long,
      'Split each by what it does; a file that is one list may be named in longLists, with the reason.',
    ).toEqual([])
  })

  it('are listed as long only while they are there', () => {
    expect(Object.keys(longLists).filter(path => !files.some(file => file.path === path))).toEqual([])
  })

  it('cite sections that docs/contract.md has', () => {
    const contract = readFileSync(`${repository}docs/contract.md`, 'utf8')
    const wrong = files.flatMap(({ path, text }) =>
      [...text.matchAll(/contract sections? (\d)/gi)]
        .filter(([, section]) => !contract.includes(`\n## ${section}. `))
        .map(([cited]) => `${path}: ${cited}`),
    )
    expect(wrong).toEqual([])
  })

  it('leave nothing for later', () => {
    const wrong = files.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})
