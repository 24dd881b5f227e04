// Turns indicators, localities, diagnostics and sources of the report into rows of the page's other tables.
import type { DescribeDiagnostic } from '../../../diagnostics/describe.ts'
import { terms } from '../../../language/terms.ts'
import type { Report } from '../../../model/report.ts'
import { addressOf, type SourceLocation } from '../../../source/location.ts'
import { daysLate } from '../../days-late.ts'
import { indicatorsById, localityNames } from '../../report-lists.ts'
import { rowReasons } from '../../row-reasons.ts'
import { targetText } from '../../target-words.ts'
import { outcomeOf } from '../indicator-outcome.ts'
import type { RowFields } from './encode-table.ts'

export function indicatorRows(report: Report): RowFields<'indicators'>[] {
  const names = localityNames(report)
  const national = indicatorsById(report)
  return report.indicators.map(one => ({
    indicator: one.indicator,
    title: national.get(one.indicator)?.title ?? '',
    unit: national.get(one.indicator)?.unit ?? '',
    locality: one.locality,
    localityName: names.get(one.locality) ?? one.locality,
    actual: one.actual,
    numerator: one.numerator,
    denominator: one.denominator,
    targetVi: targetText(one.targetInForce, terms.vi, 'vi'),
    targetEn: targetText(one.targetInForce, terms.en, 'en'),
    targetBy: one.targetInForce?.by ?? null,
    met: outcomeOf(one),
    achievementRate: one.achievementRate,
    flags: one.flags.join(', '),
    file: one.source?.file ?? null,
    sheet: one.source?.sheet ?? null,
    row: one.source?.row ?? null,
    cell: one.sourceCell,
  }))
}

export function localityRows(report: Report): RowFields<'localities'>[] {
  return report.localities.map(one => ({
    locality: one.code,
    localityName: one.name,
    rank: one.rank,
    colour: one.colour,
    standing: one.submission,
    reportedOn: one.reportedOn,
    daysLate: daysLate(one, report),
    revision: one.revision,
    preparedBy: one.preparedBy,
    assignments: one.totals.assignments,
    green: one.greenShare.numerator,
    completed: one.totals.completion.numerator,
    overdue: one.totals.overdue,
    unreported: one.totals.unreported,
    file: one.files[0] ?? null,
    otherFiles: one.files.slice(1).join('\n'),
  }))
}

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
