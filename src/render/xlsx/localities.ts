// The sheet of localities ranked by green share, with every number behind the rank.
import type { LocalityReport } from '../../model/report.ts'
import { states } from '../../model/state.ts'
import { rankedLocalities } from '../report-lists.ts'
import { rowsAboveAssignments } from './assignments.ts'
import { quotedSheet } from './cell-text.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { colourTones } from './tones.ts'

export function localitiesPage(drafting: Drafting): Page {
  const { words, report } = drafting
  const columns = [...rankColumns(drafting), ...standingColumns(drafting), ...countColumns(drafting)]
  return {
    name: words.sections.localities,
    notes: [words.formulas.rank],
    tables: [fillTable({ name: 'Localities', tones: colourTones(drafting) }, columns, rankedLocalities(report))],
    frozenColumns: 3,
    printedColumns: columns.length - states.length,
  }
}

function rankColumns({ words, terms, report }: Drafting): Column<LocalityReport>[] {
  const c = words.columns
  const firstRows = firstRowByLocality(report.tasks.map(task => task.locality))
  const assignments = quotedSheet(words.sections.assignments)
  return [
    { heading: c.rank, width: 8, kind: 'count', value: locality => locality.rank },
    { heading: c.code, width: 9, kind: 'word', value: locality => locality.code },
    {
      heading: c.locality,
      width: 30,
      kind: 'text',
      value: locality => locality.name,
      href: ({ code }) => (firstRows.has(code) ? `#${assignments}!A${firstRows.get(code)}` : null),
    },
    {
      heading: c.colour,
      width: 7,
      kind: 'word',
      tone: true,
      part: 'word',
      value: locality => terms.colour[locality.colour],
    },
    { heading: c.greenShare, width: 13, kind: 'percent', bar: true, value: locality => locality.greenShare.value },
    { heading: c.green, width: 16, kind: 'count', value: locality => locality.greenShare.numerator },
    { heading: c.assignmentsDenominator, width: 13, kind: 'count', value: locality => locality.totals.assignments },
    { heading: c.completion, width: 13, kind: 'percent', bar: true, value: ({ totals }) => totals.completion.value },
    { heading: c.completedNumerator, width: 13, kind: 'count', value: ({ totals }) => totals.completion.numerator },
  ]
}

function standingColumns({ words, terms, sourceHref }: Drafting): Column<LocalityReport>[] {
  const c = words.columns
  const fileHref = ({ files: [file] }: LocalityReport) => (file === undefined ? null : sourceHref(file))
  return [
    { heading: c.submission, width: 19, kind: 'word', value: one => terms.standing[one.submission], href: fileHref },
    { heading: c.reportedOn, width: 13, kind: 'date', value: locality => locality.reportedOn },
    { heading: c.revision, width: 9, kind: 'count', value: locality => locality.revision },
  ]
}

function countColumns({ words, terms }: Drafting): Column<LocalityReport>[] {
  const c = words.columns
  const count = (heading: string, value: Column<LocalityReport>['value']): Column<LocalityReport> => ({
    heading,
    width: 12,
    kind: 'count',
    value,
  })
  return [
    count(c.overdue, ({ totals }) => totals.overdue),
    count(c.dueSoon, ({ totals }) => totals.dueSoon),
    count(c.unreported, ({ totals }) => totals.unreported),
    ...states.map(state => count(terms.state[state], ({ totals }) => totals.states[state])),
  ]
}

/** Where each locality begins on the sheet of all assignments, which keeps the order of the report. */
function firstRowByLocality(localities: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  localities.forEach((code, index) => {
    if (!rows.has(code)) rows.set(code, rowsAboveAssignments + 1 + index)
  })
  return rows
}
