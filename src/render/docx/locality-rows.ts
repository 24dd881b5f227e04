// The line of a locality in the tables of the formal report: rank, shares with their parts, and the colour by its word.
import { formatRatio } from '../../language/formatters.ts'
import type { LocalityReport } from '../../model/report.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import type { Cell, Column } from './table.ts'

export function localityColumns({ words }: ReportDraft): Column[] {
  const c = words.columns
  return [
    { heading: c.rank, share: 8, align: 'center' },
    { heading: c.locality, share: 28 },
    { heading: c.colour, share: 10, align: 'center' },
    { heading: c.greenShare, share: 20, align: 'right' },
    { heading: c.completion, share: 20, align: 'right' },
    { heading: c.overdue, share: 12, align: 'right' },
  ]
}

/** A longer name would fill pages. */
const longest = 200

export function localityRow({ rank, name, colour, greenShare, totals }: LocalityReport, draft: ReportDraft): Cell[] {
  const { language, terms, words, number } = draft
  return [
    number(rank),
    cutText(documentText(name), longest, words.cut),
    terms.colour[colour],
    formatRatio(greenShare, language),
    formatRatio(totals.completion, language),
    totals.overdue === 0 ? number(0) : { text: number(totals.overdue), bold: true },
  ]
}
