// The sheet of localities that are missing, late, or sent a file that cannot be used.
import type { LocalityReport } from '../../model/report.ts'
import { daysLate } from '../days-late.ts'
import { lateOrMissing } from '../report-lists.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { standingTones } from './tones.ts'

export function submissionsPage(drafting: Drafting): Page {
  const { words, terms, report, day } = drafting
  const c = words.columns
  const { submitBy } = report.period
  const listed = lateOrMissing(report)
  // An edition without persons' names has no column for them.
  const preparedBy: Column<LocalityReport>[] = listed.some(one => one.preparedBy !== '')
    ? [{ heading: c.preparedBy, width: 24, kind: 'text', value: locality => locality.preparedBy }]
    : []
  const columns: Column<LocalityReport>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.code, width: 9, kind: 'word', value: locality => locality.code },
    { heading: c.locality, width: 30, kind: 'text', value: locality => locality.name },
    {
      heading: c.submission,
      width: 18,
      kind: 'word',
      tone: true,
      part: 'word',
      value: one => terms.standing[one.submission],
    },
    { heading: c.reportedOn, width: 13, kind: 'date', value: locality => locality.reportedOn },
    { heading: c.daysLate, width: 12, kind: 'count', tone: true, value: locality => daysLate(locality, report) },
    ...preparedBy,
    { heading: c.assignments, width: 12, kind: 'count', value: ({ totals }) => totals.assignments },
    { heading: c.unreported, width: 12, kind: 'count', value: ({ totals }) => totals.unreported },
    {
      heading: c.files,
      width: 50,
      kind: 'text',
      value: locality => locality.files.join('\n'),
      href: ({ files }) => (files.length === 1 && files[0] !== undefined ? drafting.sourceHref(files[0]) : null),
    },
  ]
  return {
    name: words.sections.lateOrMissing,
    notes: [words.formulas.lateOrMissing, ...(submitBy === null ? [] : [words.submitByLine(day(submitBy))])],
    tables: [fillTable({ name: 'LateOrMissing', tones: standingTones(drafting) }, columns, listed)],
    frozenColumns: 3,
  }
}
