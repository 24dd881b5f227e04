// Who reported and who did not, and the localities ranked by green share.
import type { RootContent } from 'mdast'
import { formatRatio } from '../../language/formatters.ts'
import type { LocalityReport } from '../../model/report.ts'
import { daysLate } from '../days-late.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ratioOf } from '../report-figures.ts'
import { lateOrMissing, rankedLocalities } from '../report-lists.ts'
import { colourText } from './front.ts'
import { firstLocalities, lastLocalities, limitList, localityLimit } from './limits.ts'
import { emphasised, type Heading, heading, paragraph, table } from './nodes.ts'

export function coverageSection(draft: ReportDraft): RootContent[] {
  const { report, language, words, terms, day, number } = draft
  const { expected, onTime, late, unusable, missing } = report.coverage
  const counts = [
    [terms.standing['on-time'], onTime],
    [terms.standing.late, late],
    [terms.standing.unusable, unusable],
    [terms.standing.missing, missing],
    [words.total, expected],
  ] as const
  const c = words.columns
  const absent = limitList(lateOrMissing(report), localityLimit, words.sections.lateOrMissing, draft)
  const rows = absent.shown.map(locality => [
    locality.name,
    terms.standing[locality.submission],
    locality.reportedOn === null ? '' : day(locality.reportedOn),
    numberOrBlank(daysLate(locality, report), draft),
    formatRatio(ratioOf(locality.totals.unreported, locality.totals.assignments), language),
  ])
  return [
    heading(2, draft.prose.headings.coverage),
    table(
      [{ text: c.submission }, { text: c.count, align: 'right' }, { text: c.share, align: 'right' }],
      counts.map(([name, count]) => [name, number(count), formatRatio(ratioOf(count, expected), language)]),
    ),
    heading(3, words.sections.lateOrMissing),
    ...(rows.length === 0 ? [paragraph(words.none)] : [paragraph(absent.note), table(lateHeadings(draft), rows)]),
  ]
}

function lateHeadings({ words }: ReportDraft): Heading[] {
  const c = words.columns
  return [
    { text: c.locality },
    { text: c.submission },
    { text: c.reportedOn, align: 'right' },
    { text: c.daysLate, align: 'right' },
    { text: c.unreported, align: 'right' },
  ]
}

export function rankingSection(draft: ReportDraft): RootContent[] {
  const { report, words, number } = draft
  const c = words.columns
  const ranked = rankedLocalities(report)
  const long = ranked.length > localityLimit
  const shown = long ? [...ranked.slice(0, firstLocalities), ...ranked.slice(-lastLocalities)] : ranked
  const count = number(ranked.length)
  const note = long
    ? `${words.firstAndLast(number(firstLocalities), number(lastLocalities), count)} ${words.restInWorkbook(words.sections.localities)}`
    : words.allShown(count)
  const headings: Heading[] = [
    { text: c.rank, align: 'right' },
    { text: c.locality },
    { text: c.colour },
    { text: c.greenShare, align: 'right' },
    { text: c.completion, align: 'right' },
    { text: c.overdue, align: 'right' },
    { text: c.dueSoon, align: 'right' },
    { text: c.unreported, align: 'right' },
    { text: c.submission },
  ]
  return [
    heading(2, draft.prose.headings.localities),
    emphasised(words.formulas.rank),
    paragraph(note),
    table(
      headings,
      shown.map(locality => rankedRow(locality, draft)),
    ),
  ]
}

function rankedRow(locality: LocalityReport, draft: ReportDraft): string[] {
  const { language, terms, number } = draft
  const { totals } = locality
  return [
    number(locality.rank),
    locality.name,
    colourText(locality.colour, draft),
    formatRatio(locality.greenShare, language),
    formatRatio(totals.completion, language),
    number(totals.overdue),
    number(totals.dueSoon),
    number(totals.unreported),
    terms.standing[locality.submission],
  ]
}

function numberOrBlank(value: number | null, { number }: ReportDraft): string {
  return value === null ? '' : number(value)
}
