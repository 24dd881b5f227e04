import { expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { renderDiagnosticsJson } from '../../../src/render/diagnostics/json.ts'
import type { SourceLocation } from '../../../src/source/location.ts'
import { sampleDescribe, sampleReport } from '../../consolidate/arbitraries.ts'

function only(at: SourceLocation, more: Partial<Diagnostic> = {}) {
  const facts = { actual: 'NV-99', expected: 'NV-09' }
  const subject = { locality: '14', task: null, indicator: null, related: [] }
  const text = renderDiagnosticsJson(
    [{ rule: 'unknown-task', severity: 'error', at, facts, ...subject, ...more }],
    3,
    sampleDescribe,
  )
  return JSON.parse(text).diagnostics[0]
}

it('has the shape of the contract, key by key', () => {
  const at = { kind: 'cell', file: 'submissions/14.xlsx', sheet: 'Nhiệm vụ', row: 12, column: 2 } as const
  expect(JSON.stringify(only(at))).toBe(
    '{"rule":"unknown-task","severity":"error","message":"unknown-task: \\"NV-99\\"","file":"submissions/14.xlsx",' +
      '"sheet":"Nhiệm vụ","cell":"B12","line":null,"column":null,"locality":"14","task":null,"indicator":null,' +
      '"facts":{"actual":"NV-99","expected":"NV-09"},"related":[]}',
  )
})

it.each<[string, SourceLocation, object]>([
  ['a file', { kind: 'file', file: 'a.xlsx' }, { sheet: null, cell: null, line: null, column: null }],
  ['YAML', { kind: 'text', file: 'a.yaml', line: 4, column: 9 }, { sheet: null, cell: null, line: 4, column: 9 }],
  [
    'CSV',
    { kind: 'cell', file: 'a.csv', sheet: null, row: 5, column: 28, position: { line: 7, column: 30 } },
    { sheet: null, cell: 'AB5', line: 7, column: 30 },
  ],
])('names a place in %s', (_, at, expected) => {
  expect(only(at)).toMatchObject({ file: at.file, ...expected })
  expect(only({ kind: 'file', file: 'b.xlsx' }, { related: [at] }).related).toEqual([{ file: at.file, ...expected }])
})

it('counts by severity and puts diagnostics in their total order', () => {
  const { diagnostics } = sampleReport()
  const text = renderDiagnosticsJson(diagnostics.toReversed(), 7, sampleDescribe)
  expect(text).toBe(renderDiagnosticsJson(diagnostics, 7, sampleDescribe))
  expect(JSON.parse(text)).toMatchObject({
    schema: 'tiendo/diagnostics/1',
    summary: { files: 7, errors: 3, warnings: 1, infos: 1 },
    diagnostics: diagnostics.map(({ rule }) => ({ rule })),
  })
  expect(text.endsWith('}\n')).toBe(true)
})

it('has an envelope even when there is nothing to say', () => {
  const summary = { files: 0, errors: 0, warnings: 0, infos: 0 }
  expect(JSON.parse(renderDiagnosticsJson([], 0, sampleDescribe))).toEqual({
    schema: 'tiendo/diagnostics/1',
    summary,
    diagnostics: [],
  })
})
