// Checks the text form of diagnostics: one line for grep, then the row, then what to do.
import { describe, expect, it } from 'vitest'
import { type Diagnostic, raise, type Severity } from '../../src/diagnostics/diagnostic.ts'
import { renderDiagnosticsSummary } from '../../src/render/diagnostics-summary.ts'
import { renderDiagnosticsText } from '../../src/render/diagnostics-text.ts'
import { plainPalette } from '../../src/render/palette.ts'
import type { DescribeRow } from '../../src/render/row-context.ts'
import type { SourceLocation } from '../../src/source/location.ts'

const cell = (file: string, sheet: string | null, row: number, column: number): SourceLocation => ({
  kind: 'cell',
  file,
  sheet,
  row,
  column,
})

function diagnostic(rule: string, at: SourceLocation, severity: Severity = 'error', text = 'sai'): Diagnostic {
  return { ...raise(rule, at, { text }, { task: 'NV-01' }), severity }
}

function textOf(diagnostics: readonly Diagnostic[], describeRow: DescribeRow = () => null): string {
  return renderDiagnosticsText(diagnostics, {
    describe: ({ facts, rule }) => ({ message: `thấy “${facts.text}”`, fix: `sửa ${rule}` }),
    describeRow,
    palette: plainPalette,
  })
}

describe('places', () => {
  it.each([
    [cell('submissions/14.xlsx', 'Nhiệm vụ', 12, 2), 'submissions/14.xlsx!Nhiệm vụ!B12'],
    [cell('14.csv', null, 12, 28), '14.csv!AB12'],
    [{ kind: 'text', file: '14.yaml', line: 12, column: 5 } as const, '14.yaml:12:5'],
    [{ kind: 'file', file: '14.xlsx' } as const, '14.xlsx'],
    [cell('a\u001b[2Jb.xlsx', 'x\ny', 1, 1), 'a\\u001b[2Jb.xlsx!x\\ny!A1'],
  ])('%j', (at, place) => {
    const [line] = textOf([diagnostic('unknown-task', at)]).split('\n')
    expect(line).toBe(`${place}: error: thấy “sai” [unknown-task]`)
  })
})

it('keeps one diagnostic on one line, whatever was typed', () => {
  const text = textOf([diagnostic('unknown-task', cell('a', 'b', 1, 1), 'warning', 'một\nhai\u202e')])
  expect(text.split('\n')[0]).toBe('a!b!A1: warning: thấy “một\\nhai\\u202e” [unknown-task]')
})

it('is in the order of places, whatever the order of arrival', () => {
  const three = [2, 1, 3].map(row => diagnostic('unknown-task', cell('a', 'b', row, 1)))
  expect(textOf(three)).toBe(textOf(three.toReversed()))
})

it('shows a row once and an advice once a file', () => {
  const list = [
    diagnostic('missing-status', cell('a', 's', 5, 4)),
    diagnostic('title-mismatch', cell('a', 's', 5, 5)),
    diagnostic('title-mismatch', cell('a', 's', 6, 5)),
    diagnostic('title-mismatch', cell('b', 's', 5, 5)),
  ]
  const row: DescribeRow = ({ at }) => (at.kind === 'cell' ? `NV-0${at.row} Đề án` : null)
  expect(textOf(list, row)).toMatchInlineSnapshot(`
    "a!s!D5: error: thấy “sai” [missing-status]
        NV-05 Đề án
        → sửa missing-status
    a!s!E5: error: thấy “sai” [title-mismatch]
        → sửa title-mismatch
    a!s!E6: error: thấy “sai” [title-mismatch]
        NV-06 Đề án
    b!s!E5: error: thấy “sai” [title-mismatch]
        NV-05 Đề án
        → sửa title-mismatch
    "
  `)
})

it('counts rules by severity, then by how often they occur', () => {
  const at = cell('a', 's', 1, 1)
  const list = [
    diagnostic('task-overdue', at, 'warning'),
    ...[1, 2].map(() => diagnostic('missing-task', at)),
    diagnostic('unknown-task', at),
  ]
  expect(renderDiagnosticsSummary(list, 34, 'vi')).toMatchInlineSnapshot(`
    "  2 lần  error missing-task
      1 lần  error unknown-task
      1 lần  warning task-overdue
    34 tệp: 3 lỗi, 1 cảnh báo, 0 thông tin"
  `)
  expect(renderDiagnosticsSummary([], 1, 'en')).toMatchInlineSnapshot(`
    "1 file: 0 errors, 0 warnings, 0 infos
    No errors and no warnings."
  `)
})
