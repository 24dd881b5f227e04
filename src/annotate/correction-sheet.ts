// A list of corrections → the worksheet part that shows it, with a link to each cell.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import { correctionPlace } from '../language/correction-text.ts'
import { linesOf, rowHeight } from '../language/row-height.ts'
import type { Correction, CorrectionList } from '../model/corrections.ts'
import type { Language } from '../model/plan.ts'
import { encodeXmlText } from '../read/xml-text.ts'
import { correctionMark } from '../source/correction-mark.ts'
import { cellAddress, columnLetters } from '../source/location.ts'
import type { Edition } from './edition.ts'
import type { ListFormats } from './list-formats.ts'
import { declaration } from './relationships.ts'
import type { MarkedFormat } from './styles-editor.ts'
import { textContent } from './text-of.ts'
import { quoteSheetName } from './workbook-part.ts'

export interface CorrectionSheetParts {
  readonly list: CorrectionList
  readonly language: Language
  readonly formats: ListFormats
  readonly edition: Edition
  /** Kept in hidden cells that have these formats, so that a copy that comes back can be cleared of its marks. */
  readonly marks: readonly MarkedFormat[]
  /** Sheets that can be gone to; there is no link to a hidden one. */
  readonly visibleSheets: ReadonlySet<string>
}

/** One cell to write: a text and a format. */
interface Cell {
  readonly column: number
  readonly format: number
  readonly text?: string
  readonly link?: string
}

export const headingRow = 6
const hiddenColumn = 12
const widths = [5, 11, 16, 26, 16, 19, 36, 36, 14, 12]
const withoutStanding = 9

export function correctionSheet(parts: CorrectionSheetParts): string {
  const { list, edition, formats } = parts
  const rows = new Map<number, Cell[]>()
  const compared = list.fixed !== null
  for (const [row, text] of opening(parts).entries()) {
    rows.set(row + 1, [{ column: 1, format: row === 0 ? formats.title : formats.sentence, text }])
  }
  rows.set(
    headingRow,
    headings(parts).map((text, index) => ({ column: index + 1, format: formats.heading, text })),
  )
  let next = headingRow + 1
  for (const [index, one] of list.corrections.entries()) rows.set(next++, correctionCells(one, index + 1, parts))
  if (list.fixed !== null && list.fixed.length > 0) {
    const title = annotateWords[parts.language].fixedTitle(list.fixed.length)
    rows.set(++next, [{ column: 1, format: formats.title, text: title }])
    next++
    for (const [index, one] of list.fixed.entries()) rows.set(next++, correctionCells(one, index + 1, parts))
  }
  addHiddenCells(rows, parts.marks)
  const columns = compared ? widths.length : withoutStanding
  return [
    `${declaration}<worksheet xmlns="${edition.main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${headingRow + 1}" sqref="A${headingRow + 1}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columnWidths(columns)}</cols>`,
    `<sheetData>${[...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => rowXml(row, cells))
      .join('')}</sheetData>`,
    links(rows),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function opening({ list, language }: CorrectionSheetParts): string[] {
  const words = annotateWords[language]
  const count = (severity: Severity) => list.corrections.filter(one => one.severity === severity).length
  const standing = (wanted: Correction['standing']) => list.corrections.filter(one => one.standing === wanted).length
  return [
    words.title({ error: count('error'), warning: count('warning'), info: count('info') }),
    words.about(list.file),
    words.howTo,
    words.colours,
    ...(list.fixed === null ? [] : [words.compared(list.fixed.length, standing('remaining'), standing('new'))]),
  ]
}

function headings({ list, language }: CorrectionSheetParts): string[] {
  const { no, severity, place, row, given, expected, message, fix, rule, standing } = annotateWords[language].headings
  return [no, severity, place, row, given, expected, message, fix, rule, ...(list.fixed === null ? [] : [standing])]
}

function correctionCells(one: Correction, number: number, parts: CorrectionSheetParts): Cell[] {
  const { formats, language, list, visibleSheets } = parts
  const { at, severity, standing } = one
  const words = annotateWords[language]
  const isLinked = at.kind === 'cell' && at.sheet !== null && visibleSheets.has(at.sheet)
  const link = isLinked ? `${quoteSheetName(at.sheet ?? '')}!${cellAddress(at)}` : undefined
  const texts = [one.row, one.given, one.expected, one.message, one.fix].map(text => (text === '' ? '–' : text))
  return [
    { column: 1, format: formats.number, text: String(number) },
    { column: 2, format: formats.severity[severity], text: words.severity[severity] },
    {
      column: 3,
      format: isLinked ? formats.link : formats.text,
      text: correctionPlace(at, language),
      ...(link ? { link } : {}),
    },
    ...texts.map((text, index) => ({ column: index + 4, format: formats.text, text })),
    { column: 9, format: formats.rule, text: one.rule },
    ...(list.fixed === null
      ? []
      : [{ column: 10, format: formats.text, text: standing ? words.standing[standing] : '–' }]),
  ]
}

/** The mark that tells this sheet, then a row for each pair of formats: a marked cell's, and its own before. */
function addHiddenCells(rows: Map<number, Cell[]>, marks: readonly MarkedFormat[]): void {
  const add = (row: number, cells: readonly Cell[]) => rows.set(row, [...(rows.get(row) ?? []), ...cells])
  add(1, [{ column: hiddenColumn, format: 0, text: correctionMark }])
  for (const [index, { marked, original }] of marks.entries()) {
    add(index + 2, [
      { column: hiddenColumn, format: marked },
      { column: hiddenColumn + 1, format: original },
    ])
  }
}

function columnWidths(columns: number): string {
  const shown = widths.slice(0, columns).map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return `${shown.join('')}<col min="${hiddenColumn}" max="${hiddenColumn + 1}" width="9" hidden="1" customWidth="1"/>`
}

function rowXml(row: number, cells: readonly Cell[]): string {
  const height = row < headingRow ? '' : ` ht="${heightOf(cells)}" customHeight="1"`
  return `<row r="${row}"${height}>${cells.map(cell => cellXml(row, cell)).join('')}</row>`
}

/** The sentences above the table and the title below it run over the columns beside them. */
function heightOf(cells: readonly Cell[]): number {
  const shown = cells.filter(({ column }) => column < hiddenColumn)
  if (shown.length < 2) return rowHeight(1) + 6
  const lines = shown.map(({ column, text = '' }) => linesOf(text, widths[column - 1] ?? 0, column <= 3))
  return rowHeight(Math.max(1, ...lines))
}

/** Texts stand in the cells themselves, so that the workbook's shared strings stay as they are. A count is a number. */
function cellXml(row: number, { column, format, text }: Cell): string {
  const head = `<c r="${columnLetters(column)}${row}" s="${format}"`
  if (text === undefined) return `${head}/>`
  if (column === 1 && /^\d+$/.test(text)) return `${head}><v>${text}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${textContent(text)}</t></is></c>`
}

function links(rows: ReadonlyMap<number, readonly Cell[]>): string {
  const found = [...rows].flatMap(([row, cells]) =>
    cells.flatMap(({ column, link }) =>
      link === undefined ? [] : `<hyperlink ref="${cellAddress({ row, column })}" location="${encodeXmlText(link)}"/>`,
    ),
  )
  return found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`
}
