// Turns diagnostics into JUnit XML: a suite a file, a case a diagnostic; those that make the run fail are failures.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { documentText } from '../document-text.ts'
import { locationText } from '../location-text.ts'
import { xmlText } from '../xml-text.ts'
import { type CheckedFiles, diagnosticsByFile } from './checked.ts'

/**
 * The shape that CI servers agree on (Jenkins xunit plugin, junit-10.xsd). A file without diagnostics is one case that
 * passed, so that a green run can be told from one that looked at nothing. `fails` is the caller's `--fail-on`.
 */
export function renderDiagnosticsJunit(checked: CheckedFiles, fails: (diagnostic: Diagnostic) => boolean): string {
  const suites = [...diagnosticsByFile(checked)].map(([file, diagnostics]) => {
    const failures = diagnostics.filter(fails).length
    const cases = diagnostics.map(one => caseXml(one, checked, fails(one)))
    const passed = `<testcase${attributes({ name: file, classname: file, file })}/>`
    const counts = attributes({ name: file, tests: Math.max(1, cases.length), failures, errors: 0, skipped: 0 })
    return [
      `  <testsuite${counts}>`,
      ...(cases.length === 0 ? [passed] : cases).map(one => `    ${one}`),
      '  </testsuite>',
    ]
  })
  const tests = [...diagnosticsByFile(checked).values()].reduce((sum, { length }) => sum + Math.max(1, length), 0)
  const totals = { name: 'tiendo', tests, failures: checked.diagnostics.filter(fails).length, errors: 0 }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(totals)}>`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n')
}

function caseXml(diagnostic: Diagnostic, { describe }: CheckedFiles, isFailure: boolean): string {
  const { at, rule, severity } = diagnostic
  const { message, fix } = describe(diagnostic)
  const place = locationText(at)
  const opening = `<testcase${attributes({ name: `${rule} ${place}`, classname: at.file, file: at.file })}>`
  const text = [`${place}: ${severity}: ${message} [${rule}]`, ...(fix === '' ? [] : [`→ ${fix}`])].join('\n')
  const body = isFailure
    ? `<failure${attributes({ message, type: rule })}>${xmlText(documentText(text))}</failure>`
    : `<system-out>${xmlText(documentText(text))}</system-out>`
  return `${opening}${body}</testcase>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(documentText(String(value)).replace(/\s+/gu, ' '))}"`)
    .join('')
}
