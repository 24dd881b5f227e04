// The sheet of what was decided: amendments with what they replaced, exceptions of the plan, and what these accept.
import type { AcceptedDiagnostic, AmendmentReport, ExceptionReport } from '../../model/report.ts'
import { type ChangeText, changeText } from '../change-text.ts'
import { placeText } from '../place-text.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page, type Table } from './page.ts'
import { expiredTones } from './tones.ts'

export function decisionsPage(drafting: Drafting): Page {
  return {
    name: drafting.words.sections.decisions,
    notes: [],
    tables: [amendments(drafting), exceptions(drafting), accepted(drafting)],
    frozenColumns: 0,
  }
}

type Change = AmendmentReport & ChangeText

/** One row for each value a decision replaced; a decision that replaced none has a row all the same. */
function amendments(drafting: Drafting): Table {
  const { words, report } = drafting
  const c = words.columns
  const rows = report.amendments.flatMap(amendment =>
    (amendment.changes.length === 0 ? [null] : amendment.changes).map(change => ({
      ...amendment,
      ...changeText(change, drafting),
    })),
  )
  const columns: Column<Change>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.decision, width: 22, kind: 'text', value: one => one.decision },
    { heading: c.decidedOn, width: 12, kind: 'date', value: one => one.on },
    { heading: c.inForce, width: 11, kind: 'word', value: one => (one.inForce ? words.yes : words.no) },
    { heading: c.subject, width: 12, kind: 'word', value: one => one.task ?? one.indicator },
    { heading: c.subjectTitle, width: 34, kind: 'text', value: one => one.title },
    { heading: c.changed, width: 13, kind: 'text', value: one => one.changed },
    { heading: c.from, width: 24, kind: 'text', value: one => one.from },
    { heading: c.to, width: 24, kind: 'text', value: one => one.to },
    { heading: c.localities, width: 26, kind: 'text', value: one => one.localities },
    { heading: c.reason, width: 28, kind: 'text', value: one => one.reason },
  ]
  const texts = { name: 'Amendments', heading: words.sections.amendments, notes: [words.formulas.amendments] }
  return fillTable(texts, columns, rows)
}

function exceptions(drafting: Drafting): Table {
  const { words, report } = drafting
  const c = words.columns
  const columns: Column<ExceptionReport>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.rule, width: 22, kind: 'text', value: one => one.rule },
    { heading: c.until, width: 12, kind: 'date', value: one => one.until },
    {
      heading: c.expired,
      width: 11,
      kind: 'word',
      tone: true,
      part: 'word',
      value: one => (one.expired ? words.yes : words.no),
    },
    { heading: c.subject, width: 12, kind: 'word', value: one => one.task ?? one.indicator },
    { heading: c.locality, width: 34, kind: 'text', value: one => nameOf(one.locality, drafting) },
    { heading: c.silenced, width: 13, kind: 'count', value: one => one.silenced },
    { heading: c.approvedBy, width: 24, kind: 'text', value: one => one.approvedBy },
    { heading: c.reason, width: 24, kind: 'text', value: one => one.reason },
  ]
  const texts = { name: 'Exceptions', heading: words.sections.exceptions, notes: [words.formulas.exceptions] }
  return fillTable({ ...texts, tones: expiredTones(drafting) }, columns, report.exceptions)
}

function accepted(drafting: Drafting): Table {
  const { words, terms, report } = drafting
  const c = words.columns
  const columns: Column<AcceptedDiagnostic>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.rule, width: 22, kind: 'text', value: ({ diagnostic }) => diagnostic.rule },
    { heading: c.until, width: 12, kind: 'date', value: one => one.until },
    { heading: c.severity, width: 11, kind: 'word', value: ({ diagnostic }) => terms.severity[diagnostic.severity] },
    { heading: c.subject, width: 12, kind: 'word', value: ({ diagnostic: one }) => one.task ?? one.indicator },
    { heading: c.message, width: 34, kind: 'text', value: one => drafting.describe(one.diagnostic).message },
    { heading: c.cell, width: 13, kind: 'word', value: ({ diagnostic }) => placeText(diagnostic.at, words) },
    { heading: c.file, width: 24, kind: 'text', value: ({ diagnostic }) => diagnostic.at.file },
    { heading: c.locality, width: 24, kind: 'text', value: ({ diagnostic }) => nameOf(diagnostic.locality, drafting) },
    { heading: c.approvedBy, width: 26, kind: 'text', value: one => one.approvedBy },
    { heading: c.reason, width: 28, kind: 'text', value: one => one.reason },
  ]
  const texts = { name: 'AcceptedDiagnostics', heading: words.sections.accepted, notes: [words.formulas.accepted] }
  return fillTable(texts, columns, report.accepted)
}

function nameOf(locality: string | null, { localityName }: Drafting): string | null {
  return locality === null ? null : localityName(locality)
}
