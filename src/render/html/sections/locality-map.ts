// The localities as tiles, coloured and lettered by green share: a map of the 34 provinces, a plain grid of any others.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { formatPercentage } from '../../../language/formatters.ts'
import type { LocalityReport } from '../../../model/report.ts'
import type { Colour } from '../../../model/state.ts'
import { documentText } from '../../document-text.ts'
import type { PageDraft } from '../page-draft.ts'
import { hiddenText, letterMark, note, opens } from '../parts.ts'
import { shortName, type Tile, tilePlaces } from '../tiles.ts'
import { shownLocalities } from './shown-localities.ts'

export function localityMap(draft: PageDraft): Element {
  const { report, html } = draft
  const places = tilePlaces(report.localities)
  const shown = new Set(shownLocalities(draft))
  const tiles = report.localities.filter(one => shown.has(one)).map(one => tile(one, places?.get(one.code), draft))
  return h('div', { className: ['map'] }, [
    h('h3', places ? html.mapTitle : html.gridTitle),
    h('ul', { className: ['tiles', places ? 'placed' : 'plain'] }, tiles),
    colourKey(draft),
    note(html.mapLetters),
    places ? note(html.mapNote) : null,
  ])
}

function tile(locality: LocalityReport, place: Tile | undefined, draft: PageDraft): Element {
  const { html, terms, language, number, said } = draft
  const { code, name, greenShare, colour } = locality
  const where = place ? [`row-${place.row}`, `column-${place.column}`] : []
  return h('li', { className: ['tile', colour, ...where] }, [
    opens({ table: 'assignments', title: documentText(name), where: { locality: code } }, [
      h('span', { className: ['tile-name'] }, said(place?.name ?? shortName(name))),
      ' ',
      h('span', { className: ['tile-share'] }, formatPercentage(greenShare, language)),
      ' ',
      h('span', { className: ['tile-letter'] }, html.letters[colour]),
      ' ',
      h('span', { className: ['tile-parts'] }, `${number(greenShare.numerator)}/${number(greenShare.denominator)}`),
      hiddenText(` ${terms.colour[colour]}`),
    ]),
  ])
}

/** What each colour means, how many localities have it, and that the thresholds are nobody's rule. */
function colourKey(draft: PageDraft): Element {
  const { report, words } = draft
  const rows = (['green', 'yellow', 'red'] as const).map(colour => {
    const count = report.localities.filter(one => one.colour === colour).length
    return h('li', [
      letterMark(colour, draft),
      ` ${words.legend.locality[colour](report.colours)} `,
      openColour(colour, count, draft),
    ])
  })
  return h('div', { className: ['key'] }, [h('ul', rows), note(words.legend.disclaimer)])
}

function openColour(colour: Colour, count: number, { html, number, terms }: PageDraft): Element | string {
  const text = html.openLocalities(number(count))
  const rows = { table: 'localities', title: terms.colour[colour], where: { colour }, sort: 'rank' } as const
  return count === 0 ? '(0)' : opens(rows, [text], `${terms.colour[colour]}:`)
}
