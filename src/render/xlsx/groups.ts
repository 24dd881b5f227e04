// The sheet of objectives and lead agencies, with the same totals for both.
import type { Totals } from '../../model/report.ts'
import { ratioOf } from '../report-figures.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'

interface Group {
  readonly name: string
  readonly totals: Totals
}

export function groupsPage(drafting: Drafting): Page {
  const { words, report } = drafting
  const objectives = report.objectives.map(({ id, title, totals }) => ({
    name: [id, title].filter(part => part !== '').join(' · ') || words.noObjective,
    totals,
  }))
  const leads = report.leads
    .map(({ name, totals }) => ({ name: name || words.noLead, totals }))
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
  return {
    name: words.sections.groups,
    notes: [words.formulas.completion],
    tables: [
      fillTable(
        { name: 'Objectives', heading: words.sections.objectives },
        groupColumns(drafting, words.columns.objective),
        objectives,
      ),
      fillTable({ name: 'Leads', heading: words.sections.leads }, groupColumns(drafting, words.columns.lead), leads),
    ],
    frozenColumns: 0,
  }
}

function groupColumns({ words }: Drafting, heading: string): Column<Group>[] {
  const c = words.columns
  const count = (heading: string, value: (totals: Totals) => number): Column<Group> => ({
    heading,
    width: 12,
    kind: 'count',
    value: ({ totals }) => value(totals),
  })
  return [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading, width: 60, kind: 'text', value: group => group.name },
    count(c.assignments, totals => totals.assignments),
    count(c.completed, totals => totals.completion.numerator),
    { heading: c.completion, width: 12, kind: 'percent', bar: true, value: ({ totals }) => totals.completion.value },
    count(c.overdue, totals => totals.overdue),
    {
      heading: c.overdueShare,
      width: 12,
      kind: 'percent',
      value: ({ totals }) => ratioOf(totals.overdue, totals.assignments).value,
    },
    count(c.dueSoon, totals => totals.dueSoon),
    count(c.unreported, totals => totals.unreported),
  ]
}
