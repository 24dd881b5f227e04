// What the page shows of one table: its columns, the filters and conditions offered, and the details of a row.
import { formatDate, formatNumber } from '../../../../language/formatters.ts'
import { type HtmlWords, htmlWords } from '../../../../language/html-words.ts'
import { type ReportWords, reportWords } from '../../../../language/report-words.ts'
import { type Terms, terms } from '../../../../language/terms.ts'
import type { Language } from '../../../../model/plan.ts'
import type { Edition } from '../../../../model/report.ts'
import { placeHref } from '../../../source-href.ts'
import type { TableName } from '../page-data.ts'
import type { RowTable } from '../row-table.ts'

export interface RowColumn {
  /** The column of the data that it is sorted by. */
  readonly key: string
  readonly heading: string
  readonly className: string
  text(row: number): string
  /** A class of its own for what the row says here: a colour, a state. */
  tone?(row: number): string
  href?(row: number): string | null
}

export interface RowsChoice {
  readonly column: string
  readonly heading: string
  /** The words for the value in this row. */
  text(row: number): string
}

export interface RowDetail {
  readonly heading: string
  readonly text: string
  readonly href: string | null
}

export interface RowView {
  readonly table: RowTable
  readonly columns: readonly RowColumn[]
  readonly choices: readonly RowsChoice[]
  readonly conditions: readonly { readonly id: string; readonly text: string }[]
  readonly searched: readonly string[]
  meets(table: RowTable, row: number, condition: string): boolean
  nameOf(row: number): string
  /** Only those that say something. */
  detailsOf(row: number): readonly RowDetail[]
}

/** The words and forms every view draws on, in the language of the page. */
export interface ViewDraft {
  readonly language: Language
  readonly edition: Edition
  readonly tables: Readonly<Record<TableName, RowTable>>
  readonly words: ReportWords
  readonly html: HtmlWords
  readonly terms: Terms
}

export function viewDraft(language: Language, tables: ViewDraft['tables'], edition: Edition): ViewDraft {
  return { language, edition, tables, words: reportWords[language], html: htmlWords[language], terms: terms[language] }
}

type Build = Pick<RowColumn, 'key' | 'heading'> & Partial<RowColumn>

export function textColumn(table: RowTable, column: Build): RowColumn {
  return { className: 'text', text: row => table.text(column.key, row), ...column }
}

export function numberColumn(table: RowTable, { language }: ViewDraft, column: Build): RowColumn {
  const text = (row: number): string => {
    const value = table.number(column.key, row)
    return value === null ? '' : formatNumber(value, language)
  }
  return { className: 'count', text, ...column }
}

export function dateColumn(table: RowTable, { language }: ViewDraft, column: Build): RowColumn {
  return { className: 'word', text: row => formatDate(table.text(column.key, row), language), ...column }
}

/** The word of a closed list, by the name the data has for it. */
export function wordColumn(table: RowTable, names: Readonly<Record<string, string>>, column: Build): RowColumn {
  const tone = (row: number): string => table.text(column.key, row)
  return { className: 'word', text: row => names[tone(row)] ?? tone(row), tone, ...column }
}

/** File, sheet and cell, linked to where they are. */
export function sourceColumn(table: RowTable, draft: ViewDraft): RowColumn {
  return {
    key: 'file',
    heading: draft.html.rows.source,
    className: 'wide source',
    text: row => sourceText(table, row, draft),
    href: row => sourceHref(table, row),
  }
}

export function sourceText(table: RowTable, row: number, { html, words }: ViewDraft): string {
  const file = table.text('file', row)
  if (file === '') return html.rows.noSource
  const sheet = table.text('sheet', row)
  const cell = table.text('cell', row)
  const line = table.number('row', row)
  const place = cell !== '' ? html.rows.cell(cell) : line === null ? '' : words.rowOf(String(line))
  const name = file.slice(file.lastIndexOf('/') + 1)
  return [name, sheet === '' ? '' : html.rows.sheet(sheet), place].filter(part => part !== '').join(' · ')
}

export function sourceHref(table: RowTable, row: number): string | null {
  const [href, cell] = [table.href(row), table.text('cell', row)]
  return cell === '' ? href : placeHref(href, table.text('file', row), table.text('sheet', row) || null, cell)
}

/** A detail for each column named, and for each text given; what is blank is left out. */
export function details(
  ...all: readonly (readonly [heading: string, text: string, href?: string | null])[]
): RowDetail[] {
  return all.flatMap(([heading, text, href]) => (text === '' ? [] : [{ heading, text, href: href ?? null }]))
}
