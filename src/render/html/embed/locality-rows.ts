// Turns the indicators and the localities of the report into rows of the page's tables.
import { terms } from '../../../language/terms.ts'
import type { Report } from '../../../model/report.ts'
import { daysLate } from '../../days-late.ts'
import { indicatorsById, localityNames } from '../../report-lists.ts'
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
