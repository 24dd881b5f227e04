// The formats for other programs say what the JSON says, are what their specifications ask for, and survive any text.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, severities } from '../../../src/diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../../../src/diagnostics/order.ts'
import { checkedFiles } from '../../../src/render/diagnostics/checked.ts'
import { renderDiagnosticsGithub } from '../../../src/render/diagnostics/github.ts'
import { renderDiagnosticsJunit } from '../../../src/render/diagnostics/junit.ts'
import { renderDiagnosticsMarkdown } from '../../../src/render/diagnostics/markdown.ts'
import { renderDiagnosticsSarif } from '../../../src/render/diagnostics/sarif.ts'
import type { SourceLocation } from '../../../src/source/location.ts'
import { rules } from '../../../src/validate/rules/index.ts'
import { describeDiagnostic } from '../../../src/validate/words/describe-diagnostic.ts'
import { readXml } from '../../support/read-xml.ts'
import { repository } from '../../support/source-files.ts'

const text = fc.oneof(
  fc.constantFrom('Sơn La, báo cáo: 50%\r\n"x"', '<b>&amp;</b> ]]>', '::error::x', '| a | b |', '\u001b[31m\u202e', ''),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const file = text.map(name => `báo cáo/${name.replaceAll('/', '')}.xlsx`)
const place = fc.record({ row: fc.integer({ min: 1, max: 2000 }), column: fc.integer({ min: 1, max: 200 }) })
const location: fc.Arbitrary<SourceLocation> = fc.oneof(
  file.map(name => ({ kind: 'file' as const, file: name })),
  fc.tuple(file, place).map(([name, { row, column }]) => ({ kind: 'text' as const, file: name, line: row, column })),
  fc.tuple(file, text, place).map(([name, sheet, at]) => ({ kind: 'cell' as const, file: name, sheet, ...at })),
  fc.tuple(file, place, place).map(([name, at, { row, column }]) => {
    return { kind: 'cell' as const, file: name, sheet: null, ...at, position: { line: row, column } }
  }),
)
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  rule: fc.constantFrom(...rules.map(({ name }) => name)),
  severity: fc.constantFrom(...severities),
  at: location,
  facts: fc.record({ actual: text, expected: text }),
  locality: fc.constantFrom('14', null),
  task: fc.constantFrom('NV-01', null),
  indicator: fc.constant(null),
  related: fc.array(location, { maxLength: 2 }),
})
const files = fc.array(
  file.map(name => ({ file: name, sha256: 'a'.repeat(64) })),
  { maxLength: 3 },
)
const checked = fc
  .tuple(fc.array(diagnostic, { maxLength: 8 }), files, fc.constantFrom('vi', 'en'))
  .map(([diagnostics, list, language]) =>
    checkedFiles(diagnostics, list, { language, describe: describeDiagnostic(language) }),
  )
const tool = { version: '1.2.3', rules }

