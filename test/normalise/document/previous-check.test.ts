// Checks that an earlier check is read back as it was written, and that anything else names one place.
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parsePreviousCheck } from '../../../src/normalise/document/previous-check.ts'
import { renderDiagnosticsJson } from '../../../src/render/diagnostics/json.ts'
import type { SourceLocation } from '../../../src/source/location.ts'

function diagnostic(at: SourceLocation): Diagnostic {
  const facts = { actual: '“31/02”', days: 3 }
  return {
    rule: 'unreadable-value',
    severity: 'warning',
    at,
    facts,
    locality: '14',
    task: 'NV-01',
    indicator: null,
    related: [],
  }
}

describe('an earlier check', () => {
  it.each<SourceLocation>([
    { kind: 'cell', file: 'a.xlsx', sheet: 'Nhiệm vụ', row: 12, column: 28 },
    { kind: 'cell', file: 'a.csv', sheet: null, row: 3, column: 2, position: { line: 4, column: 9 } },
    { kind: 'text', file: 'a.yaml', line: 5, column: 7 },
    { kind: 'file', file: 'a.xlsx' },
  ])('is read as it was written: %o', at => {
    const json = renderDiagnosticsJson([diagnostic(at)], 1, () => ({ message: 'm', fix: 'f' }))
    expect(parsePreviousCheck(`\ufeff${json}`)).toEqual({ value: [diagnostic(at)], problem: null })
  })

  it.each([
    ['', 'JSON'],
    ['[]', 'JSON: […]'],
    ['{"schema":"tiendo/diagnostics/1"}', 'diagnostics: –'],
    [
      '{"schema":"tiendo/diagnostics/1","diagnostics":[{"rule":"a","severity":"bad","file":"x"}]}',
      'diagnostics[0].severity: "bad"',
    ],
  ])('of another shape is told by its first wrong place: %s', (content, problem) => {
    expect(parsePreviousCheck(content)).toEqual({ value: null, problem })
  })
})
