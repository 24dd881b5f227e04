// The green share of every locality under every objective, as a table of coloured and lettered cells.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { formatPercentage } from '../../../language/formatters.ts'
import { colourOfShare } from '../../../model/green-share.ts'
import type { LocalityReport, ObjectiveReport, Ratio, Report } from '../../../model/report.ts'
import { documentText } from '../../document-text.ts'
import { ratioOf } from '../../report-figures.ts'
import { objectiveOf } from '../objectives.ts'
import type { PageDraft } from '../page-draft.ts'
import { hiddenText, note, section, table } from '../parts.ts'
import { requestText } from '../request-text.ts'
import { isGreen } from '../rows/conditions.ts'
import { shortName } from '../tiles.ts'
import { leftOutNote, shownLocalities } from './shown-localities.ts'

export function heatSection(draft: PageDraft): Element | null {
  const { report, words, html, said } = draft
  const objectives = report.objectives.filter(({ totals }) => totals.assignments > 0)
  if (objectives.length === 0) return null
  const shares = sharesOf(report)
  const columns = [
    { heading: words.columns.locality, className: 'name' },
    ...objectives.map(one => ({
      heading: h('span', { className: ['objective'] }, [
        ...(one.id === '' ? [] : [h('b', documentText(one.id)), ' ']),
        one.id === '' ? words.noObjective : said(one.title),
      ]),
      className: 'heat-cell',
    })),
  ]
  const rows = shownLocalities(draft).map(locality => [
    said(shortName(locality.name)),
    ...objectives.map(objective =>
      heatCell(locality, objective, shares.get(keyOf(locality.code, objective.id)), draft),
    ),
  ])
  return section('heat', html.sections.heat, [
    note(html.heatNote),
    leftOutNote(draft),
    h('div', { dataArrows: '' }, table(draft, html.sections.heat, columns, rows, 'heat')),
  ])
}

function heatCell(
  locality: LocalityReport,
  objective: ObjectiveReport,
  share: Ratio | undefined,
  draft: PageDraft,
): Element {
  const { report, html, language, number, words } = draft
  if (!share) return h('span', { className: ['none'], title: html.heatEmpty }, '–')
  const colour = colourOfShare(share, report.colours)
  const name = html.heatCell(documentText(locality.name), documentText(objective.title || words.noObjective))
  const where = { locality: locality.code, objective: objective.id }
  const rows = requestText({ table: 'assignments', title: name, where })
  return h('button', { type: 'button', className: ['heat', colour], dataRows: rows }, [
    hiddenText(`${name}: `),
    h('span', { className: ['heat-share'] }, `${html.letters[colour]} ${formatPercentage(share, language, 0)}`),
    ' ',
    h('span', { className: ['heat-parts'] }, `${number(share.numerator)}/${number(share.denominator)}`),
  ])
}

/** Counted over assignments, never averaged over percentages. */
function sharesOf(report: Report): ReadonlyMap<string, Ratio> {
  const objective = objectiveOf(report)
  const counts = new Map<string, { green: number; all: number }>()
  for (const task of report.tasks) {
    const key = keyOf(task.locality, objective(task).id)
    const { green, all } = counts.get(key) ?? { green: 0, all: 0 }
    counts.set(key, { green: green + Number(isGreen(task)), all: all + 1 })
  }
  return new Map(Array.from(counts, ([key, { green, all }]) => [key, ratioOf(green, all)]))
}

function keyOf(locality: string, objective: string): string {
  return JSON.stringify([locality, objective])
}
