// What was decided: amendments with what they replaced, and the exceptions of the plan with how much they accept.
import type { RootContent } from 'mdast'
import { amendedWords } from '../../language/amended-words.ts'
import { changeText } from '../change-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { extensionsSection } from './amended.ts'
import { fullLimit, limitList } from './limits.ts'
import { emphasised, type Heading, heading, paragraph, strongLine, table } from './nodes.ts'

export function decisionsSection(draft: ReportDraft): RootContent[] {
  const { words } = draft
  return [
    heading(2, draft.prose.headings.decisions),
    heading(3, words.sections.amendments),
    ...amendmentsTable(draft),
    ...extensionsSection(draft),
    heading(3, words.sections.exceptions),
    ...exceptionsTable(draft),
  ]
}

function amendmentsTable(draft: ReportDraft): RootContent[] {
  const { report, words, day } = draft
  const c = words.columns
  const all = report.amendments.flatMap(amendment =>
    (amendment.changes.length === 0 ? [null] : amendment.changes).map(change => ({ amendment, change })),
  )
  if (all.length === 0) return [paragraph(words.none)]
  const { shown, note } = limitList(all, fullLimit, words.sections.decisions, draft)
  const headings = [
    c.decision,
    c.decidedOn,
    c.inForce,
    c.subject,
    c.subjectTitle,
    c.changed,
    c.from,
    c.to,
    c.localities,
    c.reason,
  ].map(text => ({ text }))
  const rows = shown.map(({ amendment, change }) => {
    const { changed, from, to, localities } = changeText(change, draft)
    return [
      amendment.decision,
      day(amendment.on),
      amendment.inForce ? words.yes : words.no,
      amendment.task ?? amendment.indicator ?? '',
      amendment.title,
      changed,
      from,
      to,
      localities,
      amendment.reason,
    ]
  })
  return [emphasised(words.formulas.amendments), paragraph(note), table(headings, rows)]
}

function exceptionsTable(draft: ReportDraft): RootContent[] {
  const { report, words, language, day, number, localityName } = draft
  const c = words.columns
  if (report.exceptions.length === 0) return [paragraph(words.none)]
  const { shown, note } = limitList(report.exceptions, fullLimit, words.sections.decisions, draft)
  const headings: Heading[] = [
    { text: c.rule },
    { text: c.locality },
    { text: c.subject },
    { text: c.reason },
    ...(report.edition === 'public' ? [] : [{ text: c.approvedBy }]),
    { text: c.until },
    { text: c.expired },
    { text: c.silenced, align: 'right' },
  ]
  const rows = shown.map(one => [
    one.rule,
    one.locality === null ? '' : localityName(one.locality),
    one.task ?? one.indicator ?? '',
    one.reason,
    ...(report.edition === 'public' ? [] : [one.approvedBy ?? '']),
    day(one.until),
    one.expired ? `⚠ ${words.yes}` : words.no,
    number(one.silenced),
  ])
  const expired = report.exceptions.filter(one => one.expired).length
  return [
    emphasised(words.formulas.exceptions),
    ...(expired === 0 ? [] : [strongLine(amendedWords[language].expired(number(expired)))]),
    paragraph(note),
    table(headings, rows),
  ]
}
