// Who reported: the four standings with their counts, then every locality that is missing, unusable or late.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LocalityReport, SubmissionStanding } from '../../../model/report.ts'
import { daysLate } from '../../days-late.ts'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { lateOrMissing } from '../../report-lists.ts'
import { swatch } from '../charts/looks.ts'
import { stackedBars } from '../charts/stacked-bar.ts'
import { safeHref } from '../embed/page-data.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Child, type Children, note, opens, section, shareText, table } from '../parts.ts'
import type { RowsRequest } from '../rows/page-data.ts'
import { limits } from './limits.ts'

const standings: readonly SubmissionStanding[] = ['on-time', 'late', 'unusable', 'missing']

export function coverageSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const behind = lateOrMissing(report)
  const shown = behind.slice(0, limits.lateOrMissing)
  return section('coverage', words.sections.coverage, [
    note(words.formulas.coverageShare),
    standingBar(draft),
    standingTable(draft),
    h('h3', words.sections.lateOrMissing),
    ...(behind.length === 0
      ? [note(html.allSubmitted)]
      : [
          note(words.formulas.lateOrMissing),
          shown.length < behind.length ? note(words.shownOf(number(shown.length), number(behind.length))) : null,
          behindTable(shown, draft),
        ]),
  ])
}

function countOf({ report }: PageDraft, standing: SubmissionStanding): number {
  return report.localities.filter(({ submission }) => submission === standing).length
}

function rowsIn(standing: SubmissionStanding, { terms }: PageDraft): RowsRequest {
  return { table: 'localities', title: terms.standing[standing], where: { standing } }
}

function standingBar(draft: PageDraft): Element {
  const { report, terms, html, ratio } = draft
  const parts = standings.map(standing => ({
    value: countOf(draft, standing),
    look: standing,
    title: html.segment(terms.standing[standing], ratio(ratioOf(countOf(draft, standing), report.coverage.expected))),
    rows: rowsIn(standing, draft),
  }))
  const said = parts.filter(({ value }) => value > 0).map(({ title }) => title)
  const bar = { parts, whole: report.coverage.expected, label: said.join('. ') }
  return h('div', { className: ['whole-bar'] }, stackedBars([bar], 'long'))
}

function standingTable(draft: PageDraft): Element {
  const { report, words, terms, number } = draft
  const { expected } = report.coverage
  const row = (name: Child, count: Child, total: number): Children => [
    name,
    count,
    h('span', [...shareText(ratioOf(total, expected), draft)]),
  ]
  const rows = standings.map(standing => {
    const count = countOf(draft, standing)
    return row(
      h('span', { className: ['with-swatch'] }, [swatch(standing), terms.standing[standing]]),
      count === 0 ? number(0) : opens(rowsIn(standing, draft), [number(count)], `${terms.standing[standing]}:`),
      count,
    )
  })
  const columns = [
    { heading: words.columns.submission, className: 'name' },
    { heading: words.columns.count, className: 'count' },
    { heading: words.columns.share, className: 'share' },
  ]
  return table(
    draft,
    words.sections.coverage,
    columns,
    [...rows, row(words.total, number(expected), expected)],
    'states',
  )
}

function behindTable(localities: readonly LocalityReport[], draft: PageDraft): Element {
  const c = draft.words.columns
  const columns = [
    { heading: c.locality, className: 'name' },
    { heading: c.submission, className: 'word' },
    { heading: c.reportedOn, className: 'word' },
    { heading: c.daysLate, className: 'count' },
    { heading: c.assignments, className: 'count' },
    { heading: c.file, className: 'text' },
  ]
  const rows = localities.map(locality => behindRow(locality, draft))
  return table(draft, draft.words.sections.lateOrMissing, columns, rows, 'tasks')
}

function behindRow(locality: LocalityReport, draft: PageDraft): Children {
  const { report, terms, number, day, said } = draft
  const { code, name, submission, reportedOn, totals, files } = locality
  const late = daysLate(locality, report)
  const links = files.flatMap((file, index) => [index === 0 ? null : h('br'), fileLink(file, draft)])
  return [
    opens({ table: 'assignments', title: documentText(name), where: { locality: code } }, [said(name)]),
    h('span', { className: ['standing', submission] }, terms.standing[submission]),
    reportedOn === null ? '' : day(reportedOn),
    late === null ? '' : number(late),
    number(totals.assignments),
    h('span', links),
  ]
}

function fileLink(file: string, { sourceHref }: PageDraft): Element {
  const href = safeHref(sourceHref(file))
  const text = documentText(file)
  return href === null ? h('span', { className: ['file'] }, text) : h('a', { href, className: ['file'] }, text)
}
