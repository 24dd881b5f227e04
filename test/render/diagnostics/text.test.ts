// Checks the text form of diagnostics: one line for grep, then the row, then what to do.
import { describe, expect, it } from 'vitest'
import { type Diagnostic, raise, type Severity } from '../../../src/diagnostics/diagnostic.ts'
import { renderMendFirst } from '../../../src/render/diagnostics/mend-first.ts'
import type { DescribeRow } from '../../../src/render/diagnostics/row-context.ts'
import { renderDiagnosticsSummary } from '../../../src/render/diagnostics/summary.ts'
import { type DiagnosticsTextOptions, renderDiagnosticsText } from '../../../src/render/diagnostics/text.ts'
import { plainPalette } from '../../../src/render/palette.ts'
import type { SourceLocation } from '../../../src/source/location.ts'

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

function textOf(
  diagnostics: readonly Diagnostic[],
  describeRow: DescribeRow = () => null,
  more: Partial<DiagnosticsTextOptions> = {},
): string {
  return renderDiagnosticsText(diagnostics, {
    describe: ({ facts, rule }) => ({ message: `thấy “${facts.text}”`, fix: `sửa ${rule}` }),
    describeRow,
    palette: plainPalette,
    language: 'vi',
    ...more,
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

describe('a fault that repeats', () => {
  const list = [
    diagnostic('missing-status', cell('a', 's', 3, 1)),
    ...[8, 9, 10, 11, 14, 20].map(row => diagnostic('unreadable-value', cell('a', 's', row, 5))),
    diagnostic('unreadable-value', cell('a', 's', 9, 6)),
  ]

  it('is counted with its range, and every one has its line in total order', () => {
    const lines = textOf(list).split('\n')
    expect(lines.filter(line => /^a!s!\w+: error: .* \[[\w-]+\]$/.test(line)).map(line => line.split(':')[0])).toEqual([
      'a!s!A3',
      'a!s!E8',
      'a!s!E9',
      'a!s!F9',
      'a!s!E10',
      'a!s!E11',
      'a!s!E14',
      'a!s!E20',
    ])
    expect(lines.filter(line => line.includes('Lặp lại'))).toEqual(['    Lặp lại ở 6 ô: E8:E11, E14, E20'])
    expect(lines.indexOf('    Lặp lại ở 6 ô: E8:E11, E14, E20')).toBeGreaterThan(
      lines.findIndex(line => line.startsWith('a!s!E8')),
    )
  })

  it('is shown three times to a person at a terminal, who is told of the rest', () => {
    const lines = textOf(list, undefined, { shownOfEach: 3, language: 'en' }).split('\n')
    expect(lines.filter(line => line.startsWith('a!s!E')).map(line => line.split(':')[0])).toEqual([
      'a!s!E8',
      'a!s!E9',
      'a!s!E10',
    ])
    expect(lines).toContain('    Repeated in 6 cells: E8:E11, E14, E20; 3 not shown here; --verbose shows all')
    expect(lines.filter(line => line.startsWith('a!s!F9'))).toHaveLength(1)
  })

  it('names lines in YAML, and no range where all is said of one place', () => {
    const at = (line: number): SourceLocation => ({ kind: 'text', file: 'a.yaml', line, column: 5 })
    expect(textOf([1, 2, 3, 7, 9].map(line => diagnostic('missing-lead', at(line))))).toContain(
      'Lặp lại ở 5 chỗ: dòng 1–3, 7, 9',
    )
    expect(textOf([1, 1, 1, 1, 1].map(line => diagnostic('missing-submission', at(line))))).toContain(
      'Lặp lại ở 5 trường hợp\n',
    )
  })

  it('is no repetition in another column, file or under another rule', () => {
    const apart = [1, 2, 3, 4, 5, 6].map(one => diagnostic('unreadable-value', cell(`${one}`, 's', 8, 5)))
    expect(textOf(apart)).not.toContain('Lặp lại')
  })
})

it('fits rows and advice to a terminal, and never the line that grep reads', () => {
  const row = `NV-05 ${'Đề án chuyển đổi số '.repeat(9)}`
  const list = [diagnostic('unreadable-value', cell('a', 's', 8, 5), 'error', 'x'.repeat(90))]
  const lines = renderDiagnosticsText(list, {
    describe: ({ facts }) => ({ message: `thấy “${facts.text}”`, fix: 'sửa lại cho đúng mẫu '.repeat(8).trim() }),
    describeRow: () => row,
    palette: plainPalette,
    language: 'vi',
    width: 60,
  }).split('\n')
  expect(lines[0]?.length).toBeGreaterThan(100)
  expect(lines[1]).toMatch(/^ {4}NV-05 .*…$/)
  expect(lines.slice(1).every(line => line.length <= 60)).toBe(true)
  expect(
    lines
      .slice(2, -1)
      .map(line => line.trim())
      .join(' '),
  ).toBe(`→ ${'sửa lại cho đúng mẫu '.repeat(8).trim()}`)
})

describe('the few that matter first', () => {
  const describeIt = ({ facts, rule }: { facts: { text?: unknown }; rule: string }) => ({
    message: `thấy “${facts.text}”`,
    fix: `sửa ${rule}`,
  })
  const list = [
    ...[1, 2, 3].map(row => diagnostic('missing-status', cell('a', 's', row, 4))),
    ...[5, 6, 7, 8, 9].map(row => diagnostic('unreadable-value', cell('b', 's', row, 5))),
    diagnostic('missing-status', cell('b', 's', 2, 4)),
    diagnostic('task-overdue', cell('b', 's', 5, 1), 'warning'),
    ...[1, 2, 3].map(row => diagnostic('unknown-column', cell('b', 's', row, 1), 'info')),
    diagnostic('unreadable-file', { kind: 'file', file: 'c.xlsx' }),
  ]

  it('puts errors before warnings, whole files before cells, and what repeats before what does not', () => {
    expect(renderMendFirst(list, describeIt, 'vi')).toMatchInlineSnapshot(`
      "Nên sửa trước:
        c.xlsx: error: thấy “sai” [unreadable-file]
          → sửa unreadable-file
        b!s!E5:E9 (5 ô): error: thấy “sai” [unreadable-value]
          → sửa unreadable-value
        a!s!D1:D3 (4 trường hợp, thêm 1 tệp khác): error: thấy “sai” [missing-status]
          → sửa missing-status
        b!s!A5: warning: thấy “sai” [task-overdue]
          → sửa task-overdue"
    `)
  })

  it('says nothing of a list that fits on a screen', () => {
    expect(renderMendFirst(list.slice(0, 10), describeIt, 'vi')).toBe('')
    expect(renderMendFirst([], describeIt, 'en')).toBe('')
  })
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
