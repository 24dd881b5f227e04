// A list of corrections → the rows of the sheet that shows it, cell by cell.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import { correctionPlace } from '../language/correction-text.ts'
import type { Correction, CorrectionList } from '../model/corrections.ts'
import type { Language } from '../model/plan.ts'
import { correctionMark } from '../source/correction-mark.ts'
import { cellAddress } from '../source/location.ts'
import type { ListFormats } from './list-formats.ts'
import type { MarkedFormat } from './styles-editor.ts'
import { quoteSheetName } from './workbook-part.ts'

export interface CorrectionRows {
  readonly list: CorrectionList
  readonly language: Language
  readonly formats: ListFormats
  /** Kept in hidden cells that have these formats, so that a copy that comes back can be cleared of its marks. */
  readonly marks: readonly MarkedFormat[]
  /** Sheets that can be gone to; there is no link to a hidden one. */
  readonly visibleSheets: ReadonlySet<string>
}

/** One cell to write: a format, a text, and the cell a click on it leads to. */
export interface ListCell {
  readonly column: number
  readonly format: number
  readonly text?: string
  readonly link?: string
}

export const headingRow = 6
/** The first of two hidden columns. */
export const hiddenColumn = 12

/** By row number. */
export function correctionRows(parts: CorrectionRows): ReadonlyMap<number, readonly ListCell[]> {
  const { list, formats, marks } = parts
  const rows = new Map<number, ListCell[]>()
  for (const [index, text] of opening(parts).entries()) {
    rows.set(index + 1, [{ column: 1, format: index === 0 ? formats.title : formats.sentence, text }])
  }
  const titles = headings(parts).map((text, index) => ({ column: index + 1, format: formats.heading, text }))
  rows.set(headingRow, titles)
  let next = headingRow + 1
  for (const [index, one] of list.corrections.entries()) rows.set(next++, correctionCells(one, index + 1, parts))
  if (list.fixed !== null && list.fixed.length > 0) {
    const text = annotateWords[parts.language].fixedTitle(list.fixed.length)
    rows.set(next + 1, [{ column: 1, format: formats.title, text }])
    next += 2
    for (const [index, one] of list.fixed.entries()) rows.set(next++, correctionCells(one, index + 1, parts))
  }
  addHiddenCells(rows, marks)
  return new Map([...rows].sort(([a], [b]) => a - b))
}

function opening({ list, language }: CorrectionRows): string[] {
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

function headings({ list, language }: CorrectionRows): string[] {
  const { no, severity, place, row, given, expected, message, fix, rule, standing } = annotateWords[language].headings
  return [no, severity, place, row, given, expected, message, fix, rule, ...(list.fixed === null ? [] : [standing])]
}

function correctionCells(one: Correction, number: number, parts: CorrectionRows): ListCell[] {
  const { formats, language, list, visibleSheets } = parts
  const { at, severity, standing } = one
  const words = annotateWords[language]
  const isOpen = standing !== 'fixed'
  const isLinked = isOpen && at.kind === 'cell' && at.sheet !== null && visibleSheets.has(at.sheet)
  const link = isLinked ? `${quoteSheetName(at.sheet ?? '')}!${cellAddress(at)}` : undefined
  const texts = [one.row, one.given, one.expected, one.message, one.fix].map(text => (text === '' ? '–' : text))
  return [
    { column: 1, format: formats.number, text: String(number) },
    { column: 2, format: isOpen ? formats.severity[severity] : formats.number, text: words.severity[severity] },
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
function addHiddenCells(rows: Map<number, ListCell[]>, marks: readonly MarkedFormat[]): void {
  const add = (row: number, cells: readonly ListCell[]) => rows.set(row, [...(rows.get(row) ?? []), ...cells])
  add(1, [{ column: hiddenColumn, format: 0, text: correctionMark }])
  for (const [index, { marked, original }] of marks.entries()) {
    add(index + 2, [
      { column: hiddenColumn, format: marked },
      { column: hiddenColumn + 1, format: original },
    ])
  }
}
