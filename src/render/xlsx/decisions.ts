// The sheet of what was decided: amendments with the deadline they replaced, and diagnostics an exception accepts.
import type { AcceptedDiagnostic, AppliedAmendment } from '../../model/report.ts'
import { placeText } from '../place-text.ts'
import { type AmendedTask, amendedTasks } from '../report-lists.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page, type Table } from './page.ts'

export function decisionsPage(drafting: Drafting): Page {
  return {
    name: drafting.words.sections.decisions,
    notes: [],
    tables: [amendments(drafting), exceptions(drafting)],
    frozenColumns: 0,
  }
}

type Decided = AmendedTask & { readonly decision: AppliedAmendment }

/** One row a decision: a task amended twice shows both, each with the deadline the plan first set. */
function amendments(drafting: Drafting): Table {
  const { words, report } = drafting
  const c = words.columns
  const rows = amendedTasks(report).flatMap(one => one.decisions.map(decision => ({ ...one, decision })))
  const columns: Column<Decided>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.task, width: 24, kind: 'word', value: ({ task }) => task.task },
    { heading: c.title, width: 50, kind: 'text', value: ({ task }) => task.title },
    { heading: c.originalDeadline, width: 20, kind: 'text', value: ({ task }) => task.originalDeadline },
    { heading: c.deadline, width: 24, kind: 'text', value: ({ task }) => task.deadline },
    { heading: c.amendments, width: 14, kind: 'count', value: ({ decisions }) => decisions.length },
    { heading: c.decision, width: 20, kind: 'text', value: ({ decision }) => decision.decision },
    { heading: c.decidedOn, width: 13, kind: 'date', value: ({ decision }) => decision.on },
    { heading: c.reason, width: 36, kind: 'text', value: ({ decision }) => decision.reason },
    { heading: c.localities, width: 36, kind: 'text', value: one => localitiesText(one, drafting) },
  ]
  const notes = [words.formulas.amendments]
  return fillTable({ name: 'Amendments', heading: words.sections.amendments, notes }, columns, rows, drafting.words.cut)
}

function localitiesText({ localities }: AmendedTask, { report, localityName, words, number }: Drafting): string {
  const count = number(localities.length)
  if (localities.length === report.localities.length) return words.allLocalities(count)
  return `${count}: ${localities.map(localityName).join(', ')}`
}

function exceptions(drafting: Drafting): Table {
  const { words, terms, report } = drafting
  const c = words.columns
  const columns: Column<AcceptedDiagnostic>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.rule, width: 24, kind: 'text', value: ({ diagnostic }) => diagnostic.rule },
    { heading: c.message, width: 50, kind: 'text', value: one => drafting.describe(one.diagnostic).message },
    {
      heading: c.locality,
      width: 20,
      kind: 'text',
      value: ({ diagnostic: { locality } }) => (locality === null ? null : drafting.localityName(locality)),
    },
    { heading: c.file, width: 24, kind: 'text', value: ({ diagnostic }) => diagnostic.at.file },
    { heading: c.cell, width: 14, kind: 'word', value: ({ diagnostic }) => placeText(diagnostic.at, words) },
    { heading: c.severity, width: 20, kind: 'word', value: ({ diagnostic }) => terms.severity[diagnostic.severity] },
    { heading: c.until, width: 13, kind: 'date', value: one => one.until },
    { heading: c.reason, width: 36, kind: 'text', value: one => one.reason },
    { heading: c.approvedBy, width: 36, kind: 'text', value: one => one.approvedBy },
  ]
  const notes = [words.formulas.exceptions]
  return fillTable(
    { name: 'AcceptedExceptions', heading: words.sections.exceptions, notes },
    columns,
    report.accepted,
    drafting.words.cut,
  )
}
