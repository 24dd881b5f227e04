// Builds the pieces that every part of the page is made of: sections, tables, figures with their parts, and ways to the rows.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { formatNumber, formatPercentage } from '../../language/formatters.ts'
import type { Ratio } from '../../model/report.ts'
import type { Colour } from '../../model/state.ts'
import type { PageDraft } from './page-draft.ts'
import { requestText } from './request-text.ts'
import type { RowsRequest } from './rows/page-data.ts'

export type Child = ElementContent | string | null
export type Children = readonly Child[]

export function section(id: string, title: string, children: Children): Element {
  return h('section', { id, ariaLabelledBy: `${id}-title` }, [h('h2', { id: `${id}-title` }, title), ...children])
}

export function note(text: string): Element {
  return h('p', { className: ['note'] }, text)
}

/** A figure or name that opens the rows behind it; `before` is what the eye sees around it and the ear has to be told. */
export function opens(rows: RowsRequest, children: Children, before = ''): Element {
  const said = before === '' ? [] : [hiddenText(`${before} `)]
  return h('button', { type: 'button', className: ['opens'], dataRows: requestText(rows) }, [...said, ...children])
}

/** Read out, not shown. */
export function hiddenText(text: string): Element {
  return h('span', { className: ['hidden-text'] }, text)
}

/** 81,2% over 812/1.000: the percentage never stands without its parts. */
export function shareText(ratio: Ratio, { language }: PageDraft): Children {
  return [
    h('span', { className: ['percent'] }, formatPercentage(ratio, language)),
    ' ',
    h('span', { className: ['fraction'] }, fractionText(ratio, language)),
  ]
}

function fractionText({ numerator, denominator }: Ratio, language: PageDraft['language']): string {
  return `(${formatNumber(numerator, language)}/${formatNumber(denominator, language)})`
}

export interface Column {
  readonly heading: Child
  readonly className?: string
}

/** The first column names the row. */
export function table(
  { html }: PageDraft,
  caption: string,
  columns: readonly Column[],
  rows: readonly Children[],
  className: string,
): Element {
  const classOf = (index: number) => (columns[index]?.className ? { className: [columns[index]?.className ?? ''] } : {})
  return h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: html.tableOf(caption) }, [
    h('table', { className: [className] }, [
      h('caption', { className: ['hidden-text'] }, caption),
      h('thead', [
        h(
          'tr',
          columns.map(({ heading }, index) => h('th', { scope: 'col', ...classOf(index) }, heading)),
        ),
      ]),
      h(
        'tbody',
        rows.map(cells =>
          h(
            'tr',
            cells.map((cell, index) =>
              index === 0 ? h('th', { scope: 'row', ...classOf(index) }, cell) : h('td', classOf(index), cell),
            ),
          ),
        ),
      ),
    ]),
  ])
}

/** The colour by letter, for the eye; the word stands in the text or the label beside it. */
export function letterMark(colour: Colour, { html, terms }: PageDraft): Element {
  return h('abbr', { className: ['letter', colour], title: terms.colour[colour] }, html.letters[colour])
}
