// Turns diagnostics into lines for people and grep: place, severity, message and rule, then the row and what to do.
import type { DescribeDiagnostic } from '../../diagnostics/describe.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../../diagnostics/order.ts'
import { diagnosticsWords } from '../../language/diagnostics-words.ts'
import type { Language } from '../../model/plan.ts'
import { cutToWidth, wrapToWidth } from '../fit-width.ts'
import { locationText } from '../location-text.ts'
import type { Palette } from '../palette.ts'
import { visibleText } from '../visible-text.ts'
import { groupRepeated, type RepeatedFault } from './repeated-faults.ts'
import type { DescribeRow } from './row-context.ts'

export interface DiagnosticsTextOptions {
  readonly describe: DescribeDiagnostic
  readonly describeRow: DescribeRow
  readonly palette: Palette
  readonly language: Language
  /** Of the terminal: rows are cut and advice is wrapped to it. Null for files and pipes, where nothing is. */
  readonly width?: number | null
  /** How many of a fault that repeats are shown; null for all. Each stands on its line either way, in total order. */
  readonly shownOfEach?: number | null
}

const indent = '    '
/** A fault in fewer places than this is read faster than a count of it. */
const fewestCounted = 5

/**
 * Contract section 5, text form: `file!Sheet!B12: error: message [rule]` on one line, the severity's word the same in
 * every language. The row is shown once for diagnostics that follow each other in it, the advice once a file and wording;
 * where a fault repeats in one column, its first line is followed by the count and the range. In a pipe or a file every
 * diagnostic has its line; a person at a terminal sees the first few of each fault.
 */
export function renderDiagnosticsText(diagnostics: readonly Diagnostic[], options: DiagnosticsTextOptions): string {
  const { describe, describeRow, palette, width = null, shownOfEach = null } = options
  const lines: string[] = []
  const advised = new Set<string>()
  let shown = { file: '', row: '' }
  for (const { diagnostic, fault, place } of inOrder(diagnostics)) {
    const isCounted = fault.all.length >= fewestCounted
    if (isCounted && shownOfEach !== null && place >= shownOfEach) continue
    const { at, severity, rule } = diagnostic
    const { message, fix } = describe(diagnostic)
    const where = palette.strong(locationText(at))
    lines.push(`${where}: ${palette[severity](severity)}: ${visibleText(message)} ${palette.faint(`[${rule}]`)}`)
    const row = describeRow(diagnostic) ?? ''
    if (row !== '' && (row !== shown.row || at.file !== shown.file))
      lines.push(palette.faint(cutToWidth(`${indent}${visibleText(row)}`, width)))
    shown = { file: at.file, row }
    const adviceKey = JSON.stringify([at.file, rule, fix])
    if (fix !== '' && !advised.has(adviceKey)) lines.push(...wrapToWidth(`→ ${visibleText(fix)}`, indent, width))
    advised.add(adviceKey)
    if (isCounted && place === 0) lines.push(palette.faint(`${indent}${countText(fault, options)}`))
  }
  return lines.map(line => `${line}\n`).join('')
}

interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly fault: RepeatedFault
  /** Which of its fault it is, from 0. */
  readonly place: number
}

function inOrder(diagnostics: readonly Diagnostic[]): PlacedDiagnostic[] {
  return groupRepeated(diagnostics)
    .flatMap(fault => fault.all.map((diagnostic, place) => ({ diagnostic, fault, place })))
    .sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic))
}

function countText(
  { all, where, unit }: RepeatedFault,
  { language, shownOfEach = null }: DiagnosticsTextOptions,
): string {
  const words = diagnosticsWords[language]
  const hidden = shownOfEach === null ? 0 : all.length - shownOfEach
  return [words.repeated(all.length, where, unit), ...(hidden > 0 ? [words.notShown(hidden)] : [])].join('; ')
}