it('orders diagnostics, and names every file once: checked, or spoken of', () => {
  fc.assert(
    fc.property(fc.array(diagnostic), files, (diagnostics, list) => {
      const words = { language: 'vi', describe: describeDiagnostic('vi') } as const
      const found = checkedFiles(diagnostics, list, words)
      expect(found.diagnostics).toEqual(diagnostics.toSorted(compareDiagnostics))
      const named = new Set([...list.map(one => one.file), ...diagnostics.map(one => one.at.file)])
      expect(new Set(found.files.map(one => one.file))).toEqual(named)
      expect(found.files).toHaveLength(named.size)
    }),
  )
})

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(`${repository}node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8'),
  )
  const validate = new Ajv.default({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema)

  it('keeps to the schema of OASIS, and every result names its rule, place and level', () => {
    fc.assert(
      fc.property(checked, found => {
        const log: Log = JSON.parse(renderDiagnosticsSarif(found, tool))
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
        const [run] = log.runs
        const named = run?.tool.driver.rules ?? []
        expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual(found.diagnostics.map(({ rule }) => rule))
        for (const [index, result] of (run?.results ?? []).entries()) {
          const one = found.diagnostics[index]
          expect(named[result.ruleIndex ?? -1]?.id).toBe(one?.rule)
          expect(result.level).toBe(one?.severity === 'info' ? 'note' : one?.severity)
          const { physicalLocation, logicalLocations } = result.locations?.[0] ?? {}
          expect(decodeURIComponent(physicalLocation?.artifactLocation?.uri ?? '')).toBe(
            one?.at.file.replace(/\p{Surrogate}/gu, '\ufffd'),
          )
          const isWorkbookCell = one?.at.kind === 'cell' && !one.at.position
          expect(physicalLocation?.region === undefined).toBe(isWorkbookCell || one?.at.kind === 'file')
          expect(logicalLocations === undefined).toBe(one?.at.kind !== 'cell')
        }
      }),
    )
  })

  it('would be refused without a version', () => {
    expect(validate({ runs: [] })).toBe(false)
  })

  it('gives a fault the same fingerprint after its row has moved', () => {
    const at = { kind: 'cell', file: 'a.xlsx', sheet: 'Nhiệm vụ', row: 12, column: 2 } as const
    const one: Diagnostic = {
      ...{ rule: 'missing-status', severity: 'error', facts: {}, locality: '14', task: 'NV-01' },
      ...{ indicator: null, related: [], at },
    }
    const printOf = (fault: Diagnostic) => {
      const words = { language: 'vi', describe: describeDiagnostic('vi') } as const
      const log: Log = JSON.parse(renderDiagnosticsSarif(checkedFiles([fault], [], words), tool))
      return log.runs[0]?.results?.[0]?.partialFingerprints
    }
    expect(printOf({ ...one, at: { ...at, row: 15 } })).toEqual(printOf(one))
    expect(printOf({ ...one, task: 'NV-02' })).not.toEqual(printOf(one))
  })
})

describe('JUnit', () => {
  it('is XML with a case for each diagnostic, failing those that make the run fail', () => {
    fc.assert(
      fc.property(checked, found => {
        const root = readXml(renderDiagnosticsJunit(found, ({ severity }) => severity === 'error'))
        const cases = root.children.flatMap(suite => suite.children)
        const errors = found.diagnostics.filter(({ severity }) => severity === 'error').length
        const silent = found.files.filter(({ file }) => !found.diagnostics.some(({ at }) => at.file === file)).length
        expect(cases).toHaveLength(found.diagnostics.length + silent)
        expect(cases.filter(one => one.children[0]?.name === 'failure')).toHaveLength(errors)
        expect(root.attributes).toMatchObject({ tests: String(cases.length), failures: String(errors) })
        for (const suite of root.children) {
          const own = suite.children.filter(one => one.children[0]?.name === 'failure').length
          expect(suite.attributes).toMatchObject({ tests: String(suite.children.length), failures: String(own) })
        }
      }),
    )
  })
})

describe('GitHub', () => {
  it('is one workflow command a diagnostic, the graver first, whatever was typed', () => {
    fc.assert(
      fc.property(checked, found => {
        const lines = renderDiagnosticsGithub(found).split('\n').slice(0, -1)
        expect(lines).toHaveLength(found.diagnostics.length)
        for (const line of lines) {
          expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*(,line=\d+,col=\d+)?,title=[a-z-]+::/)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        }
        const kinds = lines.map(line => ['error', 'warning', 'notice'].indexOf(/^::(\w+)/.exec(line)?.[1] ?? ''))
        expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
      }),
    )
  })

  it('escapes what would end a property or a message', () => {
    const at = { kind: 'cell', file: 'a,b: 100%.csv', sheet: null, row: 5, column: 2, position: { line: 5, column: 9 } }
    const one = { rule: 'missing-status', severity: 'error', facts: {}, locality: null, task: null } as const
    const found = checkedFiles([{ ...one, indicator: null, related: [], at: { ...at, kind: 'cell' } }], [], {
      language: 'en',
      describe: () => ({ message: 'one\ntwo 5%', fix: 'three' }),
    })
    expect(renderDiagnosticsGithub(found)).toBe(
      '::error file=a%2Cb%3A 100%25.csv,line=5,col=9,title=missing-status::a,b: 100%25.csv!B5: one%0Atwo 5%25%0A→ three\n',
    )
  })
})

describe('Markdown', () => {
  it('has a row for each diagnostic under the name of its file', () => {
    fc.assert(
      fc.property(checked, found => {
        const markdown = renderDiagnosticsMarkdown(found, found.files.length)
        const rows = markdown.split('\n').filter(line => /^\| (?!-|Ô |Cell )/.test(line))
        expect(rows).toHaveLength(found.diagnostics.length)
      }),
      { numRuns: 40 },
    )
  })
})
