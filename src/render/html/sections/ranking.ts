// The localities ranked by green share, each with its states, what is overdue and whether it reported.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LocalityReport } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, letterMark, note, opens, section, shareText, table } from '../parts.ts'
import { shortName } from '../tiles.ts'
import { localityMap } from './locality-map.ts'
import { leftOutNote, shownLocalities } from './shown-localities.ts'
import { stateBars, stateKey } from './state-bar.ts'

export function localitiesSection(draft: PageDraft): Element {
  const { words, html } = draft
  const c = words.columns
  const columns = [
    { heading: c.locality, className: 'name' },
    { heading: c.rank, className: 'count' },
    { heading: c.greenShare, className: 'share' },
    { heading: c.state, className: 'bar-cell' },
    { heading: c.completion, className: 'share' },
    { heading: c.overdue, className: 'count' },
    { heading: c.unreported, className: 'count' },
    { heading: c.submission, className: 'word' },
  ]
  const shown = shownLocalities(draft)
  const bars = stateBars(
    shown.map(({ code, name, totals }) => ({ name: documentText(name), totals, where: { locality: code } })),
    draft,
  )
  const rows = shown.map((locality, index) => rankedRow(locality, bars[index] ?? null, draft))
  return section('map', html.sections.map, [
    h('div', { className: ['map-and-ranking'] }, [
      localityMap(draft),
      h('div', { className: ['ranking'] }, [
        h('h3', html.rankingTitle),
        note(words.formulas.rank),
        leftOutNote(draft),
        stateKey(draft),
        table(draft, html.rankingTitle, columns, rows, 'ranked'),
      ]),
    ]),
  ])
}

function rankedRow(locality: LocalityReport, bar: Element | null, draft: PageDraft): Children {
  const { terms, number, said } = draft
  const { code, greenShare, colour, totals, submission } = locality
  const name = documentText(locality.name)
  const rows = (condition: string, title: string) =>
    ({ table: 'assignments', title: `${name}: ${title}`, where: { locality: code }, condition }) as const
  const counted = (count: number, condition: string, title: string) =>
    count === 0 ? number(0) : opens(rows(condition, title), [number(count)], `${name}, ${title}:`)
  return [
    opens({ table: 'assignments', title: name, where: { locality: code } }, [said(shortName(name))]),
    number(locality.rank),
    h('span', { className: ['nowrap'] }, [letterMark(colour, draft), ' ', ...shareText(greenShare, draft)]),
    bar,
    h('span', { className: ['nowrap'] }, [...shareText(totals.completion, draft)]),
    counted(totals.overdue, 'overdue', draft.words.columns.overdue),
    counted(totals.unreported, 'unreported', draft.words.columns.unreported),
    h('span', { className: ['standing', submission] }, terms.standing[submission]),
  ]
}
