// What was decided: amendments with what they replaced, and the exceptions of the plan with how much they accept.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { AmendmentReport, ExceptionReport } from '../../../model/report.ts'
import { changeText } from '../../change-text.ts'
import { documentText } from '../../document-text.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Child, type Children, note, opens, section, table } from '../parts.ts'
import { limits } from './limits.ts'

export function decisionsSection(draft: PageDraft): Element | null {
  const { report, words } = draft
  if (report.amendments.length + report.exceptions.length === 0) return null
  return section('decisions', words.sections.decisions, [
    h('h3', words.sections.amendments),
    ...amendmentsTable(draft),
    h('h3', words.sections.exceptions),
    ...exceptionsTable(draft),
  ])
}

function amendmentsTable(draft: PageDraft): Element[] {
  const { report, words } = draft
  const c = words.columns
  const changes = report.amendments.flatMap(amendment =>
    (amendment.changes.length === 0 ? [null] : amendment.changes).map(change => ({ amendment, change })),
  )
  if (changes.length === 0) return [note(words.none)]
  const headings = [c.decision, c.decidedOn, c.subjectTitle, c.changed, c.from, c.to, c.localities, c.reason]
  const rows = changes.slice(0, limits.decisions).map(({ amendment, change }) => {
    const { changed, from, to, localities } = changeText(change, draft)
    const texts = [from, to, localities, amendment.reason].map(text => documentText(text))
    return [...amendmentCells(amendment, draft), changed, ...texts]
  })
  return [
    note(words.formulas.amendments),
    ...cutNote(changes.length, draft),
    plainTable(c.decision, headings, rows, draft),
  ]
}

function amendmentCells(
  { decision, on, inForce, task, indicator, title }: AmendmentReport,
  draft: PageDraft,
): Children {
  const { day, said, words } = draft
  const subject = [h('b', documentText(task ?? indicator ?? '')), ' ', said(title)]
  const named = `${documentText(decision)}: ${documentText(task ?? '')}`
  const where = { task: task ?? '' }
  return [
    documentText(decision),
    h('span', `${day(on)}${inForce ? '' : ` (${words.columns.inForce}: ${words.no})`}`),
    task !== null && inForce
      ? opens({ table: 'assignments', title: named, where, condition: 'amended' }, subject)
      : h('span', subject),
  ]
}

function exceptionsTable(draft: PageDraft): Element[] {
  const { report, words } = draft
  const c = words.columns
  const { exceptions } = report
  if (exceptions.length === 0) return [note(words.none)]
  const approver = report.edition === 'public' ? [] : [c.approvedBy]
  const headings = [c.rule, c.locality, c.subject, c.reason, ...approver, c.until, c.expired, c.silenced]
  const rows = exceptions.slice(0, limits.decisions).map(one => exceptionCells(one, draft))
  return [
    note(words.formulas.exceptions),
    ...cutNote(exceptions.length, draft),
    plainTable(c.rule, headings, rows, draft),
  ]
}

function exceptionCells(one: ExceptionReport, { report, localityName, words, day, number }: PageDraft): Children {
  return [
    h('code', documentText(one.rule)),
    one.locality === null ? '' : documentText(localityName(one.locality)),
    documentText(one.task ?? one.indicator ?? ''),
    documentText(one.reason),
    ...(report.edition === 'public' ? [] : [documentText(one.approvedBy ?? '')]),
    day(one.until),
    one.expired ? words.yes : words.no,
    number(one.silenced),
  ]
}

function plainTable(caption: string, headings: readonly Child[], rows: readonly Children[], draft: PageDraft): Element {
  const columns = headings.map((heading, index) => ({ heading, className: index === 0 ? 'name' : 'plain' }))
  return table(draft, caption, columns, rows, 'decisions')
}

function cutNote(all: number, { words, number }: PageDraft): Element[] {
  return all > limits.decisions ? [note(words.shownOf(number(limits.decisions), number(all)))] : []
}
