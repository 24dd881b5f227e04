// The tables of the annexes: which columns each has, its rows as text, and how what stands there is computed.
import { formatNumber } from '../../language/formatters.ts'
import { changeText } from '../change-text.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { overdueTasks, rankedLocalities, tasksWithDifficulties } from '../report-lists.ts'
import { rowReasons } from '../row-reasons.ts'
import { metText, targetText } from '../target-words.ts'
import { localityColumns, localityRow } from './locality-rows.ts'
import type { Cell, Column } from './table.ts'

export type AnnexKey = 'localities' | 'indicators' | 'overdue' | 'difficulties' | 'decisions' | 'sources'

export interface AnnexTable {
  readonly key: AnnexKey
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly note: string
}

/** How much of one text a cell shows. */
const longest = 500

export function annexTables(draft: ReportDraft): AnnexTable[] {
  return [localities, indicators, overdue, difficulties, decisions, sources].map(tableOf => tableOf(draft))
}

function localities(draft: ReportDraft): AnnexTable {
  const { report, words, terms, number } = draft
  const c = words.columns
  const columns: Column[] = [
    ...localityColumns(draft),
    { heading: c.dueSoon, share: 12, align: 'right' },
    { heading: c.unreported, share: 12, align: 'right' },
    { heading: c.submission, share: 16 },
  ]
  const rows = rankedLocalities(report).map(locality => [
    ...localityRow(locality, draft),
    number(locality.totals.dueSoon),
    number(locality.totals.unreported),
    terms.standing[locality.submission],
  ])
  return { key: 'localities', columns, rows, note: words.formulas.rank }
}

function indicators(draft: ReportDraft): AnnexTable {
  const { report, language, words, terms, number, day } = draft
  const c = words.columns
  const columns: Column[] = [
    { heading: c.indicator, share: 9 },
    { heading: c.indicatorTitle, share: 30 },
    { heading: c.unit, share: 9 },
    { heading: c.actual, share: 22, align: 'right' },
    { heading: c.target, share: 10, align: 'right' },
    { heading: c.targetBy, share: 12, align: 'right' },
    { heading: c.met, share: 10 },
    { heading: c.reporting, share: 10, align: 'right' },
  ]
  const figure = (value: number) => formatNumber(value, language, 6)
  const rows = report.nationalIndicators.map((one): Cell[] => {
    const { actual, numerator, denominator, targetInForce } = one
    const parts = numerator === null || denominator === null ? '' : ` (${figure(numerator)}/${figure(denominator)})`
    return [
      one.indicator,
      one.title,
      one.unit,
      actual === null ? words.unknown : `${formatNumber(actual, language, 2)}${parts}`,
      targetText(targetInForce, terms, language),
      targetInForce === null ? '' : day(targetInForce.by),
      one.met === false ? { text: metText(one, words), bold: true } : metText(one, words),
      `${number(one.localities)}/${number(one.assigned)}`,
    ]
  })
  return { key: 'indicators', columns, rows, note: '' }
}

function overdue(draft: ReportDraft): AnnexTable {
  const { report, words, terms, number, day, localityName } = draft
  const c = words.columns
  const columns: Column[] = [
    { heading: c.daysOverdue, share: 8, align: 'right' },
    { heading: c.locality, share: 16 },
    { heading: c.task, share: 9 },
    { heading: c.title, share: 30 },
    { heading: c.lead, share: 17 },
    { heading: c.deadline, share: 15 },
    { heading: c.due, share: 11, align: 'right' },
    { heading: c.state, share: 15 },
  ]
  const rows = overdueTasks(report).map((one): Cell[] => [
    { text: number(one.daysOverdue), bold: true },
    localityName(one.locality),
    one.task,
    cut(one.title, draft),
    cut(one.lead || words.noLead, draft),
    [one.deadline, ...(one.originalDeadline === null ? [] : [`${c.originalDeadline}: ${one.originalDeadline}`])].join(
      '\n',
    ),
    one.due === null ? '' : day(one.due),
    terms.state[one.state],
  ])
  return { key: 'overdue', columns, rows, note: words.formulas.daysOverdue }
}

function difficulties(draft: ReportDraft): AnnexTable {
  const { report, words, localityName } = draft
  const c = words.columns
  const columns: Column[] = [
    { heading: c.locality, share: 16 },
    { heading: c.task, share: 10 },
    { heading: c.difficulties, share: 37 },
    { heading: c.proposals, share: 37 },
  ]
  const rows = tasksWithDifficulties(report).map(one => [
    localityName(one.locality),
    one.task,
    cut(one.difficulties, draft),
    cut(one.proposals, draft),
  ])
  return { key: 'difficulties', columns, rows, note: '' }
}

function decisions(draft: ReportDraft): AnnexTable {
  const { report, words, day } = draft
  const c = words.columns
  const columns: Column[] = [
    { heading: c.decision, share: 16 },
    { heading: c.subject, share: 12 },
    { heading: c.changed, share: 14 },
    { heading: c.from, share: 18 },
    { heading: c.to, share: 18 },
    { heading: c.localities, share: 20 },
    { heading: c.reason, share: 20 },
  ]
  const amendments = report.amendments.flatMap(({ decision, on, task, indicator, changes, reason }) =>
    (changes.length === 0 ? [null] : changes).map((change): Cell[] => {
      const { changed, from, to, localities: names } = changeText(change, draft)
      return [
        `${decision} (${day(on)})`,
        task ?? indicator ?? '',
        changed,
        from,
        to,
        cut(names, draft),
        cut(reason, draft),
      ]
    }),
  )
  const exceptions = report.exceptions.map((one): Cell[] => [
    `${words.sections.exceptions}: ${one.rule}`,
    one.task ?? one.indicator ?? '',
    one.expired ? { text: `${c.expired}: ${words.yes}`, bold: true } : '',
    '',
    `${c.until}: ${day(one.until)}`,
    one.locality === null ? '' : draft.localityName(one.locality),
    cut(one.reason, draft),
  ])
  return { key: 'decisions', columns, rows: [...amendments, ...exceptions], note: words.formulas.amendments }
}

function sources(draft: ReportDraft): AnnexTable {
  const { report, language, words, number, localityName } = draft
  const c = words.columns
  const columns: Column[] = [
    { heading: c.file, share: 30 },
    { heading: c.locality, share: 16 },
    { heading: c.used, share: 8 },
    { heading: c.read, share: 8, align: 'right' },
    { heading: c.accepted, share: 8, align: 'right' },
    { heading: c.rejected, share: 8, align: 'right' },
    { heading: c.ignored, share: 8, align: 'right' },
    { heading: c.rowReasons, share: 32 },
  ]
  const rows = report.sources.map(one => [
    one.file,
    one.locality === null ? '' : localityName(one.locality),
    one.used ? words.yes : words.no,
    number(one.rows.read),
    number(one.rows.accepted),
    number(one.rows.rejected),
    number(one.rows.ignored),
    cut(rowReasons(one, language), draft),
  ])
  return { key: 'sources', columns, rows, note: words.formulas.rowCounts }
}

function cut(text: string, { words }: ReportDraft): string {
  return cutText(documentText(text), longest, words.cut)
}
