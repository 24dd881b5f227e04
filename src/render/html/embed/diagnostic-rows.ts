// Turns diagnostics and sources of the report into rows of the page's tables.
import type { DescribeDiagnostic } from '../../../diagnostics/describe.ts'
import type { Report } from '../../../model/report.ts'
import { addressOf, type SourceLocation } from '../../../source/location.ts'
import { localityNames } from '../../report-lists.ts'
import { rowReasons } from '../../row-reasons.ts'
import type { RowFields } from './encode-table.ts'

/** The most severe ones, should there be more than a page can carry. */
export function diagnosticRows(report: Report, describe: DescribeDiagnostic, most: number): RowFields<'diagnostics'>[] {
  const names = localityNames(report)
  const bySeverity = (['error', 'warning', 'info'] as const).flatMap(severity =>
    report.diagnostics.filter(diagnostic => diagnostic.severity === severity),
  )
  return bySeverity.slice(0, most).map(diagnostic => ({
    severity: diagnostic.severity,
    rule: diagnostic.rule,
    locality: diagnostic.locality,
    localityName: names.get(diagnostic.locality ?? '') ?? diagnostic.locality,
    task: diagnostic.task,
    indicator: diagnostic.indicator,
    ...describe(diagnostic),
    file: diagnostic.at.file,
    sheet: diagnostic.at.kind === 'cell' ? diagnostic.at.sheet : null,
    row: rowOf(diagnostic.at),
    cell: addressOf(diagnostic.at),
  }))
}

function rowOf(at: SourceLocation): number | null {
  if (at.kind === 'file') return null
  return at.kind === 'cell' ? at.row : at.line
}

export function sourceRows(report: Report): RowFields<'sources'>[] {
  const names = localityNames(report)
  return report.sources.map(source => ({
    file: source.file,
    locality: source.locality,
    localityName: names.get(source.locality ?? '') ?? source.locality,
    used: source.used ? 'yes' : 'no',
    revision: source.revision,
    ...source.rows,
    reasonsVi: rowReasons(source, 'vi'),
    reasonsEn: rowReasons(source, 'en'),
    sha256: source.sha256,
  }))
}
