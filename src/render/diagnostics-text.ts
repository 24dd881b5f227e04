// Turns diagnostics into lines for people and grep: place, severity, message and rule, then the row and what to do.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import { locationText } from './location-text.ts'
import type { Palette } from './palette.ts'
import type { DescribeRow } from './row-context.ts'
import { visibleText } from './visible-text.ts'

export interface DiagnosticsTextOptions {
  readonly describe: DescribeDiagnostic
  readonly describeRow: DescribeRow
  readonly palette: Palette
}

/**
 * Contract section 5, text form: `file!Sheet!B12: error: message [rule]` on one line, the severity's word the same in
 * every language. The row is shown once for diagnostics that follow each other in it, the advice once a file and wording.
 */
export function renderDiagnosticsText(diagnostics: readonly Diagnostic[], options: DiagnosticsTextOptions): string {
  const { describe, describeRow, palette } = options
  const lines: string[] = []
  const advised = new Set<string>()
  let shown = { file: '', row: '' }
  for (const diagnostic of diagnostics.toSorted(compareDiagnostics)) {
    const { at, severity, rule } = diagnostic
    const { message, fix } = describe(diagnostic)
    const place = palette.strong(locationText(at))
    lines.push(`${place}: ${palette[severity](severity)}: ${visibleText(message)} ${palette.faint(`[${rule}]`)}`)
    const row = describeRow(diagnostic) ?? ''
    if (row !== '' && (row !== shown.row || at.file !== shown.file))
      lines.push(palette.faint(`    ${visibleText(row)}`))
    shown = { file: at.file, row }
    const adviceKey = JSON.stringify([at.file, rule, fix])
    if (fix !== '' && !advised.has(adviceKey)) lines.push(`    → ${visibleText(fix)}`)
    advised.add(adviceKey)
  }
  return lines.map(line => `${line}\n`).join('')
}
