// Turns diagnostics into the workflow commands that GitHub Actions shows beside a change.
import type { Severity } from '../../diagnostics/diagnostic.ts'
import { severities } from '../../diagnostics/diagnostic.ts'
import { locationText } from '../location-text.ts'
import { visibleText } from '../visible-text.ts'
import type { CheckedFiles } from './checked.ts'
import { textPosition } from './text-position.ts'

const command: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Source: docs.github.com, "Workflow commands for GitHub Actions", setting a message; escapes as actions/toolkit makes
 * them. GitHub shows ten of each kind for a step, so the graver come first; the log holds them all. A cell of a
 * workbook has no line: it is named in the message.
 */
export function renderDiagnosticsGithub({ diagnostics, describe }: CheckedFiles): string {
  const ordered = severities.flatMap(severity => diagnostics.filter(one => one.severity === severity))
  return ordered
    .map(diagnostic => {
      const { at, severity, rule } = diagnostic
      const { message, fix } = describe(diagnostic)
      const position = textPosition(at)
      const properties = [
        `file=${propertyText(at.file)}`,
        ...(position === null ? [] : [`line=${position.line}`, `col=${position.column}`]),
        `title=${propertyText(rule)}`,
      ]
      const text = [`${visibleText(locationText(at))}: ${message}`, ...(fix === '' ? [] : [`→ ${fix}`])].join('\n')
      return `::${command[severity]} ${properties.join(',')}::${messageText(text)}\n`
    })
    .join('')
}

function messageText(text: string): string {
  return text
    .split('\n')
    .map(line => visibleText(line).replaceAll('%', '%25'))
    .join('%0A')
}

function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
