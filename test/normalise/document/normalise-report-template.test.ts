// Holds report templates: the shipped ones are the program's own prose, and whatever would not be heeded is said at its line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportProse } from '../../../src/language/report-prose.ts'
import { fillPlaceholders, placeholders, proseHeadings, proseKeys } from '../../../src/model/report-prose.ts'
import { normaliseReportTemplate } from '../../../src/normalise/document/normalise-report-template.ts'
import { readSource } from '../../../src/read/readers.ts'
import { repository } from '../../support/source-files.ts'

async function read(text: string) {
  const source = await readSource('mau.yaml', Buffer.from(text))
  if (source.value?.kind !== 'tree') throw new Error('the text is YAML')
  return normaliseReportTemplate('mau.yaml', source.value)
}

const shipped = (language: string): string =>
  readFileSync(join(repository, 'templates', 'report', `${language}.yaml`), 'utf8')

describe.each(['vi', 'en'] as const)('templates/report/%s.yaml', language => {
  it('is the prose that the program carries, sentence by sentence', async () => {
    const { value, raised } = await read(shipped(language))
    expect(raised).toEqual([])
    expect(Object.fromEntries(value ?? [])).toEqual(reportProse[language])
    expect([...(value ?? new Map()).keys()].toSorted()).toEqual([...proseKeys].toSorted())
  })

  it('shows headings that may be named, in lines that need only be uncommented', async () => {
    const example = shipped(language).replace(/^# ((?:headings:| {2}\w+: ).*)$/gm, '$1')
    const { value, raised } = await read(example)
    expect(raised).toEqual([])
    expect(value?.has('headings.overdue')).toBe(true)
  })
})

describe('a template of ones own', () => {
  it('may say anything and nothing', async () => {
    expect((await read('kind: report-template\n')).value).toEqual(new Map())
    const all = [...proseKeys, ...proseHeadings.map(heading => `headings.${heading}`)]
    for (const key of all) {
      const [group, name] = key.split('.')
      const { value } = await read(`kind: report-template\n${group}:\n  ${name}: "a {{ asOf }} b"\n`)
      expect(value).toEqual(new Map([[key, 'a {{ asOf }} b']]))
    }
    for (const name of placeholders) {
      const { raised } = await read(`kind: report-template\ntext:\n  opening: "{{${name}}}"\n`)
      expect(raised).toEqual([])
    }
  })

  it.each([
    [
      'text:\n  opening: "x {{overdeu}}"',
      3,
      { problem: 'unknown-placeholder', actual: '{{overdeu}}', expected: '{{overdue}}' },
    ],
    ['text:\n  closing: "{{plan.titel}}"', 3, { problem: 'unknown-placeholder', expected: '{{plan.title}}' }],
    ['title:\n  subject: "{{ title }}"', 3, { problem: 'unknown-placeholder', known: placeholders.join(', ') }],
    ['text:\n  opening: "{{version}}"', 3, { expected: '{{plan.version}}' }],
    ['text:\n  opening: "{{zzz}}"', 3, { known: placeholders.join(', ') }],
    ['text:\n  opening: "{{}}"', 3, { actual: '{{}}' }],
    ['text:\n  opening: "{{overdue"', 3, { actual: '{{overdue', expected: '{{overdue}}' }],
    ['text:\n  opening: "overdue}}"', 3, { actual: 'overdue}}', expected: '{{overdue}}' }],
    ['text:\n  openning: x', 3, { problem: 'unknown-key', actual: 'openning', expected: 'opening' }],
    ['txt:\n  opening: x', 2, { problem: 'unknown-key', actual: 'txt', expected: 'text' }],
    ['text: x', 2, { problem: 'wrong-type', expected: 'map' }],
    ['headings:\n  figures: [a]', 3, { problem: 'wrong-type' }],
    ['__proto__:\n  x: y', 2, { problem: 'unknown-key' }],
  ])('is told what it may not say: %s', async (text, line, facts) => {
    const { value, raised } = await read(`kind: report-template\n${text}\n`)
    expect(value).toBeNull()
    expect(raised).toEqual([
      expect.objectContaining({
        rule: 'invalid-config',
        at: expect.objectContaining({ file: 'mau.yaml', line }),
        facts: expect.objectContaining(facts),
      }),
    ])
  })

  it('is told of everything at once', async () => {
    const { raised } = await read('kind: report-template\ntext:\n  openning: x\n  closing: "{{zzz}} {{overdeu}}"\n')
    expect(raised.map(({ facts }) => facts.actual)).toEqual(['openning', '{{zzz}}', '{{overdeu}}'])
  })

  it('says which kind it should be', async () => {
    const { raised } = await read('kind: config\n')
    expect(raised[0]?.facts).toMatchObject({ problem: 'wrong-kind', expected: 'report-template' })
  })
})

describe('filling in', () => {
  it('puts each value in once, and never takes what it put in for a placeholder', () => {
    const values = Object.fromEntries(placeholders.map(name => [name, `<${name}>`]))
    const typed = { ...values, 'plan.title': '{{overdue}} $& $1 {{' }
    const filled = (text: string) => fillPlaceholders(text, { ...allBlank, ...typed })
    expect(filled('{{plan.title}} | {{ asOf }} | {{asOf}}')).toBe('{{overdue}} $& $1 {{ | <asOf> | <asOf>')
    for (const name of placeholders.filter(one => one !== 'plan.title')) expect(filled(`{{${name}}}`)).toBe(`<${name}>`)
  })

  it('is documented in templates/README.md, placeholder by placeholder', () => {
    const page = readFileSync(join(repository, 'templates', 'README.md'), 'utf8')
    const listed = [...page.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name)
    expect(listed).toEqual([...placeholders])
  })
})

const allBlank = {
  ...{ 'report.title': '', 'plan.id': '', 'plan.title': '', 'plan.version': '', 'plan.issuedBy': '' },
  ...{ 'period.id': '', 'period.from': '', 'period.to': '', 'period.submitBy': '', asOf: '', year: '' },
  ...{ localities: '', assignments: '', completed: '', completedOnTime: '', completedLate: '', completion: '' },
  ...{ overdue: '', overdueShare: '', dueSoon: '', dueSoonDays: '', unreported: '', greenShare: '' },
  ...{ submitted: '', submittedOnTime: '', submittedLate: '', unusable: '', missing: '', indicatorsMet: '' },
}
