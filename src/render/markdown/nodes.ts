// Builds the few Markdown nodes a report is made of, so that whatever somebody typed stays plain text.
import type { AlignType, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast'
import { documentText } from '../document-text.ts'

/** A cell's text, or its text with a link. */
export type CellContent = string | { readonly text: string; readonly href: string | null }

export interface Heading {
  readonly text: string
  readonly align?: 'left' | 'right' | 'center'
}

export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: oneLine(text) }] }
}

export function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: phrasing(text) }
}

export function emphasised(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'emphasis', children: phrasing(text) }] }
}

export function strongLine(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: phrasing(text) }] }
}

export function list(lines: readonly string[]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: lines.map(line => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: phrasing(line) }],
    })),
  }
}

/** Every row gets as many cells as there are headings. */
export function table(headings: readonly Heading[], rows: readonly (readonly CellContent[])[]): RootContent {
  const align: AlignType[] = headings.map(one => one.align ?? null)
  const body = rows.map(row => tableRow(headings.map((_, column) => row[column] ?? '')))
  return { type: 'table', align, children: [tableRow(headings.map(({ text }) => text)), ...body] }
}

/** Folded away until somebody asks. `summary` is made of our own words and numbers only. */
export function folded(summary: string, children: readonly RootContent[]): RootContent[] {
  const opening = `<details>\n<summary>${escapeHtml(oneLine(summary))}</summary>`
  return [{ type: 'html', value: opening }, ...children, { type: 'html', value: '</details>' }]
}

function tableRow(cells: readonly CellContent[]): TableRow {
  return { type: 'tableRow', children: cells.map(tableCell) }
}

function tableCell(content: CellContent): TableCell {
  if (typeof content === 'string') return { type: 'tableCell', children: phrasing(content) }
  const children = phrasing(content.text)
  if (content.href === null || children.length === 0) return { type: 'tableCell', children }
  return { type: 'tableCell', children: [{ type: 'link', url: content.href, children: [onlyText(content.text)] }] }
}

/** A line break becomes `<br>`, the only markup a table cell allows for it. */
function phrasing(text: string): PhrasingContent[] {
  return documentText(text)
    .split('\n')
    .map(line => neutral(line.replace(/\s+/gu, ' ').trim()))
    .filter(line => line !== '')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'html' as const, value: '<br>' }]),
      { type: 'text', value: line },
    ])
}

function onlyText(text: string): { type: 'text'; value: string } {
  return { type: 'text', value: oneLine(text) }
}

function oneLine(text: string): string {
  return neutral(documentText(text).replace(/\s+/gu, ' '))
}

/**
 * Word joiners keep sites that render Markdown from taking `@name` for a person, `name@place` and `http://…` for
 * addresses and `#12` for an issue: those are looked for after escapes have been resolved, so escaping is not enough.
 */
function neutral(text: string): string {
  return text
    .replace(/@/gu, '@\u2060')
    .replace(/#(?=\d)/gu, '#\u2060')
    .replace(/:(?=\/\/)/gu, ':\u2060')
    .replace(/www(?=\.)/giu, '$&\u2060')
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
